using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Conversations;
using Bot.Storage;
using Bot.Tests.Drivers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Web;

public sealed class ChatTurnTests
{
    [Fact]
    public async Task A_conversation_is_remembered_for_the_next_question_and_no_longer_than_it_lasts()
    {
        await using var host = new WebHost();
        var first = await AskAsync(host, "What is a signing bonus?", null);
        var conversation = first.GetProperty("conversation").GetString()!;
        await AskAsync(host, "Is it paid once?", conversation);
        var turns = host.Services.GetRequiredService<TurnStore>();

        var history = await turns.HistoryAsync(new ConversationId($"web:{conversation}"), 6, TestContext.Current.CancellationToken);
        var other = await AskAsync(host, "What is vesting?", null);

        Assert.Equal(["What is a signing bonus?", "Is it paid once?"], history);
        Assert.NotEqual(conversation, other.GetProperty("conversation").GetString());
    }

    [Fact]
    public async Task What_people_ask_and_read_is_in_no_log_at_any_level()
    {
        await using var host = new WebHost();

        var answer = await AskAsync(host, "Is a signing bonus with zirconium paid once?", null);

        var quote = answer.GetProperty("citations")[0].GetProperty("quote").GetString()!;

        // The asker has the answer a moment before the log has its line.
        await Until.TrueAsync(() => Task.FromResult(host.Logs.Any(log => log.Contains("Answered a turn from web", StringComparison.Ordinal))));
        Assert.Contains(host.Logs, log => log.Contains("Answered a turn from web", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs, log => log.Contains("zirconium", StringComparison.OrdinalIgnoreCase) || log.Contains(quote, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(host.Logs, log => log.Contains(answer.GetProperty("conversation").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_breaks_is_told_in_words_without_any_detail()
    {
        var clock = new FakeTimeProvider();
        await using var host = HostWith(clock, out var source);
        using var client = host.CreateClient();
        await host.CatchUpAsync();

        source().Failure = new SqliteException("the password is hunter2", 10);
        using var response = await client.PostAsJsonAsync("/api/chat", new { text = "What is a bonus?", conversation = "c" }, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("it was not your question", body);
        Assert.DoesNotContain("hunter2", body);
        Assert.DoesNotContain("Exception", body);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_recorded_is_given_all_the_same()
    {
        await using var host = HostWith(new FakeTimeProvider(), out var source);
        using var client = host.CreateClient();
        await host.CatchUpAsync();

        source().Failure = new SqliteException("the password is hunter2", 13);
        using var response = await client.PostAsJsonAsync("/api/chat", new { text = "What is a signing bonus?" }, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
        Assert.Contains(host.Logs, log => log.Contains("could not be recorded: SqliteException", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs, log => log.Contains("could not be recorded", StringComparison.Ordinal) && log.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_breaks_says_so_with_the_same_protection_as_any_other()
    {
        await using var host = HostWith(new FakeTimeProvider(), out var source);
        using var client = host.CreateClient();

        source().Failure = new SqliteException("the password is hunter2", 10);
        using var response = await client.GetAsync("/articles/any", TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Something broke", body);
        Assert.DoesNotContain("hunter2", body);
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task A_turn_that_takes_too_long_is_given_up_and_the_asker_is_told(string accepted)
    {
        var clock = new FakeTimeProvider();
        await using var host = HostWith(clock, out var source);
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd(accepted);
        await host.CatchUpAsync();

        source().Hangs = true;
        var asked = client.PostAsJsonAsync("/api/chat", new { text = "What is a bonus?", conversation = "c" }, TestContext.Current.CancellationToken);
        await source().Reached;

        // What reached the store may be another look than the turn's, whose time then begins only later.
        await Until.TrueAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            return Task.FromResult(asked.IsCompleted);
        });
        using var response = await asked;

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("The answer was not ready in time", body);
        Assert.Contains("503", body);
    }

    private static WebHost HostWith(FakeTimeProvider clock, out Func<FailingSource> source)
    {
        FailingSource? made = null;
        source = () => made!;
        return new WebHost(replace: services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<DbDataSource>(provider => made = new FailingSource(new SqliteDataSource($"Data Source={provider.GetRequiredService<DataFolder>().File("bot.db")}"))));
    }

    private static async Task<JsonElement> AskAsync(WebHost host, string text, string? conversation)
    {
        using var client = host.CreateClient();
        using var response = await client.PostAsJsonAsync("/api/chat", new { text, conversation }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
