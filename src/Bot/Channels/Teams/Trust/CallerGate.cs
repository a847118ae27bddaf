using System.Diagnostics;
using Bot.Channels.Teams.Wire;
using Bot.Channels.Web;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Trust;

/// <summary>Decides who may post to us, and what. Closed unless everything holds.</summary>
internal sealed partial class CallerGate(ConnectorTokens tokens, ServiceHosts hosts, IOptions<TeamsOptions> options, ILogger<CallerGate> logger)
{
    private const string Channel = "msteams";

    /// <summary>Looks at the token, before anything of the body is read.</summary>
    /// <returns>Null when the caller is nobody we know: 401.</returns>
    public async Task<TokenVerdict?> AuthenticateAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.Length == 0 && options.Value.DangerouslyAllowUnauthenticatedLoopback && LoopbackRequest.Holds(context) && context.Request.HasJsonContentType())
        {
            return new TokenVerdict.Local();
        }

        var verdict = options.Value.HasCredentials() ? await tokens.JudgeAsync(authorization, context.RequestAborted) : new TokenVerdict.Refused("no credentials of ours", "", "");
        if (verdict is TokenVerdict.Refused refused)
        {
            Log.Unauthenticated(logger, refused.Reason, refused.Issuer, refused.Audience);
            return null;
        }

        return verdict;
    }

    /// <summary>Looks at what the activity claims: the caller may be real and yet speak for another place, channel or company.</summary>
    /// <returns>False: 403.</returns>
    public bool Admits(TokenVerdict caller, TeamsActivity activity)
    {
        if (Objection(caller, activity) is not { } reason)
        {
            return true;
        }

        Log.Forbidden(logger, reason, caller.Issuer, caller.Audience);
        return false;
    }

    private string? Objection(TokenVerdict caller, TeamsActivity activity) => caller switch
    {
        _ when !hosts.Allows(activity.ServiceUrl) => "serviceUrl host",
        TokenVerdict.Local => IsOfOthers(activity, isTenantRequired: false) ? "tenant" : null,
        TokenVerdict.Valid { ServiceUrl: null } => "no serviceurl claim",
        TokenVerdict.Valid valid when !ServiceHosts.AreSame(valid.ServiceUrl!, activity.ServiceUrl!) => "serviceurl claim",
        TokenVerdict.Valid valid when activity.ChannelId != Channel || !valid.Endorsements.Contains(Channel, StringComparer.Ordinal) => "endorsement",
        TokenVerdict.Valid => IsOfOthers(activity, isTenantRequired: true) ? "tenant" : null,
        _ => throw new UnreachableException(),
    };

    private bool IsOfOthers(TeamsActivity activity, bool isTenantRequired)
    {
        var settings = options.Value;
        string[] allowed = settings.AllowedTenants.Count > 0 ? [.. settings.AllowedTenants] : [settings.TenantId];
        string?[] named = [activity.ChannelData?.Tenant?.Id, activity.Conversation?.TenantId];
        var tenants = named.Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        var isAnybodys = !isTenantRequired && allowed is [""];
        return tenants.Count == 0 ? isTenantRequired : !isAnybodys && !tenants.TrueForAll(tenant => allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a call to Teams' address: {Reason}; issuer '{Issuer}', audience '{Audience}'")]
        public static partial void Unauthenticated(ILogger logger, string reason, string issuer, string audience);

        [LoggerMessage(2, LogLevel.Warning, "Forbade an activity of Teams: {Reason}; issuer '{Issuer}', audience '{Audience}'")]
        public static partial void Forbidden(ILogger logger, string reason, string issuer, string audience);
    }
}
