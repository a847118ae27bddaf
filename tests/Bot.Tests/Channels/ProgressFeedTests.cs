using Bot.Answering;
using Bot.Channels;
using Bot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class ProgressFeedTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<int> _shown = [];

    [Fact]
    public async Task What_is_heard_within_a_second_is_shown_at_once()
    {
        var feed = new ProgressFeed(_clock);
        var answering = new TaskCompletionSource();
        var showing = feed.ShowAsync(answering.Task, Take, CancellationToken.None);

        Hear(feed, 3);
        Assert.Empty(_shown);
        await PassAsync(1);
        Hear(feed, 2);
        Assert.Equal([3], _shown);
        await PassAsync(2);
        answering.SetResult();
        await showing;

        Assert.Equal([3, 2], _shown);
    }

    [Fact]
    public async Task It_ends_with_the_answer_without_waiting_out_the_second()
    {
        var feed = new ProgressFeed(_clock);
        Hear(feed, 1);

        await feed.ShowAsync(Task.CompletedTask, Take, CancellationToken.None);

        Assert.Empty(_shown);
    }

    [Fact]
    public async Task It_ends_where_nothing_more_can_be_shown_and_with_the_host()
    {
        var feed = new ProgressFeed(_clock);
        Hear(feed, 1);
        var refused = feed.ShowAsync(new TaskCompletionSource().Task, _ => Task.FromResult(false), CancellationToken.None);
        using var host = new CancellationTokenSource();
        var ending = new ProgressFeed(_clock).ShowAsync(new TaskCompletionSource().Task, Take, host.Token);

        _clock.Advance(ProgressFeed.Pace);
        await host.CancelAsync();

        await refused;
        await ending;
        Assert.Empty(_shown);
    }

    private static void Hear(ProgressFeed feed, int count)
    {
        for (var i = 0; i < count; i++)
        {
            feed.Hear(new AnswerProgress.Writing(1));
        }
    }

    private Task<bool> Take(IReadOnlyList<AnswerProgress> heard)
    {
        _shown.Add(heard.Count);
        return Task.FromResult(true);
    }

    private async Task PassAsync(int updates)
    {
        _clock.Advance(ProgressFeed.Pace);
        await Until.TrueAsync(() => Task.FromResult(_shown.Count == updates));
    }
}
