using Bot.Answering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Questions for people with their offices, now or before.</summary>
public sealed class PeopleAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("yard", "Curlew Marine opens a second yard", """
            Curlew Marine opened its second yard in Brackport on Monday, and three of its chiefs came to cut the ribbon.

            Ada Kern, chief executive of Curlew Marine, said the yard would employ 240 people by the autumn. Per Lind, the former head of design at Teal Boats, now runs research at Curlew. He is joined by Odile Marsh, ex-finance director of Grebe Shipping. Ruben Alvez, Curlew's chief technology officer, wrote to staff that "two more docks will open next year".

            Noor Haddad came to Curlew from Pintail Logistics and heads its people team. Per Holm, formerly of Wigeon Works, paints hulls. Idris Bello, a welder, said the pay was fair.
            """, outlet: "The Harbour Sheet")
        .WithArticle("chantier", "Norvane débauche chez Tarvel", """
            Norvane, le chantier naval de Brével, a présenté mardi sa nouvelle équipe de direction.

            Solène Marchal, ancienne directrice technique de Tarvel, pilote désormais la recherche de Norvane. Elle est rejointe par Hugo Ferrand, ex-directeur financier d'Orféa. Bastien Roque, PDG de Norvane, a salué « une équipe de choc ». La directrice des ressources humaines de Norvane, Inès Caron, a écrit aux salariés que les plannings seraient revus.

            Yann Le Goff vient de chez Mirande, où il dirigeait les achats.
            """, language: "fr", outlet: "La Feuille du Port");

    [Theory]
    [InlineData("what was Per Lind running before?", "Teal Boats")]
    [InlineData("where did Odile Marsh come from?", "Grebe Shipping")]
    [InlineData("what's Marsh's former company?", "Grebe Shipping")]
    [InlineData("Per Lind's previous job?", "Teal Boats")]
    [InlineData("who did Lind work for before joining Curlew Marine", "Teal Boats")]
    [InlineData("where did Noor Haddad work before?", "Pintail Logistics")]
    [InlineData("what was Per Holm doing before?", "Wigeon Works")]
    [InlineData("que faisait Solène Marchal avant ?", "Tarvel")]
    [InlineData("d'où vient Yann Le Goff ?", "Mirande")]
    [InlineData("Hugo Ferrand bossait où avant ?", "Orféa")]
    [InlineData("c'était quoi l'ancien poste de Ferrand", "Orféa")]
    [InlineData("Marchal vient de quelle boîte ?", "Tarvel")]
    public async Task A_former_post_is_told_by_the_sentence_that_has_it_and_nothing_else(string question, string place)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(place, Assert.Single(answer.Statements).Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_those_whom_the_question_does_not_name_each_former_employer_is_told()
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync("list the new hires at Curlew with their former companies");

        Assert.Equal(4, answer.Statements.Count);
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains("Grebe Shipping", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what was Ada Kern doing before?")]
    [InlineData("Bastien Roque faisait quoi avant Norvane ?")]
    public async Task Whose_former_post_no_article_has_is_not_told_of_what_they_do_now(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("list the executives named in the Harbour Sheet article with their titles", "Ada Kern", "Per Lind", "Odile Marsh", "Ruben Alvez")]
    [InlineData("quels sont les dirigeants cités dans La Feuille du Port, avec leur fonction ?", "Solène Marchal", "Hugo Ferrand", "Bastien Roque", "Inès Caron")]
    [InlineData("name two bosses of Curlew Marine", "Ada Kern", "Ruben Alvez")]
    [InlineData("cite deux dirigeants de Norvane", "Bastien Roque", "Inès Caron")]
    public async Task A_list_of_executives_has_each_with_the_office(string question, params string[] people)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        foreach (var person in people)
        {
            Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(person, StringComparison.Ordinal));
        }

        Assert.Equal(people.Length, answer.Statements.Count);
        Assert.DoesNotContain(answer.Statements, statement => statement.Citation.Quote.Contains("welder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_of_executives_is_told_row_by_row()
    {
        await using var answerer = await new AnswererBuilder().WithArticle("proxy", "Grebe Shipping pays its chiefs less", """
            Mara Quill, chief executive of Grebe Shipping, had a smaller total in 2025.

            Executive | Position | 2025 total

            Mara Quill | Chairman, CEO | $4.6M

            Otto Renn | CFO | $2.2M

            Lise Vane-Holm | Chief nautical officer | $1.3M
            """).BuildAsync();

        var answer = await answerer.AskAsync("list the three Grebe Shipping execs and their 2025 totals pls");

        Assert.Equal(["$4.6M", "$2.2M", "$1.3M"], answer.Statements.Select(statement => statement.Citation.Quote.Split(" | ")[^1]));
    }

    [Theory]
    [InlineData("names of the five engineers hired by Curlew")]
    [InlineData("c koi les noms des 6 qui ont quitté tarvel pour norvane ?")]
    public async Task Names_that_no_sentence_has_together_are_not_told(string question)
    {
        await using var answerer = await Corpus()
            .WithArticle("moves", "Engineers move", "Curlew hired at least five engineers of Teal, which led Greta Voss, head of operations, to write to Per Holm.")
            .WithArticle("departs", "Des départs", "Norvane a recruté six ingénieurs qui ont quitté Tarvel, ce qui a poussé Paul Dorin, directeur de Tarvel, à écrire à Luc Amar.", language: "fr").BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task Names_that_stand_in_a_row_are_told()
    {
        await using var answerer = await new AnswererBuilder().WithArticle("moves", "Engineers move", "The engineers who left Teal for Curlew are Greta Voss, Per Holm and Ola Brandt.").BuildAsync();

        Assert.Contains("Ola Brandt", (await answerer.AskAsync("what are the names of the three engineers who left Teal for Curlew?")).Statements[0].Citation.Quote, StringComparison.Ordinal);
    }
}
