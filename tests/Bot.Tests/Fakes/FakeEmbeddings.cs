using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Language;

namespace Bot.Tests.Fakes;

/// <summary>Azure OpenAI's v1 endpoint for embeddings, at the wire: takes what the protocol allows and nothing else, and makes vectors in which words of one concept are one.</summary>
/// <remarks>https://platform.openai.com/docs/api-reference/embeddings/create; the library asks for base64, little-endian floats.</remarks>
internal sealed class FakeEmbeddings(params IReadOnlyList<string[]> concepts) : HttpMessageHandler
{
    public const string Endpoint = "https://model.example/openai/v1/";
    public const string Key = "key-of-tests";
    public const string Deployment = "embed-1";

    private const int Dimensions = 96;
    private const int MostInputs = 2_048;

    private readonly Lock _lock = new();
    private readonly List<string> _inputs = [];

    /// <summary>The texts that got vectors, in order.</summary>
    public IReadOnlyList<string> Embedded
    {
        get
        {
            lock (_lock)
            {
                return [.. _inputs];
            }
        }
    }

    /// <summary>How many texts each call had that was answered with vectors.</summary>
    public List<int> Batches { get; } = [];

    /// <summary>What is answered instead of vectors to a call of some texts; null for vectors.</summary>
    public Func<IReadOnlyList<string>, HttpStatusCode?> Fails { get; set; } = _ => null;

    /// <summary>True for a service that takes calls and never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Calls of any end.</summary>
    public int Calls { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal((HttpMethod.Post, $"{Endpoint}embeddings"), (request.Method, request.RequestUri?.ToString()));
        Assert.Equal($"Bearer {Key}", request.Headers.Authorization?.ToString());
        Assert.Equal("application/json", request.Content?.Headers.ContentType?.MediaType);
        using var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        Assert.Equal(["encoding_format", "input", "model"], body.RootElement.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("base64", body.RootElement.GetProperty("encoding_format").GetString());
        var model = body.RootElement.GetProperty("model").GetString()!;
        List<string> inputs = [.. body.RootElement.GetProperty("input").EnumerateArray().Select(input => input.GetString()!)];
        Assert.InRange(inputs.Count, 1, MostInputs);
        Assert.DoesNotContain("", inputs);
        Calls++;
        if (IsSilent)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        if (Fails(inputs) is { } status)
        {
            return Reply(status, """{"error":{"code":"made_up","message":"Made up for a test."}}""");
        }

        lock (_lock)
        {
            _inputs.AddRange(inputs);
            Batches.Add(inputs.Count);
        }

        return Reply(HttpStatusCode.OK, JsonSerializer.Serialize(new
        {
            @object = "list",

            // Numbered, and in no order that anybody may count on.
            data = inputs.Select((input, at) => new { @object = "embedding", index = at, embedding = Convert.ToBase64String(Bytes(VectorOf(input, model))) }).Reverse(),
            model,
            usage = new { prompt_tokens = inputs.Sum(input => input.Length / 4), total_tokens = inputs.Sum(input => input.Length / 4) },
        }));
    }

    /// <summary>Counts of concepts, and faintly of all other words, which are strewn over what is left. Not of unit length: the service promises none.</summary>
    private float[] VectorOf(string text, string model)
    {
        const float faint = 0.05f;
        var vector = new float[Dimensions];
        foreach (var word in FoldedWords.In(text))
        {
            var concept = concepts.Index().FirstOrDefault(of => of.Item.Contains(word), (Index: -1, Item: []));
            var place = concept.Index >= 0 ? concept.Index : concepts.Count + (Hash(word) % (Dimensions - concepts.Count));
            vector[(place + Hash(model)) % Dimensions] += concept.Index >= 0 ? 1 : faint;
        }

        return vector;
    }

    private static int Hash(string word) => word.Aggregate(7, (hash, letter) => ((hash * 31) + letter) & 0xFFFFFF);

    private static byte[] Bytes(float[] vector) => [.. vector.SelectMany(BitConverter.GetBytes)];

    private static HttpResponseMessage Reply(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
