using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Comparing;

/// <summary>Stands between the bot's real client and the model: lets calls through and writes the replies down, or gives those written down before. Keeps what was asked and answered, for counting.</summary>
internal sealed class ModelTape : IDisposable
{
    private readonly StreamWriter? _record;
    private readonly Dictionary<(string Asks, string Question), Queue<TapedReply>>? _replay;
    private readonly Lock _lock = new();

    private ModelTape(StreamWriter? record, IEnumerable<TapedReply>? replay)
    {
        _record = record;
        _replay = replay?.GroupBy(reply => (reply.Asks, reply.Question)).ToDictionary(same => same.Key, same => new Queue<TapedReply>(same));
    }

    /// <summary>Every call in its order: the JSON that the user message holds, and the reply.</summary>
    public ConcurrentQueue<(JsonObject Material, TapedReply Reply)> Calls { get; } = new();

    public bool IsReplay => _replay is not null;

    /// <summary>Lets calls through.</summary>
    /// <param name="record">File to write the replies to; null to write none.</param>
    public static ModelTape Live(string? record) => new(record is null ? null : new StreamWriter(record), null);

    /// <exception cref="EvaluationException">The recording is missing, or a line of it is not as it must be.</exception>
    public static ModelTape Replay(string recording) => new(null, JsonLines.Read(recording, TapedReply.Parse));

    /// <summary>A link of the chain of handlers, a new one each time a chain is built.</summary>
    public DelegatingHandler NewHandler() => new Link(this);

    public void Dispose() => _record?.Dispose();

    private TapedReply Find(string asks, string question)
    {
        lock (_lock)
        {
            // A question may be asked twice; what was written down last answers from then on. What was never asked while recording is refused, once and for good.
            return !_replay!.TryGetValue((asks, question), out var replies) ? new TapedReply(asks, question, (int)HttpStatusCode.BadRequest, "", "", 0, 0)
                : replies.Count > 1 ? replies.Dequeue() : replies.Peek();
        }
    }

    private void Keep(JsonObject material, TapedReply reply)
    {
        Calls.Enqueue((material, reply));
        lock (_lock)
        {
            _record?.WriteLine(reply.Line());
        }
    }

    private sealed class Link(ModelTape tape) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
            var (asks, material) = ((string?)body["response_format"]?["json_schema"]?["name"] ?? "", Material(body));
            var question = (string?)material["question"] ?? "";
            var isStream = (bool?)body["stream"] == true;
            if (tape.IsReplay)
            {
                var found = tape.Find(asks, question);
                tape.Keep(material, found);
                return Response(found, isStream);
            }

            var response = await base.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            tape.Keep(material, response.StatusCode != HttpStatusCode.OK ? new TapedReply(asks, question, (int)response.StatusCode, "", "", 0, 0) : isStream ? OfStream(asks, question, text) : OfWhole(asks, question, text));
            var type = response.Content.Headers.ContentType;
            response.Content = new OneWayContent(text, type?.MediaType ?? "application/json");
            return response;
        }

        private static JsonObject Material(JsonObject body)
        {
            var content = body["messages"]?.AsArray().LastOrDefault(message => (string?)message?["role"] == "user")?["content"];
            var text = content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part?["text"])) : (string?)content ?? "";
            return text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : [];
        }

        private static TapedReply OfWhole(string asks, string question, string text)
        {
            var reply = JsonNode.Parse(text);
            return new TapedReply(
                asks, question, 200, (string?)reply?["choices"]?[0]?["message"]?["content"] ?? "", (string?)reply?["choices"]?[0]?["finish_reason"] ?? "", (int?)reply?["usage"]?["prompt_tokens"] ?? 0, (int?)reply?["usage"]?["completion_tokens"] ?? 0);
        }

        private static TapedReply OfStream(string asks, string question, string text)
        {
            var (content, end, tokensIn, tokensOut) = (new StringBuilder(), "", 0, 0);
            foreach (var line in text.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)))
            {
                var piece = JsonNode.Parse(line["data: ".Length..]);
                var choice = piece?["choices"] is JsonArray { Count: > 0 } choices ? choices[0] : null;
                content.Append((string?)choice?["delta"]?["content"]);
                end = (string?)choice?["finish_reason"] ?? end;
                (tokensIn, tokensOut) = piece?["usage"] is JsonObject usage ? ((int?)usage["prompt_tokens"] ?? 0, (int?)usage["completion_tokens"] ?? 0) : (tokensIn, tokensOut);
            }

            return new TapedReply(asks, question, 200, content.ToString(), end, tokensIn, tokensOut);
        }

        private static HttpResponseMessage Response(TapedReply reply, bool isStream)
        {
            if (reply.Status != 200)
            {
                return new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "recorded", ["message"] = "As it was recorded.", ["type"] = "recorded" } }.ToJsonString()) };
            }

            var usage = new JsonObject { ["prompt_tokens"] = reply.TokensIn, ["completion_tokens"] = reply.TokensOut, ["total_tokens"] = reply.TokensIn + reply.TokensOut };
            if (!isStream)
            {
                var message = new JsonObject { ["role"] = "assistant", ["content"] = reply.Content };
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = Json(Envelope("chat.completion", [new JsonObject { ["index"] = 0, ["finish_reason"] = End(reply), ["message"] = message }], usage)) };
            }

            var events = new StringBuilder().Append(Event([Choice(new JsonObject { ["role"] = "assistant", ["content"] = reply.Content }, null)], null));
            if (reply.End.Length > 0)
            {
                events.Append(Event([Choice([], reply.End)], null)).Append(Event([], usage)).Append("data: [DONE]\n\n");
            }

            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new OneWayContent(events.ToString(), "text/event-stream") };
        }

        private static string End(TapedReply reply) => reply.End.Length > 0 ? reply.End : "length";

        private static JsonObject Choice(JsonObject delta, string? end) => new() { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = end };

        private static string Event(JsonArray choices, JsonObject? usage) => $"data: {Envelope("chat.completion.chunk", choices, usage)}\n\n";

        private static string Envelope(string kind, JsonArray choices, JsonObject? usage)
        {
            var envelope = new JsonObject { ["id"] = "replay", ["object"] = kind, ["created"] = 0, ["model"] = "replay", ["choices"] = choices };
            if (usage is not null)
            {
                envelope["usage"] = usage;
            }

            return envelope.ToJsonString();
        }

        private static OneWayContent Json(string text) => new(text, "application/json");
    }
}
