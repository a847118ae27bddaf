using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using OpenAI;

namespace Bot.LanguageModel;

/// <summary>The way to the service: address, proof of who we are, transport; and what its refusals mean.</summary>
/// <remarks>
/// Azure OpenAI's v1 endpoint: https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle. Trying again, limits of time and the breaker are
/// <see cref="ModelCalls"/>'s, so the library's own are off.
/// </remarks>
internal sealed class ModelConnection(IHttpClientFactory clients, IOptions<OpenAIOptions> options)
{
    public const string ClientName = "model";

    private const string Scope = "https://cognitiveservices.azure.com/.default";

    public OpenAIClient Open()
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Value.Endpoint),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(clients.CreateClient(ClientName)),

            // Off whatever the environment says: its logs would hold questions and answers.
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false, EnableMessageLogging = false, EnableMessageContentLogging = false },
            EnableDistributedTracing = false,
        };
        if (options.Value.ApiKey is { Length: > 0 } key)
        {
            return new OpenAIClient(new ApiKeyCredential(key), settings);
        }

#pragma warning disable OPENAI001 // Marked for evaluation only, and the one way the library has to sign in as the machine.
        return new OpenAIClient(new BearerTokenPolicy(new EntraTokens(new DefaultAzureCredential()), Scope), settings);
#pragma warning restore OPENAI001
    }

    /// <summary>Calls, and says in our words what the service, the way to it or the identity answered instead.</summary>
    /// <exception cref="ModelException">Anything but an answer.</exception>
    public static async Task<T> AskAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ClientResultException refusal)
        {
            throw Meaning(refusal);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new ModelException(ModelFailure.Unavailable);
        }
        catch (AuthenticationFailedException)
        {
            throw new ModelException(ModelFailure.Rejected, "401 identity");
        }
        catch (Exception odd) when (odd is System.Text.Json.JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            // The library reads a reply that is not of the service's form.
            throw new ModelException(ModelFailure.Malformed);
        }
    }

    private static ModelException Meaning(ClientResultException refusal)
    {
        var response = refusal.GetRawResponse();
        var code = ErrorCode(response);
        var named = code.Length > 0 ? $"{refusal.Status.ToString(CultureInfo.InvariantCulture)} {code}" : refusal.Status.ToString(CultureInfo.InvariantCulture);
        return (HttpStatusCode)refusal.Status switch
        {
            0 => new ModelException(ModelFailure.Unavailable),
            HttpStatusCode.TooManyRequests => new ModelException(ModelFailure.Throttled, named, RetryAfter(response)),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new ModelException(ModelFailure.Unavailable, named, RetryAfter(response)),
            HttpStatusCode.BadRequest when code.Contains("content_filter", StringComparison.OrdinalIgnoreCase) => new ModelException(ModelFailure.Filtered, named),
            >= HttpStatusCode.BadRequest => new ModelException(ModelFailure.Rejected, named),
            _ => new ModelException(ModelFailure.Malformed, named),
        };
    }

    /// <summary>The service's own short word for what is wrong, such as <c>content_filter</c> or <c>DeploymentNotFound</c>; never its message, which may quote the question.</summary>
    private static string ErrorCode(PipelineResponse? response)
    {
        try
        {
            using var body = System.Text.Json.JsonDocument.Parse(response?.Content ?? BinaryData.FromString("{}"));
            return body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == System.Text.Json.JsonValueKind.Object && error.TryGetProperty("code", out var code)
                && code.ValueKind == System.Text.Json.JsonValueKind.String && code.GetString() is { Length: <= 60 } word && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? word : "";
        }
        catch (Exception unreadable) when (unreadable is System.Text.Json.JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary><c>retry-after-ms</c>, as Azure sends it, or <c>Retry-After</c> in seconds.</summary>
    private static TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response is null)
        {
            return null;
        }

        if (response.Headers.TryGetValue("retry-after-ms", out var exact) && double.TryParse(exact, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds >= 0)
        {
            return TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue));
        }

        return response.Headers.TryGetValue("Retry-After", out var after) && double.TryParse(after, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, 3_600))
            : null;
    }

    /// <summary>Azure's identity in the form the library asks for.</summary>
    private sealed class EntraTokens(TokenCredential credential) : AuthenticationTokenProvider
    {
        public override GetTokenOptions CreateTokenOptions(IReadOnlyDictionary<string, object> properties) => new(properties);

        public override AuthenticationToken GetToken(GetTokenOptions options, CancellationToken cancellationToken)
        {
            var token = credential.GetToken(new TokenRequestContext([Scope]), cancellationToken);
            return new AuthenticationToken(token.Token, "Bearer", token.ExpiresOn);
        }

        public override async ValueTask<AuthenticationToken> GetTokenAsync(GetTokenOptions options, CancellationToken cancellationToken)
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken);
            return new AuthenticationToken(token.Token, "Bearer", token.ExpiresOn);
        }
    }
}
