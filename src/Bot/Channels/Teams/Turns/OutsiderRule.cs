using System.Collections.Concurrent;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Turns;

/// <summary>Decides whether somebody who asks is of the company.</summary>
internal sealed partial class OutsiderRule(ConnectorClient connector, IOptions<ChannelsOptions> channels, TimeProvider clock, ILogger<OutsiderRule> logger)
{
    // Roles change rarely, and each look costs a call.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, (bool IsGuest, long AskedAt)> _known = new(StringComparer.Ordinal);

    /// <param name="isOurs">False where we may not be a member: a roster that refuses us then says nothing of the sender, and nothing is remembered.</param>
    /// <returns>The wording of the refusal; null for those who are answered.</returns>
    public async Task<string?> RefusalOfAsync(TeamsPlace place, TeamsSender sender, bool isOurs, CancellationToken cancellationToken) =>
        channels.Value.Outsiders == Outsiders.PublicArticles ? null : await OutsideAsync(place, sender, isOurs, cancellationToken);

    /// <summary>The same whatever the settings give to people from outside, in a place of ours.</summary>
    public Task<string?> OutsideAsync(TeamsPlace place, TeamsSender sender, CancellationToken cancellationToken) => OutsideAsync(place, sender, isOurs: true, cancellationToken);

    private async Task<string?> OutsideAsync(TeamsPlace place, TeamsSender sender, bool isOurs, CancellationToken cancellationToken)
    {
        // Who has no id in the directory is from outside, or anonymous in a meeting.
        if (sender.ObjectId is null || sender.IsGuest || await IsGuestAsync(place, sender, isOurs, cancellationToken))
        {
            return "chat.outsider.guest";
        }

        return place.IsSharedWithOthers ? "chat.outsider.room" : null;
    }

    /// <summary>The activity does not say who is a guest: guests have an id in the directory as well. The roster does.</summary>
    private async Task<bool> IsGuestAsync(TeamsPlace place, TeamsSender sender, bool isOurs, CancellationToken cancellationToken)
    {
        var key = $"{place.TenantId} {sender.ObjectId}";
        if (_known.TryGetValue(key, out var known) && clock.GetElapsedTime(known.AskedAt) < Remembered)
        {
            return known.IsGuest;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var member = await connector.FindMemberAsync(place, sender, asking.Token);
            return Remember(key, IsGuest(member, place.TenantId));
        }
        catch (DeliveryException) when (!isOurs)
        {
            return false;
        }
        catch (DeliveryException refused)
        {
            // The tenant was checked with the activity, so a roster that does not answer keeps no colleague waiting.
            Log.NotAsked(logger, refused.Code);
            return refused.Failure == DeliveryFailure.Permanent && Remember(key, false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.NotAsked(logger, "timeout");
            return false;
        }
    }

    private bool Remember(string key, bool isGuest)
    {
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[key] = (isGuest, clock.GetTimestamp());
        return isGuest;
    }

    /// <summary>What the roster says of somebody.</summary>
    public static bool IsGuest(TeamsMember? member, string tenantId) =>
        string.Equals(member?.UserRole, "guest", StringComparison.OrdinalIgnoreCase)
        || string.Equals(member?.UserRole, "anonymous", StringComparison.OrdinalIgnoreCase)

        // Guests of a directory bear their home's name with this mark.
        || member?.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true
        || (member?.TenantId is { Length: > 0 } home && !home.Equals(tenantId, StringComparison.OrdinalIgnoreCase));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams did not say whether an asker is a guest: {Code}; their directory is an allowed one")]
        public static partial void NotAsked(ILogger logger, string code);
    }
}
