using Bot.Evaluation.Scoring;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Pages;

namespace Bot.Tests.Evaluation;

public sealed class CollectionMetricTests
{
    [Fact]
    public void A_page_is_judged_by_shared_runs_of_four_words()
    {
        var score = PageScorer.Score([new PageText("p", "one two three four five")], [new PageText("p", "zero one two three four")]);

        Assert.Equal((0.5, 0.5, 0.5, 0), (score.Precision, score.Recall, score.F1, score.Accuracy));
    }

    [Fact]
    public void A_page_nobody_extracted_costs_recall_and_leaves_precision_alone()
    {
        var score = PageScorer.Score([new PageText("p", "one two"), new PageText("q", "three four")], [new PageText("p", "one two")]);

        Assert.Equal((1, 1, 0.5), (score.Missing, score.Precision, score.Recall));
    }

    [Fact]
    public void A_found_claim_is_used_for_one_wanted_claim_only()
    {
        var claim = Claim(low: 100, span: "a bonus of 100");

        var score = ClaimScorer.Score([claim, claim], [claim]);

        Assert.Equal((1, 0.5, 0.667), (score.Precision, score.Recall, score.F1));
    }

    [Theory]
    [InlineData(100.5, 1)]
    [InlineData(100.51, 0)]
    [InlineData(null, 0)]
    public void Amounts_agree_within_half_a_percent(double? found, double recall) =>
        Assert.Equal(recall, ClaimScorer.Score([Claim(low: 100, high: 500)], [Claim(low: found, high: 500)]).Recall);

    [Theory]
    [InlineData("Skarn Yard", 1)]
    [InlineData("SKARN", 1)]
    [InlineData("Skarn, Venn and others", 0)]
    [InlineData("", 0)]
    public void An_employer_may_carry_one_word_more(string employer, double right) =>
        Assert.Equal(right, ClaimScorer.Score([Claim(low: 100)], [Claim(low: 100) with { Employer = employer }]).Employer);

    [Theory]
    [InlineData("Skarn (not named)", 1)]
    [InlineData("Venn (SKN)", 0)]
    public void A_note_behind_a_wanted_employer_is_not_its_name(string wanted, double right) =>
        Assert.Equal(right, ClaimScorer.Score([Claim(low: 100) with { Employer = wanted }], [Claim(low: 100)]).Employer);

    [Fact]
    public void Each_field_is_counted_with_and_without_other_errors()
    {
        var wanted = Claim(low: 100) with { Others = new Dictionary<string, string> { ["role"] = "site manager" } };

        var score = ClaimScorer.Score([wanted, Claim(low: 200)], [wanted with { Status = "denied" }, Claim(low: 200) with { Status = "denied", Period = "per_year" }]);

        Assert.Equal(new FieldCost("status", 2, 2, 2, 1), Assert.Single(score.Costs, cost => cost.Field == "status"));
        Assert.Equal(new FieldCost("period", 2, 2, 1, 0), Assert.Single(score.Costs, cost => cost.Field == "period"));
        Assert.Equal((1, 0), Assert.Single(score.Costs, cost => cost.Field == "role") is var role ? (role.Wanted, role.Wrong) : default);
    }

    [Theory]
    [InlineData("directeur général", "directeur général d'Ardenza", true)]
    [InlineData("nurses", "teachers", false)]
    [InlineData("", "nurses", false)]
    public void Roles_that_share_half_their_words_are_alike(string wanted, string found, bool alike) =>
        Assert.Equal(alike, ClaimFields.Resemble(WithRole(wanted), WithRole(found), "role"));

    private static ScoredClaim WithRole(string role) => Claim(low: 100) with { Others = new Dictionary<string, string> { ["role"] = role } };

    [Theory]
    [InlineData(0.1125, 0.113)]
    [InlineData(0.0625, 0.062)]
    [InlineData(0.1875, 0.188)]
    [InlineData(2.0 / 3, 0.667)]
    [InlineData(1, 1)]
    public void Shares_round_by_their_exact_binary_value(double share, double rounded) => Assert.Equal(rounded, Rounding.ToThousandth(share));

    private static ScoredClaim Claim(double? low, double? high = null, string span = "the span") =>
        new("c", "101", low, high, "EUR", "bonus", "one_time", "Skarn", "reported", span);
}
