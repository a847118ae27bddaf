using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace Bot.Tests.Fakes;

/// <summary>Slack at the HTTP edge: one workspace that takes what Slack takes, refuses what it refuses, and remembers what everybody sees.</summary>
/// <remarks>What the real one would only ignore or warn about is a violation here, and so is a method the program has no business with.</remarks>
internal sealed class FakeSlack : HttpMessageHandler
{
    public const string Token = "xoxb-fake-token";
    public const string AppToken = "xapp-fake-token";
    public const string Team = "TPAYROLL1";
    public const string App = "APAYROLL1";
    public const string BotUser = "UPAYBOT01";

    private readonly Dictionary<string, Func<JsonObject, JsonObject>> _methods;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<Func<HttpResponseMessage>, Task<HttpResponseMessage>>>> _accidents = new();
    private readonly Dictionary<string, string> _hashes = [];
    private readonly object _lock = new();
    private int _clock = 1_000;

    public FakeSlack() => _methods = new()
    {
        ["auth.test"] = _ => Ok(("team_id", Team), ("user_id", BotUser), ("bot_id", "BPAYBOT01"), ("is_enterprise_install", IsOrgWide), ("enterprise_id", Enterprise)),
        ["users.info"] = UserInfo,
        ["usergroups.users.list"] = GroupMembers,
        ["conversations.open"] = form => Ok(("channel", new JsonObject { ["id"] = "D" + (string)form["users"]! })),
        ["conversations.replies"] = Replies,
        ["conversations.history"] = History,
        ["chat.postMessage"] = Post,
        ["chat.postEphemeral"] = Whisper,
        ["chat.update"] = Update,
        ["chat.startStream"] = StartStream,
        ["chat.appendStream"] = AppendStream,
        ["chat.stopStream"] = StopStream,
        ["views.open"] = OpenView,
        ["views.update"] = UpdateView,
        ["views.publish"] = Publish,
        ["assistant.threads.setStatus"] = _ => Ok(),
        ["assistant.threads.setTitle"] = _ => Ok(),
        ["agents.sessions.setStatus"] = form => (string?)form["status"] is "processing" or "active" && form["thread_ts"] is not null ? Ok() : Error("invalid_arguments"),
        ["assistant.threads.setSuggestedPrompts"] = form => form["prompts"] is JsonArray { Count: > 0 and <= 4 } ? Ok() : Error("invalid_arguments"),
        ["apps.connections.open"] = _ => SocketAddress is { } address ? Ok(("url", address)) : Error("not_allowed"),
    };

    /// <summary>What only a mistake of ours can bring about; a test that ends with one fails.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    public ConcurrentQueue<SlackCall> Calls { get; } = new();

    /// <summary>All messages anybody sees, by channel, oldest first; ours have a field "bot_id".</summary>
    public ConcurrentDictionary<string, List<JsonObject>> Channels { get; } = new();

    /// <summary>What one person alone sees: ephemeral messages and answers to response addresses.</summary>
    public ConcurrentQueue<JsonObject> Whispers { get; } = new();

    /// <summary>The modals as they stand, by id.</summary>
    public ConcurrentDictionary<string, JsonObject> Views { get; } = new();

    public ConcurrentDictionary<string, JsonObject> Homes { get; } = new();

    public ConcurrentDictionary<string, JsonObject> People { get; } = new();

    /// <summary>Members of user groups, by the group's id.</summary>
    public ConcurrentDictionary<string, string[]> Groups { get; } = new();

    public string Scopes { get; set; } = "app_mentions:read,assistant:write,chat:write,commands,im:history,im:write,users:read";

    public bool IsOrgWide { get; set; }

    public string? Enterprise { get; set; }

    public string? SocketAddress { get; set; }

    /// <summary>The next call of a method meets this instead.</summary>
    /// <param name="accident">Gets what would have happened.</param>
    public void Next(string method, Func<Func<HttpResponseMessage>, Task<HttpResponseMessage>> accident) => _accidents.GetOrAdd(method, _ => new()).Enqueue(accident);

    /// <summary>Whether a method has an accident still to come.</summary>
    public bool HasAccidents(string method) => _accidents.TryGetValue(method, out var waiting) && !waiting.IsEmpty;

    /// <summary>The next call is taken, and its answer is lost on the way.</summary>
    public void LoseAnswer(string method) => Next(method, happen =>
    {
        happen();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    });

