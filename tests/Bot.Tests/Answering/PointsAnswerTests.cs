using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Questions that ask for several things of one article: its companies, what one says in so many points, two counts, sums in another currency.</summary>
public sealed class PointsAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("yard", "Curlew Marine hires from Teal Boats", """
            Curlew Marine made at least twelve offers to engineers at Teal Boats, according to two people close to the talks. It hired at least five Teal engineers for the new yard, which led Greta Voss, Teal's head of operations, to write to her staff that it felt "as if the boats had been cut loose". Voss added that pay would be reviewed without favour to anybody. Voss also said that two new slipways would come by winter.

            Teal is not alone. Grebe Shipping, a family firm in Holm, has lost welders too, and the recruiter Sandpiper Search reports that wages along the coast rose by a fifth. A senior welder at Curlew told The Harbour Sheet that their annual salary was about $95,000.

            Typical salaries for naval engineers are between $80,000 and $110,000 (€74,000 to €102,000), a rise of 30 percent on 2023. Some masters earn more than $200,000 (€185,000) a year.
            """, outlet: "The Harbour Sheet")
        .WithArticle("chantier", "Norvane recrute chez Tarvel", """
            Norvane a fait au moins quinze offres à des ingénieurs de Tarvel, selon plusieurs sources. Le chantier a recruté au moins six ingénieurs de Tarvel, ce qui a poussé Paul Dorin, directeur des opérations de Tarvel, à écrire à ses équipes qu'il avait l'impression « qu'on nous vidait la cale ». Dorin a ajouté que les salaires seraient revus sans injustice. Dorin a aussi précisé que deux nouvelles cales ouvriraient à l'automne.

            Le cabinet Lestrade Conseil constate une hausse des salaires sur toute la côte. Ganelle, une jeune pousse de Cherville, recrute plutôt au Portugal. Un soudeur confirmé de Norvane a indiqué que son salaire annuel était d'environ 48 000 €.

            Les salaires typiques des ingénieurs navals se situent entre 60 000 et 80 000 dollars (55 000 et 74 000 euros), ce qui représente une augmentation de 20 pour cent par rapport à 2023. Certains chefs gagnent plus de 150 000 dollars (139 000 euros) par an.
            """, language: "fr", outlet: "La Feuille du Port");

    [Theory]
    [InlineData("which companies are mentioned besides Curlew and Teal in the Harbour Sheet article?", "Grebe Shipping", "Sandpiper Search")]
    [InlineData("quelles entreprises sont citées à part Norvane et Tarvel dans La Feuille du Port ?", "Lestrade Conseil", "Ganelle")]
    public async Task Companies_besides_those_named_are_listed(string question, string first, string second)
    {
        await using var answerer = await Corpus().BuildAsync();

        var quotes = (await answerer.AskAsync(question)).Statements.Select(statement => statement.Citation.Quote).ToList();

        Assert.Contains(quotes, quote => quote.Contains(first, StringComparison.Ordinal));
        Assert.Contains(quotes, quote => quote.Contains(second, StringComparison.Ordinal));
        Assert.DoesNotContain(quotes, quote => quote.Contains("slipways", StringComparison.Ordinal) || quote.Contains("cales", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("summarise in 3 bullets what Voss wrote to her staff", 3)]
    [InlineData("Voss's message in three bullet points please", 3)]
    [InlineData("sum up what Greta Voss said in two points", 2)]
    [InlineData("résume en 3 puces ce que Dorin a écrit à ses équipes", 3)]
    [InlineData("le message de Dorin en deux points", 2)]
    [InlineData("récap de ce qu'a dit Paul Dorin en deux phrases", 2)]
    public async Task What_one_says_is_told_in_as_many_points_as_are_asked_for(string question, int points)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(points, answer.Statements.Count);
        Assert.All(answer.Statements, statement => Assert.True(statement.Citation.Quote.Contains("Voss", StringComparison.Ordinal) || statement.Citation.Quote.Contains("Dorin", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("how many offers did Curlew make and how many joined?", "twelve", "five")]
    [InlineData("How many offers to Teal engineers, and how many accepted in the end?", "twelve", "five")]
    [InlineData("combien d'offres Norvane a faites, et combien ont signé ?", "quinze", "six")]
    [InlineData("combien d'offres aux ingénieurs de Tarvel et combien ont dit oui ?", "quinze", "six")]
    public async Task Two_counts_have_a_sentence_each(string question, string first, string second)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(2, answer.Statements.Count);
        Assert.Contains(first, answer.Statements[0].Citation.Quote, StringComparison.Ordinal);
        Assert.Contains(second, answer.Statements[1].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typical salary of naval engineers, and rise since 2023?", "30 percent")]
    [InlineData("salaire typique des ingénieurs navals, et hausse depuis 2023 ?", "20 pour cent")]
    public async Task A_sum_is_quoted_with_its_rise_where_both_are_asked_for(string question, string rise)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains(rise, (await answerer.AskAsync(question)).Statements[0].Citation.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all amounts that the Curlew article also gives in euros", "€102,000", "€185,000")]
    [InlineData("list every sum converted into euros in the Harbour Sheet", "€102,000", "€185,000")]
    [InlineData("donne les montants que l'article de La Feuille du Port convertit en euros", "74 000 euros", "139 000 euros")]
    public async Task Sums_that_an_article_has_in_the_other_currency_too_are_listed(string question, string first, string second)
    {
        await using var answerer = await Corpus().BuildAsync();

        var quotes = (await answerer.AskAsync(question)).Statements.Select(statement => statement.Citation.Quote).ToList();

        Assert.Contains(quotes, quote => quote.Contains(first, StringComparison.Ordinal));
        Assert.Contains(quotes, quote => quote.Contains(second, StringComparison.Ordinal));
        Assert.DoesNotContain(quotes, quote => quote.Contains("95,000", StringComparison.Ordinal) || quote.Contains("48 000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("does it have stock in it or is it pure base?", "what does a senior welder at Curlew earn?")]
    [InlineData("c'est avec les actions ou juste le fixe ?", "combien gagne un soudeur confirmé chez Norvane ?")]
    public async Task What_a_salary_is_made_of_is_left_open_where_the_article_leaves_it_open(string question, string earlier)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question, history: [earlier]);

        Assert.Equal("answered.definition", answer.Lead.Key);
        Assert.True(answer.Lead.Values[0].Contains("does not say more", StringComparison.Ordinal) || answer.Lead.Values[0].Contains("pas plus", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exact publication date of the Harbour Sheet story pls, need it for a slide")]
    [InlineData("date de parution de l'article de La Feuille du Port ?")]
    public async Task An_article_without_a_date_is_said_to_have_none(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.Equal("article.date.none", answer.Lead.Key);
    }
}
