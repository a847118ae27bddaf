using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Channels.Slack.Api;
using Bot.Diagnosis;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

/// <summary>Looks at the connection to Slack: credentials, token, scopes, signature.</summary>
internal sealed class SlackCheckup(SlackWorkspace workspace, SlackApi api, SlackSignature signature, IOptions<SlackOptions> options, TimeProvider clock) : ICheckup
{
    private const string TokenName = "slack token";
    private const string ScopesName = "slack scopes";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var slack = options.Value;
        if (!slack.IsOn)
        {
            yield return new Finding("slack", FindingStatus.Ok, slack.Mode == SlackMode.Off ? "Off, as Slack:Mode says." : "Off: no credentials are set. README, Connect Slack, says how.");
            yield break;
        }

        yield return Credentials(slack);
        if (slack.Mode == SlackMode.Http)
        {
            yield return RoundTrip(slack);
        }

        var (identity, token) = await TokenAsync(cancellationToken);
        yield return token;
        if (identity is not null)
        {
            yield return Scopes(identity);
        }

        if (slack.Mode == SlackMode.Socket)
        {
            yield return await SocketAsync(cancellationToken);
        }
    }

    private static Finding Credentials(SlackOptions slack) => (slack.BotToken, slack.AppToken) switch
    {
        ({ } bot, _) when !bot.StartsWith("xox", StringComparison.Ordinal) =>
            new Finding("slack credentials", FindingStatus.Warn, "Slack:BotToken does not begin with xoxb-, as bot tokens do.", "Copy the Bot User OAuth Token from OAuth & Permissions."),
        ({ } bot, _) when bot.StartsWith("xoxe", StringComparison.Ordinal) =>
            new Finding("slack credentials", FindingStatus.Warn, "Token rotation is on, so Slack:BotToken ends within 12 hours.", "Install the app from our manifest, which leaves rotation off; it cannot be switched off again in this app."),
        (_, { } app) when slack.Mode == SlackMode.Socket && !app.StartsWith("xapp-", StringComparison.Ordinal) =>
            new Finding("slack credentials", FindingStatus.Warn, "Slack:AppToken does not begin with xapp-, as app-level tokens do.", "Create an app-level token with the scope connections:write under Basic Information."),
        _ => new Finding("slack credentials", FindingStatus.Ok, $"All that {slack.Mode} mode needs is set; these tokens do not expire."),
    };

    private Finding RoundTrip(SlackOptions slack)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes("{}");
        return signature.Holds(now, SlackSignature.Sign(slack.SigningSecret, now, body), body) && !signature.Holds(now, SlackSignature.Sign(slack.SigningSecret + "x", now, body), body)
            ? new Finding("slack signature", FindingStatus.Ok, "A request signed with Slack:SigningSecret is taken and another is refused.")
            : new Finding("slack signature", FindingStatus.Fail, "A request signed with Slack:SigningSecret is not told from another.", "Copy the Signing Secret from Basic Information again.");
    }

    private async Task<(SlackIdentity? Identity, Finding Finding)> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var us = await workspace.AskAsync(cancellationToken);
            if (!us.IsOrgWide && us.TeamId != us.TokenTeamId)
            {
                return (us, new Finding(TokenName, FindingStatus.Fail, $"The token is of {us.TokenTeamId}, Slack:TeamId says {us.TeamId}.", "Empty Slack:TeamId, or install the app there and set Slack:BotToken to the token shown."));
            }

            return (us, new Finding(TokenName, FindingStatus.Ok, $"auth.test knows it: {us.TeamId}{(us.IsOrgWide ? ", for the whole organisation" : "")}."));
        }
        catch (DeliveryException refusal)
        {
            var mend = refusal.Failure == DeliveryFailure.Permanent
                ? "Install the app in the workspace again and set Slack:BotToken to the token shown there."
                : $"See that this machine reaches {options.Value.Api.Host}, then try again.";
            return (null, new Finding(TokenName, FindingStatus.Fail, $"auth.test was answered with {refusal.Code}.", mend));
        }
    }

    private static Finding Scopes(SlackIdentity us)
    {
        if (us.Scopes is null)
        {
            return new Finding(ScopesName, FindingStatus.Warn, "Slack did not say what the token may do.", "Compare the scopes under OAuth & Permissions with README, Connect Slack.");
        }

        var missing = SlackManifest.Scopes.Where(scope => !us.Scopes.Contains(scope)).ToList();
        return missing.Count == 0
            ? new Finding(ScopesName, FindingStatus.Ok, $"All {SlackManifest.Scopes.Count} are granted{(us.May("channels:history") ? ", and the history of channels" : "")}.")
            : new Finding(ScopesName, FindingStatus.Fail, $"Not granted: {string.Join(", ", missing)}.", "Update the app from its manifest, then install it again so that the scopes are asked for.");
    }

    private async Task<Finding> SocketAsync(CancellationToken cancellationToken)
    {
        try
        {
            await api.OpenConnectionAsync(cancellationToken);
            return new Finding("slack socket", FindingStatus.Ok, "apps.connections.open gives an address.");
        }
        catch (DeliveryException refusal)
        {
            return new Finding("slack socket", FindingStatus.Fail, $"apps.connections.open was answered with {refusal.Code}.", "Switch Socket Mode on in the app's settings and set Slack:AppToken to a token with the scope connections:write.");
        }
    }
}
