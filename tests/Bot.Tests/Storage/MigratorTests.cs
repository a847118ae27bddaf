using Bot.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage;

public sealed class MigratorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task An_empty_store_gets_every_migration_in_order(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);

        await store.Migrator.MigrateAsync(Cancellation);

        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        var applied = await connection.QueryAsync<(long Number, string Name)>("SELECT number, name FROM migrations ORDER BY number");
        Assert.Equal(Migration.For(store.Dialect.Name).Select(known => ((long)known.Number, known.Name)), applied);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Processes_that_start_together_migrate_once(Engine engine)
    {
        await using var store = await TestStore.CreateEmptyAsync(engine);
        await using var second = store.BuildServices();
        await using var third = store.BuildServices();
        Migrator[] starters = [store.Migrator, second.GetRequiredService<Migrator>(), third.GetRequiredService<Migrator>()];

        await Task.WhenAll(starters.Select(starter => Task.Run(() => starter.MigrateAsync(Cancellation), Cancellation)));

        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal(store.Migrator.KnownVersion, await store.Migrator.VersionAsync(connection, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_store_of_a_newer_program_is_refused_by_both_versions_and_left_alone(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync("INSERT INTO migrations (number, name, program, applied_at) VALUES (999, 'future', '9.8.7', 0)");

        var refusal = await Assert.ThrowsAsync<StoreTooNewException>(() => store.Migrator.MigrateAsync(Cancellation));

        Assert.Contains("schema version 999, written by program version 9.8.7", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"program version {Migrator.ProgramVersion}, which knows schema versions up to {store.Migrator.KnownVersion}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(store.Migrator.KnownVersion + 1, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM migrations"));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_as_such()
    {
        await using var store = await TestStore.CreateEmptyAsync();
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "bot.db"), string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 200)), Cancellation);

        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.Migrator.MigrateAsync(Cancellation));

        Assert.Contains("is damaged or is not a store of this program", store.Dialect.Explain(failure), StringComparison.Ordinal);
    }
}
