using Bot.Inbox;
using Bot.Language;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.Channels.Slack.Api;

/// <summary>What we need to know of a person.</summary>
/// <param name="Locale">ISO 639-1 of their profile; null where Slack did not tell.</param>
/// <param name="IsOutsider">A guest, or somebody of another company.</param>
internal sealed record SlackPerson(string? Locale, bool IsOutsider, bool IsBot)
{
    public static SlackPerson Unknown { get; } = new(null, false, false);

    public ReplyLanguage? Language => ReplyLanguages.Parse(Locale);
}

/// <summary>Looks people up with <c>users.info</c> and remembers them for some hours.</summary>
internal sealed class SlackPeople(SlackApi api, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = 20_000, Clock = new CacheClock(clock) });

    /// <returns>Null when they were not looked up yet. For where there is no time to ask.</returns>
    public SlackPerson? Known(string user) => _known.Get<SlackPerson>(user);

    /// <exception cref="DeliveryException">Slack cannot be asked now.</exception>
    public async Task<SlackPerson> FindAsync(string user, SlackIdentity us, CancellationToken cancellationToken)
    {
        if (Known(user) is { } known)
        {
            return known;
        }

        var person = await AskAsync(user, us, cancellationToken);
        _known.Set(user, person, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = 1 });
        return person;
    }

    /// <summary>What colleagues call somebody, asked for only when they want to be named, and not remembered.</summary>
    /// <returns>Null where Slack does not tell.</returns>
    public async Task<string?> NameAsync(string user, SlackIdentity us, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.ReadAsync("users.info", new Dictionary<string, string> { ["user"] = user }, us.TeamId, cancellationToken);
            string?[] names = [answer.Text("user", "profile", "real_name"), answer.Text("user", "real_name"), answer.Text("user", "profile", "display_name")];
            return names.FirstOrDefault(name => name?.Any(char.IsLetterOrDigit) == true);
        }
        catch (DeliveryException)
        {
            return null;
        }
    }

    private async Task<SlackPerson> AskAsync(string user, SlackIdentity us, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.ReadAsync("users.info", new Dictionary<string, string> { ["user"] = user, ["include_locale"] = "true" }, us.TeamId, cancellationToken);
            return Read(answer, us);
        }
        catch (DeliveryException refusal) when (refusal.Failure == DeliveryFailure.Permanent)
        {
            // Whom our workspace does not show us is not one of ours. Any other refusal is about the app, and doctor names it.
            return SlackPerson.Unknown with { IsOutsider = refusal.Code is "user_not_found" or "user_not_visible" };
        }
    }

    private static SlackPerson Read(SlackResult answer, SlackIdentity us)
    {
        var isGuest = answer.Flag("user", "is_restricted") || answer.Flag("user", "is_ultra_restricted") || answer.Flag("user", "is_stranger");
        var isOfAnother = us.EnterpriseId is { } enterprise
            ? answer.Text("user", "enterprise_user", "enterprise_id") is { } theirs && theirs != enterprise
            : answer.Text("user", "team_id") is { } team && team != us.TeamId;
        var locale = answer.Text("user", "locale");
        return new SlackPerson(locale is { Length: >= 2 } ? locale[..2].ToLowerInvariant() : null, isGuest || isOfAnother, answer.Flag("user", "is_bot"));
    }

    public void Dispose() => _known.Dispose();

#pragma warning disable CS0618 // The cache knows no TimeProvider yet; this is its seam for a clock of the caller's.
    private sealed class CacheClock(TimeProvider clock) : Microsoft.Extensions.Internal.ISystemClock
#pragma warning restore CS0618
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
