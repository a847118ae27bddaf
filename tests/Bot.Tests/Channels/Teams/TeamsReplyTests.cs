using System.Net;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Teams;

/// <summary>What an asker sees, also when Teams does not take it at first.</summary>
public sealed class TeamsReplyTests
{
    private static readonly Dictionary<string, string?> Slow = new() { ["Inbox:PlaceholderAfterMilliseconds"] = "0" };

    [Fact]
    public async Task What_HR_wrote_is_cited_and_not_labelled_as_made_by_a_machine()
    {
        await using var maren = await TeamsDriver.StartAsync();
        await maren.Host.ApproveAsync("When is the bonus paid?", "With the **March** salary.");

        await maren.WriteAsync("when is the bonus paid");
        var reply = await maren.ReplyAsync();

        Assert.Contains("With the **March** salary", TeamsDriver.Text(reply), StringComparison.Ordinal);
        var entity = Assert.Single(reply["entities"]!.AsArray())!;
        Assert.Null(entity["additionalType"]);
        Assert.Single(entity["citation"]!.AsArray());
    }

    [Fact]
    public async Task An_answer_has_marks_sources_and_says_that_a_machine_made_it()
    {
        await using var maren = await TeamsDriver.StartAsync();

        var id = await maren.WriteAsync(TeamsDriver.Claim);
        var reply = await maren.ReplyAsync();

        var citations = reply["entities"]![0]!["citation"]!.AsArray();
        Assert.StartsWith("Disputed. Sources disagree.\n\n- ", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Equal(id, (string?)reply["replyToId"]);
        Assert.Equal("custom", (string?)reply["channelData"]!["feedbackLoop"]!["type"]);
        Assert.True(citations.Count > 1);
        Assert.All(citations, citation => Assert.StartsWith("https://answers.example/articles/", (string)citation!["appearance"]!["url"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_public_address_sources_have_no_link()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Web:PublicUrl"] = "" });

        await maren.WriteAsync(TeamsDriver.Claim);

        Assert.All((await maren.ReplyAsync())["entities"]![0]!["citation"]!.AsArray(), citation => Assert.Null(citation!["appearance"]!["url"]));
    }

    [Fact]
    public async Task Figures_follow_as_a_card_of_their_own()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync(TeamsDriver.Claim);
        var card = await maren.CardAsync();

        var message = maren.Teams.In(TeamsDriver.Chat)[^1];
        Assert.Null(message["text"]);
        Assert.Equal("Your answer is ready.", (string?)message["summary"]);
        Assert.Contains("Andrew Bosworth", TeamsDriver.Words(card), StringComparison.Ordinal);
        Assert.Contains("$100 million", TeamsDriver.Words(card), StringComparison.Ordinal);
        Assert.Contains(card["actions"]!.AsArray(), action => (string?)action!["type"] == "Action.ToggleVisibility");
    }

    [Fact]
    public async Task Small_talk_needs_no_card_and_no_thumbs()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync("hello");
        await maren.SettleAsync();

        Assert.Null(Assert.Single(maren.Teams.In(TeamsDriver.Chat))["channelData"]);
    }

    [Fact]
    public async Task A_question_in_French_is_answered_in_French()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync("Est-il vrai que Meta verse des primes à la signature de 100 millions de dollars ?");

        var reply = await maren.ReplyAsync();
        Assert.Equal("fr", (string?)reply["locale"]);
        Assert.Contains("Je suis un assistant automatique", TeamsDriver.Text(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_answer_to_a_person_says_who_speaks_and_how_to_reach_a_human()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Contacts:HrPartner"] = "the people desk" });

        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();
        await maren.WriteAsync(TeamsDriver.Claim);

        var texts = (await maren.RepliesAsync(TeamsDriver.Chat)).Select(TeamsDriver.Text).ToList();
        Assert.Contains("I am an automated assistant", texts[0], StringComparison.Ordinal);
        Assert.Contains("the people desk", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("I am an automated assistant", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_reply_in_a_channel_says_how_to_ask_on()
    {
        await using var maren = await TeamsDriver.StartAsync();

        var top = await maren.MentionAsync(TeamsDriver.Claim);
        var thread = $"{TeamsDriver.Channel};messageid={top}";
        await maren.SettleAsync();
        await maren.SayAsync("message_channel_thread_reply", "<at>Pay Answers</at> and at OpenAI?", activity => activity["conversation"]!["id"] = thread);

        var texts = (await maren.RepliesAsync(thread)).Select(TeamsDriver.Text).ToList();
        Assert.Contains("mention me again", texts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("mention me again", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_then_takes_the_place_of_the_announcement()
    {
        await using var maren = await TeamsDriver.StartAsync(Slow);

        await maren.WriteAsync(TeamsDriver.Claim);

        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
        Assert.Contains(maren.Teams.Calls, call => (string?)call.Body["text"] == "Looking in the articles…");
        Assert.Single(maren.Teams.Calls, call => call.Method == "PUT");
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled", 3)]
    [InlineData(HttpStatusCode.PreconditionFailed, "PreconditionFailed", null)]
    [InlineData(HttpStatusCode.BadGateway, null, null)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServiceError", null)]
    [InlineData(HttpStatusCode.GatewayTimeout, null, null)]
    public async Task What_Teams_does_not_take_now_is_sent_later_and_once(HttpStatusCode status, string? code, int? retryAfter)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var maren = await StartKnownAsync(clock);
        maren.Teams.Refuse(status, code, retryAfter);

        await maren.WriteAsync(TeamsDriver.Claim);
        await AdvanceUntilSettledAsync(maren, clock);

        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
        Assert.Equal(1, await maren.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task A_reply_whose_receipt_was_lost_is_sent_again()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var maren = await StartKnownAsync(clock);
        maren.Teams.LoseAnswer();

        await maren.WriteAsync(TeamsDriver.Claim);
        await AdvanceUntilSettledAsync(maren, clock);

        // Teams does not let us look whether it arrived, and silence is worse than a repeat.
        var texts = (await maren.RepliesAsync(TeamsDriver.Chat)).Select(TeamsDriver.Text).ToList();
        Assert.Equal(2, texts.Count);
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task An_announced_answer_whose_receipt_was_lost_stands_once()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var maren = await StartKnownAsync(clock, Slow);
        maren.Teams.Next(happen => Task.FromResult(happen()));
        maren.Teams.Next(happen => Task.FromResult(happen()));
        maren.Teams.LoseAnswer();

        await maren.WriteAsync(TeamsDriver.Claim);
        await AdvanceUntilSettledAsync(maren, clock);

        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
        Assert.Equal(2, maren.Teams.Calls.Count(call => call.Method == "PUT"));
    }

    [Fact]
    public async Task An_answer_too_large_for_Teams_is_shortened_and_sent_once_more()
    {
        await using var maren = await StartKnownAsync();
        maren.Teams.Refuse(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

        await maren.WriteAsync(TeamsDriver.Claim);

        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_Teams_does_not_take_does_not_bring_the_answer_twice()
    {
        await using var maren = await StartKnownAsync();
        maren.Teams.Next(happen => Task.FromResult(happen()));
        maren.Teams.Refuse(HttpStatusCode.BadRequest, "BadSyntax");

        await maren.WriteAsync(TeamsDriver.Claim);

        await maren.ReplyAsync();
        Assert.Single(maren.Teams.In(TeamsDriver.Chat));
        Assert.Contains(maren.Host.Logs, line => line.Contains("did not take a card", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task A_card_whose_sending_was_cut_or_put_off_is_sent_again_and_the_answer_is_not(bool isCut, int cards)
    {
        await using var maren = await StartKnownAsync();
        maren.Teams.Next(happen => Task.FromResult(happen()));
        if (isCut)
        {
            maren.Teams.LoseAnswer();
        }
        else
        {
            maren.Teams.Refuse(HttpStatusCode.TooManyRequests, "Throttled", retryAfter: 1);
        }

        await maren.WriteAsync(TeamsDriver.Claim);

        await maren.ReplyAsync();
        Assert.Equal(cards, maren.Teams.In(TeamsDriver.Chat).Count(message => message["attachments"] is not null));
    }

    [Fact]
    public async Task An_announcement_that_somebody_deleted_is_replaced_by_a_message()
    {
        await using var maren = await StartKnownAsync(null, Slow);
        maren.Teams.Next(happen => Task.FromResult(happen()));
        maren.Teams.Next(happen =>
        {
            var answer = happen();
            maren.Teams.Conversations[TeamsDriver.Chat].Clear();
            return Task.FromResult(answer);
        });

        await maren.WriteAsync(TeamsDriver.Claim);

        Assert.StartsWith("Disputed.", TeamsDriver.Text(await maren.ReplyAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_app_is_out_the_way_back_is_forgotten_and_nothing_is_tried_again()
    {
        await using var maren = await StartKnownAsync();
        maren.Teams.Refuse(HttpStatusCode.Forbidden, "BotNotInConversationRoster");

        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();

        Assert.Equal("BotNotInConversationRoster", await maren.ReadAsync("SELECT failure FROM inbox WHERE state = 'dead'"));
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM conversation_references"));
        Assert.Empty(maren.Teams.In(TeamsDriver.Chat));
    }

    [Fact]
    public async Task One_token_serves_all_replies_until_shortly_before_it_ends()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var maren = await StartKnownAsync(clock);
        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();
        Assert.Equal(1, maren.Teams.TokensIssued);

        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(56));
        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();

        Assert.Equal(2, maren.Teams.TokensIssued);
    }

    [Fact]
    public async Task A_token_that_was_withdrawn_is_replaced()
    {
        await using var maren = await StartKnownAsync();
        await maren.WriteAsync(TeamsDriver.Claim);
        await maren.SettleAsync();
        maren.Teams.WithdrawTokens();

        await maren.WriteAsync(TeamsDriver.Claim);

        Assert.Equal(2, (await maren.RepliesAsync(TeamsDriver.Chat)).Count);
    }

    [Fact]
    public async Task Answers_in_one_conversation_keep_the_order_of_their_questions()
    {
        await using var maren = await TeamsDriver.StartAsync();

        List<string> asked = [];
        for (var i = 0; i < 6; i++)
        {
            asked.Add(await maren.WriteAsync(i % 2 == 0 ? TeamsDriver.Claim : "hello"));
        }

        Assert.Equal(asked, (await maren.RepliesAsync(TeamsDriver.Chat)).Select(reply => (string)reply["replyToId"]!));
    }

    /// <summary>A host that has looked up who Maren is, so that what comes next is the reply itself.</summary>
    private static async Task<TeamsDriver> StartKnownAsync(FakeTimeProvider? clock = null, Dictionary<string, string?>? settings = null)
    {
        var all = new Dictionary<string, string?>(settings ?? []) { ["Channels:Outsiders"] = "PublicArticles" };
        return await TeamsDriver.StartAsync(all, clock: clock);
    }

    private static async Task AdvanceUntilSettledAsync(TeamsDriver maren, FakeTimeProvider clock)
    {
        // While it is being answered time stands still: the deadline of a turn is on this clock too.
        await Until.TrueAsync(() => Task.FromResult(!maren.Teams.HasAccidents));
        await Until.TrueAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return await maren.CountAsync("SELECT count(*) FROM inbox WHERE state = 'waiting'") == 0;
        });
    }
}
