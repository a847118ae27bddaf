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
        await store.FindAsync(new AllHandsId(id), context.RequestAborted) is null ? DeskMessage.NotFound(context) : Stream(new AllHandsId(id), LiveReaders.Desk, live, host);

    /// <summary>An event <c>news</c> at once and with each change; <c>gone</c> when the meeting is erased.</summary>
    public static IResult Stream(AllHandsId id, LiveReaders readers, AllHandsLive live, IHostApplicationLifetime host) => TypedResults.ServerSentEvents(EventsAsync(id, readers, live, host.ApplicationStopping));

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(AllHandsId id, LiveReaders readers, AllHandsLive live, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        AllHandsBoard? told = null;
        await foreach (var now in live.WatchAsync(id, either.Token))
        {
            if (LiveNews.Between(told, now, readers) is { } news)
            {
                told = now;
                yield return new SseItem<string>(news.Write(), "news");
            }
        }

        yield return new SseItem<string>("{}", "gone");
    }
}
