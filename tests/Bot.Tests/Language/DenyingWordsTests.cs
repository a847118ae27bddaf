using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

/// <summary>The small words of denying, which several parts of the bot ask for.</summary>
public sealed class DenyingWordsTests
{
    [Theory]
    [InlineData("The bonus isn't paid", true)]
    [InlineData("They won't pay a bonus", true)]
    [InlineData("They won a bonus", false)]
    [InlineData("Employees can ask for it", false)]
    [InlineData("Nobody was paid", true)]
    [InlineData("La prime n'a pas été versée", true)]
    [InlineData("Aucune prime", true)]
    [InlineData("La personne a reçu une prime", false)]
    [InlineData("Paid without delay", false)]
    public void A_sentence_denies_by_its_small_words(string text, bool denies) => Assert.Equal(denies, DenyingWords.AreIn(FoldedWords.In(text)));

    [Theory]
    [InlineData("without", true)]
    [InlineData("sans", true)]
    [InlineData("not", false)]
    public void What_is_lacking_is_told_apart(string word, bool isLacking) => Assert.Equal(isLacking, DenyingWords.IsLacking(word));
}
