using Bot.Evaluation.Gold;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Calibration;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Tests.Evaluation;

public sealed class GoldTests
{
    [Fact]
    public async Task A_set_is_read_asked_and_scored_in_this_process()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var set = GoldSet.Load(StoredScore.Folder("gold"));
        using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken);
        var replies = new List<GoldReply>();
        foreach (var asked in set.Questions.Concat(set.Traps))
        {
            replies.Add(await bot.AskAsync(asked, cancellationToken));
        }

        var score = GoldScore.Of(set, bot.Claims(), replies, SourceArticles.Of(bot.Articles, set.Articles));

        Assert.Equal(1, score.Claims.Gold);
        Assert.Equal(3, score.Questions.Questions);
        Assert.Equal(1, score.Traps.Questions);
        Assert.DoesNotContain(score.Questions.Failures, failure => failure.Question.Id is "q1" && failure.Reasons.Contains("verbatim", StringComparison.Ordinal));

        // Small talk has no belief, and the trap may be answered or declined.
        Assert.Equal(2, score.All.Questions);
        Assert.Equal(4, score.Milliseconds.Count);
        Assert.NotNull(score.ToJson()["calibration"]!["ece"]);
    }

    [Fact]
    public void A_folder_without_articles_says_what_is_wanted() =>
        Assert.Contains("claims.jsonl", Assert.Throws<EvaluationException>(() => GoldSet.Load(Path.GetTempPath())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("The mill pays $90,000.", true)]
    [InlineData("Sure: 90 000 dollars [1]", true)]
    [InlineData("It pays 64,000 dollars.", false)]
    [InlineData("It pays « 90,000 dollars » [1]", false)]
    [InlineData("No article says so.", false)]
    [InlineData("The mill always pays its millers 90,000.", true)]
    public void A_reply_that_says_the_questions_own_sum_echoes_it(string text, bool echoes)
    {
        var trap = Assert.Single(GoldSet.Load(StoredScore.Folder("gold")).Traps);

        Assert.Equal(echoes, Echo.IsIn(new Reply("t1", "answered", "en", text, [], null), trap.Question, trap.Wanted));
    }

    [Fact]
    public void A_sum_that_the_evidence_has_may_be_said()
    {
        var question = new ReplyQuestion("q", "Is it 64,000 dollars since 1911?", "en", "figure", "answer", [], [], [], [], []);

        Assert.False(Echo.IsIn(new Reply("q", "answered", "en", "Yes: 64,000 dollars, since 1911.", [], null), question, AmountReader.Read("64,000 dollars")));
    }

    [Fact]
    public void Calibration_error_is_the_weighted_gap_between_belief_and_truth()
    {
        // Two bins: 0.25 believed and half true; 0.95 believed and all true.
        var score = CalibrationScore.Of([new(0.2, false), new(0.29999, true), new(0.95, true), new(0.95, true)]);

        Assert.Equal((2 * Math.Abs(0.249995 - 0.5) + 2 * 0.05) / 4, score.Error, 9);
        Assert.Equal(1, score.Auroc);
        Assert.Equal([2, 2], score.Bins.Select(bin => bin.Questions));
    }

    [Fact]
    public void Full_certainty_is_in_the_last_bin_and_no_question_has_no_error()
    {
        Assert.Equal(0.9, Assert.Single(CalibrationScore.Of([new(1, true)]).Bins).From);
        Assert.Equal(double.NaN, CalibrationScore.Of([]).Error);
        Assert.Equal(double.NaN, CalibrationScore.Of([new(1, true)]).Auroc);
    }

    [Fact]
    public void A_quote_must_stand_in_the_stored_text_and_on_the_page()
    {
        const string Stored = "The Skarn mill pays its millers 64,000 dollars a year, said Ida Holm, who runs it. It is red.";
        var articles = SourceArticles.Of([("m01", Stored), ("m02", "Le moulin de Skarn verse une prime")], Path.Combine(StoredScore.Folder("gold"), "articles"));

        Assert.True(articles.Hold("m01", "pays its millers 64,000 dollars a year, said Ida Holm, who runs it"));
        Assert.True(articles.Hold("m02", "moulin de Skarn verse"));
        Assert.False(articles.Hold("m01", "It is red."));
        Assert.False(articles.Hold("m01", "Subscribe for $9 a month"));
    }
}
