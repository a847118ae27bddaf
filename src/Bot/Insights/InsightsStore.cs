using System.Data.Common;
using Bot.Articles;
using Bot.Conversations;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Insights;

/// <summary>Reads what can be counted of the questions whose askers are not erased yet, in whole weeks.</summary>
internal sealed class InsightsStore(DbDataSource source, IOptions<PrivacyOptions> privacy, TimeProvider clock) : IDisposable
{
    /// <summary>Weeks looked back at most.</summary>
    public const int Weeks = 4;

    /// <summary>The topic of a question without one.</summary>
    public const string OtherTopic = "other";

    private const int DaysInWeek = 7;

    private const string Facts = """
        SELECT t.asker AS Asker, t.asked_at AS AskedAt, t.language AS Language, t.outcome AS Outcome, t.topic AS Topic,
               (SELECT f.is_helpful FROM feedback f WHERE f.turn_id = t.id AND f.person = t.asker) AS Helpful,
               EXISTS (SELECT 1 FROM escalations e WHERE e.turn_id = t.id AND NOT e.is_wish) AS Sent
        FROM turns t
        WHERE t.asked_at >= @since AND t.asked_at < @until AND t.asker IS NOT NULL
        """;

    // Opening a page again within this time tells nothing new.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _reading = new(1);
    private (DateTimeOffset At, InsightCube Cube)? _last;

    /// <summary>The questions of the last whole weeks, as far as their askers are still known.</summary>
    public async Task<InsightCube> ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || clock.GetUtcNow() - last.At >= Kept)
            {
                _last = last = (clock.GetUtcNow(), await FreshAsync(cancellationToken));
            }

            return last.Cube;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<InsightCube> FreshAsync(CancellationToken cancellationToken)
    {
        // A week that is not over, or that erasure has begun to eat, would count differently each day.
        var thisWeek = Monday(clock.GetUtcNow());
        var weeks = Math.Min(Weeks, Math.Max(0, ((int)privacy.Value.QuestionText.TotalDays - DaysInWeek) / DaysInWeek));
        var since = thisWeek.AddDays(-DaysInWeek * weeks);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Facts, new { since = Milliseconds(since), until = Milliseconds(thisWeek) }, cancellationToken: cancellationToken));
        var askers = new Dictionary<string, int>(StringComparer.Ordinal);
        return new InsightCube([.. rows.Select(row =>
        {
            if (!askers.TryGetValue(row.Asker, out var asker))
            {
                askers.Add(row.Asker, asker = askers.Count);
            }

            return new TurnFact(asker, new Dictionary<InsightDimension, string>
            {
                [InsightDimension.Week] = IsoDay.Write(Monday(DateTimeOffset.FromUnixTimeMilliseconds(row.AskedAt)))!,
                [InsightDimension.Language] = row.Language,
                [InsightDimension.Outcome] = row.Outcome,
                [InsightDimension.Topic] = row.Topic ?? OtherTopic,
                [InsightDimension.Sent] = row.Sent ? "yes" : "no",
                [InsightDimension.Feedback] = row.Helpful switch { true => "helpful", false => "unhelpful", null => "none" },
            });
        })]);
    }

    private static DateOnly Monday(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % DaysInWeek));
    }

    private static long Milliseconds(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Asker { get; set; } = "";

        public long AskedAt { get; set; }

        public string Language { get; set; } = "";

        public string Outcome { get; set; } = "";

        public string? Topic { get; set; }

        public bool? Helpful { get; set; }

        public bool Sent { get; set; }
    }
}
