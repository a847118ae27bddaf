using Bot.AllHands;
using Bot.AllHands.Publishing;
using Bot.Channels.Web.Ledger;
using Bot.Language;
using Bot.Rendering.Slack;

namespace Bot.Tests.Rendering;

/// <summary>Numbers with what they count: French counts nought in the singular, English does not.</summary>
public sealed class CountedWordsTests
{
    [Theory]
    [InlineData("en", 0, "0 claims")]
    [InlineData("en", 1, "1 claim")]
    [InlineData("fr", 0, "0 affirmation")]
    [InlineData("fr", 1, "1 affirmation")]
    [InlineData("fr", 2, "2 affirmations")]
    public void The_ledger_counts_as_its_reader_does(string lang, int count, string words) => Assert.Equal(words, new LedgerWords(In(lang)).Count("count", count));

    [Theory]
    [InlineData("en", 0, "0 articles, quoted")]
    [InlineData("en", 1, "1 article, quoted")]
    [InlineData("fr", 0, "0 article, cité")]
    [InlineData("fr", 2, "2 articles, cités")]
    public void So_does_the_app_home(string lang, int articles, string words) =>
        Assert.Contains(SlackHomeView.Write(articles, [], [], [], [], "HR", "/payanswers", In(lang))["blocks"]!.AsArray(), block => ((string?)block!["text"]?["text"])?.Contains(words, StringComparison.Ordinal) == true);

    [Theory]
    [InlineData("en", 0, "*0 votes*")]
    [InlineData("en", 1, "*1 vote*")]
    [InlineData("fr", 0, "*0 vote*")]
    [InlineData("fr", 1, "*1 vote*")]
    [InlineData("fr", 2, "*2 votes*")]
    public void So_do_the_questions_of_a_meeting_taken_elsewhere(string lang, int votes, string words)
    {
        var language = In(lang);
        var now = new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);
        var session = new AllHandsSession(AllHandsId.New(), new AllHandsPlan("March", now, [language], false, now, now.AddDays(1)), AllHandsState.Closed, 1, 1, 1);
        var item = new AllHandsItem(new AllHandsWording(AllHandsQuestionId.New(), "Why?", "en", null), AllHandsItemState.Shown, votes, [], 1);

        Assert.Contains(words, AllHandsMarkdown.Write(session, [item], language), StringComparison.Ordinal);
    }

    private static ReplyLanguage In(string lang) => ReplyLanguages.Parse(lang)!.Value;
}
