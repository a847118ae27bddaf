using System.Data.Common;
using Bot.Conversations;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

public sealed class TurnStoreTests
{
    private static readonly ConversationId Ours = new("conversation-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task The_history_holds_the_latest_questions_of_one_conversation_oldest_first(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var turns = Turns(store.Services);
        await turns.RecordAsync(Asked("first"), Cancellation);
        await turns.RecordAsync(Asked("elsewhere") with { Conversation = new ConversationId("conversation-2") }, Cancellation);
        await turns.RecordAsync(Asked("second"), Cancellation);
        await turns.RecordAsync(Asked("third"), Cancellation);

        Assert.Equal(["second", "third"], await turns.HistoryAsync(Ours, 2, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_old_question_loses_its_text_and_its_conversation_and_keeps_its_answer(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var turns = Turns(store.Services);
        await turns.RecordAsync(Asked("old"), Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(29));
        await turns.RecordAsync(Asked("young"), Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(1));

        var erased = await turns.EraseOlderThanAsync(TimeSpan.FromDays(30), Cancellation);

        Assert.Equal(1, erased);
        Assert.Equal(["young"], await turns.HistoryAsync(Ours, 10, Cancellation));
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        var row = await connection.QuerySingleAsync<(string? Question, string? Conversation, string Hash, string Answer)>(
            "SELECT question, conversation, question_hash, answer FROM turns ORDER BY id LIMIT 1");
        Assert.Null(row.Question);
        Assert.Null(row.Conversation);
        Assert.Equal(64, row.Hash.Length);
        Assert.Equal("{\"text\":\"16 weeks\"}", row.Answer);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Equal_questions_hash_alike_in_every_process_of_one_store_and_differently_in_another(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var other = store.BuildServices();
        await using var stranger = await TestStore.CreateAsync(engine);

        await Turns(store.Services).RecordAsync(Asked("same"), Cancellation);
        await Turns(other).RecordAsync(Asked(" same "), Cancellation);
        await Turns(stranger.Services).RecordAsync(Asked("same"), Cancellation);

        Assert.Equal(1, await DistinctHashesAsync(store));
        Assert.NotEqual(await FirstHashAsync(store), await FirstHashAsync(stranger));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_question_of_any_characters_is_kept(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var turns = Turns(store.Services);

        await turns.RecordAsync(Asked("prime\0 de 1,5 M€ 🎉 \ud83d"), Cancellation);

        Assert.Equal(["prime de 1,5 M€ 🎉 \ufffd"], await turns.HistoryAsync(Ours, 10, Cancellation));
    }

    [Fact]
    public async Task Erased_text_is_not_left_in_the_file()
    {
        await using var store = await TestStore.CreateAsync();
        var turns = Turns(store.Services);
        await turns.RecordAsync(Asked("xylophone"), Cancellation);

        await turns.EraseOlderThanAsync(TimeSpan.Zero, Cancellation);

        await using (var connection = await store.Source.OpenConnectionAsync(Cancellation))
        {
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var file = await File.ReadAllBytesAsync(Path.Combine(store.Folder, "bot.db"), Cancellation);
        Assert.Equal(-1, file.AsSpan().IndexOf("xylophone"u8));
        Assert.True(file.AsSpan().IndexOf("16 weeks"u8) > 0);
    }

    [Fact]
    public async Task The_host_erases_old_text_by_itself()
    {
        await using var store = await TestStore.CreateAsync();
        var turns = Turns(store.Services);
        await turns.RecordAsync(Asked("old"), Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(31));
        var eraser = store.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<OldTextEraser>().Single();

        await eraser.StartAsync(Cancellation);
        await Until.TrueAsync(async () => (await turns.HistoryAsync(Ours, 10, Cancellation)).Count == 0);
        await turns.RecordAsync(Asked("later"), Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(31));
        await Until.TrueAsync(async () => (await turns.HistoryAsync(Ours, 10, Cancellation)).Count == 0);

        await eraser.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_failure_to_erase_that_nobody_can_explain_is_left_to_the_next_look()
    {
        await using var store = await TestStore.CreateAsync();
        await Turns(store.Services).RecordAsync(Asked("old"), Cancellation);
        store.Clock.Advance(TimeSpan.FromDays(31));
        await using var source = new FailingSource(store.Source) { Failure = new SqliteException("Nobody knows.", 1) };
        await using var host = store.BuildServices(services => services.AddSingleton<DbDataSource>(source));
        var eraser = host.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<OldTextEraser>().Single();

        await eraser.EraseAsync(Cancellation);
        source.Failure = null;
        Assert.NotEmpty(await Turns(store.Services).HistoryAsync(Ours, 10, Cancellation));
        await eraser.EraseAsync(Cancellation);

        Assert.Empty(await Turns(store.Services).HistoryAsync(Ours, 10, Cancellation));
    }

    private static TurnStore Turns(IServiceProvider services) => services.GetRequiredService<TurnStore>();

    private static Turn Asked(string question) => new(Ours, question, "en", "answered", "{\"text\":\"16 weeks\"}", 7);

    private static async Task<long> DistinctHashesAsync(TestStore store)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>("SELECT count(DISTINCT question_hash) FROM turns");
    }

    private static async Task<string?> FirstHashAsync(TestStore store)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<string>("SELECT min(question_hash) FROM turns");
    }
}
