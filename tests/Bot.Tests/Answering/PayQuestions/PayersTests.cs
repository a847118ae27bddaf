using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Tests.Answering.PayQuestions;

/// <summary>Whom a question names as paying: what another offers that one's people is no answer.</summary>
public sealed class PayersTests
{
    private static readonly HashSet<string> Names = ["norvik", "caldera", "tarn", "marsh", "capital"];
    private static readonly HashSet<string> People = ["pilots", "pilotes", "engineers", "ingenieurs", "ceo", "patron"];

    [Theory]
    [InlineData("What does Norvik pay its pilots?", "norvik")]
    [InlineData("What does Tarn Capital offer engineers?", "tarn capital")]
    [InlineData("Did Norvik really pay $2M?", "norvik")]
    [InlineData("Norvik is offering how much?", "norvik")]
    [InlineData("How much was Marsh paid by Norvik?", "norvik")]
    [InlineData("So Norvik offered Caldera's engineers 2 million?", "norvik")]
    [InlineData("Que paie Norvik à ses pilotes ?", "norvik")]
    [InlineData("Combien Norvik verse-t-elle ?", "norvik")]
    [InlineData("Norvik a bien proposé 2 M$ aux ingénieurs de Caldera ?", "norvik")]
    [InlineData("Combien Norvik a-t-il offert aux pilotes ?", "norvik")]
    [InlineData("La prime versée par Norvik", "norvik")]
    public void The_one_who_pays_is_found(string question, string payer) => Assert.Equal([(payer, true)], In(question));

    [Theory]
    [InlineData("What do pilots earn at Norvik?", "norvik")]
    [InlineData("What do Norvik's pilots earn?", "norvik")]
    [InlineData("the pay of the CEO of Norvik", "norvik")]
    [InlineData("Combien gagne un pilote chez Norvik ?", "norvik")]
    [InlineData("Combien gagnent les pilotes de Norvik ?", "norvik")]
    [InlineData("le salaire du patron de Norvik", "norvik")]
    public void Where_people_work_is_found_where_nobody_is_said_to_pay(string question, string payer) => Assert.Equal([(payer, false)], In(question));

    [Theory]
    [InlineData("What do Norvik and Caldera pay pilots?", true)]
    [InlineData("Que paient Norvik et Caldera ?", true)]
    [InlineData("Who pays better, Norvik or Caldera?", true)]
    [InlineData("Qui verse le plus, Norvik ou Caldera ?", true)]
    [InlineData("Compare pay at Norvik and Caldera", false)]
    [InlineData("Compare les salaires chez Norvik et Caldera", false)]
    public void Both_of_two_that_are_named_together_are_found(string question, bool isSaidToPay) => Assert.Equal([("norvik", isSaidToPay), ("caldera", isSaidToPay)], In(question));

    [Theory]
    [InlineData("How much was Marsh paid?")]
    [InlineData("What was Marsh offered?")]
    [InlineData("Marsh got paid how much?")]
    [InlineData("What did Marsh earn?")]
    [InlineData("How much does Marsh pay herself?")]
    [InlineData("List what Marsh gives for herself")]
    [InlineData("Combien se verse Marsh ?")]
    [InlineData("What did Marsh say of the pay?")]
    [InlineData("Combien Marsh a été payé ?")]
    [InlineData("Combien touche Marsh ?")]
    [InlineData("Selon Marsh, combien gagnent les pilotes ?")]
    [InlineData("who pays the most?")]
    public void Who_is_paid_or_speaks_pays_nobody(string question) => Assert.Empty(In(question));

    [Theory]
    [InlineData("Tarn", "Tarn Capital", true)]
    [InlineData("Tarn Capital", "Tarn", true)]
    [InlineData("Tarn Capital", "Norvik Capital", false)]
    [InlineData("Norvik", "Caldera", false)]
    public void A_shorter_form_is_the_same_name(string asked, string employer, bool isSame) =>
        Assert.Equal(isSame, Payers.Is(new Payer(FoldedWords.In(asked), true), employer));

    private static IEnumerable<(string, bool)> In(string question) =>
        Payers.In(FoldedWords.In(question), Names.Contains, People.Contains).Select(payer => (string.Join(' ', payer.Words), payer.IsSaidToPay));
}
