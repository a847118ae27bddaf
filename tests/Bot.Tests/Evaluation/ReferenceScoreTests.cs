using System.Text.Json.Nodes;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Duplicates;
using Bot.Evaluation.Scoring.Pages;
using Bot.Evaluation.Scoring.Questions;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Tests.Evaluation;

/// <summary>The figures equal those of the published scorers, on small runs with every oddity we could think of.</summary>
public sealed class ReferenceScoreTests
{
    [Fact]
    public void Question_figures_equal_the_reference() => AssertSame("questions", folder =>
        FigureJson.Of(new QuestionScorer(QuestionSet.Load(folder), JsonLines.Read(Path.Combine(folder, "run.jsonl"), RunLine.Parse)).Score()));

    [Fact]
    public void Page_figures_equal_the_reference() => AssertSame("pages", folder => FigureJson.Of(PageScorer.Score(
        JsonLines.Read(Path.Combine(folder, "gold.jsonl"), PageText.Parse), JsonLines.Read(Path.Combine(folder, "run.jsonl"), PageText.Parse))));

    [Fact]
    public void Copy_figures_equal_the_reference() => AssertSame("duplicates", folder => FigureJson.Of(
        DuplicateScorer.Score(DuplicateSet.Load(folder), JsonLines.Read(Path.Combine(folder, "run.jsonl"), DuplicateScorer.ParseGroup))));

    [Fact]
    public void Reply_figures_equal_the_reference() => AssertSame("replies", folder => ReplyScorer.Score(
        JsonLines.Read(Path.Combine(folder, "questions.jsonl"), ReplyQuestion.Parse),
        JsonLines.Read(Path.Combine(folder, "answers.jsonl"), Reply.Parse),
        SourceArticles.Load(Path.Combine(folder, "articles"))).ToJson());

    [Theory]
    [InlineData("claims")]
    [InlineData("claims-random")]
    public void Claim_figures_equal_the_reference(string set) => AssertSame(set, folder => FigureJson.Of(
        ClaimScorer.Score(ScoredClaim.Load(Path.Combine(folder, "gold.jsonl")), ScoredClaim.Load(Path.Combine(folder, "found.jsonl")))));

    [Fact]
    public void A_figure_that_differs_is_noticed()
    {
        var changed = StoredScore.Expected("pages");
        changed["F1"] = changed["F1"]!.GetValue<double>() + 1e-6;

        Assert.Single(StoredScore.Differences(StoredScore.Expected("pages"), changed));
    }

    private static void AssertSame(string set, Func<string, JsonNode> score) =>
        Assert.Empty(StoredScore.Differences(StoredScore.Expected(set), score(StoredScore.Folder(set))));
}