    public void Refuse(string method, HttpStatusCode status, int? retryAfter = null) => Next(method, _ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("") };
        if (retryAfter is { } seconds)
        {
            response.Headers.Add("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        }

        return Task.FromResult(response);
    });

    public void Refuse(string method, string error) => Next(method, _ => Task.FromResult(Json(Error(error))));

    /// <summary>Puts a person's own message into a channel.</summary>
    public void Write(string channel, JsonObject message)
    {
        lock (_lock)
        {
            Channels.GetOrAdd(channel, _ => []).Add(message);
        }
    }

    /// <summary>Our messages in a channel as they stand now.</summary>
    public IReadOnlyList<JsonObject> Ours(string channel)
    {
        lock (_lock)
        {
            return Channels.TryGetValue(channel, out var messages) ? [.. messages.Where(message => message["bot_id"] is not null)] : [];
        }
    }

    public int Count(string method) => Calls.Count(call => call.Method == method);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var method = request.RequestUri!.Host == "hooks.slack.com" ? "response_url" : request.RequestUri.AbsolutePath.Replace("/api/", "", StringComparison.Ordinal);
        return _accidents.TryGetValue(method, out var waiting) && waiting.TryDequeue(out var accident)
            ? await accident(() => Handle(method, request, body)).WaitAsync(cancellationToken)
            : Handle(method, request, body);
    }

    private HttpResponseMessage Handle(string method, HttpRequestMessage request, string body)
    {
        lock (_lock)
        {
            if (method == "response_url")
            {
                return Respond(request, body);
            }

            if (!_methods.TryGetValue(method, out var handle))
            {
                Violations.Enqueue($"{method} is no method of ours");
                return Json(Error("unknown_method"));
            }

            if (request.Headers.Authorization is not { Scheme: "Bearer" } authorization || authorization.Parameter != (method == "apps.connections.open" ? AppToken : Token))
            {
                return Json(Error("invalid_auth"));
            }

            var arguments = Arguments(method, request, body);
            Calls.Enqueue(new SlackCall(method, arguments));
            var response = Json(handle(arguments));
            response.Headers.Add("x-oauth-scopes", Scopes);
            return response;
        }
    }

    // Reading methods take a form and no JSON; of JSON the real one warns where the charset is missing.
    private JsonObject Arguments(string method, HttpRequestMessage request, string body)
    {
        var type = request.Content?.Headers.ContentType?.ToString() ?? "";
        var isReading = method is "auth.test" or "users.info" or "conversations.replies" or "conversations.history" or "usergroups.users.list" or "apps.connections.open";
        if (type != (isReading ? "application/x-www-form-urlencoded" : "application/json; charset=utf-8"))
        {
            Violations.Enqueue($"{method} with content type {type}");
        }

        if (!isReading)
        {
            return JsonNode.Parse(body)!.AsObject();
        }

        var form = HttpUtility.ParseQueryString(body);
        return new JsonObject(form.AllKeys.OfType<string>().Select(key => KeyValuePair.Create(key, (JsonNode?)form[key])));
    }

    private JsonObject UserInfo(JsonObject form) => (string?)form["user"] is { } user && !People.ContainsKey(user) && user.StartsWith("UNOBODY", StringComparison.Ordinal)
        ? Error("user_not_found")
        : Ok(("user", People.TryGetValue((string)form["user"]!, out var person) ? person.DeepClone() : Person("en-GB")));

    public static JsonObject Person(string locale, string team = Team, bool isGuest = false, bool isBot = false) =>
        new() { ["team_id"] = team, ["locale"] = locale, ["is_bot"] = isBot, ["is_restricted"] = isGuest, ["is_ultra_restricted"] = false };

    // Without the workspace an org-wide token is refused, and with another's group there is none.
    private JsonObject GroupMembers(JsonObject form) => (string?)form["usergroup"] switch
    {
        _ when !Scopes.Split(',').Contains("usergroups:read") => Error("missing_scope"),
        null or "" => Error("invalid_arguments"),
        _ when IsOrgWide && form["team_id"] is null => Error("missing_argument"),
        var group when Groups.TryGetValue(group, out var members) => Ok(("users", new JsonArray([.. members.Select(member => (JsonNode)member)]))),
        _ => Error("no_such_subteam"),
    };

    private JsonObject Post(JsonObject arguments) => Sent(arguments, "channel") ?? Append((string)arguments["channel"]!, arguments);

    private JsonObject Append(string channel, JsonObject arguments)
    {
        var ts = NextTs();
        var message = (JsonObject)arguments.DeepClone();
        (message["ts"], message["bot_id"], message["user"]) = (ts, "BPAYBOT01", BotUser);
        Channels.GetOrAdd(channel, _ => []).Add(message);
        return Ok(("ts", ts), ("channel", channel));
    }

    private JsonObject Whisper(JsonObject arguments)
    {
        if (Sent(arguments, "channel", "user") is { } refusal)
        {
            return refusal;
        }

        Whispers.Enqueue((JsonObject)arguments.DeepClone());
        return Ok(("message_ts", NextTs()));
    }

    private JsonObject Update(JsonObject arguments)
    {
        if (Sent(arguments, "channel", "ts") is { } refusal)
        {
            return refusal;
        }

        if (((string)arguments["text"]!).Length > 4_000)
        {
            return Error("msg_too_long");
        }

        var messages = Channels.GetOrAdd((string)arguments["channel"]!, _ => []);
        if (messages.Find(message => (string)message["ts"]! == (string)arguments["ts"]!) is not { } found)
        {
            return Error("message_not_found");
        }

        if (found["stream"] is not null)
        {
            return Error("cant_update_message");
        }

        foreach (var (name, value) in arguments)
        {
            found[name] = value?.DeepClone();
        }

        return Ok(("ts", (string)arguments["ts"]!));
    }

    // In a direct message alone nobody needs to be named; a stream has no stamp until it has ended.
    private JsonObject StartStream(JsonObject arguments)
    {
        if (arguments["thread_ts"] is null || arguments["chunks"] is not JsonArray { Count: > 0 } chunks || !((string)arguments["channel"]!).StartsWith('D') || SlackRules.OfChunks(chunks) is not null || arguments.Count != 3)
        {
            Violations.Enqueue("a stream that does not start as one");
            return Error("invalid_arguments");
        }

        return Append((string)arguments["channel"]!, new JsonObject { ["thread_ts"] = arguments["thread_ts"]!.DeepClone(), ["stream"] = chunks.DeepClone() });
    }

    private JsonObject AppendStream(JsonObject arguments)
    {
        if (Streaming(arguments) is not { } stream)
        {
            return Error("message_not_in_streaming_state");
        }

        if (arguments["chunks"] is not JsonArray { Count: > 0 } chunks || SlackRules.OfChunks(chunks) is not null)
        {
            Violations.Enqueue("a stream goes on with nothing, or with what it cannot show");
            return Error("invalid_arguments");
        }

        foreach (var chunk in chunks)
        {
            stream["stream"]!.AsArray().Add(chunk!.DeepClone());
        }

        return Ok();
    }

    private JsonObject StopStream(JsonObject arguments)
    {
        if (Streaming(arguments) is not { } stream)
        {
            return Error("message_not_in_streaming_state");
        }

        stream["streamed"] = stream["stream"]!.DeepClone();
        stream.Remove("stream");
        return Ok();
    }

    private JsonObject? Streaming(JsonObject arguments) =>
        Channels.GetOrAdd((string)arguments["channel"]!, _ => []).Find(message => (string)message["ts"]! == (string?)arguments["ts"] && message["stream"] is not null);

    /// <returns>Null when the message can be sent.</returns>
    private JsonObject? Sent(JsonObject arguments, params string[] required)
    {
        foreach (var name in required.Where(name => string.IsNullOrEmpty((string?)arguments[name])))
        {
            Violations.Enqueue($"a message without {name}");
            return Error("invalid_arguments");
        }

        return Written(arguments);
    }

    private JsonObject? Written(JsonObject arguments)
    {
        if (string.IsNullOrEmpty((string?)arguments["text"]) || (bool?)arguments["unfurl_links"] != false || (bool?)arguments["unfurl_media"] != false
            || (string?)arguments["metadata"]?["event_type"] != "pay_answer" || arguments["metadata"]?["event_payload"] is not JsonObject { Count: 3 }
            || SlackRules.OfMrkdwn((string)arguments["text"]!) is not null)
        {
            Violations.Enqueue($"a message without its text, stamp or with previews: {arguments["text"]}");
        }

        if (arguments["blocks"] is JsonArray blocks && SlackRules.OfBlocks(blocks) is { } problem)
        {
            Violations.Enqueue(problem.Detail);
            return Error(problem.Error);
        }

        return null;
    }

    private JsonObject Replies(JsonObject form)
    {
        var channel = (string)form["channel"]!;
        if (!Scopes.Contains(channel[0] switch { 'D' => "im:history", 'G' => "groups:history", _ => "channels:history" }, StringComparison.Ordinal))
        {
            return Error("missing_scope");
        }

        var thread = (string?)form["ts"];
        var messages = Channels.GetOrAdd(channel, _ => []).Where(message => (string)message["ts"]! == thread || (string?)message["thread_ts"] == thread).ToList();
        return messages.Count == 0 ? Error("thread_not_found") : Page(messages, form);
    }

    private JsonObject History(JsonObject form) =>
        Page([.. Channels.GetOrAdd((string)form["channel"]!, _ => []).Where(message => message["thread_ts"] is null).Reverse()], form);

    private static JsonObject Page(List<JsonObject> messages, JsonObject form)
    {
        var hasMetadata = (string?)form["include_all_metadata"] == "true";
        return Ok(("messages", new JsonArray([.. messages.Select(message =>
        {
            var copy = (JsonObject)message.DeepClone();
            if (!hasMetadata)
            {
                copy.Remove("metadata");
            }

            return copy;
        })])), ("has_more", false));
    }

    private JsonObject OpenView(JsonObject arguments)
    {
        if (string.IsNullOrEmpty((string?)arguments["trigger_id"]))
        {
            return Error("invalid_trigger_id");
        }

        var id = $"V{++_clock}";
        return SetView(id, arguments) ?? Ok(("view", View(id)));
    }

    // A hash names a view as it stood; who gives an older one is refused.
    private JsonObject UpdateView(JsonObject arguments) => (string?)arguments["view_id"] is not { } id || !Views.ContainsKey(id) ? Error("not_found")
        : (string?)arguments["hash"] is { } hash && hash != _hashes[id] ? Error("hash_conflict")
        : SetView(id, arguments) ?? Ok(("view", View(id)));

    private JsonObject View(string id) => new() { ["id"] = id, ["hash"] = _hashes[id] };

    private JsonObject? SetView(string id, JsonObject arguments)
    {
        var view = arguments["view"]!.AsObject();
        if (SlackRules.OfView(view) is { } problem)
        {
            Violations.Enqueue(problem.Detail);
            return Error(problem.Error);
        }

        (Views[id], _hashes[id]) = ((JsonObject)view.DeepClone(), $"1772450000.{++_clock}");
        return null;
    }

    private JsonObject Publish(JsonObject arguments)
    {
        var view = arguments["view"]!.AsObject();
        if (SlackRules.OfView(view) is { } problem)
        {
            Violations.Enqueue(problem.Detail);
            return Error(problem.Error);
        }

        Homes[(string)arguments["user_id"]!] = (JsonObject)view.DeepClone();
        return Ok();
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, string body)
    {
        if (request.Headers.Authorization is not null)
        {
            Violations.Enqueue("the token was sent to a response address");
        }

        var message = JsonNode.Parse(body)!.AsObject();
        Calls.Enqueue(new SlackCall("response_url", message));
        if (Written(message) is { } refusal)
        {
            return Json(refusal);
        }

        var copy = (JsonObject)message.DeepClone();
        copy["response_url"] = request.RequestUri!.ToString();
        if ((string?)message["response_type"] == "in_channel")
        {
            Append("shared", copy);
        }
        else
        {
            if ((bool?)message["replace_original"] == true)
            {
                var others = Whispers.Where(whisper => (string?)whisper["response_url"] != (string?)copy["response_url"]).ToList();
                Whispers.Clear();
                others.ForEach(Whispers.Enqueue);
            }

            Whispers.Enqueue(copy);
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("ok") };
    }

    private string NextTs() => $"1772450000.{++_clock:000000}";

    private static JsonObject Ok(params (string Name, JsonNode? Value)[] fields)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            body[name] = value;
        }

        return body;
    }

    private static JsonObject Error(string error) => new() { ["ok"] = false, ["error"] = error };

    private static HttpResponseMessage Json(JsonObject body) => new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}

internal sealed record SlackCall(string Method, JsonObject Arguments);
