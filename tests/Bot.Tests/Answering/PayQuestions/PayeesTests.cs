using Bot.Language;
using Bot.Answering.PayQuestions;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Whose own pay is asked for; a company that pays and a person who only speaks are not.</summary>
public sealed class PayeesTests
{
    private static readonly HashSet<string> Names = ["lena", "marsh", "rivet", "norvik", "caldera"];

    [Theory]
    [InlineData("What is Lena Marsh's salary?", "lena marsh")]
    [InlineData("what was marsh's own base salary", "marsh")]
    [InlineData("Marsh’s bonus in 2024?", "marsh")]
    [InlineData("What did Marsh earn?", "marsh")]
    [InlineData("How much does Lena Marsh make?", "lena marsh")]
    [InlineData("How much was Marsh paid in 2024?", "marsh")]
    [InlineData("How much has Marsh received?", "marsh")]
    [InlineData("the salary of Lena Marsh", "lena marsh")]
    [InlineData("What was the base salary of Marsh in 2024?", "marsh")]
    [InlineData("Quel est le salaire de Rivet ?", "rivet")]
    [InlineData("Le salaire de base de Rivet en 2024 ?", "rivet")]
    [InlineData("Combien touche Rivet ?", "rivet")]
    [InlineData("combien gagne lena marsh", "lena marsh")]
    [InlineData("Rivet a-t-il touché une prime ?", "rivet")]
    [InlineData("Combien Rivet a-t-il perçu ?", "rivet")]
    [InlineData("Combien Rivet gagne-t-il ?", "rivet")]
    [InlineData("Combien a été payée Lena Marsh ?", "lena marsh")]
    [InlineData("Combien Rivet est-il payé ?", "rivet")]
    [InlineData("Combien a reçu Rivet ?", "rivet")]
    [InlineData("How much is Norvik paying Lena Marsh?", "lena marsh")]
    [InlineData("what did norvik offer marsh in 2024", "marsh")]
    [InlineData("How much equity did Lena Marsh herself get?", "lena marsh")]
    [InlineData("What does Marsh pay herself?", "marsh")]
    [InlineData("Combien d'actions Lena Marsh a-t-elle reçues ?", "lena marsh")]
    [InlineData("Quelle est la part en actions de Rivet ?", "rivet")]
    [InlineData("le salaire de base de Rivet avant sa prolongation", "rivet")]
    [InlineData("Combien Norvik verse-t-il à Rivet ?", "rivet")]
    [InlineData("Combien Lena Marsh se paie-t-elle ?", "lena marsh")]
    [InlineData("combien rivet s'octroie", "rivet")]
    public void The_one_whose_pay_is_asked_for_is_found(string question, string payees) => Assert.Equal(payees.Split(' '), In(question));

    [Theory]
    [InlineData("What does Norvik pay its pilots?")]
    [InlineData("What salary does Norvik offer?")]
    [InlineData("Did Norvik raise the bonus?")]
    [InlineData("What do pilots earn at Norvik?")]
    [InlineData("What is the salary of Norvik pilots?")]
    [InlineData("According to Marsh, what do pilots earn?")]
    [InlineData("What did Marsh say about the bonus?")]
    [InlineData("Marsh says pilots earn millions, true?")]
    [InlineData("Did Marsh deny the signing bonus?")]
    [InlineData("Combien Norvik paie-t-elle ses pilotes ?")]
    [InlineData("Selon Rivet, combien gagnent les pilotes ?")]
    [InlineData("Que dit Rivet de la prime ?")]
    [InlineData("Le salaire des pilotes selon Rivet ?")]
    [InlineData("Quel salaire chez Norvik ?")]
    [InlineData("Rivet a-t-il démenti la prime ?")]
    [InlineData("Combien Norvik a-t-elle payé ses pilotes ?")]
    [InlineData("Que propose Norvik ?")]
    [InlineData("Combien paie Norvik ?")]
    [InlineData("How much is Norvik paying its pilots?")]
    [InlineData("How much did they offer Caldera people?")]
    [InlineData("who earns the most?")]
    public void Who_pays_and_who_speaks_is_no_payee(string question) => Assert.Empty(In(question));

    [Fact]
    public void Of_two_names_only_the_one_who_earns_counts() =>
        Assert.Equal(["marsh"], In("According to Rivet, what did Marsh earn at Norvik?"));

    private static IEnumerable<string> In(string question) => Payees.In(FoldedWords.In(question), Names.Contains);
}
