using Bot.Answering;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>The first words of an answer, and what may not be missing beside a figure.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("Did Caldera pay Ada Kern 1.2 million euros in 2024?", "No. The articles give this figure for 2025, not for the year you name:")]
    [InlineData("Caldera a-t-elle versé 1,2 million d'euros à Ada Kern en 2024 ?", "Non. Les articles donnent ce montant pour 2025, pas pour l'année que vous citez :")]
    public async Task A_figure_of_another_year_confirms_nothing(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("caldera", "Caldera's report", "In 2025 Caldera paid its chief executive, Ada Kern, total compensation of 1.2 million euros, 8 percent more than in 2024, according to its annual report.").BuildAsync();

        Assert.Equal(lead, Lines(await answerer.AskAsync(question))[0]);
    }

    [Theory]
    [InlineData("Is it true that Caldera's pool for its divers is 9 million euros?")]
    [InlineData("C'est vrai que l'enveloppe de Caldera pour ses plongeurs est de 9 millions d'euros ?")]
    public async Task A_denial_of_something_else_is_no_dispute(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("caldera", "Caldera keeps its divers", "Caldera has set aside a retention pool of 9 million euros for its divers, its chief executive, Jo Lund, wrote to them.\n\nLund had said the week before that the reports of a strike at the southern yard this winter were \"nonsense\".").BuildAsync();

        Assert.NotEqual("answered.disputed", (await answerer.AskAsync(question)).Lead.Key);
    }

    [Theory]
    [InlineData("Did Caldera set aside 500 million euros for its divers?")]
    [InlineData("Caldera a bien mis de côté 500 millions d'euros pour ses plongeurs ?")]
    public async Task A_figure_that_is_called_fiction_is_not_confirmed_by_who_calls_it_so(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("caldera", "Caldera answers questions", "Caldera's pool for its divers is 40 million euros, said Jo Lund, its chief people officer. She also said that a reader had written on a forum that Caldera had set aside \"500 million euros\"; Lund called that sum \"fiction\".").BuildAsync();

        Assert.DoesNotContain("answered.confirmed", (await answerer.AskAsync(question)).Lead?.Key ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much do junior welders make?", "junior")]
    public async Task What_no_article_has_is_named(string question, string missing)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("survey", "What welders earn", "Senior welders in Canada earn a median salary of $88,000 a year, according to the yearly survey by Kestwick.").BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Abstained>(answer.Outcome);
        Assert.Contains(missing, Lines(answer)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "What is the base salary of riggers at Caldera?", "Riggers at Caldera earn a base salary of $61,000 a year, according to a pay grid seen by the paper. The company said the grid has since been revised.", "since been revised")]
    [InlineData("fr", "Quel est le salaire de base des gréeurs chez Caldera ?", "Les gréeurs de Caldera touchent un salaire de base de 61 000 euros par an, selon une grille que nous avons consultée. L'entreprise précise que la grille a été révisée depuis.", "révisée depuis")]
    public async Task What_an_article_says_against_trusting_a_figure_stands_beside_it(string language, string question, string text, string caveat)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("grid", "Caldera", text, language: language).BuildAsync();

        Assert.Contains(Lines(await answerer.AskAsync(question)), line => line.Contains(caveat, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_names_of_its_columns_stand_before_the_cells_of_a_row()
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("yards", "Yards compared", "The yards of the coast.\n\nYard | Town | Berths\nCaldera | Porto Vell | 14\nNorvik | Halse | 9").BuildAsync();

        Assert.Contains(Lines(await answerer.AskAsync("How many berths does the Caldera yard in Porto Vell have?")), line => line.Contains("Yard: Caldera; Town: Porto Vell; Berths: 14", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Communiqué du syndicat des ports", "D'après le communiqué du syndicat des ports :")]
    [InlineData("Le Quai", "D'après Le Quai :")]
    public async Task An_outlet_called_by_a_document_has_its_article(string outlet, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("port", "Les gréeurs de Caldera", "Caldera verse à ses gréeurs un salaire de 2 400 euros par mois.", outlet: outlet, language: "fr").BuildAsync();

        Assert.Equal(lead, Lines(await answerer.AskAsync("Combien gagnent les gréeurs de Caldera ?"))[0]);
    }

    [Theory]
    [InlineData("Did Caldera pay Ada Kern 1.5 million euros in 2025?", "No. The articles give this figure for another year, not for the one you name:")]
    [InlineData("Caldera a-t-elle versé 1,5 million d'euros à Ada Kern en 2025 ?", "Non. Les articles donnent ce montant pour une autre année, pas pour celle que vous citez :")]
    public async Task The_year_before_is_not_the_year_named_in_the_sentence(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("caldera", "Caldera's report", "Caldera paid its chief executive, Ada Kern, 1.2 million euros in total compensation for fiscal 2025, down from 1.5 million euros a year earlier, according to its annual report.").BuildAsync();

        Assert.Equal(lead, Lines(await answerer.AskAsync(question))[0]);
    }

    [Theory]
    [InlineData("Did Caldera pay Ada Kern 1.2 million euros in 2025?", "Yes: confirmed by the payer or the person paid.")]
    [InlineData("Caldera a-t-elle versé 1,2 million d'euros à Ada Kern en 2025 ?", "Oui : confirmé par l'employeur ou la personne concernée.")]
    public async Task A_figure_that_agrees_in_all_is_confirmed(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("caldera", "Caldera's report", "In 2025 Caldera paid its chief executive, Ada Kern, total compensation of 1.2 million euros, according to its annual report.").BuildAsync();

        Assert.Equal(lead, Lines(await answerer.AskAsync(question))[0]);
    }

    [Theory]
    [InlineData("so the pool for Caldera's divers is 9 million euros per year?", "No. The articles give this figure over three years, not per year:")]
    [InlineData("donc l'enveloppe des plongeurs de Caldera, c'est 9 millions d'euros par an ?", "Non. Les articles donnent ce montant sur trois ans, et non par an :")]
    public async Task A_denial_of_reports_on_something_else_leaves_the_period_to_be_put_right(string question, string lead)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("caldera", "Caldera keeps its divers", "Caldera has set aside a retention pool of 9 million euros over three years for its divers, its chief executive, Jo Lund, wrote to them.\n\nTheo Marr, the chairman, had told the crews last week that the reports of a strike were \"nonsense\".").BuildAsync();

        var lines = Lines(await answerer.AskAsync(question));

        Assert.Equal(lead, lines[0]);
        Assert.DoesNotContain(lines, line => line.Contains("nonsense", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "What do riggers at Caldera make?", "A rigger at Caldera said that her annual salary was about $64,000. The paper does not say whether the $64,000 is base salary or total compensation.")]
    [InlineData("fr", "Combien gagne un gréeur chez Caldera ?", "Un gréeur de Caldera a dit que son salaire annuel était d'environ 64 000 euros. Le journal ne précise pas si ces 64 000 euros sont un salaire de base ou une rémunération totale.")]
    public async Task Parts_of_pay_between_which_a_text_leaves_it_open_are_not_stated(string language, string question, string text)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("riggers", "Riggers", text, language: language).BuildAsync();

        Assert.DoesNotContain((await answerer.AskAsync(question)).Statements, statement => statement.Claim?.Component is Bot.PayClaims.PayComponent.Base or Bot.PayClaims.PayComponent.TotalCompensation);
    }

    private static List<string> Lines(Answer answer) => [.. AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines.Select(line => line.Text.Replace('\u00A0', ' '))];
}
