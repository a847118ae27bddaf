using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bot.Channels.Slack;

/// <summary>The Slack channel: section <c>Slack</c>. Without credentials it is off; half of them stop the start.</summary>
internal sealed class SlackOptions : IValidatableObject
{
    private const string DefaultApiBase = "https://slack.com/api/";

    /// <summary>How Slack reaches this host.</summary>
    public SlackMode Mode { get; set; } = SlackMode.Http;

    /// <summary>Proves that a request comes from Slack; needed in Http mode.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The secret before the last change, accepted beside the new one while Slack switches over.</summary>
    public string PreviousSigningSecret { get; set; } = "";

    /// <summary>The bot's token (<c>xoxb-…</c>).</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app-level token (<c>xapp-…</c>) with the scope <c>connections:write</c>; needed in Socket mode.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>Where Slack's methods are; ends in <c>/api/</c>.</summary>
    public string ApiBase { get; set; } = DefaultApiBase;

    /// <summary>The workspace, or the organisation of an org-wide install; empty takes what <c>auth.test</c> says.</summary>
    public string TeamId { get; set; } = "";

    /// <summary>The app; events of others are ignored. Empty takes those of every app that knows the secret.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The slash command.</summary>
    public string Command { get; set; } = "/payanswers";

    internal bool IsOn => Mode != SlackMode.Off && BotToken.Length > 0;

    internal Uri Api => new(ApiBase);

    /// <summary>Whether Slack's addresses may be plain http: only where a stand-in runs on this machine.</summary>
    internal bool IsLocal => IsLoopback(Api);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Enum.IsDefined(Mode))
        {
            yield return new ValidationResult("Slack:Mode must be Off, Http or Socket.", [nameof(Mode)]);
        }

        foreach (var (setting, given) in Missing())
        {
            yield return new ValidationResult($"{setting} is missing, but {given} is set: Slack needs both in {Mode} mode. Set it, remove {given}, or set Slack:Mode to Off.", [setting]);
        }

        if (!Uri.TryCreate(ApiBase, UriKind.Absolute, out var address) || !ApiBase.EndsWith("/api/", StringComparison.Ordinal)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsLoopback(address))))
        {
            yield return new ValidationResult("Slack:ApiBase must be an https address that ends in /api/ (plain http on this machine only).", [nameof(ApiBase)]);
        }

        if (Command.Length is < 2 or > 32 || Command[0] != '/' || Command.Any(char.IsWhiteSpace))
        {
            yield return new ValidationResult("Slack:Command must begin with / and have at most 32 characters without spaces, such as /payanswers.", [nameof(Command)]);
        }
    }

    private IEnumerable<(string Setting, string Given)> Missing()
    {
        var (secret, name) = Mode == SlackMode.Socket ? (AppToken, "Slack:AppToken") : (SigningSecret, "Slack:SigningSecret");
        if (Mode != SlackMode.Off && BotToken.Length > 0 && secret.Length == 0)
        {
            yield return (name, "Slack:BotToken");
        }

        if (Mode != SlackMode.Off && BotToken.Length == 0 && secret.Length > 0)
        {
            yield return ("Slack:BotToken", name);
        }
    }

    private static bool IsLoopback(Uri address) => address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}

internal enum SlackMode
{
    Off,

    /// <summary>Slack posts to <c>/slack/…</c>.</summary>
    Http,

    /// <summary>This host connects to Slack; no public address is needed.</summary>
    Socket,
}
