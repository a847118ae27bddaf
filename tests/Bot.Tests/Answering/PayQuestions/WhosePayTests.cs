using Bot.Answering;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Whose pay a figure is, where its own sentence does not name them; and which figure of a table is meant.</summary>
public sealed class WhosePayTests
{
    [Theory]
    [InlineData("en", "Nobody's pay stretches as far as that of Ansel Veld. The chief executive of Tamarin, the largest carrier of the basin, received $6.3 million in total compensation for fiscal 2025, the company said in its proxy statement.", "How much did Ansel Veld make in fiscal 2025?", "$6.3 million")]
    [InlineData("fr", "Nul n'est mieux payé qu'Ansel Veld. Le directeur général de Tamarin, premier transporteur du bassin, a touché une rémunération totale de 6,3 millions de dollars en 2025, selon le document déposé par l'entreprise.", "Combien a touché Ansel Veld en 2025 ?", "6,3 millions de dollars")]
    public async Task Who_holds_the_office_is_whom_the_sentence_before_names(string language, string text, string question, string figure)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("tamarin", "Pay at Tamarin", text, language: language).BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.IsType<Outcome.Answered>(answer.Outcome);
        Assert.StartsWith(figure, Line(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much do software engineers earn in France?", "€58,000")]
    [InlineData("Combien gagne un ingénieur en apprentissage automatique en France ?", "71 000 €")]
    [InlineData("How much do nurses earn in France?", "€2,900")]
    [InlineData("Combien gagne une infirmière en France ?", "2 900 €")]
    [InlineData("Combien gagne un soudeur en Espagne ?", "31 000 €")]
    [InlineData("How much do welders earn in France?", "€2,300")]
    [InlineData("What does a data scientist earn in France?", "€62,000")]
    public async Task A_figure_of_the_market_is_found_in_either_languages_words_for_the_trade_and_the_country(string question, string figure)
    {
        await using var answerer = await Markets();

        Assert.StartsWith(figure, Line(await answerer.AskAsync(question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much do nurses earn in Spain?")]
    [InlineData("Combien gagne une infirmière en Espagne ?")]
    [InlineData("How much do software engineers earn in Spain?")]
    [InlineData("Combien gagnent les ingénieurs logiciels en Allemagne ?")]
    [InlineData("What do plumbers earn?")]
    [InlineData("Combien gagne un conducteur de bus ?")]
    public async Task A_figure_of_another_trade_or_country_is_no_answer(string question)
    {
        await using var answerer = await Markets();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("How much do engineers earn in France?")]
    [InlineData("Combien gagnent les ingénieurs en France ?")]
    public async Task What_one_company_pays_nobody_knows_where_is_not_the_countrys(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("tamarin", "Tamarin's engineers", "Tamarin reportedly pays engineers a salary of $210,000 a year, which the letter converts to 190,000 euros.\n\nTamarin's chief spoke of $9 million offers before the employees.")
            .WithArticle("fr", "Les ingénieurs de Tamarin", "Le directeur de Tamarin a parlé des offres à 9 millions de dollars devant les salariés.", language: "fr").BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("How much is Orla Brand paid?")]
    [InlineData("How much is Orla Brand, the operations chief, paid?")]
    [InlineData("Combien gagne Orla Brand ?")]
    public async Task A_pool_for_many_is_not_the_pay_of_who_announces_it(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("skelter", "Skelter answers", "Orla Brand, Skelter's chief operating officer, said in an interview that Skelter had set aside a retention pool of £6 million for its crews.").BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("What is the base salary of a crane driver in Leith?", "$47,000")]
    [InlineData("What is the base salary of a crane driver in Oslo?", "$51,000")]
    [InlineData("Quel est le salaire de base d'un crane driver à Leith ?", "47 000 $")]
    public async Task The_header_of_a_column_tells_which_figure_of_a_row_is_meant(string question, string figure)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("guide", "Pay guide of the Quay Recruiters", "The table shows the annual base salary by trade and town.\n\nRole | Oslo | Leith\nCrane driver | $51,000 | $47,000\nRigger | $43,000 | $39,000").BuildAsync();

        Assert.StartsWith(figure, Line(await answerer.AskAsync(question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("List the signing bonuses in the articles, with who says so")]
    [InlineData("Liste les primes à la signature des articles, et qui le dit")]
    public async Task What_is_to_be_listed_is_a_list_whatever_else_is_asked(string question)
    {
        await using var answerer = await new AnswererBuilder()
            .WithArticle("one", "Sundal courts divers", "Sundal has offered divers signing bonuses of up to $90,000, according to two people familiar with the offers.")
            .WithArticle("two", "Norvik answers", "Norvik pays its pilots a signing bonus of $50,000, the annual report shows.").BuildAsync();

        Assert.Equal(2, (await answerer.AskAsync(question)).Statements.Count(statement => statement.Claim is not null));
    }

    [Theory]
    [InlineData("How much does Ansel Veld earn?", "Vantor's chief, Mira Stroud, told the board: \"My base salary is slightly lower than that of Mr. Veld: 1.4 million dollars.\"")]
    [InlineData("How much does Ansel Veld earn?", "Mira Stroud of Vantor received 1.4 million dollars in base salary, less than Ansel Veld.")]
    [InlineData("Combien gagne Ansel Veld ?", "Mira Stroud, qui dirige Vantor, a un salaire de base inférieur à celui de M. Veld : 1,4 million d'euros.")]
    public async Task Whom_a_figure_is_only_measured_against_is_not_paid_it(string question, string text)
    {
        await using var answerer = await new AnswererBuilder().WithArticle("vantor", "Pay at Vantor", text, language: question[0] == 'C' ? "fr" : "en").BuildAsync();

        Assert.DoesNotContain((await answerer.AskAsync(question)).Statements, statement => statement.Claim is not null);
    }

    private static Task<TestAnswerer> Markets() => new AnswererBuilder()
        .WithArticle("survey", "What machine learning engineers earn in France", "Source: the Cadran pay survey 2026, Paris.\n\n| Post | Median base salary |\n| --- | --- |\n| Machine learning engineer | €71,000 |\n| Software engineer | €58,000 |\n| Data scientist | €62,000 |")
        .WithArticle("clinics", "Infirmiers : ce que paient les cliniques lyonnaises", "À Lyon, les infirmiers de bloc gagnent en moyenne 2 900 euros brut par mois, selon l'enquête annuelle de la fédération. Les soudeurs du port de Gerland touchent 2 300 euros.", language: "fr")
        .WithArticle("welders", "Welders in short supply in Spain", "Welders in Bilbao earn €31,000 a year on average, according to the yard owners' survey. Crane operators earn €36,000.")
        .BuildAsync();

    private static string Line(Answer answer) => AnswerLineWriter.Write(answer, TimeSpan.Zero).Lines.First(line => line.IsClaim).Text.Replace('\u00A0', ' ');
}
