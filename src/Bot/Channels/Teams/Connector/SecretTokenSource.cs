using System.Net;
using System.Text.Json;
using Bot.Channels.Teams.Wire;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Connector;

/// <summary>Posts the client secret for a token.</summary>
internal sealed class SecretTokenSource(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider clock) : ITokenSource
{
    public async Task<IssuedToken> RequestAsync(string scope, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.AppId,
            ["client_secret"] = settings.AppPassword,
            ["scope"] = scope,
        });
        var (status, reply) = await PostAsync(AddressOf(settings), form, cancellationToken);
        if (status == HttpStatusCode.OK && reply?.AccessToken is { Length: > 0 } token)
        {
            return new IssuedToken(token, clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Clamp(reply.ExpiresIn ?? 0, 0, 86_400)));
        }

        var isRefusal = (int)status is >= 400 and < 500 && status is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout);
        throw new DeliveryException(isRefusal ? DeliveryFailure.Permanent : DeliveryFailure.Temporary, CodeOf(status, reply));
    }

    private static string AddressOf(TeamsOptions settings) =>
        settings.TokenEndpoint.Length > 0 ? settings.TokenEndpoint : $"https://login.microsoftonline.com/{Uri.EscapeDataString(settings.TenantId)}/oauth2/v2.0/token";

    private async Task<(HttpStatusCode Status, TokenReply? Reply)> PostAsync(string address, FormUrlEncodedContent form, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(TeamsHttp.Name);
            using var response = await client.PostAsync(address, form, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return (response.StatusCode, ReadReply(body));
        }
        catch (HttpRequestException unreachable)
        {
            throw new DeliveryException(DeliveryFailure.Temporary, "token unreachable", null, unreachable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(DeliveryFailure.Temporary, "token timeout");
        }
    }

    private static TokenReply? ReadReply(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TeamsJson.Wire.TokenReply);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Microsoft's numbers say more than the word: 7000215 wrong secret, 7000222 expired secret, 7000229 no service principal.
    private static string CodeOf(HttpStatusCode status, TokenReply? reply) => reply switch
    {
        { ErrorCodes: [var number, ..] } => $"token AADSTS{number}",
        { Error: { Length: > 0 and < 60 } error } => $"token {error}",
        _ => $"token {(int)status}",
    };
}
