using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.LanguageModel;
using Bot.PayClaims.Filling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Bot.Tests.Fakes;

/// <summary>What goes wrong at the service of the model.</summary>
internal enum ModelTrouble
{
    None,

    /// <summary>429 with Retry-After.</summary>
    Throttled,
    ServerError,

    /// <summary>No connection.</summary>
    Dead,

    /// <summary>It takes the question and says nothing.</summary>
    Silent,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    CutStream,

    /// <summary>It stops for want of tokens.</summary>
    OutOfTokens,
    InvalidJson,

    /// <summary>JSON of another form than was asked for.</summary>
    OtherForm,

    /// <summary>The filter refuses the question: 400.</summary>
    FilteredQuestion,

    /// <summary>The filter stops the answer.</summary>
    FilteredAnswer,
    Refusal,
    WrongKey,
    NoDeployment,
}

/// <summary>One statement as the model writes it: what it says and what it cites.</summary>
internal sealed record ModelStatement(string Text, params IReadOnlyList<(int Source, string Quote)> Citations);

/// <summary>The service of the model at the HTTP edge, chat completions whole or as a stream. It takes what the real one takes and refuses what it refuses.</summary>
/// <remarks>Form: https://learn.microsoft.com/azure/ai-foundry/openai/latest (v1, chat/completions). What only a mistake of ours can bring about is a violation.</remarks>
/// <param name="write">Gets the JSON that the user message holds; gives the statements.</param>
internal sealed class FakeModel(Func<JsonObject, IReadOnlyList<ModelStatement>> write) : HttpMessageHandler
{
    public const string Key = "fake-model-key";
    public const string Deployment = "writer-1";
    public const string Endpoint = "https://pay-answers.openai.azure.example/openai/v1/";

    private int _calls;

    /// <summary>Settings under which the program asks it about questions, and about nothing in the background.</summary>
    public static Dictionary<string, string?> Settings => new() { ["OpenAI:Endpoint"] = Endpoint, ["OpenAI:ApiKey"] = Key, ["OpenAI:ChatDeployment"] = Deployment, ["OpenAI:ReadsClaims"] = "false" };

    public ModelTrouble Trouble { get; set; }

    /// <summary>For how many calls <see cref="Trouble"/> lasts.</summary>
    public int TroubleLasts { get; set; } = int.MaxValue;

    /// <summary>Seconds that it asks to wait when it is throttled.</summary>
    public int RetryAfter { get; set; } = 1;

    /// <summary>How long it thinks before the first word.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How long each piece of a stream takes.</summary>
    public TimeSpan PerPiece { get; set; }

    /// <summary>What it makes of a question for the search; empty for the question itself, or no translation.</summary>
    public string Standalone { get; set; } = "";

    public string Translated { get; set; } = "";

    /// <summary>What it proposes for claims: gets the JSON that the user message holds.</summary>
    public Func<JsonObject, IReadOnlyList<Proposal>> Propose { get; set; } = _ => [];

    /// <summary>The deployment it goes by.</summary>
    public string Named { get; set; } = Deployment;

    public int Calls => Volatile.Read(ref _calls);

    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>The bodies of all calls.</summary>
    public ConcurrentQueue<JsonObject> Asked { get; } = new();

