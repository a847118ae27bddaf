using Bot.Briefs;
using Bot.Evaluation.Briefs;
using Bot.Tests.Builders;

namespace Bot.Tests.Briefs;

/// <summary>What a brief says stands in what it cites; the check knows nothing of how it was written.</summary>
public sealed class BriefVerifierTests
{
    [Fact]
    public async Task Fifty_briefs_over_the_samples_say_nothing_that_their_sources_do_not()
    {
        using var corpus = await BriefCorpus.OverAsync([], TestContext.Current.CancellationToken);
        var briefs = BriefRequests.For(corpus.Ledger, 50).Select(corpus.Write).ToList();

        var faults = briefs.SelectMany(corpus.Faults).Select(fault => fault.ToString());

        Assert.Equal(50, briefs.Count);
        Assert.True(briefs.Count(brief => brief.Rows.Count > 0) > 25);
        Assert.True(briefs.Count(brief => brief.Heard.Count > 2) > 5);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("figure", "$301 million")]
    [InlineData("figure", "up to €300 million")]
    [InlineData("source", "Priya Sharma")]
    [InlineData("source", "Northwind")]
    [InlineData("whose", "researchers, Contoso")]
    [InlineData("period", "2019")]
    [InlineData("denial", "Denied: that everyone gets it · Karl Meyer, Norvane")]
    public void A_number_or_a_name_that_stands_in_no_source_is_found_and_left_out(string cell, string text)
    {
        var builder = new BriefBuilder().With(LedgerArticles.All());
        var brief = builder.Write(role: "researcher", rival: "Norvane");
        var row = brief.Rows[0];
        var changed = cell switch
        {
            "figure" => row with { Figure = text },
            "source" => row with { Source = text },
            "whose" => row with { Whose = text },
            "period" => row with { Period = text },
            _ => row with { Denials = [row.Denials[0] with { Text = text }] },
        };
        var forged = brief with { Rows = [changed, .. brief.Rows.Skip(1)] };

        Assert.Empty(builder.Faults(brief));
        Assert.NotEmpty(builder.Faults(forged));
        var kept = new Bot.Briefs.Verification.BriefVerifier(builder.Index, builder.Approved).Kept(forged);
        Assert.Empty(builder.Faults(kept));
        Assert.Equal(cell == "denial" ? brief.Rows.Count : brief.Rows.Count - 1, kept.Rows.Count);
    }

    [Fact]
    public void A_figure_that_was_asked_is_no_evidence_for_one_that_is_said()
    {
        var builder = new BriefBuilder().With(LedgerArticles.All());
        var brief = builder.Write(rival: "Norvane", heard: "$77 million");
        var search = brief.Heard[0].Cites[0];

        var echoed = brief with { Heard = [brief.Heard[0], new BriefLine("Norvane pays $77 million.", [search, brief.Rows[0].Cites[0]])] };

        Assert.NotEmpty(builder.Faults(echoed));
    }

    [Fact]
    public void Words_that_are_not_the_articles_and_replies_that_are_not_hrs_are_found()
    {
        var builder = new BriefBuilder().With(LedgerArticles.All()).WithFaq("counter", "Can a manager make a counter-offer?", "No.");
        var brief = builder.Write(role: "researcher", rival: "Norvane");
        var at = brief.Rows[0].Cites[0] - 1;

        var quoted = brief with { Citations = [.. brief.Citations.Select((source, index) => index == at ? source with { Quote = "Norvane pays well." } : source)] };
        var reworded = brief with { Replies = [brief.Replies[0] with { Markdown = "Yes." }] };
        var uncited = brief with { Ask = [new BriefLine("Ask anything.", [])] };

        Assert.Contains(builder.Faults(quoted), fault => fault.What.Contains("word for word", StringComparison.Ordinal));
        Assert.Contains(builder.Faults(reworded), fault => fault.What == "is not HR's words");
        Assert.Contains(builder.Faults(uncited), fault => fault.What == "cites nothing");
    }
}
