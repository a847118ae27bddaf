using Bot.Evaluation.Scoring.Questions;

namespace Bot.Tests.Evaluation;

public sealed class QuestionMetricTests
{
    [Fact]
    public void A_ranking_is_judged_by_where_its_relevant_articles_stand()
    {
        var figures = DocumentMetrics.Of(["a", "b", "c"], new HashSet<string> { "b", "c" }).ToDictionary(figure => figure.Name, figure => figure.Value);

        Assert.Equal(0, figures["Hits@1"]);
        Assert.Equal(1, figures["Hits@4"]);
        Assert.Equal(0.5, figures["MRR@10"]);
        Assert.Equal((0.5 + 2.0 / 3) / 2, figures["MAP@10"], 12);
        Assert.Equal((1 / Math.Log2(3) + 0.5) / (1 + 1 / Math.Log2(3)), figures["nDCG@10"], 12);
        Assert.Equal(1, figures["AllRel@10"]);
        Assert.Equal(2 / 30.0, figures["P@30"], 12);
    }

    [Fact]
    public void A_relevant_article_past_rank_ten_earns_recall_at_twenty_alone()
    {
        var ranked = Enumerable.Range(0, 10).Select(i => $"x{i}").Append("right").ToList();

        var figures = DocumentMetrics.Of(ranked, new HashSet<string> { "right" }).ToDictionary(figure => figure.Name, figure => figure.Value);

        Assert.Equal((0, 0, 0, 1), (figures["MRR@10"], figures["Hits@10"], figures["nDCG@10"], figures["Recall@20"]));
    }

    [Fact]
    public void A_sentence_found_twice_counts_at_its_first_passage_only()
    {
        var figures = EvidenceMetrics.Of(["x", "fact one and", "z fact one, fact\ntwo"], ["fact one", "fact two"]).ToDictionary(figure => figure.Name, figure => figure.Value);

        Assert.Equal(0.5, figures["chunk MRR@10"]);
        Assert.Equal((1 / 2.0 + 1 / 3.0) / 2, figures["chunk MAP@10"], 12);
    }

    [Fact]
    public void Only_the_first_words_and_marks_of_a_passage_count()
    {
        Assert.Equal("one, two. ", EvidenceMetrics.Cut("one, two. three", 4));
        Assert.Equal("one, two", EvidenceMetrics.Cut("one, two", 3));

        var late = string.Concat(Enumerable.Repeat("a ", EvidenceMetrics.TokensPerPassage)) + "fact";
        Assert.All(EvidenceMetrics.Of([late], ["fact"]), figure => Assert.Equal(0, figure.Value));
    }

    [Theory]
    [InlineData("The U.S. dollar", "en", "u s dollar")]
    [InlineData("L'État, le Roi !", "fr", "état roi")]
    [InlineData("L’E\u0301tat de la ﬁn", "fr", "état fin")]
    [InlineData("12,50 €, 5 % and $3", "en", "12 50 € 5 % and $3")]
    [InlineData("les deux", "en", "les deux")]
    public void Answers_are_compared_without_case_marks_and_articles(string answer, string language, string normalized) =>
        Assert.Equal(normalized, AnswerMatch.Normalize(answer, language));

    [Theory]
    [InlineData("a b c", "b c d", 2.0 / 3)]
    [InlineData("b b", "b", 2.0 / 3)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    [InlineData("a", "b", 0)]
    public void Token_f1_counts_shared_words_as_often_as_both_have_them(string answer, string reference, double f1) =>
        Assert.Equal(f1, AnswerMatch.F1(answer, reference), 12);

    [Fact]
    public void The_best_reference_answer_counts()
    {
        var figures = AnswerMatch.Of("Ada Brill", ["somebody", "the Ada Brill"], "en").ToDictionary(figure => figure.Name, figure => figure.Value);

        Assert.Equal((1, 1, 1), (figures["EM"], figures["F1"], figures["mhr_acc"]));
    }

    [Fact]
    public void An_unanswerable_question_is_right_when_declined()
    {
        Assert.All(AnswerMatch.OfUnanswerable("", abstained: true), figure => Assert.Equal(1, figure.Value));
        Assert.All(AnswerMatch.OfUnanswerable("Ada Brill", abstained: false), figure => Assert.Equal(0, figure.Value));
    }

    [Fact]
    public void Separation_counts_ties_half()
    {
        Assert.Equal(0.875, Separation.Of([3, 2], [1, 2]));
        Assert.Equal(0.5, Separation.Of([1, 1], [1]));
        Assert.True(double.IsNaN(Separation.Of([1], [])));
    }

    [Fact]
    public void Declining_is_right_on_unanswerable_questions_alone()
    {
        var abstention = new Abstention();
        abstention.Add(answerable: false, abstained: true);
        abstention.Add(answerable: false, abstained: false);
        abstention.Add(answerable: true, abstained: true);
        abstention.Add(answerable: true, abstained: false);

        Assert.All(abstention.Figures(), figure => Assert.Equal(0.5, figure.Value));
    }

    [Fact]
    public void A_field_no_line_gives_has_no_figure()
    {
        var set = new QuestionSet([new SetQuestion("q", "en", "t", true, ["x"])], new Dictionary<string, HashSet<string>> { ["q"] = ["d"] }, new Dictionary<string, List<string>>());

        var figures = new QuestionScorer(set, [new RunLine("q", Ranked: ["d"])]).Score().Metrics[QuestionScore.All];

        Assert.Equal(1, figures["MRR@10"]);
        Assert.DoesNotContain("EM", figures.Keys);
        Assert.DoesNotContain("AUROC", figures.Keys);
        Assert.DoesNotContain("abstain F1", figures.Keys);
    }
}
