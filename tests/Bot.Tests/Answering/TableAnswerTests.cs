using Bot.Answering;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>What a table of employers says of one of them: a figure, or words in the place of one.</summary>
public sealed class TableAnswerTests
{
    private const string English =
        """
        What the yards pay those who join. The joining bonus is one-time cash.

        Company | Typical joining bonus | How to ask
        Corlan | $20K to $50K | Early
        Vantor | None | All pay is base salary
        Halde | Case by case | Late
        Norlys | $30K to $60K+ | Never
        """;

    private const string French =
        """
        Ce que les chantiers versent à ceux qui arrivent. La prime de bienvenue est versée en une fois.

        Entreprise | Prime de bienvenue habituelle | Quand demander
        Corlan | 20 000 à 50 000 € | Tôt
        Vantor | Aucune | Tout est dans le fixe
        Halde | Au cas par cas | Tard
        """;

    private static AnswererBuilder English_ => new AnswererBuilder().WithArticle("joining", "Joining bonuses by company", English);

    private static AnswererBuilder French_ => new AnswererBuilder().WithArticle("bienvenue", "Les primes de bienvenue par entreprise", French, language: "fr");

    [Theory]
    [InlineData("does vantor give joining bonuses", "Company: Vantor; Typical joining bonus: None")]
    [InlineData("What is Halde's joining bonus?", "Company: Halde; Typical joining bonus: Case by case")]
    [InlineData("est-ce que vantor verse une prime de bienvenue ?", "Entreprise: Vantor; Prime de bienvenue habituelle: Aucune")]
    [InlineData("La prime de bienvenue chez Halde ?", "Entreprise: Halde; Prime de bienvenue habituelle: Au cas par cas")]
    public async Task An_employer_without_a_figure_is_told_by_the_words_of_its_row(string question, string expected)
    {
        await using var answerer = await (question.Contains("bienvenue", StringComparison.Ordinal) ? French_ : English_).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.Contains(expected, TableRowWords.Of(Assert.Single(answer.Statements).Citation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_row_has_the_figure_the_figure_answers()
    {
        await using var answerer = await English_.BuildAsync();

        var answer = await answerer.AskAsync("What joining bonus does Corlan pay?");

        Assert.Equal((20_000m, 50_000m, "Corlan"), (answer.Statements[0].Claim!.Amount!.Low!.Value, answer.Statements[0].Claim!.Amount!.High!.Value, answer.Statements[0].Claim!.Employer));
    }

    [Theory]
    [InlineData("What base salary does Vantor pay?")]
    [InlineData("What joining bonus does Brannock pay?")]
    public async Task Another_part_of_pay_or_another_employer_is_not_told_by_a_row(string question)
    {
        await using var answerer = await English_.BuildAsync();

        Assert.DoesNotContain((await answerer.AskAsync(question)).Statements, statement => statement.Citation.Quote.Contains("Vantor | None", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What is the total cash in year 2?", "Component | Year 1 | Year 2 | Total\nTotal cash | 160 | 150 | 310\nShares | 50 | 50 | 100", "en", "Total cash |")]
    [InlineData("Quel est le total en espèces l'année 2 ?", "Élément | Année 1 | Année 2 | Total\nTotal en espèces | 160 | 150 | 310\nActions | 50 | 50 | 100", "fr", "Total en espèces |")]
    public async Task The_row_that_heads_a_table_answers_nothing(string question, string table, string language, string expected)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("offer", language == "en" ? "A usual offer" : "Une offre habituelle", $"{(language == "en" ? "This is what an offer of the yards looks like." : "Voici à quoi ressemble une offre des chantiers.")}\n\n{table}", language: language).BuildAsync();

        Assert.All((await answerer.AskAsync(question)).Statements, statement => Assert.StartsWith(expected, statement.Citation.Quote, StringComparison.Ordinal));
    }
}
