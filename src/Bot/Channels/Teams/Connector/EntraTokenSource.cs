using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Bot.Inbox;

namespace Bot.Channels.Teams.Connector;

/// <summary>Gets a token with a certificate or with the machine's managed identity.</summary>
internal sealed class EntraTokenSource(TokenCredential credential) : ITokenSource
{
    public static EntraTokenSource OfCertificate(TeamsOptions options, IHttpClientFactory clients)
    {
        // The library says "disposes" of neither; both live as long as the program.
        var transport = new HttpClientTransport(clients.CreateClient(TeamsHttp.Name));
        return new EntraTokenSource(new ClientCertificateCredential(options.TenantId, options.AppId, Certificate(options), new ClientCertificateCredentialOptions
        {
            Transport = transport,

            // Asks a second host whether the first is Microsoft's; it is written in this program.
            DisableInstanceDiscovery = true,
        }));
    }

    public static EntraTokenSource OfManagedIdentity(TeamsOptions options) =>
        new(new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId)));

    /// <exception cref="System.Security.Cryptography.CryptographicException">The file is no certificate, or its password is another.</exception>
    public static X509Certificate2 Certificate(TeamsOptions options) => Path.GetExtension(options.CertificatePath).Equals(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
        : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.CertificatePassword);

    public async Task<IssuedToken> RequestAsync(string scope, CancellationToken cancellationToken)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            return new IssuedToken(token.Token, token.ExpiresOn);
        }
        catch (CredentialUnavailableException unavailable)
        {
            throw new DeliveryException(DeliveryFailure.Temporary, "token identity unavailable", null, unavailable);
        }
        catch (AuthenticationFailedException failed)
        {
            // It does not say apart what will pass and what will not; the inbox gives up after a while.
            throw new DeliveryException(DeliveryFailure.Temporary, "token authentication failed", null, failed);
        }
    }
}
