using Bot.Evaluation.Scoring.Replies;

namespace Bot.Tests.Evaluation;

public sealed class ReplyCheckTests
{
    [Theory]
    [InlineData("qu'OpenAI recalibre", "recalibr", true)]
    [InlineData("the plan", "lan", false)]
    [InlineData("an AI lab", "ai", true)]
    [InlineData("it is said", "is", true)]
    [InlineData("island", "is", false)]
    [InlineData("L’ÉQUIPE — Œuvre", "equipe - oeuvre", true)]
    [InlineData("100", "10", false)]
    [InlineData("10.5", "10", false)]
    [InlineData("10. Then", "10", true)]
    [InlineData("1 400", "400", false)]
    [InlineData("1\u202F400 €", "1 400", true)]
    [InlineData("$10", "10", true)]
    [InlineData("anything", "", false)]
    public void A_form_starts_a_word_and_is_no_part_of_a_number(string text, string form, bool found) => Assert.Equal(found, PhraseMatch.Contains(text, form));

    [Theory]
    [InlineData("up to $300M over 4 years", "jusqu'à 300 millions de dollars sur 4 ans", true)]
    [InlineData("between $4M and $9M", "le lot vaut entre 4 et 9 millions de dollars", true)]
    [InlineData("€850K", "850 000 €", true)]
    [InlineData("$79.1 million", "79,1 millions de dollars", true)]
    [InlineData("1 200 000 €", "1,2 M€", true)]
    [InlineData("600 000 à 3 millions de dollars", "de 600 000 jusqu'à 3 millions de dollars", true)]
    [InlineData("5 lakh rupees", "₹500,000", true)]
    [InlineData("$300 billion", "300 millions de dollars", false)]
    [InlineData("£300M", "300 millions de dollars", false)]
    [InlineData("$100M", "dix offres", false)]
    [InlineData("CA$ 5", "5 USD", false)]
    [InlineData("C$1.26 million", "1,26 M$ CA de rémunération", true)]
    public void A_number_of_the_reply_stands_in_a_quote_with_its_value_and_currency(string text, string quote, bool supported) =>
        Assert.Equal(supported, AmountReader.Read(text).All(amount => amount.IsIn(AmountReader.Read(quote))));

    [Fact]
    public void A_bare_number_before_a_scaled_one_may_take_its_scale_and_currency()
    {
        var amounts = AmountReader.Read("entre 4 et 9 millions de dollars");

        Assert.Equal([4, 4e6], amounts[0].Values.Order());
        Assert.Equal("USD", amounts[0].Currency);
    }

    [Fact]
    public void A_number_with_a_mark_has_every_reading() => Assert.Equal([1.234, 1234], Assert.Single(AmountReader.Read("1.234")).Values.Order());

    [Theory]
    [InlineData("Le salaire est de 850 000 $ selon la source et il est par an", "en", true)]
    [InlineData("Reported by the paper: « le salaire est de la source »", "en", false)]
    [InlineData("The salary is not in the articles", "fr", true)]
    [InlineData("Meta", "fr", false)]
    public void Only_the_words_outside_quotes_must_be_in_the_language(string text, string language, bool wrong) =>
        Assert.Equal(wrong, OwnWords.AreInAnotherLanguage(text, [], language));

    [Fact]
    public void A_printed_quote_may_be_in_another_language() =>
        Assert.False(OwnWords.AreInAnotherLanguage("Reported: le prix est de la ville et du port [1]", ["le prix  est de la ville et du port"], "en"));

    [Fact]
    public void A_quote_is_verbatim_when_only_its_spaces_differ()
    {
        var articles = new SourceArticles();
        articles.Add("101_skarn", "Le pont\n a rouvert\u00A0le 3 mai.");

        Assert.True(articles.Hold("101_skarn", "pont a rouvert le 3"));
        Assert.True(articles.Hold("101", "pont a rouvert"));
        Assert.True(articles.Hold("101-other-name", "pont a rouvert"));
        Assert.False(articles.Hold("101_skarn", "pont a ouvert"));
        Assert.False(articles.Hold("101_skarn", " "));
        Assert.False(articles.Hold("202", "pont"));
    }

    [Fact]
    public void Marks_list_numbers_and_ages_are_no_amounts() =>
        Assert.Empty(Judge("1. Reported (14 months old) [1]\n2) Il y a 3 mois, article vieux de 5 ans [2, 3]", kind: "faq"));

    [Fact]
    public void A_reply_that_should_have_answered_lacks_every_form_it_must_include()
    {
        var reasons = Judge("the bonus", outcome: "abstained", include: "bonus");

        Assert.Contains(reasons, reason => reason.StartsWith("includes", StringComparison.Ordinal));
        Assert.Contains(reasons, reason => reason.StartsWith("outcome", StringComparison.Ordinal));
    }

    [Fact]
    public void A_citation_of_an_unknown_article_is_not_verbatim_unless_it_is_ours()
    {
        Assert.Contains(Judge("fine", kind: "article"), reason => reason.StartsWith("verbatim", StringComparison.Ordinal));
        Assert.Empty(Judge("fine", kind: "notice"));
    }

    [Fact]
    public void A_long_reply_and_a_long_quote_fail()
    {
        Assert.Empty(Judge(string.Join(' ', Enumerable.Repeat("word", 180))));
        Assert.StartsWith("short: 181 words", Assert.Single(Judge(string.Join(' ', Enumerable.Repeat("word", 181)))));
        Assert.StartsWith("short", Assert.Single(Judge("fine", quote: string.Join(' ', Enumerable.Repeat("word", 61)))));
    }

    private static IReadOnlyList<string> Judge(string text, string outcome = "answered", string kind = "faq", string quote = "a quote", string? include = null)
    {
        var question = new ReplyQuestion("r", "?", "en", "fact", "answer", [], [], [], include is null ? [] : [[include]], []);
        var reply = new Reply("r", outcome, "en", text, [new ReplyCitation("x", kind, quote, [])], null);
        return new ReplyJudge(new SourceArticles(), new ReplyTally()).Judge(question, reply);
    }
}
