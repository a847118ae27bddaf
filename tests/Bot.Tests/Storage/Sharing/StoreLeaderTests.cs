using Bot.Storage.Sharing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Storage.Sharing;

public sealed class StoreLeaderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_processes_one_leads_until_it_ends_and_then_the_other()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        await using var other = store.BuildServices();
        var (first, second) = (store.Services.GetRequiredService<StoreLeader>(), other.GetRequiredService<StoreLeader>());

        Assert.Equal((true, true, false, false), (await first.LeadsAsync(Cancellation), await first.LeadsAsync(Cancellation), await second.LeadsAsync(Cancellation), await second.LeadsAsync(Cancellation)));
        await first.DisposeAsync();

        Assert.True(await second.LeadsAsync(Cancellation));
    }

    [Fact]
    public async Task A_leader_whose_connection_breaks_leads_no_more_where_another_was_quicker()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        await using var other = store.BuildServices();
        var (first, second) = (store.Services.GetRequiredService<StoreLeader>(), other.GetRequiredService<StoreLeader>());
        Assert.True(await first.LeadsAsync(Cancellation));

        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync("""
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND pid <> pg_backend_pid() AND (classid::bigint << 32 | objid::bigint) = hashtextextended('pay answers lead ' || current_schema(), 0)
            """);

        await Drivers.Until.TrueAsync(() => second.LeadsAsync(Cancellation));
        Assert.False(await first.LeadsAsync(Cancellation));
    }

    [Fact]
    public async Task Two_stores_in_one_database_have_a_leader_each()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        await using var stranger = await TestStore.CreateAsync(Engine.Postgres);

        Assert.True(await store.Services.GetRequiredService<StoreLeader>().LeadsAsync(Cancellation));
        Assert.True(await stranger.Services.GetRequiredService<StoreLeader>().LeadsAsync(Cancellation));
    }

    [Fact]
    public async Task Who_owns_the_store_alone_leads()
    {
        await using var store = await TestStore.CreateAsync();
        await using var leader = new StoreLeader(store.Source, store.Dialect, NullLogger<StoreLeader>.Instance);

        Assert.True(await leader.LeadsAsync(Cancellation));
    }
}
