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
        Assert.True(briefs.Count(brief => brief.Replies.Count > 0) > 25);
        Assert.Equal(["en", "fr"], briefs.SelectMany(brief => brief.Replies).Select(reply => reply.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("5 working days", "6 working days", "stands in no source")]
    [InlineData("Compensation team", "Compensation team and Priya Sharma", "is not HR's words")]
    [InlineData("Environ 1 offre sur 3", "Environ 2 offres sur 3", "is not HR's words")]
    public async Task A_number_or_a_name_put_into_a_reply_of_HRs_is_found(string said, string forged, string what)
    {
        using var corpus = await BriefCorpus.OverAsync([], TestContext.Current.CancellationToken);
        var brief = BriefRequests.For(corpus.Ledger, 50).Select(corpus.Write).First(brief => brief.Replies.Any(reply => reply.Markdown.Contains(said, StringComparison.Ordinal)));

        var faults = corpus.Faults(brief with { Replies = [.. brief.Replies.Select(reply => reply with { Markdown = reply.Markdown.Replace(said, forged, StringComparison.Ordinal) })] });

        Assert.Contains(faults, fault => fault.What.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("off-cycle-us", "FR", "is of another country")]
    [InlineData("retention-hr-only", "", "is not in force for managers")]
    [InlineData("signing-bonus-ended", "", "is not in force for managers")]
    [InlineData("match-to-come", "", "is not in force for managers")]
    public async Task A_reply_that_a_manager_may_not_be_shown_is_found(string reply, string country, string what)
    {
        using var corpus = await BriefCorpus.OverAsync([], TestContext.Current.CancellationToken);
        var other = BriefReplies.All.Single(other => other.Faq.Value == reply);
        var (brief, text) = (corpus.Write(new BriefRequest("researcher", "", "Meta", null, country, "en")), other.Content.Texts[0]);
        var at = brief.Citations.Single(source => source.Number == brief.Replies[0].Cites[0]);

        var faults = corpus.Faults(brief with
        {
            Citations = [.. brief.Citations.Select(source => source == at ? at with { Id = reply, Quote = text.Answer } : source)],
            Replies = [brief.Replies[0] with { Question = text.Question, Markdown = text.Answer, Cites = [at.Number], IsCut = false }],
        });

        Assert.Contains(faults, fault => fault.What == what);
        Assert.DoesNotContain(brief.Replies, shown => shown.Question == text.Question);
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
