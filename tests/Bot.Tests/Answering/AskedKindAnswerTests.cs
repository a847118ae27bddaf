using Bot.Answering;
using Bot.Answering.PayQuestions;
using Bot.Articles;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>What is asked for must stand there: names, a town, a date, a sum of one's own, the words of a headline, the largest figure of each article, the one asked about before.</summary>
public sealed class AskedKindAnswerTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("quay", "Norvik courts Caldera's divers with bonuses of up to $90,000",
            "Norvik opens its new basin with a letter to every diver on the coast.\n\nNorvik has hired at least four divers of Caldera for the basin, which made Ada Kern, Caldera's head of diving, write to her crew. Norvik has offered divers of Caldera packages of up to $120,000 over two years, two people said. The total compensation of the first year is more than $70,000.\n\nThe chair of Caldera, Jo Lund, answered with a note on Monday evening. The basin will be run by a foundation.", outlet: "The Quay")
        .WithArticle("mole", "Divers are dear",
            "Norvik has offered divers signing bonuses of up to $95,000, the union says. A mate at Norvik earns $41,000 a year.", outlet: "The Mole")
        .WithArticle("digue", "Les plongeurs de Sarvel se font rares",
            "Sarvel a recruté au moins six plongeurs d'Ostrel pour son bassin. Le directeur d'Ostrel, Basile Ormeau, a écrit lundi à ses équipes.\n\nLe bassin sera géré par une fondation. Un plongeur de Sarvel gagne 52 000 euros par an.", language: "fr", outlet: "La Digue");

    [Theory]
    [InlineData("What are the names of the divers who left Caldera for Norvik?")]
    [InlineData("Quels sont les noms des plongeurs qui ont quitté Ostrel pour Sarvel ?")]
    [InlineData("In which city will Norvik's basin stand?")]
    [InlineData("Dans quelle ville se trouvera le bassin de Sarvel ?")]
    [InlineData("What is Jo Lund's own salary?")]
    [InlineData("Quel est le salaire de Basile Ormeau ?")]
    [InlineData("In which year did Jo Lund buy the shipyard of Caldera?")]
    public async Task What_does_not_stand_there_is_not_answered(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.IsType<Outcome.Abstained>((await answerer.AskAsync(question)).Outcome);
    }

    [Theory]
    [InlineData("How many divers did Norvik hire from Caldera?", "at least four divers")]
    [InlineData("Combien de plongeurs d'Ostrel Sarvel a-t-il recrutés ?", "au moins six plongeurs")]
    [InlineData("Who is the head of diving at Caldera?", "Ada Kern")]
    [InlineData("Qui dirige Ostrel ?", "Basile Ormeau")]
    public async Task What_stands_there_is(string question, string expected)
    {
        await using var answerer = await Corpus().BuildAsync();

        Assert.Contains((await answerer.AskAsync(question)).Statements, statement => statement.Citation.Quote.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Going by the headline, how high do Norvik's bonuses for divers go?", true)]
    [InlineData("Selon le titre, jusqu'où vont les primes de Norvik aux plongeurs ?", true)]
    [InlineData("What headline pay does Norvik offer divers?", false)]
    [InlineData("À quel titre Ada Kern a-t-elle écrit ?", false)]
    public async Task A_headline_that_is_asked_about_is_quoted(string question, bool isQuoted)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal(isQuoted, answer.Lead.Key == "article.headline");
        Assert.Equal(isQuoted, AnswerLineWriter.Write(answer, TimeSpan.Zero).Text.Contains("bonuses of up to $90,000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Do both articles give the same maximum for Norvik's offers?")]
    [InlineData("Les deux articles donnent-ils le même maximum pour les offres de Norvik ?")]
    public async Task The_largest_figure_of_each_article_is_set_side_by_side(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Equal([120_000m, 95_000m], answer.Statements.Select(statement => statement.Claim?.Amount?.High).OfType<decimal>().OrderDescending().Take(2));
    }

    [Theory]
    [InlineData("Of the $120,000 over three years that Norvik offers, how much is it in the first year?")]
    [InlineData("Sur les 120 000 dollars que Norvik offre sur trois ans, combien la première année ?")]
    public async Task The_figure_of_the_time_asked_about_stands_beside_the_sum(string question)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.Contains(answer.Statements, statement => statement.Claim?.Amount is { } amount && (amount.Low ?? amount.High) == 70_000m);
    }

    [Theory]
    [InlineData("vs the chair of Caldera?", true)]
    [InlineData("et par rapport au PDG d'Ostrel ?", true)]
    [InlineData("and the chair of Caldera?", false)]
    [InlineData("et le PDG d'Ostrel ?", false)]
    [InlineData("versatile people?", false)]
    public void A_message_that_sets_one_beside_the_last_keeps_both(string message, bool isOtherSide)
    {
        Assert.Equal(isOtherSide, ComparisonSides.IsOtherSide(message));
        Assert.Equal(isOtherSide ? "What does Ada Kern earn?" : null, isOtherSide ? FollowUp.Earlier(message, ["What does Ada Kern earn?"], ReplyLanguage.English) : null);
    }

    [Theory]
    [InlineData("What does Norvik offer besides very high pay?", "What does Norvik offer ")]
    [InlineData("Que promet Norvik, à part le salaire ?", "Que promet Norvik, ")]
    [InlineData("What pay does Norvik offer?", null)]
    [InlineData("Quel salaire à part ?", null)]
    public void What_a_question_excepts_is_not_what_it_is_after(string question, string? rest)
    {
        var left = Excepted.Without(question);

        Assert.StartsWith(rest ?? question, left, StringComparison.Ordinal);
        Assert.Equal(rest is null, left == question);
    }

    [Theory]
    [InlineData("What is the firm that reports the pay rise?", AnswerType.Any)]
    [InlineData("What is the pay that the firm reports?", AnswerType.Amount)]
    [InlineData("Quel est le cabinet qui annonce la hausse des salaires ?", AnswerType.Any)]
    [InlineData("In which month did it open?", AnswerType.Date)]
    [InlineData("Quelle est la durée de la pause ?", AnswerType.Duration)]
    internal void The_kind_asked_for_stands_before_what_describes_it(string question, AnswerType expected) =>
        Assert.Equal(expected, AnswerTypeReader.Read(question, null)[0]);
}
