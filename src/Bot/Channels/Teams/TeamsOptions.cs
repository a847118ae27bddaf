using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Bot.Settings;

namespace Bot.Channels.Teams;

/// <summary>Microsoft Teams: section <c>Teams</c>. Without credentials the channel is off.</summary>
internal sealed class TeamsOptions : IValidatableObject
{
    /// <summary>The bot's app registration (client id).</summary>
    public string AppId { get; set; } = "";

    /// <summary>The directory the bot is registered in.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Directories whose people are answered; none means <see cref="TenantId"/> alone.</summary>
    public SettingList AllowedTenants { get; set; } = [];

    /// <summary>The client secret: one of three ways to prove who we are.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The day (yyyy-MM-dd) the secret ends, as the portal shows it; doctor warns before. Microsoft does not tell a program.</summary>
    public string AppPasswordExpires { get; set; } = "";

    /// <summary>A certificate with its private key (.pfx or .pem) in the secret's place.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Opens the .pfx file.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary>Uses the user-assigned managed identity whose client id is <see cref="AppId"/>, on Azure machines that have it.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>Where the keys of the platform's tokens are described.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the secret is posted for a token; empty means the tenant's own address at login.microsoftonline.com.</summary>
    public string TokenEndpoint { get; set; } = "";

    /// <summary>Where the directory is asked who is in a group of <c>Roles</c>.</summary>
    public string GraphBase { get; set; } = "https://graph.microsoft.com/v1.0/";

    /// <summary>Hosts, without port, that replies may go to beside Microsoft's own. Plain http to this machine needs its host here.</summary>
    public SettingList AllowedServiceHosts { get; set; } = [];

    /// <summary>Takes requests from this machine without a token, for local test clients.</summary>
    public bool DangerouslyAllowUnauthenticatedLoopback { get; set; }

    /// <returns>False when there is nothing to prove who we are with.</returns>
    public bool HasCredentials() => AppId.Length > 0 && Credentials() > 0;

    public bool IsOn() => HasCredentials() || DangerouslyAllowUnauthenticatedLoopback;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // Nothing but AppId and TenantId: somebody keeps the rest for later, and the channel stays closed.
        if (Credentials() > 1)
        {
            yield return Wrong("Teams has more than one credential. Set only one of Teams:AppPassword, Teams:CertificatePath and Teams:ManagedIdentity.", nameof(AppPassword));
        }

        if (Credentials() > 0 && AppId.Length == 0)
        {
            yield return Wrong("Teams:AppId is missing. It is the application (client) id of the bot's registration.", nameof(AppId));
        }

        if (HasCredentials() && TenantId.Length == 0 && (AllowedTenants.Count == 0 || CertificatePath.Length > 0 || (AppPassword.Length > 0 && TokenEndpoint.Length == 0)))
        {
            yield return Wrong("Teams:TenantId is missing. It is the directory (tenant) id of the bot's registration.", nameof(TenantId));
        }

        if (CertificatePath.Length > 0 && !File.Exists(CertificatePath))
        {
            yield return Wrong($"Teams:CertificatePath names {CertificatePath}, which is not there.", nameof(CertificatePath));
        }

        if (AppPasswordExpires.Length > 0 && !DateOnly.TryParseExact(AppPasswordExpires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return Wrong("Teams:AppPasswordExpires must be a day written yyyy-MM-dd.", nameof(AppPasswordExpires));
        }

        if (!IsSafe(OpenIdMetadata))
        {
            yield return Wrong($"Teams:OpenIdMetadata {Unsafe}", nameof(OpenIdMetadata));
        }

        if (TokenEndpoint.Length > 0 && !IsSafe(TokenEndpoint))
        {
            yield return Wrong($"Teams:TokenEndpoint {Unsafe}", nameof(TokenEndpoint));
        }

        if (!IsSafe(GraphBase))
        {
            yield return Wrong($"Teams:GraphBase {Unsafe}", nameof(GraphBase));
        }
    }

    private const string Unsafe = "must be an https address. Plain http is for this machine alone, and only when its host is in Teams:AllowedServiceHosts.";

    private int Credentials() => (AppPassword.Length > 0 ? 1 : 0) + (CertificatePath.Length > 0 ? 1 : 0) + (ManagedIdentity ? 1 : 0);

    private bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && AllowedServiceHosts.Contains(uri.DnsSafeHost, StringComparer.OrdinalIgnoreCase)));

    private static ValidationResult Wrong(string message, string member) => new(message, [member]);
}
