using System.Data.Common;
using System.Text.Json.Nodes;
using Bot.Articles;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Roles;
using Bot.Storage;
using Bot.Storage.Moving;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Tests.Commands;

/// <summary>The store is backed up, restored, and moved to PostgreSQL.</summary>
public sealed class StoreCommandTests
{
    private const string Question = "What signing bonus does Norvane pay welders?";
    private const string French = "Quelle prime à la signature Norvane verse-t-elle aux soudeurs ?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_of_a_store_arrives_at_PostgreSQL_and_answers_alike_there()
    {
        await using var sqlite = await FilledAsync();
        await using var postgres = await TestStore.CreateEmptyAsync(Engine.Postgres);

        var end = await MigrateAsync(sqlite, postgres);

        Assert.Equal("", end.Error);
        Assert.Equal(0, end.ExitCode);
        Assert.Contains("counts and fingerprints are the same on both sides", end.Output, StringComparison.Ordinal);
        foreach (var table in new[] { "articles", "passages", "turns", "faqs", "faq_versions", "audit", "secret_keys", "vectors", "queue_items" })
        {
            Assert.NotEqual(0, await CountAsync(sqlite, table));
            Assert.Equal(await CountAsync(sqlite, table), await CountAsync(postgres, table));
        }

        Assert.Equal(await AskAsync(sqlite, Question), await AskAsync(postgres, Question));
        Assert.Equal(await AskAsync(sqlite, French), await AskAsync(postgres, French));

        // What is written there next gets the next number.
        await postgres.Services.GetRequiredService<TurnStore>().RecordAsync(Asked("next"), Cancellation);
        await using var connection = await postgres.Source.OpenConnectionAsync(Cancellation);
        Assert.Equal([1L, 2L, 3L], await connection.QueryAsync<long>("SELECT id FROM turns ORDER BY id"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM vectors WHERE vector = @vector", new { vector = new byte[] { 0, 255, 7 } }));
    }

    [Fact]
    public async Task A_database_in_use_is_left_alone()
    {
        await using var sqlite = await FilledAsync();
        await using var postgres = await TestStore.CreateAsync(Engine.Postgres);
        await postgres.Articles.SaveAsync([Norvane()], Cancellation);

        var end = await MigrateAsync(sqlite, postgres);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("holds data already", end.Error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(postgres, "turns"));
    }

    [Fact]
    public async Task What_does_not_arrive_as_it_was_sent_leaves_nothing_behind()
    {
        await using var sqlite = await FilledAsync();
        await using var postgres = await TestStore.CreateAsync(Engine.Postgres);
        await using (var connection = await postgres.Source.OpenConnectionAsync(Cancellation))
        {
            await connection.ExecuteAsync("""
                CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN NEW.question := upper(NEW.question); RETURN NEW; END $$ LANGUAGE plpgsql;
                CREATE TRIGGER spoiled BEFORE INSERT ON turns FOR EACH ROW EXECUTE FUNCTION spoil();
                """);
        }

        var end = await MigrateAsync(sqlite, postgres);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("The table turns did not arrive as it was sent (2 rows sent, 2 there)", end.Error, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(postgres, "articles"));
        Assert.Equal(0, await CountAsync(postgres, "turns"));
    }

    [Fact]
    public async Task While_it_serves_nothing_is_moved()
    {
        await using var sqlite = await FilledAsync();
        await using var postgres = await TestStore.CreateEmptyAsync(Engine.Postgres);
        using var serving = ServeLock.Acquire(sqlite.Services.GetRequiredService<DataFolder>());

        var end = await MigrateAsync(sqlite, postgres);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("Another serve", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_the_command_says_where_to_name_one()
    {
        await using var sqlite = await FilledAsync();

        var end = await CommandLineDriver.RunAsync("store", "migrate", "--to", "postgres", "--data", sqlite.Folder);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains("--connection", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_made_while_it_serves_and_brings_back_what_was_there()
    {
        await using var store = await FilledAsync();
        using var folder = new TempFolder();
        var file = folder.At("backup.db");
        using (ServeLock.Acquire(store.Services.GetRequiredService<DataFolder>()))
        {
            Assert.Equal(0, (await CommandLineDriver.RunAsync("store", "backup", file, "--data", store.Folder)).ExitCode);
        }

        await store.Services.GetRequiredService<TurnStore>().RecordAsync(Asked("later"), Cancellation);
        var end = await CommandLineDriver.RunAsync("store", "restore", file, "--data", store.Folder);

        Assert.Equal("", end.Error);
        Assert.Equal(2, await CountAsync(store, "turns"));
        var before = Assert.Single(Directory.GetFiles(store.Folder, "bot.db.before-*"));
        await using var kept = new SqliteDataSource($"Data Source={before}");
        await using var connection = await kept.OpenConnectionAsync(Cancellation);
        Assert.Equal(3, await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_backup_never_writes_over_a_file_and_nothing_but_a_store_is_restored()
    {
        await using var store = await FilledAsync();
        using var folder = new TempFolder();
        var file = folder.At("other.db");
        await File.WriteAllTextAsync(file, "No database, but longer than the head of one, so that it is looked into: " + new string('x', 200), Cancellation);

        var written = await CommandLineDriver.RunAsync("store", "backup", file, "--data", store.Folder);
        var restored = await CommandLineDriver.RunAsync("store", "restore", file, "--data", store.Folder);
        var nowhere = await CommandLineDriver.RunAsync("store", "backup", folder.At("no/such/folder.db"), "--data", store.Folder);

        Assert.All([written, restored, nowhere], end => Assert.Equal(1, end.ExitCode));
        Assert.Contains("exists already", written.Error, StringComparison.Ordinal);
        Assert.Contains("is not a store of this program", restored.Error, StringComparison.Ordinal);
        Assert.Contains("folder that exists", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(store, "turns"));
    }

    [Fact]
    public async Task Tables_stand_behind_those_they_refer_to()
    {
        await using var postgres = await TestStore.CreateAsync(Engine.Postgres);
        await using var connection = await postgres.Source.OpenConnectionAsync(Cancellation);

        var tables = (await StoreTables.ReadAsync(connection, Cancellation)).Select(table => table.Name).ToList();

        Assert.True(tables.IndexOf("articles") < tables.IndexOf("passages"));
        Assert.True(tables.IndexOf("faqs") < tables.IndexOf("faq_versions"));
        Assert.DoesNotContain("migrations", tables);
    }

    private static Task<CommandEnd> MigrateAsync(TestStore from, TestStore to) =>
        CommandLineDriver.RunAsync("store", "migrate", "--to", "postgres", "--data", from.Folder, "--connection", to.Settings["Storage:ConnectionString"]!);

    private static async Task<TestStore> FilledAsync()
    {
        var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([Norvane()], Cancellation);
        var ana = new Actor(new PersonId("slack:T1:UANA"), PersonRoles.HrEditor);
        await store.Faqs.DraftAsync(ana, null, 0, new FaqContent { Texts = [new FaqText("en", "When is the bonus paid?", [], "In March.")], Owner = "Pay", Topic = "bonus", ReviewBy = new DateOnly(2026, 12, 31) }, Cancellation);
        var turns = store.Services.GetRequiredService<TurnStore>();
        await turns.RecordAsync(Asked("één 🚀"), Cancellation);
        await turns.RecordAsync(Asked("two"), Cancellation);
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync("INSERT INTO vectors (model, hash, vector) VALUES ('m', 'h', @vector)", new { vector = new byte[] { 0, 255, 7 } });
        await connection.ExecuteAsync("INSERT INTO queue_items (question, words, language, state, askers, asked_at, latest_at) VALUES ('q', 'q', 'en', 'open', 1, 1, 1)");
        return store;
    }

    private static ArticleDraft Norvane() => new ArticleBuilder("norvane").WithText("Norvane pays welders a signing bonus of $5,000, the company said.").With(article => article with { Title = "Norvane pays welders", Outlet = "Steel Weekly", Language = "en" }).Draft();

    private static Turn Asked(string question) => new(new ConversationId("c"), question, "en", "answered", "{}", 1);

    private static async Task<long> CountAsync(TestStore store, string table)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table}");
    }

    /// <summary>The answer without the time it took.</summary>
    private static async Task<string> AskAsync(TestStore store, string question)
    {
        var end = await CommandLineDriver.RunAsync(["ask", question, "--json", .. store.Settings.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value! })]);
        Assert.Equal(0, end.ExitCode);
        var answer = JsonNode.Parse(end.Output)!.AsObject();
        answer.Remove("elapsedMs");
        return answer.ToJsonString();
    }
}
