using System.Text.Json;
using Bot.Inbox;
using Bot.Tests.Drivers;
using Bot.Tests.Inbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Commands;

public sealed class InboxCommandTests
{
    [Fact]
    public async Task Dead_letters_are_listed_with_their_cause_and_without_a_word_of_anybody()
    {
        await using var store = await StoreWithDeadLetterAsync();

        var table = await CommandLineDriver.RunAsync("inbox", "dead", "--data", store.Folder);
        var json = await CommandLineDriver.RunAsync("inbox", "dead", "--json", "--data", store.Folder);
        using var letters = JsonDocument.Parse(json.Output);
        var letter = Assert.Single(letters.RootElement.EnumerateArray());

        Assert.Equal((0, 0), (table.ExitCode, json.ExitCode));
        Assert.Contains("channel_not_found", table.Output);
        Assert.Equal(["id", "channel", "failure", "attempts", "accepted", "dead", "resendable"], letter.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("test", "channel_not_found", true), (letter.GetProperty("channel").GetString(), letter.GetProperty("failure").GetString(), letter.GetProperty("resendable").GetBoolean()));
        Assert.All([table.Output, json.Output], output => Assert.DoesNotContain("xylophone", output));
    }

    [Fact]
    public async Task A_dead_letter_is_sent_again_by_whoever_works_on_the_store()
    {
        await using var store = await StoreWithDeadLetterAsync();

        var end = await CommandLineDriver.RunAsync("inbox", "resend", "1", "--data", store.Folder);
        store.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddSeconds(1));
        var handler = new ScriptedHandler();
        await using var process = new InboxProcess(store, handler);
        await process.WorkOnceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, end.ExitCode);
        Assert.Equal(["event"], handler.Ended);
    }

    [Fact]
    public async Task A_number_that_is_no_dead_letter_is_refused_in_words()
    {
        await using var store = await TestStore.CreateAsync();

        var end = await CommandLineDriver.RunAsync("inbox", "resend", "7", "--data", store.Folder);
        var none = await CommandLineDriver.RunAsync("inbox", "dead", "--data", store.Folder);

        Assert.Equal((2, "error: There is no dead letter 7; inbox dead lists them."), (end.ExitCode, end.Error.Trim()));
        Assert.Equal("There is no dead letter.", none.Output.Trim());
    }

    [Fact]
    public async Task The_doctor_warns_of_dead_letters_and_of_what_waits_too_long()
    {
        await using var store = await StoreWithDeadLetterAsync();
        await using (var process = new InboxProcess(store))
        {
            await process.AcceptAsync("waiting");
        }

        var end = await CommandLineDriver.RunAsync("doctor", "--json", "--data", store.Folder, "--Urls", "http://127.0.0.1:0");
        using var findings = JsonDocument.Parse(end.Output);
        var warned = findings.RootElement.EnumerateArray().Where(finding => finding.GetProperty("status").GetString() == "warn").ToDictionary(
            finding => finding.GetProperty("name").GetString()!, finding => finding.GetProperty("cause").GetString()!);

        Assert.StartsWith("1 activities wait, the oldest for ", warned["inbox"]);
        Assert.Equal("1 activities could not be delivered.", warned["dead letters"]);
    }

    private static async Task<TestStore> StoreWithDeadLetterAsync()
    {
        var store = await TestStore.CreateAsync();
        await using var process = new InboxProcess(store, new ScriptedHandler((_, _) => throw new DeliveryException(DeliveryFailure.Permanent, "channel_not_found")));
        await process.AcceptAsync("event", body: "xylophone");
        await process.WorkOnceAsync(TestContext.Current.CancellationToken);
        return store;
    }
}
