using Bot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class KeptStatementsTests
{
    private const string Greet = "INSERT INTO greetings (person, greeted_at) VALUES (@person, @at)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_that_is_kept_takes_the_values_of_each_call()
    {
        await using var store = await TestStore.CreateAsync();
        await using var connection = ((SqliteDataSource)store.Source).OpenToWrite();
        foreach (var person in new[] { "a", "b", "c" })
        {
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            Assert.Equal(1, await connection.ExecuteAsync(Greet, new { person, at = (long)person[0] }, transaction));
            Assert.Equal(person[0], await connection.ExecuteScalarAsync<long>("SELECT max(greeted_at) FROM greetings", transaction: transaction));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal(["a", "c"], await connection.QueryAsync<string>("SELECT person FROM greetings WHERE person IN @people ORDER BY person", new { people = new[] { "a", "c", "d" } }));
        Assert.Equal(["b"], await connection.QueryAsync<string>("SELECT person FROM greetings WHERE person IN @people ORDER BY person", new { people = new[] { "b", "d", "e" } }));
    }

    [Fact]
    public async Task A_statement_that_failed_runs_again()
    {
        await using var store = await TestStore.CreateAsync();
        await using var connection = ((SqliteDataSource)store.Source).OpenToWrite();
        await connection.ExecuteAsync(Greet, new { person = "a", at = 1L });

        await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(Greet, new { person = "a", at = 2L }));
        await connection.ExecuteAsync(Greet, new { person = "b", at = 3L });

        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM greetings"));
    }

    [Fact]
    public async Task More_texts_than_are_kept_work_as_well()
    {
        await using var store = await TestStore.CreateAsync();
        await using var connection = ((SqliteDataSource)store.Source).OpenToWrite();

        for (var number = 0; number < 250; number++)
        {
            Assert.Equal(number, await connection.ExecuteScalarAsync<long>($"SELECT {number}"));
        }
    }

    [Fact]
    public async Task It_has_the_settings_of_every_connection()
    {
        await using var store = await TestStore.CreateAsync();
        await using var kept = ((SqliteDataSource)store.Source).OpenToWrite();
        await using var pooled = await store.Source.OpenConnectionAsync(Cancellation);

        foreach (var connection in new System.Data.Common.DbConnection[] { kept, pooled })
        {
            Assert.Equal(1, await connection.ExecuteScalarAsync<long>("PRAGMA synchronous"));
            Assert.Equal(1, await connection.ExecuteScalarAsync<long>("PRAGMA secure_delete"));
            Assert.Equal(1, await connection.ExecuteScalarAsync<long>("PRAGMA foreign_keys"));
        }
    }
}
