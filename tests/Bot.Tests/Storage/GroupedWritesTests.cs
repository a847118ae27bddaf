using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Tests.Storage;

public sealed class GroupedWritesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_that_come_while_one_is_under_way_share_the_next_transaction()
    {
        await using var store = await TestStore.CreateAsync();
        using var writes = new GroupedWrites(store.Source, store.Dialect);
        var open = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var transactions = new System.Collections.Concurrent.ConcurrentBag<DbTransaction>();
        var first = writes.RunAsync(
            async (_, _) =>
            {
                begun.SetResult();
                await open.Task;
                return 0;
            },
            Cancellation);
        await begun.Task;

        var others = Enumerable.Range(0, 100).Select(i => writes.RunAsync(
            (connection, transaction) =>
            {
                transactions.Add(transaction);
                return connection.ExecuteAsync("INSERT INTO greetings (person, greeted_at) VALUES (@i, 0)", new { i }, transaction);
            },
            Cancellation)).ToList();
        open.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.Single(transactions.Distinct());
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal(100, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM greetings"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_write_that_fails_says_so_to_its_own_caller_and_leaves_nothing_behind(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        using var writes = new GroupedWrites(store.Source, store.Dialect);

        var ends = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Record.ExceptionAsync(() => writes.RunAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("INSERT INTO greetings (person, greeted_at) VALUES (@person, 0)", new { person = $"p{i}" }, transaction);
                return i % 7 == 3 ? throw new InvalidOperationException("mine") : i;
            },
            Cancellation)).AsTask()));

        Assert.Equal([3, 10, 17, 24], Enumerable.Range(0, 30).Where(i => ends[i] is InvalidOperationException));
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal(26, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM greetings"));
    }

    [Fact]
    public async Task What_must_reach_the_disk_does_and_what_follows_need_not()
    {
        await using var store = await TestStore.CreateAsync();
        using var writes = new GroupedWrites(store.Source, store.Dialect);
        Task<long> Synchronous(bool mustReachDisk) =>
            writes.RunAsync((connection, transaction) => connection.ExecuteScalarAsync<long>("PRAGMA synchronous", transaction: transaction), Cancellation, mustReachDisk);

        var seen = new List<long> { await Synchronous(false), await Synchronous(true), await Synchronous(false) };

        Assert.Equal([1, 2, 1], seen);
    }

    [Fact]
    public async Task Who_stops_waiting_is_free_while_the_store_hangs()
    {
        await using var store = await TestStore.CreateAsync();
        await using var source = new Drivers.FailingSource(store.Source) { Hangs = true };
        using var writes = new GroupedWrites(source, store.Dialect);
        using var patience = new CancellationTokenSource();

        var write = writes.RunAsync((_, _) => Task.FromResult(0), patience.Token);
        await source.Reached;
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
    }
}
