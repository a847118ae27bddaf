namespace Bot.Evaluation.Speed.Channels;

/// <summary>What a program under measurement is told, so that the stand-in for both platforms is its Slack and its Teams.</summary>
internal static class PlatformSettings
{
    public const string SlackSecret = "measured-signing-secret";
    public const string SlackToken = "xoxb-measured";
    public const string Team = "TMEASURED";
    public const string BotUser = "UMEASURED";
    public const string App = "6f9d3a52-0000-4000-8000-00000000b0b0";
    public const string Tenant = "0d2c7e81-0000-4000-8000-00000000cafe";

    /// <param name="platform">Ends in a slash.</param>
    public static string ServiceUrl(Uri platform) => $"{platform}teams/";

    public static IReadOnlyList<string> Arguments(Uri platform) =>
    [
        "--Slack:SigningSecret", SlackSecret,
        "--Slack:BotToken", SlackToken,
        "--Slack:ApiBase", $"{platform}api/",
        "--Teams:AppId", App,
        "--Teams:TenantId", Tenant,
        "--Teams:AppPassword", "measured",
        "--Teams:OpenIdMetadata", $"{platform}login/metadata",
        "--Teams:TokenEndpoint", $"{platform}login/token",
        "--Teams:AllowedServiceHosts", platform.DnsSafeHost,
        "--Web:PublicUrl", "https://answers.example",
    ];
}
