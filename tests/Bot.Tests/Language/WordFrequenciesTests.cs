using Bot.Language;

namespace Bot.Tests.Language;

public sealed class WordFrequenciesTests
{
    [Theory]
    [InlineData("people", "caulker", ReplyLanguage.English)]
    [InlineData("personnes", "calfat", ReplyLanguage.French)]
    internal void A_word_of_every_day_is_common_and_one_of_a_trade_is_not(string common, string rare, ReplyLanguage language)
    {
        var analyzer = Analyzer.For(language.Code());

        Assert.True(WordFrequencies.Of(analyzer.Term(common), language) > 0.02f);
        Assert.Null(WordFrequencies.Of(analyzer.Term(rare), language));
    }

    [Theory]
    [InlineData("year", "years", ReplyLanguage.English)]
    [InlineData("année", "années", ReplyLanguage.French)]
    internal void The_forms_of_a_word_count_together(string one, string many, ReplyLanguage language)
    {
        var analyzer = Analyzer.For(language.Code());

        Assert.Equal(WordFrequencies.Of(analyzer.Term(one), language), WordFrequencies.Of(analyzer.Term(many), language));
    }
}
