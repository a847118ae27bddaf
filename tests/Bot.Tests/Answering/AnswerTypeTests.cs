using Bot.Answering;

namespace Bot.Tests.Answering;

/// <summary>What kind of thing would answer a question.</summary>
public sealed class AnswerTypeTests
{
    [Theory]
    [InlineData("Where and when do the owners of Norvik meet?", "Place", "Date")]
    [InlineData("Combien de soudeurs ont quitté Norvik et pour quelle raison ?", "Count", "Reason")]
    [InlineData("How long must a diver stay?", "Duration")]
    [InlineData("C'est étalé sur combien d'années ?", "Duration")]
    [InlineData("Under what condition is it paid back?", "Condition")]
    [InlineData("À quelle condition faut-il rembourser ?", "Condition")]
    [InlineData("La prime des plongeurs, c'est combien ?", "Amount")]
    [InlineData("Ils sont combien à bord ?", "Count")]
    [InlineData("le conseil se réunit quand ?", "Date")]
    [InlineData("What must divers do to get the dive premium?", "Condition")]
    [InlineData("What do divers need to do to keep the bonus?", "Condition")]
    [InlineData("What's the catch with the Norvik bonus?", "Condition")]
    [InlineData("How big is the Norvik bonus and what's the catch?", "Amount", "Condition")]
    [InlineData("Quelles sont les conditions pour toucher la prime ?", "Condition")]
    [InlineData("De quoi dépend la seconde moitié de la prime ?", "Condition")]
    [InlineData("How did the paper end up printing the wrong figure?", "Reason")]
    [InlineData("Qu'est-ce qui explique l'écart de paie ?", "Reason")]
    [InlineData("Where does the money for the bonus come from?", "Origin")]
    [InlineData("Comment Norvik finance-t-elle la prime ?", "Origin")]
    [InlineData("L'heure d'astreinte est payée combien de l'heure ?", "Amount")]
    [InlineData("Jusqu'où va la prime des plongeurs ?", "Amount")]
    [InlineData("All the bonuses, with the year where there is one", "Any")]
    [InlineData("What share of the welders left Norvik?", "Share")]
    [InlineData("Quel est le taux de démission chez Norvik ?", "Share")]
    [InlineData("cb de soudeurs ont quitté Norvik ?", "Count")]
    [InlineData("What are the names of the welders that left?", "Person")]
    [InlineData("whats the Norvik chief's own salary", "Amount")]
    [InlineData("Quel syndicat a refusé l'accord salarial ?", "Any")]
    [InlineData("Quelle est la prime salariale des soudeurs ?", "Amount")]
    [InlineData("Tell me about Norvik", "Any")]
    public void Each_question_of_a_message_is_read_in_its_order(string question, params string[] types) =>
        Assert.Equal(types, AnswerTypeReader.Read(question, null).Select(type => type.ToString()));

    [Theory]
    [InlineData("Where will the welder who left Norvik work?", "Place")]
    [InlineData("Où travaillera la soudeuse qui quitte Norvik ?", "Place")]
    [InlineData("How many divers left when the yard closed?", "Count")]
    [InlineData("What salary did the diver who stayed get?", "Amount")]
    [InlineData("What happened to Marsh's shares when she left?", "Any")]
    [InlineData("Marsh is the cook, isn't she, the one who called it false?", "Any")]
    [InlineData("Marais est cuisinière, c'est bien celle qui a démenti ?", "Any")]
    [InlineData("Quelle rémunération pour les soudeurs qui restent à bord ?", "Amount")]
    [InlineData("Quelle a été sa réaction quand le chantier a fermé ?", "Any")]
    public void A_relative_clause_asks_for_nothing(string question, string type) =>
        Assert.Equal([type], AnswerTypeReader.Read(question, null).Select(read => read.ToString()));

    [Theory]
    [InlineData("and in Leith?", "How many divers left?", "Count")]
    [InlineData("et pourquoi ?", "Combien de plongeurs sont partis ?", "Reason")]
    [InlineData("do they have to give it back?", "How big is the divers' bonus?", "Any")]
    [InlineData("est-ce qu'ils doivent la rendre ?", "De combien est la prime des plongeurs ?", "Any")]
    public void A_follow_up_asks_for_the_same_unless_it_says_otherwise(string question, string earlier, string type) =>
        Assert.Equal([type], AnswerTypeReader.Read(question, earlier).Select(read => read.ToString()));

    [Theory]
    [InlineData("How many divers left?", true)]
    [InlineData("Combien de plongeurs sont partis ?", true)]
    [InlineData("Combien pour un plongeur ?", false)]
    [InlineData("How much for a diver?", false)]
    public void What_is_to_be_counted_is_named_or_not(string question, bool isNamed) => Assert.Equal(isNamed, AnswerTypeReader.NamesCounted(question));
}
