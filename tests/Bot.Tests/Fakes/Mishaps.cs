using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes;

/// <summary>What happens now and then to calls on the way to a platform and back: it refuses, it is slow, a connection breaks before or after it took what was sent.</summary>
/// <param name="answerOf">The event that a body answers; null for a body that is no finished answer.</param>
internal sealed class Mishaps(HttpMessageHandler platform, int seed, Func<JsonObject, string?> answerOf) : DelegatingHandler(platform)
{
    private readonly Random _dice = new(seed);
    private readonly ConcurrentDictionary<object, string> _underWay = new();
    private readonly ConcurrentQueue<string> _lost = new();
    private readonly ConcurrentQueue<string> _told = new();
    private int _begun;

    /// <summary>How many finished answers were on their way so far.</summary>
    public int Begun => Volatile.Read(ref _begun);

    /// <summary>Calls that met one.</summary>
    public ConcurrentDictionary<string, int> Counts { get; } = new();

    /// <summary>The events whose answers are on their way at this moment: not handled yet, or handled and not said so.</summary>
    public IReadOnlyList<string> UnderWay => [.. _underWay.Values];

    /// <summary>The events whose answers were taken without the sender hearing of it.</summary>
    public IReadOnlyList<string> Lost => [.. _lost];

    /// <summary>The events whose answers were taken, and the sender was told so, since this was last asked.</summary>
    public IReadOnlyList<string> TakeTold()
    {
        var told = new List<string>();
        while (_told.TryDequeue(out var answer))
        {
            told.Add(answer);
        }

        return told;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(request);
        var call = new object();
        if (answer is not null)
        {
            _underWay[call] = answer;
            Interlocked.Increment(ref _begun);
        }

        try
        {
            var response = await MeetAsync(request, answer, cancellationToken);
            if (answer is not null && response.IsSuccessStatusCode)
            {
                _told.Enqueue(answer);
            }

            return response;
        }
        finally
        {
            _underWay.TryRemove(call, out _);
        }
    }

    private async Task<HttpResponseMessage> MeetAsync(HttpRequestMessage request, string? answer, CancellationToken cancellationToken)
    {
        var (chance, wait) = Roll();
        switch (chance)
        {
            case < 0.015:
                Count("429");
                var limited = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("") };
                limited.Headers.Add("Retry-After", "1");
                return limited;
            case < 0.03:
                Count("503");
                return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = new StringContent("") };
            case < 0.045:
                Count("cut before");
                throw new HttpRequestException(HttpRequestError.ResponseEnded);
            case < 0.075:
                Count("cut after");
                (await TakeAsync(request, answer, cancellationToken)).Dispose();
                throw new HttpRequestException(HttpRequestError.ResponseEnded);
            case < 0.085:
                Count("504 after");
                (await TakeAsync(request, answer, cancellationToken)).Dispose();
                return new HttpResponseMessage(HttpStatusCode.GatewayTimeout) { Content = new StringContent("") };
            case < 0.2:
                Count("slow before");
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
                return await base.SendAsync(request, cancellationToken);
            case < 0.35:
                Count("slow after");
                var response = await base.SendAsync(request, cancellationToken);
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
                return response;
            default:
                return await base.SendAsync(request, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> TakeAsync(HttpRequestMessage request, string? answer, CancellationToken cancellationToken)
    {
        if (answer is not null)
        {
            _lost.Enqueue(answer);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string?> AnswerAsync(HttpRequestMessage request)
    {
        if (request.Content?.Headers.ContentType?.MediaType != "application/json")
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(await request.Content.ReadAsStringAsync()) is JsonObject body ? answerOf(body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (double Chance, TimeSpan Wait) Roll()
    {
        lock (_dice)
        {
            return (_dice.NextDouble(), TimeSpan.FromMilliseconds(_dice.Next(20, 500)));
        }
    }

    private void Count(string mishap) => Counts.AddOrUpdate(mishap, 1, (_, count) => count + 1);
}
