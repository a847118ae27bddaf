using Bot.Answering.Composition;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering;

/// <summary>Questions in one language over an article in the other: a passing sentence in the asker's language does not go before the one that answers.</summary>
public sealed class AcrossLanguagesTests
{
    private static AnswererBuilder Corpus() => new AnswererBuilder()
        .WithArticle("verdane", "« Nous avons perdu la moitié des géomètres »",
            "Verdane Robotique, qui emploie 310 salariés à Nantes, a vu partir beaucoup de monde.\n\nCombien de personnes avez-vous perdues ? Dix-sept depuis juin, dont neuf chez un seul concurrent, Kestrio, à Lille. Nous en cherchons autant.", language: "fr")
        .WithArticle("pellworth", "Pellworth writes to its people",
            "The letter went to the 610 people of Pellworth on Monday, and two people showed it to this paper.\n\nHow many people will go is not known, the letter says, and some of those who went before have come back.")
        .WithArticle("grindle", "Tribunal finds for the sorter",
            "A tribunal in Leith decided the case of Grindle Mills on Monday.\n\nJudge Oona Sandlow found that the clause was valid, but only for the share that goes with conduct.")
        .WithArticle("aubrac", "Les moulins d'Aubrac devant le juge",
            "Un témoin des moulins d'Aubrac a dit lundi que la maison avait voulu le garder.\n\nL'affaire sera jugée en mai.", language: "fr");

    [Theory]
    [InlineData("How many people did Verdane lose, and how many of those went to Kestrio?", "verdane", "dont neuf")]
    [InlineData("Quel juge a rendu la décision dans l'affaire Grindle Mills ?", "grindle", "Judge Oona Sandlow")]
    public async Task The_sentence_that_answers_is_quoted_though_others_are_in_the_askers_language(string question, string article, string said)
    {
        await using var answerer = await Corpus().BuildAsync();

        var answer = await answerer.AskAsync(question);

        Assert.All(answer.Statements, statement => Assert.Equal(article, statement.Citation.Article.Id.Value));
        Assert.Contains(answer.Statements, statement => statement.Citation.Quote.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_evidence_has_its_weight_and_no_other_has() =>
        Assert.Equal(SentenceChances.Names, Bot.Language.EmbeddedTable.Rows("Bot.Answering.Composition.Data.sentence-weights.tsv").Select(row => row[0]));
}
