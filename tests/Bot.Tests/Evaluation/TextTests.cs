using Bot.Evaluation.Text;

namespace Bot.Tests.Evaluation;

public sealed class TextTests
{
    [Theory]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("o\u0323\u0302", "ộ")]
    [InlineData("o\u0302\u0323", "ộ")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("x²", "x²")]
    public void Canonical_composition_joins_letters_with_their_accents(string text, string composed) => Assert.Equal(composed, Normalization.Nfc(text));

    [Theory]
    [InlineData("ﬁn", "fin")]
    [InlineData("ＡＢ１２", "AB12")]
    [InlineData("x² ½ №", "x2 1⁄2 No")]
    [InlineData("50\u00A0%\u202F1", "50 % 1")]
    [InlineData("𝟗 𝐛", "9 b")]
    [InlineData("…", "...")]
    public void Compatibility_composition_makes_odd_signs_plain(string text, string plain) => Assert.Equal(plain, Normalization.Nfkc(text));

    [Fact]
    public void Decomposition_sets_accents_apart_in_their_order() => Assert.Equal("e\u0323\u0302c\u0327", Normalization.Nfkd("ệç"));

    [Fact]
    public void A_word_is_letters_numbers_and_underscores_but_no_accent_standing_apart() =>
        Assert.Equal(["l", "été", "a_b", "x²", "e", "te", "3"], WordText.Words("l'été a_b x²; e\u0301te 3-"));

    [Fact]
    public void Words_are_split_at_every_kind_of_space() => Assert.Equal(["a", "b", "c", "d"], WordText.Split("\u00A0a\u2028b\u001Cc\r\nd\u202F"));

    [Theory]
    [InlineData("İZMİR", "i\u0307zmi\u0307r")]
    [InlineData("ΟΔΟΣ ΣΑΣ", "οδος σας")]
    [InlineData("Σ", "σ")]
    [InlineData("ÉTÉ", "été")]
    public void Lower_case_follows_the_rules_of_a_letter_in_its_word(string text, string lower) => Assert.Equal(lower, WordText.Lower(text));

    [Fact]
    public void Case_folding_opens_the_sharp_s_and_joins_the_sigmas() => Assert.Equal("strasse οδοσ", WordText.FoldCase("Straße ΟΔΟς"));

    [Fact]
    public void Signs_outside_the_basic_plane_count_as_one() => Assert.Equal(3, WordText.CodePoints("a😀b"));
}
