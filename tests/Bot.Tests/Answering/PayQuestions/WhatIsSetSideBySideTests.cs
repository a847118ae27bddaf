using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Questions after more than one line: two figures, two articles, all who deny, all of one office.</summary>
public sealed class WhatIsSetSideBySideTests
{
    [Theory]
    [InlineData("Which is right for Tarnholm, $70 million or $95 million?")]
    [InlineData("Chez Tarnholm, c'est 70 ou 95 millions de dollars ?")]
    public async Task Of_two_figures_named_each_is_told(string question)
    {
        var text = await AskAsync(question);

        Assert.Contains("70\u00A0million", text.Replace(' ', '\u00A0'), StringComparison.Ordinal);
        Assert.Contains("95\u00A0million", text.Replace(' ', '\u00A0'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Do the two articles give the same amount for Tarnholm's offers?")]
    [InlineData("Les deux articles donnent-ils un montant identique pour les offres de Tarnholm ?")]
    public async Task Of_two_articles_each_gives_its_figure(string question)
    {
        var answer = await AnswerAsync(question);

        Assert.Equal(["gazette", "weekly"], answer.Statements.Select(statement => statement.Citation.Article.Id.Value).Distinct().Order());
    }

    [Theory]
    [InlineData("Who at Tarnholm denies the offers?", "Odile Brandt", "Pell Nyman")]
    [InlineData("List Tarnholm's people who dispute the figures.", "Odile Brandt", "Pell Nyman")]
    [InlineData("Énumère les dirigeants de Tarnholm qui contestent les chiffres.", "Odile Brandt", "Pell Nyman")]
    public async Task Of_denials_all_are_told_and_nothing_that_nobody_denies(string question, string first, string second)
    {
        var text = await AskAsync(question);

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
        Assert.DoesNotContain("61,000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("61 000", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Are Tarnholm's huge payments signing bonuses or not?")]
    [InlineData("Les sommes de Tarnholm, ce sont des primes à la signature ou pas ?")]
    public async Task That_it_is_no_signing_bonus_is_told_where_that_is_asked(string question) =>
        Assert.Contains("is not a signing bonus", await AskAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("List every CEO pay figure in the article.", "4.1 million", "61,000")]
    [InlineData("Liste toutes les rémunérations de PDG citées.", "4.1 million", "61,000")]
    public async Task A_list_of_an_offices_pay_has_nobody_elses(string question, string wanted, string unwanted)
    {
        var text = await AskAsync(question);

        Assert.Contains(wanted, text, StringComparison.Ordinal);
        Assert.DoesNotContain(unwanted, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How does Tarnholm's spokeswoman answer the reported $70 million offers?")]
    [InlineData("Tarnholm confirme-t-elle les offres de 70 millions de dollars ?")]
    public async Task What_the_payer_itself_says_against_a_figure_stands_with_it(string question) =>
        Assert.Contains("Odile Brandt", await AskAsync(question), StringComparison.Ordinal);

    private static async Task<string> AskAsync(string question) =>
        AnswerLineWriter.Write(await AnswerAsync(question), TimeSpan.Zero).Text;

    private static async Task<Bot.Answering.Answer> AnswerAsync(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("gazette", "Tarnholm courts tunnel engineers", "Tarnholm has made tunnel engineers offers reaching $70 million over four years, the Gazette has learned.\n\n\"These claims are false: the amount and the structure have been misrepresented,\" said Odile Brandt, a spokeswoman for Tarnholm.\n\nPell Nyman, technology chief of Tarnholm, told staff that not everyone was getting an offer of $70 million. He added that the $70 million is not a signing bonus.\n\nA site clerk at Tarnholm earns $61,000 a year, the company's careers page says.\n\nBy way of comparison, Ada Kern, the CEO of Borelle, was paid $4.1 million last year, according to its annual report.", outlet: "The Gazette")
            .WithArticle("weekly", "Bonuses rise for tunnel engineers", "Tarnholm, the tunnel builder, reportedly offered leading tunnel engineers bonuses of up to $95 million. The company has 400 employees.", outlet: "Deep Weekly")
            .BuildAsync();
        return await answerer.AskAsync(question);
    }
}
