using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.Channels.Slack.AllHands;
using Bot.Conversations;
using Bot.Language;
using Bot.Privacy;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Slack;

/// <summary>Company meetings in Slack: a modal in which people ask, vote and read, and of which nothing lies beside their names.</summary>
public sealed class SlackAllHandsTests
{
    private const string Bob = "UBOB00001";
    private const string Move = "When do we move to the new office?";
    private const string Inflation = "Will salaries follow inflation?";

    [Fact]
    public async Task A_question_is_asked_and_voted_for_and_passes_neither_the_inbox_nor_the_turns()
    {
        await using var alice = await SlackDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        var modal = await SlackMeeting.OpenAsync(alice);
        Assert.Contains("All-hands, March", modal.Words, StringComparison.Ordinal);
        Assert.Contains("nothing is stored that says who asked", modal.View.ToJsonString(), StringComparison.Ordinal);

        var receipt = await modal.SendAsync($"  {Move} ");
        Assert.Equal("update", (string?)receipt["response_action"]);
        await modal.SaysAsync("Thank you. Your question is on the list.");
        Assert.Equal([(Move, "▲ 0")], modal.Questions());

        await modal.PressAsync(modal.Beside(Move));
        await Until.TrueAsync(() => Task.FromResult(modal.Questions() is [(Move, "✓ 1")]));
        Assert.Equal("primary", (string?)modal.Beside(Move)["style"]);
        await modal.PressAsync(modal.Beside(Move));
        await Until.TrueAsync(() => Task.FromResult(modal.Questions() is [(Move, "▲ 0")]));

        Assert.Null((await meeting.ItemAsync(Move)).Lead.Name);
        Assert.Equal(0, await alice.CountAsync("SELECT (SELECT count(*) FROM inbox) + (SELECT count(*) FROM turns)"));
    }

