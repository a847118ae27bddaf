using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Trust;
using Bot.Diagnosis;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams;

/// <summary>Looks at the connection to Teams: credentials and how long they last, a token, the platform's keys.</summary>
internal sealed class TeamsCheckup(ConnectorToken token, SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider clock) : ICheckup
{
    private const string Credentials = "teams credentials";

    // Time enough to have a new one made by somebody else.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var teams = options.Value;
        if (teams.DangerouslyAllowUnauthenticatedLoopback)
        {
            yield return new Finding("teams", FindingStatus.Warn, "Any program on this machine can speak as anybody.", "Take Teams:DangerouslyAllowUnauthenticatedLoopback out where people use the bot.");
        }

        if (!teams.HasCredentials())
        {
            yield return teams.AppId.Length > 0 && !teams.DangerouslyAllowUnauthenticatedLoopback
                ? new Finding("teams", FindingStatus.Warn, "Off: Teams:AppId is set, and no credential.", "Set one of Teams:AppPassword, Teams:CertificatePath and Teams:ManagedIdentity, or take Teams:AppId out.")
                : new Finding("teams", FindingStatus.Ok, "Off: no credentials are set. README, Connect Teams, says how.");
            yield break;
        }

        yield return CredentialsOf(teams);
        yield return await TokenAsync(cancellationToken);
        yield return await keys.TryReadAsync(cancellationToken) is { } failure
            ? new Finding("teams keys", FindingStatus.Fail, $"{teams.OpenIdMetadata} could not be read: {failure}.", "See that this machine reaches it and that Teams:OpenIdMetadata is right; until then nobody is let in.")
            : new Finding("teams keys", FindingStatus.Ok, "The keys that Teams signs with were read.");
    }

    private Finding CredentialsOf(TeamsOptions teams)
    {
        if (teams.ManagedIdentity)
        {
            return new Finding(Credentials, FindingStatus.Ok, "A managed identity, which does not expire.");
        }

        try
        {
            return teams.CertificatePath.Length > 0 ? Expiring("The certificate", ExpiryOf(teams)) : SecretOf(teams);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new Finding(Credentials, FindingStatus.Fail, $"The certificate could not be read: {e.GetType().Name}.", "See Teams:CertificatePath and Teams:CertificatePassword; the file needs the private key too.");
        }
    }

    private Finding SecretOf(TeamsOptions teams) => DateOnly.TryParseExact(teams.AppPasswordExpires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? Expiring("The secret", new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero))
        : new Finding(Credentials, FindingStatus.Ok, "A client secret; when it ends is not known here. Set Teams:AppPasswordExpires to be warned.");

    private Finding Expiring(string what, DateTimeOffset end)
    {
        var cause = $"{what} ends on {end:yyyy-MM-dd}.";
        return (end - clock.GetUtcNow()) switch
        {
            var left when left <= TimeSpan.Zero => new Finding(Credentials, FindingStatus.Fail, cause, "Make a new one in the app's registration and set it here."),
            var left when left <= Soon => new Finding(Credentials, FindingStatus.Warn, cause, "Make a new one in the app's registration before and set it here."),
            _ => new Finding(Credentials, FindingStatus.Ok, cause),
        };
    }

    private static DateTimeOffset ExpiryOf(TeamsOptions teams)
    {
        using var certificate = EntraTokenSource.Certificate(teams);
        return certificate.NotAfter.ToUniversalTime();
    }

    private async Task<Finding> TokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await token.GetAsync(cancellationToken);
            return new Finding("teams token", FindingStatus.Ok, "A token for the platform was issued.");
        }
        catch (DeliveryException refused)
        {
            return new Finding("teams token", FindingStatus.Fail, $"No token was issued: {refused.Code}.", MendOf(refused.Code));
        }
    }

    /// <remarks>https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes</remarks>
    private static string MendOf(string code) => code switch
    {
        _ when code.Contains("7000215", StringComparison.Ordinal) => "The secret is wrong: copy its value, not its id, into Teams:AppPassword.",
        _ when code.Contains("7000222", StringComparison.Ordinal) => "The secret has ended: make a new one in the app's registration and set Teams:AppPassword.",
        _ when code.Contains("7000229", StringComparison.Ordinal) => "The app has no service principal in the tenant. Make it once: az ad sp create --id APP-ID.",
        _ when code.Contains("700016", StringComparison.Ordinal) => "The app is not known in this tenant: see Teams:AppId and Teams:TenantId.",
        _ when code.Contains("90002", StringComparison.Ordinal) => "There is no such tenant: see Teams:TenantId.",
        _ when code.Contains("identity", StringComparison.Ordinal) => "Run on the Azure machine that has the managed identity Teams:AppId attached.",
        _ => "See that this machine reaches login.microsoftonline.com (or Teams:TokenEndpoint), and that Teams:AppId, Teams:TenantId and the credential belong together.",
    };
}
