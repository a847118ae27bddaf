using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace Bot.Tests.Fakes;

/// <summary>What was asked of the platform's conversations.</summary>
internal sealed record TeamsCall(string Method, string Conversation, string? Activity, JsonObject Body);

/// <summary>Where the parts of the platform are.</summary>
/// <param name="Service">Ends in a slash; activities name it.</param>
internal sealed record TeamsAddresses(string Metadata, string Keys, string Tokens, string Service)
{
    public static TeamsAddresses Cloud { get; } = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.botframework.com/v1/.well-known/keys",
        $"https://login.microsoftonline.com/{FakeTeams.Tenant}/oauth2/v2.0/token",
        FakeTeams.ServiceUrl);

    /// <summary>All of them on one server.</summary>
    public static TeamsAddresses At(Uri server) => new(
        $"{server}login/openidconfiguration", $"{server}login/keys", $"{server}{FakeTeams.Tenant}/oauth2/v2.0/token", $"{server}emea/{FakeTeams.Tenant}/");
}

/// <summary>Teams at the HTTP edge: its keys, its tokens and its conversations. It takes what the platform takes, refuses what it refuses, and remembers what everybody sees.</summary>
/// <remarks>What only a mistake of ours can bring about is a violation, and so is an address the program has no business with.</remarks>
/// <param name="addresses">Where it is reached; null for those of the public cloud.</param>
internal sealed class FakeTeams(TeamsAddresses? addresses = null) : HttpMessageHandler
{
    public const string App = "8d1f4c66-2b0a-4c3e-8f57-6a9e0d1c7b42";
    public const string Tenant = "5f0c2b1e-7a44-4d0e-9c55-1b8f7d3e2a10";
    public const string Secret = "fake-client-secret";
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{Tenant}/";

    private const string Graph = "https://graph.microsoft.com/.default";

    private readonly TeamsAddresses _addresses = addresses ?? TeamsAddresses.Cloud;
    private readonly ConcurrentQueue<Func<Func<HttpResponseMessage>, Task<HttpResponseMessage>>> _accidents = new();
    private readonly object _lock = new();
    private int _ids = 1_000;
    private readonly ConcurrentDictionary<string, bool> _tokens = new();
    private string _graphToken = "none yet";

    public TeamsSigner Signer { get; } = new();

    public ConcurrentQueue<string> Violations { get; } = new();

    public ConcurrentQueue<TeamsCall> Calls { get; } = new();

    /// <summary>Our messages as they stand, by conversation, oldest first, each with its id.</summary>
    public ConcurrentDictionary<string, List<JsonObject>> Conversations { get; } = new();

    /// <summary>By 29: id; who is not here is a plain member.</summary>
    public ConcurrentDictionary<string, JsonObject> Members { get; } = new();

    /// <summary>People whom the app is not installed for.</summary>
    public ConcurrentBag<string> Unreachable { get; } = [];

    /// <summary>Members of the directory's groups, by the group's id.</summary>
    public ConcurrentDictionary<string, string[]> Groups { get; } = new();

    /// <summary>What the directory says instead of an answer; null for none.</summary>
    public HttpStatusCode? GraphRefusal { get; set; }

    /// <summary>Whether we may write to people who have not just written, as HR's answers do.</summary>
    public bool MayBeFirst { get; set; }

    public FakeTeamsStreams Streams { get; } = new();

    public int MetadataReads { get; private set; }

    public int TokensIssued { get; private set; }

    /// <summary>How long a token lasts.</summary>
    public int TokenSeconds { get; set; } = 3_599;

    /// <summary>What the token address says instead of a token; null for none.</summary>
    public (HttpStatusCode Status, string Body)? TokenRefusal { get; set; }

    public bool IsMetadataDown { get; set; }

    /// <summary>What was said last in a secret's place to get a token.</summary>
    public string? Assertion { get; private set; }

    /// <summary>Whether an accident is still to come.</summary>
    public bool HasAccidents => !_accidents.IsEmpty;

    /// <summary>The next call to a conversation meets this instead.</summary>
    /// <param name="accident">Gets what would have happened.</param>
    public void Next(Func<Func<HttpResponseMessage>, Task<HttpResponseMessage>> accident) => _accidents.Enqueue(accident);

