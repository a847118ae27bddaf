using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("how much does meta pay")]
    [InlineData("who said that?")]
    [InlineData("and in euros?")]
    [InlineData("why?")]
    [InlineData("is it true")]
    [InlineData("was that mostly cash?")]
    [InlineData("senior engineer salary meta")]
    [InlineData("what's the offer")]
    [InlineData("u sure?")]
    [InlineData("compare E5 and E7 pay")]
    [InlineData("thanks")]
    [InlineData("Is Zoë paid more than François and Dušan?")]
    [InlineData("Tell me about the café deal")]
    [InlineData("Norvik opened a second yard in June.")]
    [InlineData("Tavik hired drivers in Lyon.")]
    public void Short_English_is_told(string text) => Assert.Equal("en", LanguageGuess.Of(text));

    [Theory]
    [InlineData("c koi le salaire ?")]
    [InlineData("combien svp")]
    [InlineData("cb gagne un ingé chez meta")]
    [InlineData("pkoi il part")]
    [InlineData("pq")]
    [InlineData("stp")]
    [InlineData("vrai ou faux ?")]
    [InlineData("et en euros ?")]
    [InlineData("qui a dit ça ?")]
    [InlineData("c'est quoi la source")]
    [InlineData("t sur ?")]
    [InlineData("j'ai pas compris")]
    [InlineData("J’ai pas compris")]
    [InlineData("salaire ingénieur senior meta")]
    [InlineData("dis moi tout")]
    [InlineData("bonjour")]
    [InlineData("Norvik a ouvert un second chantier en juin.")]
    [InlineData("Tavik recrute en mai.")]
    public void Short_French_is_told(string text) => Assert.Equal("fr", LanguageGuess.Of(text));

    [Theory]
    [InlineData("le package à 300M")]
    [InlineData("le poaching")]
    [InlineData("c quoi le signing bonus")]
    [InlineData("les RSU vestent comment ?")]
    [InlineData("dis moi tout sur les top performers et le headhunting")]
    [InlineData("ya eu des counter offers ?")]
    public void English_terms_leave_a_French_question_French(string text) => Assert.Equal("fr", LanguageGuess.Of(text));

    [Theory]
    [InlineData("wie viel zahlt Meta seinen Ingenieuren?", "de")]
    [InlineData("¿cuánto paga Meta a sus ingenieros?", "es")]
    [InlineData("cuanto paga meta a los ingenieros", "es")]
    [InlineData("quanto paga Meta ai suoi ingegneri?", "it")]
    [InlineData("hoeveel betaalt Meta zijn ingenieurs?", "nl")]
    [InlineData("qual é o salário de um engenheiro na Meta?", "pt")]
    public void Other_languages_are_told(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("hey")]
    [InlineData("hey 👋")]
    [InlineData("ok")]
    [InlineData("bonus?")]
    [InlineData("Meta OpenAI 2024")]
    [InlineData("300M 850K")]
    [InlineData("сколько платят")]
    [InlineData("Cine a câștigat și cât?")]
    public void A_text_without_a_sign_of_these_languages_has_none(string text) => Assert.Equal("", LanguageGuess.Of(text));

    [Fact]
    public void A_French_article_under_an_English_menu_is_French()
    {
        const string Menu = "Select the language for this site and then log in with your account. ";
        const string Story = "Le groupe a proposé des primes aux chercheurs, qui ont préféré rester dans leur laboratoire. ";

        var text = string.Concat(Enumerable.Repeat(Menu, 10)) + string.Concat(Enumerable.Repeat(Story, 100));

        Assert.Equal("fr", LanguageGuess.Of(text));
    }

    [Fact]
    public void Any_text_is_taken()
    {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 200)).Select(_ => (char)random.Next(0, 0x2100))]);
            Assert.Contains(LanguageGuess.Of(text), (string[])["", "en", "fr", "de", "es", "it", "nl", "pt"]);
        }
    }
}
