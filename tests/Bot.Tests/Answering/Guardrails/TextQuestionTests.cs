using Bot.Answering.Guardrails;

namespace Bot.Tests.Answering.Guardrails;

public sealed class TextQuestionTests
{
    [Theory]
    [InlineData("My delegate claims that she took the post. Before it goes into our leaflet: is that what is written?")]
    [InlineData("I need a footnote: which document does the sum rest on?")]
    [InlineData("Our model assumes a cliff. Does the piece call it that?")]
    [InlineData("Rights check before I use it: who is credited?")]
    [InlineData("Pour mon tract : le papier dit-il que tous l'ont eue ?")]
    [InlineData("J'ai besoin d'une note : sur quel document repose le montant ?")]
    [InlineData("Mon chef prétend le contraire, c'est bien ce qui est écrit ?")]
    public void Asks_what_a_text_says_whatever_is_told_around_it(string message) => Assert.True(TextQuestion.IsIn(message));

    [Theory]
    [InlineData("According to the article a rigger gets 60k. Am I behind?")]
    [InlineData("Should I show the letter to my boss?")]
    [InlineData("D'après l'article les gréeurs sont à 60 k€. Et moi, je vaux combien ?")]
    [InlineData("Combien touche Karim de la compta ?")]
    public void Does_not_where_it_asks_about_somebody_here(string message) => Assert.False(TextQuestion.IsIn(message));
}