    /// <summary>The next call to a conversation is taken, and its answer is lost on the way.</summary>
    public void LoseAnswer() => Next(happen =>
    {
        happen();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    });

    public void Refuse(HttpStatusCode status, string? code = null, int? retryAfter = null) => Next(_ =>
    {
        var response = Refusal(status, code);
        if (retryAfter is { } seconds)
        {
            response.Headers.Add("Retry-After", seconds.ToString(CultureInfo.InvariantCulture));
        }

        return Task.FromResult(response);
    });

    /// <summary>What was issued so far is taken no more.</summary>
    public void WithdrawTokens() => _tokens.Clear();

    public IReadOnlyList<JsonObject> In(string conversation)
    {
        lock (_lock)
        {
            return Conversations.TryGetValue(conversation, out var messages) ? [.. messages] : [];
        }
    }

    /// <summary>Everything anybody sees of ours.</summary>
    public IReadOnlyList<JsonObject> All()
    {
        lock (_lock)
        {
            return [.. Conversations.Values.SelectMany(messages => messages)];
        }
    }

    public static string ChatOf(string user) => $"a:chat-of-{user.Split(':')[1]}";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var address = request.RequestUri!;
        switch (address.GetLeftPart(UriPartial.Path))
        {
            case var path when path == _addresses.Metadata:
                MetadataReads++;
                return IsMetadataDown ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : Json(TeamsSigner.Metadata(_addresses.Keys));
            case var path when path == _addresses.Keys:
                return Json(Signer.KeySet());
            case var path when path == _addresses.Tokens:
                return Token(body);
            case var path when path.StartsWith(_addresses.Service + "v3/conversations", StringComparison.Ordinal):
                HttpResponseMessage Handle() => Conversation(request, path[_addresses.Service.Length..].Split('/')[2..], body);
                return _accidents.TryDequeue(out var accident) ? await accident(Handle).WaitAsync(cancellationToken) : Handle();
            case var path when path.StartsWith("https://graph.microsoft.com/v1.0/users/", StringComparison.Ordinal) && path.EndsWith("/checkMemberGroups", StringComparison.Ordinal):
                return GroupsOf(request, path.Split('/')[^2], body);
            default:
                Violations.Enqueue($"unexpected {request.Method} {address}");
                return new HttpResponseMessage(HttpStatusCode.NotFound);
        }
    }

    private HttpResponseMessage Token(string body)
    {
        var form = HttpUtility.ParseQueryString(body);
        Assertion = form["client_assertion"];
        var isProved = form["client_secret"] == Secret
            || (form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" && form["client_assertion"]?.Split('.').Length == 3 && form["client_secret"] is null);
        if (form["grant_type"] != "client_credentials" || form["client_id"] != App || !isProved || form["scope"]?.Split(' ').Any(scope => scope is "https://api.botframework.com/.default" or Graph) != true)
        {
            Violations.Enqueue("a token was asked for in a wrong way");
        }

        if (TokenRefusal is { } refusal)
        {
            return new HttpResponseMessage(refusal.Status) { Content = new StringContent(refusal.Body, Encoding.UTF8, "application/json") };
        }

        if (form["scope"]!.Split(' ').Contains(Graph))
        {
            _graphToken = $"graph-{++_ids}";
            return Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = TokenSeconds, ["access_token"] = _graphToken });
        }

        // Several are good at once: each process has its own.
        var token = $"outbound-{++TokensIssued}";
        _tokens[token] = true;
        return Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = TokenSeconds, ["access_token"] = token });
    }

    private HttpResponseMessage GroupsOf(HttpRequestMessage request, string user, string body)
    {
        if (request.Method != HttpMethod.Post || request.Content?.Headers.ContentType?.MediaType != "application/json" || JsonNode.Parse(body)?["groupIds"] is not JsonArray { Count: > 0 and <= 20 } groups)
        {
            Violations.Enqueue("the directory was asked in a wrong way");
            return Refusal(HttpStatusCode.BadRequest, "Request_BadRequest");
        }

        if (request.Headers.Authorization?.ToString() != $"Bearer {_graphToken}")
        {
            return Refusal(HttpStatusCode.Unauthorized, "InvalidAuthenticationToken");
        }

        var found = groups.Select(group => (string)group!).Where(group => Groups.TryGetValue(group, out var members) && members.Contains(user));
        return GraphRefusal is { } refusal ? Refusal(refusal, "Authorization_RequestDenied") : Json(new JsonObject { ["value"] = new JsonArray([.. found.Select(group => (JsonNode)group)]) });
    }

    private HttpResponseMessage Conversation(HttpRequestMessage request, string[] path, string body)
    {
        if (request.Headers.Authorization is not { Scheme: "Bearer", Parameter: { } token } || !_tokens.ContainsKey(token))
        {
            return Refusal(HttpStatusCode.Unauthorized, "BotNotRegistered");
        }

        if (path.Any(part => part != Uri.EscapeDataString(Uri.UnescapeDataString(part))))
        {
            Violations.Enqueue($"not escaped: {string.Join('/', path)}");
        }

        var json = body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject();
        string[] parts = [.. path.Select(Uri.UnescapeDataString)];
        Calls.Enqueue(new TeamsCall(request.Method.Method, parts.ElementAtOrDefault(0) ?? "", parts.ElementAtOrDefault(2), json));
        return (request.Method.Method, parts) switch
        {
            ("POST", []) => Open(json),
            ("POST", [var conversation, "activities", ""]) => Write(conversation, null, json, body),
            ("PUT", [var conversation, "activities", { Length: > 0 } activity]) => Write(conversation, activity, json, body),
            ("GET", [_, "members", { Length: > 0 } user]) => Json(Members.TryGetValue(user, out var member) ? (JsonObject)member.DeepClone() : new JsonObject { ["id"] = user, ["userRole"] = "user", ["tenantId"] = Tenant }),
            _ => Unexpected(request),
        };
    }

    private HttpResponseMessage Open(JsonObject body)
    {
        if (body["members"] is not JsonArray { Count: 1 } members || (string?)members[0]?["id"] is not { } user || !user.StartsWith("29:", StringComparison.Ordinal) || (string?)body["tenantId"] != Tenant || (bool?)body["isGroup"] == true)
        {
            Violations.Enqueue("a conversation was opened in a wrong way");
            return Refusal(HttpStatusCode.BadRequest, "BadSyntax");
        }

        return Unreachable.Contains(user) ? Refusal(HttpStatusCode.Forbidden, "ForbiddenOperationException") : Json(new JsonObject { ["id"] = ChatOf(user) }, HttpStatusCode.Created);
    }

    private HttpResponseMessage Write(string conversation, string? activity, JsonObject message, string body)
    {
        var stream = FakeTeamsStreams.InfoOf(message);
        foreach (var problem in TeamsRules.Problems(conversation, message, body, MayBeFirst))
        {
            Violations.Enqueue(problem);
        }

        lock (_lock)
        {
            var messages = Conversations.GetOrAdd(conversation, _ => []);
            if (stream is not null)
            {
                var (status, refusal, written) = Streams.Take(conversation, activity, stream, message, () => $"{++_ids}");
                if (written is not null)
                {
                    messages.Add(written);
                }

                return refusal is not null ? Refusal(status, "ContentStreamNotAllowed", refusal) : Json(status == HttpStatusCode.Created ? new JsonObject { ["id"] = $"{_ids}" } : [], status);
            }

            if ((string?)message["type"] == "typing")
            {
                return Json(new JsonObject { ["id"] = $"{++_ids}" }, HttpStatusCode.Created);
            }

            var at = activity is null ? -1 : messages.FindIndex(known => (string?)known["id"] == activity);
            if (activity is not null && at < 0)
            {
                return Refusal(HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
            }

            message["id"] = activity ?? $"{++_ids}";
            if (at >= 0)
            {
                messages[at] = message;
            }
            else
            {
                messages.Add(message);
            }

            return Json(new JsonObject { ["id"] = (string)message["id"]! }, activity is null ? HttpStatusCode.Created : HttpStatusCode.OK);
        }
    }

    private HttpResponseMessage Unexpected(HttpRequestMessage request)
    {
        Violations.Enqueue($"unexpected {request.Method} {request.RequestUri}");
        return new HttpResponseMessage(HttpStatusCode.NotFound);
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, string? code, string message = "refused") => new(status)
    {
        Content = new StringContent(code is null ? "" : new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString()),
    };

    private static HttpResponseMessage Json(JsonNode body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
