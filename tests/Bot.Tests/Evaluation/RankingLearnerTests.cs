using Bot.Answering.Retrieval.Ranking;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Retrieval;

namespace Bot.Tests.Evaluation;

public sealed class RankingLearnerTests
{
    private static readonly int Title = RankingEvidence.Names.ToList().IndexOf("title");
    private static readonly int Lead = RankingEvidence.Names.ToList().IndexOf("lead");

    [Fact]
    public void What_parts_right_from_wrong_passages_gets_the_weight()
    {
        // Of each question's passages the right one has the stronger title; the lead says nothing.
        var examples = Enumerable.Range(0, 60).Select(i => Example($"q{i}", asks: true, rightTitle: 0.9f, wrongTitle: 0.2f, lead: i % 2)).ToList();

        var (questions, _) = RankingLearner.Learn(examples, null);

        Assert.True(questions.Values[Title] > 1, $"title {questions.Values[Title]}");
        Assert.Equal(0, questions.Values[Lead], 1);
        Assert.Equal(1, RankingFigures.Of(examples, _ => questions).ReciprocalRank);
    }

    [Fact]
    public void Topics_that_show_nothing_of_their_own_are_ranked_as_questions_are()
    {
        var examples = Enumerable.Range(0, 60).Select(i => Example($"q{i}", asks: true, rightTitle: 0.9f, wrongTitle: 0.2f, lead: 0)).ToList();

        var (questions, topics) = RankingLearner.Learn([.. examples, Example("t", asks: false, rightTitle: 0.5f, wrongTitle: 0.5f, lead: 0)], null);

        Assert.Equal(questions.Values[Title], topics.Values[Title], 1);
    }

    [Fact]
    public void Evidence_that_is_left_out_gets_no_weight()
    {
        var examples = Enumerable.Range(0, 20).Select(i => Example($"q{i}", asks: true, rightTitle: 0.9f, wrongTitle: 0.2f, lead: i % 2)).ToList();

        Assert.Equal(0, RankingLearner.Learn(examples, "title").Questions.Values[Title]);
    }

    [Fact]
    public void A_logistic_model_of_known_weights_is_found_again()
    {
        // Three of four are true where the feature is 1, one of four where it is 0: log-odds ln 3 and -ln 3.
        var examples = Enumerable.Range(0, 400).Select(i => (new double[] { 1, i % 2 }, i % 2 == 1 ? i % 8 != 1 : i % 8 == 0, 1.0)).ToList();

        var weights = LogisticRegression.Fit(examples, 0, 3_000, 0.3);

        Assert.Equal(-Math.Log(3), weights[0], 1);
        Assert.Equal(2 * Math.Log(3), weights[1], 1);
    }

    [Fact]
    public void A_question_stays_in_its_fold_and_no_fold_is_empty()
    {
        var folds = Enumerable.Range(0, 100).Select(i => Fold.Of($"q{i:0000}")).ToList();

        Assert.Equal(folds, Enumerable.Range(0, 100).Select(i => Fold.Of($"q{i:0000}")));
        Assert.Equal(Enumerable.Range(0, Fold.Count), folds.Distinct().Order());
    }

    private static RankingExample Example(string id, bool asks, float rightTitle, float wrongTitle, float lead) => new(
        "set", id, asks, [Candidate("wrong", wrongTitle, lead, false), Candidate("right", rightTitle, lead, true)], new HashSet<string> { "right" });

    private static RankingCandidate Candidate(string article, float title, float lead, bool isRight) =>
        new(article, new RankingEvidence { Title = title, Lead = lead }.Values, isRight);
}
