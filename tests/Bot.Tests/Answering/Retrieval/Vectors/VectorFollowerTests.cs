using System.Net;
using Bot.Answering.Retrieval.Vectors;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Answering.Retrieval.Vectors;

public sealed class VectorFollowerTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_model_that_failed_is_left_alone_for_half_a_minute_and_then_asked_again()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        await corpus.SaveAsync(3);
        using var service = new FakeEmbeddings();
        service.Fails = _ => service.Calls == 1 ? HttpStatusCode.Unauthorized : null;
        await using var vectors = corpus.Over(service);
        using var follower = new VectorFollower(vectors.Holder, corpus.Store.Clock, NullLogger<VectorFollower>.Instance);
        await follower.StartAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync(() => Task.FromResult(service.Calls == 1));

        var passed = TimeSpan.Zero;
        await Until.TrueAsync(() =>
        {
            passed += vectors.Covered == 3 ? TimeSpan.Zero : Step;
            corpus.Store.Clock.Advance(Step);
            return Task.FromResult(vectors.Covered == 3);
        });

        Assert.True(passed >= VectorFollower.Pause, passed.ToString());
        await follower.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_comes_later_gets_its_vectors_and_what_is_gone_loses_them()
    {
        await using var corpus = await VectorCorpus.CreateAsync();
        await corpus.SaveAsync(3);
        using var service = new FakeEmbeddings();
        await using var vectors = corpus.Over(service);
        await vectors.Stored.WriteAsync("older", [("hash", [1f])], TestContext.Current.CancellationToken);
        using var follower = new VectorFollower(vectors.Holder, corpus.Store.Clock, NullLogger<VectorFollower>.Instance);
        await follower.StartAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync(() => Task.FromResult(vectors.Covered == 3));

        await corpus.SaveAsync(5);

        await Until.TrueAsync(async () =>
        {
            corpus.Store.Clock.Advance(Step);
            return vectors.Covered >= 5 && (await vectors.Stored.ReadAsync("older", ["hash"], TestContext.Current.CancellationToken)).Count == 0;
        });
        Assert.Equal(5, service.Embedded.Distinct().Count());
        await follower.StopAsync(TestContext.Current.CancellationToken);
    }
}
