using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack.Api;

/// <summary>Who we are and where: what <c>auth.test</c> says of the token.</summary>
/// <param name="TeamId">The workspace; of an org-wide install the id Slack gives for it.</param>
/// <param name="TokenTeamId">What Slack says, where <paramref name="TeamId"/> is what the operator says.</param>
/// <param name="EnterpriseId">The organisation the workspace belongs to; null outside Enterprise Grid.</param>
/// <param name="IsOrgWide">True when the app is installed for the whole organisation.</param>
/// <param name="Scopes">What the token may do; null where Slack did not say.</param>
internal sealed record SlackIdentity(string TeamId, string TokenTeamId, string? EnterpriseId, bool IsOrgWide, string BotUserId, IReadOnlySet<string>? Scopes)
{
    // Ids of people are shared across an organisation, so an org-wide install knows each of them once.
    private string PeopleOf => IsOrgWide && EnterpriseId is { } enterprise ? enterprise : TeamId;

    public PersonId Person(string user) => PersonId.OfSlack(PeopleOf, user);

    /// <returns>The user's id; null for somebody who is not of this installation.</returns>
    public string? UserOf(PersonId person) => person.Value.Split(':') is [_, _, var user] && Person(user) == person ? user : null;

    /// <param name="team">Null in some payloads of org-wide installs.</param>
    public bool Owns(string? team, string? enterprise) =>
        (team is { Length: > 0 } && team == TeamId) || (IsOrgWide && EnterpriseId is { } ours && (enterprise == ours || team == ours));

    /// <summary>Whether the token may do it, as far as Slack told; what it did not tell is not tried where it is optional.</summary>
    public bool May(string scope) => Scopes?.Contains(scope) == true;
}

/// <summary>The identity of this installation, asked once and kept.</summary>
internal sealed class SlackWorkspace(SlackApi api, IOptions<SlackOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _asking = new(1, 1);
    private volatile SlackIdentity? _known;

    /// <summary>Null until Slack has been asked.</summary>
    public SlackIdentity? Known => _known;

    /// <exception cref="Inbox.DeliveryException">Slack does not say who we are.</exception>
    public async Task<SlackIdentity> GetAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
        {
            return known;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            return _known ??= await AskAsync(cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Asks again at the next need: the app was removed or its token withdrawn.</summary>
    public void Forget() => _known = null;

    /// <summary>What <c>auth.test</c> says now.</summary>
    public async Task<SlackIdentity> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await api.ReadAsync("auth.test", new Dictionary<string, string>(), "", cancellationToken);
        var team = answer.Text("team_id") ?? "";
        var given = options.Value.TeamId;
        return new SlackIdentity(
            given.Length > 0 ? given : team,
            team,
            answer.Text("enterprise_id"),
            answer.Flag("is_enterprise_install") || (given.Length > 0 && given == answer.Text("enterprise_id")),
            answer.Text("user_id") ?? "",
            answer.Scopes?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
    }

    public void Dispose() => _asking.Dispose();
}
