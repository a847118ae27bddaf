using System.Collections.Concurrent;
using System.Net.Http.Json;
using Bot.Tests.Storage;
using Dapper;

namespace Bot.Tests.Inbox.Faults;

/// <summary>The page's own API. A browser that was cut off asks anew, so each try is a question of its own; what counts is the one that was accepted.</summary>
internal sealed class WebFaults(TestStore store) : IFaultChannel
{
    private readonly HttpClient _client = new();
    private readonly ConcurrentDictionary<int, string> _accepted = new();
    private readonly ConcurrentQueue<Task> _listening = new();
    private int _tries;

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    // An answer is handed to the browser that waits, and is cut together with its connection.
    public int Begun => 0;

    public IReadOnlyList<string> UnderWay => [];

    public IReadOnlyList<string> Lost => [];

    public IReadOnlyList<string> Violations => [];

    public IReadOnlyDictionary<string, int> Mishaps => new Dictionary<string, int>();

    public IReadOnlyList<string> TakeTold() => [];

    public bool Has(FaultPlace place) => place == FaultPlace.Web;

    public string KeyOf(FaultEvent written) => "";

    public async Task<bool> DeliverAsync(Uri site, FaultEvent written, int copy)
    {
        var text = $"{written.Text} Try {Interlocked.Increment(ref _tries)}.";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, "/api/chat")) { Content = JsonContent.Create(new { text }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var events = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line == "event: working")
            {
                _accepted[written.Number] = text;
                _listening.Enqueue(ListenAsync(response, events));
                return true;
            }
        }

        return false;
    }

    public async Task<IReadOnlyList<int>> AnsweredAsync(IReadOnlyList<FaultEvent> conversation)
    {
        await using var connection = await store.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var asked = conversation[0].Number;
        var answers = await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM turns WHERE question = @text", new { text = _accepted[asked] });
        return [.. Enumerable.Repeat(asked, (int)answers)];
    }

    public int LeftPlaceholders(IReadOnlyList<FaultEvent> conversation) => 0;

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_listening);
        _client.Dispose();
    }

    /// <summary>Waits for the answer as a browser does.</summary>
    private static async Task ListenAsync(HttpResponseMessage response, StreamReader events)
    {
        using (response)
        using (events)
        {
            try
            {
                await events.ReadToEndAsync(TestContext.Current.CancellationToken);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                // The process was killed meanwhile.
            }
        }
    }
}
