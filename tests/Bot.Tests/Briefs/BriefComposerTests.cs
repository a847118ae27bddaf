using Bot.Articles;
using Bot.Briefs;
using Bot.Language;
using Bot.Tests.Builders;

namespace Bot.Tests.Briefs;

public sealed class BriefComposerTests
{
    [Fact]
    public void The_table_has_each_field_of_a_claim_with_what_is_said_against_it_beneath()
    {
        var brief = new BriefBuilder().With(LedgerArticles.All()).Write(role: "researcher", rival: "Norvane");

        var row = brief.Rows[0];
        Assert.Equal(("up to $300 million", "pay package", "over four years"), (row.Figure, row.Component, row.Period));
        Assert.Contains("researchers, Norvane", row.Whose, StringComparison.Ordinal);
        Assert.Equal("2 July 2025 (4 months old)", row.Date);
        Assert.Equal("", row.Near);
        Assert.Contains("Ilse Brandt", Assert.Single(row.Denials).Text, StringComparison.Ordinal);
        Assert.Contains("disputed", row.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_near_says_in_what_way()
    {
        var brief = new BriefBuilder().With(LedgerArticles.All()).Write(role: "designer", rival: "Norvane");

        Assert.Equal("No article has exactly what you asked for. The rows are near, and each says in what way.", Assert.Single(brief.Market).Text);
        Assert.All(brief.Rows, row => Assert.StartsWith("near: ", row.Near, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rival_the_articles_do_not_know_is_said_to_be_unknown_and_others_are_marked()
    {
        var brief = new BriefBuilder().With(LedgerArticles.All()).Write(role: "researcher", rival: "Zubrowka Dynamics");

        Assert.StartsWith("The articles I have give no pay figure for this company.", Assert.Single(brief.Market).Text, StringComparison.Ordinal);
        Assert.NotEmpty(brief.Rows);
        Assert.All(brief.Rows, row => Assert.Contains("another company", row.Near, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_anything_on_it_no_row_is_made_up()
    {
        var brief = new BriefBuilder().With(LedgerArticles.All()).Write(role: "midwife", rival: "Zubrowka Dynamics");

        Assert.Empty(brief.Rows);
        Assert.StartsWith("The articles I have give no pay figure for this company, and none for the same work", Assert.Single(brief.Market).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_heard_is_never_confirmed_by_repeating_it()
    {
        var builder = new BriefBuilder().With(LedgerArticles.All());

        var known = builder.Write(rival: "Norvane", heard: "$300 million a year");
        var unknown = builder.Write(rival: "Norvane", heard: "$77 million");
        var otherPart = builder.Write(rival: "Norvane", heard: "$300 million severance");

        Assert.Contains("confirms nothing", known.Heard[0].Text, StringComparison.Ordinal);
        Assert.Contains("does not make it true", known.Heard[1].Text, StringComparison.Ordinal);
        Assert.Contains(known.Heard, line => line.Text.Contains("up to $300 million over four years", StringComparison.Ordinal));
        Assert.Contains(known.Heard, line => line.Text.StartsWith("Denied", StringComparison.Ordinal));
        Assert.Equal("This sum is not in the articles I have. That says nothing about whether it is true.", unknown.Heard[1].Text);
        Assert.Contains(otherPart.Heard, line => line.Text == "You heard it as: severance. No article I have gives this sum as that.");
    }

    [Fact]
    public void A_sum_of_another_company_is_not_lent_to_the_rival()
    {
        var brief = new BriefBuilder().With(LedgerArticles.All()).Write(rival: "Zubrowka Dynamics", heard: "$300 million");

        Assert.StartsWith("For this company, this sum is not in the articles I have.", brief.Heard[1].Text, StringComparison.Ordinal);
        Assert.Contains("Norvane", brief.Heard[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_was_taken_back_is_left_out()
    {
        var brief = new BriefBuilder().With(LedgerArticles.All()).Write(role: "engineer", rival: "Norvane", heard: "$180K");

        Assert.DoesNotContain(brief.Rows, row => row.Figure.Contains("180,000", StringComparison.Ordinal));
        Assert.StartsWith("This sum is not in the articles", brief.Heard[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_for_hr_alone_is_in_no_managers_brief()
    {
        var secret = new ArticleBuilder("secret").WithText("Quorvane pays welders a bonus of $9,000.").With(article => article with { Audience = Audience.Hr }).Read();

        var manager = new BriefBuilder().With(secret).Write(rival: "Quorvane");
        var hr = new BriefBuilder().With(secret).For(Audience.Hr).Write(rival: "Quorvane");

        Assert.Empty(manager.Rows);
        Assert.DoesNotContain(manager.Citations, source => source.Kind == BriefSourceKind.Article);
        Assert.Contains("$9,000", Assert.Single(hr.Rows).Figure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_english_role_is_found_in_a_french_article_and_its_words_stay_in_quotation_marks()
    {
        var french = new ArticleBuilder("fr").WithText("Quorvane verse aux soudeurs une prime de 9 000 euros par an.").With(article => article with { Language = "fr" }).Read();

        var row = Assert.Single(new BriefBuilder().With(french).Write(role: "welder", rival: "Quorvane").Rows);

        Assert.Contains("“soudeurs”", row.Whose, StringComparison.Ordinal);
        Assert.Equal("", row.Near);
    }

    [Fact]
    public void What_hr_approved_for_managers_or_everyone_on_the_subject_is_there_word_for_word()
    {
        var brief = new BriefBuilder()
            .WithFaq("counter", "Can a manager make a counter-offer?", "**No.** Only the compensation team does.", content => content with { Audience = Audience.Managers })
            .WithFaq("leave", "How long is parental leave?", "Sixteen weeks.")
            .WithFaq("secret", "What is our budget for retention bonuses?", "It is secret.", content => content with { Audience = Audience.Hr })
            .WithFaq("france", "Do we match outside offers?", "Not in France.", content => content with { Country = "FR" })
            .WithFaq("old", "Do we match other offers?", "We did.", content => content with { Expires = new DateOnly(2025, 1, 1) })
            .Write(rival: "Norvane", country: "US");

        var reply = Assert.Single(brief.Replies);
        Assert.Equal("**No.** Only the compensation team does.", reply.Markdown);
        Assert.Equal("Reply counter, version 1, approved by HR on 1 June 2025; Compensation team answers for it", brief.Citations[reply.Cites[0] - 1].Title);
        Assert.Empty(brief.NoReply);
    }

    [Fact]
    public void Without_a_reply_of_hrs_it_is_said_that_there_is_none()
    {
        var brief = new BriefBuilder().Write(rival: "Norvane");

        Assert.StartsWith("HR has approved no reply on this", Assert.Single(brief.NoReply).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_countrys_contacts_stand_in_the_next_step()
    {
        var brief = new BriefBuilder().WithContacts(contacts =>
        {
            contacts.HrPartner = "#people";
            contacts.Countries["FR"] = new() { HrPartner = "bureau 12" };
        }).Write(rival: "Norvane", country: "FR", language: ReplyLanguage.French);

        Assert.Contains(brief.Next, line => line.Text.Contains("parlez à bureau 12", StringComparison.Ordinal));
        Assert.StartsWith("Interlocuteur RH\u00a0: bureau 12.", brief.Next[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_line_cites_and_each_line_of_the_built_in_guidance_a_dated_notice(string language)
    {
        var builder = new BriefBuilder().With(LedgerArticles.All());

        var brief = builder.Write(role: "researcher", level: "senior", rival: "Norvane", heard: "$300 million", country: "FR", language: ReplyLanguages.Parse(language)!.Value);

        Assert.Empty(builder.Faults(brief));
        var guidance = brief.Frame.Concat(brief.Ask).Concat(brief.Avoid).Concat(brief.Next.SkipLast(1)).ToList();
        Assert.InRange(guidance.Count, 18, 30);
        Assert.All(guidance, line => Assert.All(line.Cites, number => Assert.Equal(BriefSourceKind.Notice, brief.Citations[number - 1].Kind)));
        Assert.All(brief.Citations.Where(source => source.Kind == BriefSourceKind.Notice), source => Assert.Contains("2026", source.Title, StringComparison.Ordinal));
    }
}