    /// <summary>Puts it where the program looks for the service.</summary>
    public void Connect(IServiceCollection services) => services.Configure<HttpClientFactoryOptions>(ModelConnection.ClientName, client => client.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = this));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = Interlocked.Increment(ref _calls);
        var trouble = call <= TroubleLasts ? Trouble : ModelTrouble.None;
        if (trouble == ModelTrouble.Dead)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        if (trouble == ModelTrouble.Silent)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        if (await RefusalOfAsync(request, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await Task.Delay(Latency, TimeProvider.System, cancellationToken);
        var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        Asked.Enqueue(body);
        return trouble switch
        {
            ModelTrouble.Throttled => Error(HttpStatusCode.TooManyRequests, "RateLimitReached", response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(RetryAfter))),
            ModelTrouble.ServerError => Error(HttpStatusCode.InternalServerError, "server_error"),
            ModelTrouble.FilteredQuestion => Error(HttpStatusCode.BadRequest, "content_filter"),
            ModelTrouble.WrongKey => Error(HttpStatusCode.Unauthorized, "401"),
            ModelTrouble.NoDeployment => Error(HttpStatusCode.NotFound, "DeploymentNotFound"),
            _ => Answer(body, trouble),
        };
    }

    /// <summary>What the service does not take.</summary>
    private async Task<HttpResponseMessage?> RefusalOfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsoluteUri != $"{Endpoint}chat/completions" || request.Method != HttpMethod.Post)
        {
            Violations.Enqueue($"{request.Method} {request.RequestUri}");
            return Error(HttpStatusCode.NotFound, "404");
        }

        var key = request.Headers.Authorization is { Scheme: "Bearer", Parameter: { } bearer } ? bearer : request.Headers.TryGetValues("api-key", out var keys) ? keys.Single() : "";
        if (key != Key)
        {
            Violations.Enqueue("key");
            return Error(HttpStatusCode.Unauthorized, "401");
        }

        if (request.Content?.Headers.ContentType?.MediaType != "application/json" || JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken)) is not JsonObject body)
        {
            Violations.Enqueue("body");
            return Error(HttpStatusCode.BadRequest, "invalid_request_error");
        }

        if ((string?)body["model"] != Named)
        {
            Violations.Enqueue("model");
            return Error(HttpStatusCode.NotFound, "DeploymentNotFound");
        }

        string[] known = ["model", "messages", "stream", "stream_options", "response_format", "max_completion_tokens"];
        var wrong = body.Select(field => field.Key).Except(known).ToList();
        var messages = body["messages"] as JsonArray;
        if (wrong.Count > 0 || messages is not { Count: > 0 } || messages.Any(message => (string?)message?["role"] is not ("system" or "user" or "assistant") || ContentOf(message!).Length == 0) || !IsSchema(body["response_format"]))
        {
            Violations.Enqueue($"form {string.Join(' ', wrong)}");
            return Error(HttpStatusCode.BadRequest, "invalid_request_error");
        }

        return null;
    }

    /// <summary>Strict structured output: every object closed, every property required.</summary>
    private static bool IsSchema(JsonNode? format) => format is null || ((string?)format["type"] == "json_schema" && format["json_schema"] is JsonObject { } schema && (bool?)schema["strict"] == true && schema["name"] is not null && IsClosed(schema["schema"]));

    private static bool IsClosed(JsonNode? schema) => (string?)schema?["type"] switch
    {
        "object" => (bool?)schema!["additionalProperties"] == false && schema["properties"] is JsonObject properties && schema["required"] is JsonArray required
            && properties.Select(property => property.Key).Order().SequenceEqual(required.Select(name => (string)name!).Order()) && properties.All(property => IsClosed(property.Value)),
        "array" => IsClosed(schema!["items"]),
        "string" or "integer" or "number" or "boolean" => true,
        _ => false,
    };

    private static string ContentOf(JsonNode message) => message["content"] is JsonArray parts ? string.Concat(parts.Select(part => (string?)part?["text"])) : (string?)message["content"] ?? "";

    private HttpResponseMessage Answer(JsonObject body, ModelTrouble trouble)
    {
        var content = (string?)body["response_format"]?["json_schema"]?["name"] switch
        {
            null => "ready",
            "question" => new JsonObject { ["standalone"] = Standalone, ["translated"] = Translated }.ToJsonString(),
            "proposals" => Proposed(body, trouble),
            _ => Written(body, trouble),
        };
        var end = trouble switch { ModelTrouble.FilteredAnswer => "content_filter", ModelTrouble.OutOfTokens => "length", _ => "stop" };
        var usage = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 100, ["total_tokens"] = 1_000 };
        if ((bool?)body["stream"] == true)
        {
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new PiecesContent(Pieces(content, trouble, end, usage, (bool?)body["stream_options"]?["include_usage"] == true), PerPiece, trouble == ModelTrouble.CutStream) { Headers = { ContentType = new MediaTypeHeaderValue("text/event-stream") } },
            };
        }

        var message = new JsonObject { ["role"] = "assistant", ["content"] = trouble == ModelTrouble.Refusal ? null : content, ["refusal"] = trouble == ModelTrouble.Refusal ? "I cannot help with that." : null };
        return Json(HttpStatusCode.OK, new JsonObject
        {
            ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1_790_000_000, ["model"] = Deployment,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = end, ["message"] = message }), ["usage"] = usage,
        });
    }

    private static JsonObject Material(JsonObject body) => JsonNode.Parse(ContentOf(body["messages"]!.AsArray().Last(message => (string?)message!["role"] == "user")!))!.AsObject();

    private string Proposed(JsonObject body, ModelTrouble trouble)
    {
        var proposals = new JsonArray([.. Propose(Material(body)).Select(one => (JsonNode)new JsonObject { ["claim"] = one.Claim, ["field"] = one.Field, ["value"] = one.Value, ["support"] = one.Support })]);
        return Broken(new JsonObject { ["proposals"] = proposals }.ToJsonString(), """{"proposals":[{"claim":"the first","field":"component"}]}""", trouble);
    }

    private string Written(JsonObject body, ModelTrouble trouble)
    {
        var statements = new JsonArray([.. write(Material(body)).Select(statement => (JsonNode)new JsonObject
        {
            ["text"] = statement.Text,
            ["citations"] = new JsonArray([.. statement.Citations.Select(citation => (JsonNode)new JsonObject { ["source"] = citation.Source, ["quote"] = citation.Quote })]),
        })]);
        return Broken(new JsonObject { ["statements"] = statements }.ToJsonString(), """{"statements":[{"claim":"Everybody gets a rise.","citations":"none"}]}""", trouble);
    }

    private static string Broken(string content, string otherForm, ModelTrouble trouble) => trouble switch
    {
        ModelTrouble.InvalidJson => content[..^6] + "…",
        ModelTrouble.OtherForm => otherForm,
        ModelTrouble.OutOfTokens => content[..(content.Length / 2)],
        _ => content,
    };

    private static IEnumerable<string> Pieces(string content, ModelTrouble trouble, string end, JsonObject usage, bool includesUsage)
    {
        yield return Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);
        if (trouble == ModelTrouble.Refusal)
        {
            yield return Chunk(new JsonObject { ["refusal"] = "I cannot help with that." }, null);
        }
        else
        {
            foreach (var piece in content.Chunk(24))
            {
                yield return Chunk(new JsonObject { ["content"] = new string(piece) }, null);
            }
        }

        yield return Chunk([], end);
        if (includesUsage)
        {
            yield return Event(new JsonObject { ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1_790_000_000, ["model"] = Deployment, ["choices"] = new JsonArray(), ["usage"] = usage.DeepClone() });
        }

        yield return "data: [DONE]\n\n";
    }

    private static string Chunk(JsonObject delta, string? end) => Event(new JsonObject
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1_790_000_000, ["model"] = Deployment,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = end }),
    });

    private static string Event(JsonObject data) => string.Create(CultureInfo.InvariantCulture, $"data: {data.ToJsonString()}\n\n");

    private static HttpResponseMessage Error(HttpStatusCode status, string code, Action<HttpResponseMessage>? change = null)
    {
        var response = Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Refused. The prompt was: never to be logged.", ["type"] = "invalid_request_error" } });
        change?.Invoke(response);
        return response;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) => new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    /// <summary>A body that comes piece by piece, and may break off in the middle.</summary>
    private sealed class PiecesContent(IEnumerable<string> pieces, TimeSpan perPiece, bool breaks) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new PiecesStream([.. pieces.Select(Encoding.UTF8.GetBytes)], perPiece, breaks));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class PiecesStream(List<byte[]> pieces, TimeSpan perPiece, bool breaks) : Stream
    {
        private int _piece;
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (breaks && _piece >= pieces.Count / 2)
            {
                throw new IOException("The connection broke.");
            }

            if (_piece == pieces.Count)
            {
                return 0;
            }

            if (_at == 0)
            {
                await Task.Delay(perPiece, TimeProvider.System, cancellationToken);
            }

            var count = Math.Min(buffer.Length, pieces[_piece].Length - _at);
            pieces[_piece].AsMemory(_at, count).CopyTo(buffer);
            (_piece, _at) = _at + count == pieces[_piece].Length ? (_piece + 1, 0) : (_piece, _at + count);
            return count;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None).AsTask().GetAwaiter().GetResult();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