    [Fact]
    public async Task Pressed_twice_or_delivered_twice_a_vote_counts_once_and_a_question_is_taken_once()
    {
        await using var alice = await SlackDriver.StartAsync(settings: Fast);
        var meeting = await HostedMeeting.OpenAsync(alice.Host, isModerated: false);
        var question = await meeting.AskAsync(1, Move);
        var modal = await SlackMeeting.OpenAsync(alice);

        var button = (JsonObject)modal.Beside(Move).DeepClone();
        var pressed = await modal.PressAsync(button);
        (await alice.InteractAsync((JsonObject)pressed.DeepClone())).Dispose();
        await modal.PressAsync(button);
        var submission = modal.Submission(Inflation);
        var receipts = await Task.WhenAll(modal.DeliverAsync(submission), modal.DeliverAsync(submission));

        Assert.Equal(1, (await meeting.ItemAsync(Move)).Votes);
        Assert.Equal((question, 0), ((await meeting.ItemAsync(Move)).Id, (await meeting.ItemAsync(Inflation)).Votes));
        Assert.All(receipts, receipt => Assert.Contains("Your question is on the list", SlackDriver.Read(receipt["view"]!), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Votes_of_others_reach_an_open_modal_where_the_questions_keep_their_places_until_their_reader_sorts_them()
    {
        await using var alice = await SlackDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        var (first, second) = (await meeting.AskAsync(1, Move), await meeting.AskAsync(2, Inflation));
        await meeting.VoteAsync(1, first);
        var modal = await SlackMeeting.OpenAsync(alice);
        Assert.Equal([(Move, "▲ 1"), (Inflation, "▲ 0")], modal.Questions());

        for (var person = 10; person < 13; person++)
        {
            await meeting.VoteAsync(person, second);
        }

        await Until.TrueAsync(() => Task.FromResult(modal.Questions() is [(Move, "▲ 1"), (Inflation, "▲ 3")]));
        await modal.PressAsync(modal.Button(SlackAllHandsViews.Sort));
        await Until.TrueAsync(() => Task.FromResult(modal.Questions() is [(Inflation, "▲ 3"), (Move, "▲ 1")]));

        // A modal that was closed is left alone.
        await modal.CloseAsync();
        var calls = alice.Slack.Count("views.update");
        await meeting.VoteAsync(20, first);
        var another = await SlackMeeting.OpenAsync(alice, user: Bob);
        Assert.Equal([(Inflation, "▲ 3"), (Move, "▲ 2")], another.Questions());
        Assert.Equal(calls + 1, alice.Slack.Count("views.update"));
    }

    [Fact]
    public async Task What_is_typed_behind_the_command_begins_the_question_and_what_stands_in_the_field_stays()
    {
        await using var alice = await SlackDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        await meeting.AskAsync(1, Move);

        var modal = await SlackMeeting.OpenAsync(alice, "allhands okapi &amp; quokka?");
        Assert.Equal("okapi & quokka?", Field(modal));
        await modal.PressAsync(modal.Beside(Move), typed: "okapi & quokka, or both?");
        await Until.TrueAsync(() => Task.FromResult(modal.Questions() is [(Move, "✓ 1")]));

        Assert.Equal("okapi & quokka, or both?", Field(modal));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM inbox"));
        Assert.DoesNotContain(alice.Host.Logs, line => line.Contains("okapi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("direct")]
    [InlineData("room")]
    [InlineData("form")]
    public async Task A_question_for_the_meeting_that_is_written_to_the_bot_is_not_even_kept_until_it_is_handled(string where)
    {
        var slack = new FakeSlack();
        await using var alice = await SlackDriver.StartAsync(slack);
        await HostedMeeting.OpenAsync(alice.Host);

        // What will never be delivered keeps its row, and the row what it was written with.
        slack.Refuse(where == "room" ? "chat.postEphemeral" : "chat.postMessage", "channel_not_found");
        await SayAsync(alice, where, "allhands: why is the okapi so cold?");
        await alice.SettleAsync();
        Assert.Equal(1, await alice.CountAsync("SELECT count(*) FROM inbox WHERE state = 'dead' AND body LIKE '%allhands%'"));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM inbox WHERE body LIKE '%okapi%'"));

        await SayAsync(alice, where, "allhands: why is the okapi so cold?");
        await alice.SettleAsync();
        var said = where == "room" ? Assert.Single(slack.Whispers) : Assert.Single(slack.Ours(where == "direct" ? SlackDriver.Direct : "DUALICE001"));
        Assert.Contains("I have neither kept nor passed on", SlackDriver.Read(said), StringComparison.Ordinal);
        var modal = await SlackMeeting.PressAsync(alice, Assert.Single(SlackDriver.Elements(said)), "message");
        Assert.Contains("All-hands, March", modal.Words, StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM turns"));
    }

    [Theory]
    [InlineData("", "Please write a question.")]
    [InlineData(" ?! ", "Please write a question.")]
    [InlineData("long", "Your question is too long.")]
    [InlineData("too soon", "Please wait a few seconds")]
    [InlineData("too many", "as many questions as one person may")]
    [InlineData("closed", "Your question was not sent.")]
    public async Task What_cannot_be_taken_is_named_beside_the_field_and_stays_in_it(string what, string said)
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?>(Fast) { ["AllHands:QuestionsPerPerson"] = "1", ["AllHands:LongestQuestion"] = "50", ["AllHands:BetweenQuestions"] = what == "too soon" ? "00:10:00" : "00:00:00" });
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        var modal = await SlackMeeting.OpenAsync(alice);
        if (what is "too soon" or "too many")
        {
            await modal.SendAsync(Move);
        }

        if (what == "closed")
        {
            await meeting.CloseAsync();

            // Time enough for the modal to follow what happens in the meeting, which it does not here.
            var another = await SlackMeeting.OpenAsync(alice, user: Bob);
            await another.SaysAsync("Questions and votes are closed.");
            await Until.TrueAsync(() => Task.FromResult(!alice.Host.Services.GetRequiredService<SlackAllHandsModals>().Follows(modal.Id)));
        }

        var receipt = await modal.SendAsync(what switch { "long" => new string('a', 51), "" or " ?! " => what, _ => Inflation });

        Assert.Equal("errors", (string?)receipt["response_action"]);
        var (block, words) = Assert.Single(receipt["errors"]!.AsObject());
        Assert.Contains(said, (string)words!, StringComparison.Ordinal);
        Assert.Contains(modal.View["blocks"]!.AsArray(), shown => (string?)shown!["block_id"] == block);
    }

    [Fact]
    public async Task A_question_bears_the_name_of_the_profile_only_where_its_asker_wants_it()
    {
        var slack = new FakeSlack();
        slack.People[SlackDriver.Alice] = FakeSlack.Person("en-GB");
        await using var alice = await SlackDriver.StartAsync(slack, Fast);
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        var modal = await SlackMeeting.OpenAsync(alice);

        var unnamed = await modal.SendAsync(Move, isNamed: true);
        Assert.Contains("I could not read your name just now.", unnamed["errors"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await meeting.ItemsAsync());

        slack.People[SlackDriver.Alice]["profile"] = new JsonObject { ["real_name"] = "Alice Arnaud" };
        await modal.SendAsync(Move, isNamed: true);
        await modal.SaysAsync("It bears your name: Alice Arnaud.");
        await modal.SendAsync(Inflation);

        Assert.Equal(("Alice Arnaud", null), ((await meeting.ItemAsync(Move)).Lead.Name, (await meeting.ItemAsync(Inflation)).Lead.Name));
        Assert.Contains("signed Alice Arnaud", modal.Words, StringComparison.Ordinal);

        // Who is forgotten is not named in chat a moment longer, in a closed meeting either.
        await meeting.CloseAsync();
        Assert.Contains("Alice Arnaud", (await SlackMeeting.OpenAsync(alice)).Words, StringComparison.Ordinal);
        await alice.Host.Services.GetRequiredService<PersonalData>().ForgetAsync(PersonId.OfSlack(FakeSlack.Team, SlackDriver.Alice), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Alice Arnaud", (await SlackMeeting.OpenAsync(alice)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_questions_come_in_pages()
    {
        await using var alice = await SlackDriver.StartAsync();
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        for (var number = 1; number <= 32; number++)
        {
            await meeting.AskAsync(number, $"Matter {number}: what does the market pay for it?");
        }

        var modal = await SlackMeeting.OpenAsync(alice);
        List<string> seen = [];
        foreach (var range in (string[])["Questions 1 to 15 of 32", "Questions 16 to 30 of 32", "Questions 31 to 32 of 32"])
        {
            await modal.SaysAsync(range);
            seen.AddRange(modal.Questions().Select(question => question.Text));
            if (seen.Count < 32)
            {
                await modal.PressAsync(modal.Button(SlackAllHandsViews.Next));
            }
        }

        Assert.Equal(32, seen.Distinct().Count());
        await modal.PressAsync(modal.Button(SlackAllHandsViews.Previous));
        await modal.SaysAsync("Questions 16 to 30 of 32");
    }

    [Fact]
    public async Task Once_published_the_answers_are_read_with_their_sources_and_what_was_kept_back_is_said_kindly()
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?>(Fast));
        var meeting = await HostedMeeting.OpenAsync(alice.Host);
        var (answered, open, held) = (await meeting.AskAsync(1, "What signing bonus does Meta pay?"), await meeting.AskAsync(2, Move), await meeting.AskAsync(3, "Why is Bob so lazy?"));
        await meeting.HoldAsync(held, HoldReason.Personal);
        await Until.TrueAsync(async () => (await meeting.ItemsAsync()).Single(item => item.Id == answered).Draft is not null);
        var source = (await meeting.ItemsAsync()).Single(item => item.Id == answered).Draft!.Sources[0];
        var modal = await SlackMeeting.OpenAsync(alice);
        Assert.Contains("1 question was not shown: about a person who can be recognised (1).", modal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("lazy", modal.Words, StringComparison.Ordinal);

        await meeting.PublishAsync(answered, "Nobody says **how much**, see [1].");
        modal = await SlackMeeting.OpenAsync(alice);
        Assert.Contains("Here is what was answered.", modal.Words, StringComparison.Ordinal);
        Assert.Contains("HR has this question and will answer it.", modal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(modal.View["blocks"]!.AsArray(), block => (string?)block!["type"] == "input");

        await modal.PressAsync(modal.Beside("What signing bonus"));
        await modal.SaysAsync("Nobody says *how much*, see [1].");
        Assert.Contains($"<https://answers.example/articles/{source.Article}?", modal.View.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        await modal.PressAsync(modal.Button(SlackAllHandsViews.Back));
        await modal.SaysAsync(Move);
        Assert.Equal(open, (await meeting.ItemAsync(Move)).Id);
    }

    private static Dictionary<string, string?> Fast => new() { ["AllHands:BetweenQuestions"] = "00:00:00" };

    private static string? Field(SlackMeeting modal) => modal.View["blocks"]!.AsArray().Select(block => (string?)block!["element"]?["initial_value"]).FirstOrDefault(value => value is not null);

    private static async Task SayAsync(SlackDriver alice, string where, string text)
    {
        switch (where)
        {
            case "direct":
                await alice.WriteAsync(text);
                break;
            case "room":
                await alice.MentionAsync(text);
                break;
            default:
                (await alice.SubmitAsync(new JsonObject { ["callback_id"] = "ask" }, new() { ["question"] = new JsonObject { ["value"] = text } })).Dispose();
                break;
        }
    }
}
