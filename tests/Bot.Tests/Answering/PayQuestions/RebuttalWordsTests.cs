using Bot.Answering.PayQuestions;
using Bot.Language;
using Bot.PayClaims;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.PayQuestions;

public sealed class RebuttalWordsTests
{
    [Theory]
    [InlineData("en", "That was wrong.", true)]
    [InlineData("en", "\"There is no $300,000 award,\" she said.", true)]
    [InlineData("en", "A spokesman said that no such award had been drafted or discussed.", true)]
    [InlineData("en", "The roof of the hall has never been repaired since.", false)]
    [InlineData("en", "She retorts that the hall is cold.", false)]
    [InlineData("en", "The weather was fine in the harbour.", false)]
    [InlineData("fr", "« Ce chiffre est fantaisiste », rétorque la directrice.", true)]
    [InlineData("fr", "« Ces 300 000 dollars, je ne les ai jamais vus », dit-elle.", true)]
    [InlineData("fr", "La pluie n'a jamais cessé sur le port.", false)]
    public void A_sentence_behind_a_figure_denies_it_when_it_points_at_it(string language, string sentence, bool denies)
    {
        var text = $"Norvik pays $300,000. {sentence}";
        var claim = new PayClaimBuilder().With(claim => claim with { Span = new TextSpan(0, 21) }).Build();

        var weight = RebuttalWords.Weigh(claim, text, new TextSpan(22, sentence.Length), language);

        Assert.Equal(denies, weight >= RebuttalWords.Plain);
    }

    [Theory]
    [InlineData("The figure is false.", false)]
    [InlineData("The figure of $300,000 is false.", true)]
    [InlineData("The figure put about on Ada Kern is false.", true)]
    public void In_another_article_the_figure_or_the_person_must_be_named(string sentence, bool denies)
    {
        var claim = new PayClaimBuilder().To("Ada Kern").Build();

        var weight = RebuttalWords.WeighElsewhere(claim, sentence, new TextSpan(0, sentence.Length), "en");

        Assert.Equal(denies, weight >= RebuttalWords.Plain);
    }
}
