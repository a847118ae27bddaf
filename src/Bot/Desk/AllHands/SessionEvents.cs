using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bot.AllHands;
using Bot.AllHands.Live;
using Bot.Desk.Layout;

namespace Bot.Desk.AllHands;

/// <summary>What changes in a meeting, as a stream of events for pages that are open.</summary>
internal static class SessionEvents
{
    /// <summary><c>GET /desk/all-hands/{id}/events</c>.</summary>
    public static async Task<IResult> GetAsync(HttpContext context, string id, AllHandsStore store, AllHandsLive live, IHostApplicationLifetime host) =>
        await store.FindAsync(new AllHandsId(id), context.RequestAborted) is null ? DeskMessage.NotFound(context) : Stream(new AllHandsId(id), live, host);

    /// <summary>An event <c>votes</c> at once and with each change; <c>gone</c> when the meeting is erased.</summary>
    public static IResult Stream(AllHandsId id, AllHandsLive live, IHostApplicationLifetime host) => TypedResults.ServerSentEvents(EventsAsync(id, live, host.ApplicationStopping));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(AllHandsId id, AllHandsLive live, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await foreach (var votes in live.WatchAsync(id, either.Token))
        {
            yield return new SseItem<string>(votes.Write(), "votes");
        }

        yield return new SseItem<string>("{}", "gone");
    }
}
