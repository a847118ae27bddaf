using System.Data.Common;
using System.Globalization;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Inbox;
using Bot.Roles;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Escalation;

/// <summary>A reminder to one person in HR. What it says is read when it is sent, so that nothing is said of what was answered meanwhile.</summary>
internal sealed record ReminderNews(PersonId Person, DateTimeOffset At)
{
    private const string Prefix = "hr-reminder:";

    public AcceptedActivity Activity => new(AskerNews.ChannelOf(Person), $"{Prefix}{Person}:{At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}", null, $"{Prefix}{Person}", "{}");

    /// <returns>Null when the activity is something else.</returns>
    public static ReminderNews? Of(LeasedActivity activity)
    {
        var end = activity.EventKey.LastIndexOf(':');
        return activity.Conversation.StartsWith(Prefix, StringComparison.Ordinal) && end > 0 && activity.EventKey[..end] == activity.Conversation
            && long.TryParse(activity.EventKey[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? new ReminderNews(new PersonId(activity.Conversation[Prefix.Length..]), DateTimeOffset.FromUnixTimeMilliseconds(at))
                : null;
    }
}

/// <summary>Which questions have waited long, and whom they are brought to: who took one, else the people that HR's roles name themselves.</summary>
internal sealed class QueueReminders(DbDataSource source, GroupedWrites writes, Dialect dialect, RoleDirectory roles, FaqReviews reviews, InboxStore inbox, IOptions<QueueOptions> options, TimeProvider clock)
{
    // A little less than a day, so that a look that comes a minute early still counts as the next day's.
    private static readonly TimeSpan Between = TimeSpan.FromHours(23);

    private const int MostReviews = 10;

    private const string Due = """
        SELECT id AS Id, assignee AS Assignee FROM queue_items
        WHERE state IN ('open', 'taken') AND asked_at <= @before AND (reminded_at IS NULL OR reminded_at <= @last)
        """;

    private const string SetReminded = """
        UPDATE queue_items SET reminded_at = @now
        WHERE state IN ('open', 'taken') AND asked_at <= @before AND (reminded_at IS NULL OR reminded_at <= @last)
        """;

    private const string ItemsFor = $"""
        SELECT {QueueRow.Columns} FROM queue_items
        WHERE state IN ('open', 'taken') AND asked_at <= @before AND (assignee IS NULL OR assignee = @person)
        ORDER BY asked_at, id LIMIT 10
        """;

    private readonly string _lock = dialect.LockGroup("'queue'");

    private DateOnly? _reviewsSeen;

    /// <summary>Writes down who is to be reminded now.</summary>
    /// <returns>How many people.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        if (options.Value.RemindAfter == TimeSpan.Zero)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var times = new { now = now.ToUnixTimeMilliseconds(), before = Before(), last = (now - Between).ToUnixTimeMilliseconds() };
        var reminded = await writes.RunAsync(async (connection, transaction) =>
        {
            if (_lock.Length > 0)
            {
                await connection.ExecuteAsync(_lock, transaction: transaction);
            }

            var due = (await connection.QueryAsync<DueRow>(Due, times, transaction)).ToList();
            await connection.ExecuteAsync(SetReminded, times, transaction);
            var people = due.Select(row => row.Assignee).OfType<string>().Select(person => new PersonId(person))
                .Concat(due.Exists(row => row.Assignee is null) ? roles.Named(RoleSets.Hr) : []).Distinct().ToList();
            foreach (var person in people)
            {
                await inbox.AcceptAsync(new ReminderNews(person, now).Activity, connection, transaction);
            }

            return people.Count;
        }, cancellationToken);
        inbox.Wake();
        return reminded;
    }

    /// <summary>Writes down who is to be told of replies to look at again, once a week. It looks once a day (UTC), for it reads every reply and asks the platforms who is in HR.</summary>
    public async Task RemindOfReviewsAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (_reviewsSeen == today)
        {
            return;
        }

        foreach (var person in await reviews.ReadersAsync(cancellationToken))
        {
            // The same key all week: a second one is not accepted.
            await inbox.AcceptAsync(new ReminderNews(person, reviews.Week).Activity, cancellationToken);
        }

        _reviewsSeen = today;
    }

    /// <summary>The replies to look at again that a reminder shows.</summary>
    public async Task<IReadOnlyList<FaqSummary>> ReviewsForAsync(Actor actor, CancellationToken cancellationToken) =>
        actor.IsHr ? [.. (await reviews.DueAsync(cancellationToken)).Take(MostReviews)] : [];

    /// <summary>What a reminder to this person shows: the oldest of what they took and of what nobody took.</summary>
    public async Task<IReadOnlyList<QueueItem>> ItemsForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsHr)
        {
            return [];
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<QueueRow>(new CommandDefinition(ItemsFor, new { before = Before(), person = actor.Person.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read())];
    }

    private long Before() => (clock.GetUtcNow() - options.Value.RemindAfter).ToUnixTimeMilliseconds();

    private sealed class DueRow
    {
        public long Id { get; init; }

        public string? Assignee { get; init; }
    }
}
