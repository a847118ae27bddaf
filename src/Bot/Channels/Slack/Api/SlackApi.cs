using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Inbox;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack.Api;

/// <summary>Calls Slack's methods.</summary>
/// <remarks>
/// HTTP 200 does not mean success, so <c>ok</c> is looked at: https://docs.slack.dev/apis/web-api. Every call throws <see cref="DeliveryException"/>
/// with Slack's own word for the refusal.
/// </remarks>
internal sealed class SlackApi(IHttpClientFactory clients, IOptions<SlackOptions> options, SlackPauses pauses)
{
    /// <summary>The client to Slack's methods, by which tests put a stand-in behind it.</summary>
    public const string ClientName = "slack";

    // Where Slack asks for patience and does not say how much.
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A method that writes: its arguments go as JSON.</summary>
    /// <param name="team">The workspace it is for; what Slack throttles, it throttles by workspace.</param>
    public Task<SlackResult> WriteAsync(string method, JsonObject arguments, string team, CancellationToken cancellationToken) =>
        CallAsync(method, team, options.Value.BotToken, Json(arguments), cancellationToken);

    /// <summary>A method that reads: those take a form and no JSON.</summary>
    public Task<SlackResult> ReadAsync(string method, IReadOnlyDictionary<string, string> arguments, string team, CancellationToken cancellationToken) =>
        CallAsync(method, team, options.Value.BotToken, new FormUrlEncodedContent(arguments), cancellationToken);

    /// <summary>Asks for the address of one Socket Mode connection.</summary>
    public async Task<Uri> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync("apps.connections.open", "", options.Value.AppToken, new FormUrlEncodedContent([]), cancellationToken);
        var url = answer.Text("url");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == "wss" || (address.Scheme == "ws" && address.IsLoopback && options.Value.IsLocal))
            ? address
            : throw new DeliveryException(DeliveryFailure.Temporary, "no_socket_address");
    }

    /// <summary>Writes to the address that came with a command or a press. Slack takes five such messages within 30 minutes.</summary>
    public async Task RespondAsync(string responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        if (!IsResponseUrl(responseUrl))
        {
            throw new DeliveryException(DeliveryFailure.Permanent, "not_a_response_url");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = Json(message) };
        using var response = await SendAsync(request, cancellationToken);
        await ThrowIfThrottledAsync("response_url", "", response, cancellationToken);
        var words = await response.Content.ReadAsStringAsync(cancellationToken);
        if (ErrorIn(words) is { } error)
        {
            throw new DeliveryException(SlackErrors.Meaning(error), error);
        }

        ThrowIfFailed(response);
    }

    /// <summary>The address is a secret that writes into a channel: only Slack's own host gets a message, or the stand-in's on this machine.</summary>
    public bool IsResponseUrl(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && ((url.Scheme == Uri.UriSchemeHttps && url.Host == "hooks.slack.com" && url.IsDefaultPort) || (options.Value.IsLocal && url.IsLoopback && url.Scheme is "http" or "https"));

    private async Task<SlackResult> CallAsync(string method, string team, string token, HttpContent content, CancellationToken cancellationToken)
    {
        if (pauses.Left(team, method) is { } left)
        {
            content.Dispose();
            throw new DeliveryException(DeliveryFailure.Temporary, "429", left);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Api, method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await SendAsync(request, cancellationToken);
        await ThrowIfThrottledAsync(method, team, response, cancellationToken);
        ThrowIfFailed(response);
        var answer = await ReadAsync(response, cancellationToken);
        if (answer.IsOk)
        {
            return answer;
        }

        var code = SlackErrors.Code(answer.Text("error"));
        throw new DeliveryException(SlackErrors.Meaning(code), code);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        }
        catch (HttpRequestException lost)
        {
            // The exception is not kept: its message may hold the address, which is a secret of its own.
            var meaning = LostCall.Meaning(lost);
            throw new DeliveryException(meaning, meaning == DeliveryFailure.Temporary ? "unreachable" : "connection_lost");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryException(DeliveryFailure.Unknown, "timeout");
        }
    }

    private async Task ThrowIfThrottledAsync(string method, string team, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var pause = response.Headers.RetryAfter?.Delta ?? DefaultPause;
            await pauses.PauseAsync(team, method, pause, cancellationToken);
            throw new DeliveryException(DeliveryFailure.Temporary, "429", pause);
        }
    }

    private static void ThrowIfFailed(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);

            var failure = response.StatusCode switch
            {
                // A server that is not there for anybody took nothing.
                HttpStatusCode.RequestTimeout or HttpStatusCode.ServiceUnavailable => DeliveryFailure.Temporary,

                // A gateway that gave up does not know whether the message behind it was taken.
                >= HttpStatusCode.InternalServerError => DeliveryFailure.Unknown,
                _ => DeliveryFailure.Permanent,
            };
            throw new DeliveryException(failure, status);
        }
    }

    // A response address answers "ok", an object, or a bare word such as invalid_blocks.
    private static string? ErrorIn(string words)
    {
        try
        {
            return JsonNode.Parse(words) is JsonObject body && !new SlackResult(body, null).IsOk ? SlackErrors.Code(SlackResult.Text(body["error"])) : null;
        }
        catch (JsonException)
        {
            return words.Contains('_', StringComparison.Ordinal) && SlackErrors.Code(words) is var code && code == words ? code : null;
        }
    }

    private static async Task<SlackResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var given) ? string.Join(',', given) : null;
            return JsonNode.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)) is JsonObject body
                ? new SlackResult(body, scopes)
                : throw new DeliveryException(DeliveryFailure.Unknown, "unreadable_answer");
        }
        catch (JsonException)
        {
            throw new DeliveryException(DeliveryFailure.Unknown, "unreadable_answer");
        }
    }

    // The charset is named because Slack warns (missing_charset) where it is not.
    private static StringContent Json(JsonObject body) => new(body.ToJsonString(Readable), Encoding.UTF8, "application/json");
}
