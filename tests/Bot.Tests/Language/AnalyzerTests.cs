using Bot.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Language;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("$100M", "100 millions de dollars")]
    [InlineData("1,5 M€", "1.5 million euros")]
    [InlineData("850 000 $", "$850,000")]
    [InlineData("850\u202F000 €", "850K euros")]
    [InlineData("CHF 420'000", "420 000 francs")]
    [InlineData("79,1 millions", "79.1M")]
    [InlineData("2 milliards", "$2bn")]
    public void One_amount_written_in_two_ways_shares_a_term(string first, string second)
    {
        var common = Numbers(first).Intersect(Numbers(second));

        Assert.NotEmpty(common);
    }

    [Theory]
    [InlineData("500 000 et 2 millions", "500000")]
    [InlineData("en 2024, 100 offres", "2024")]
    [InlineData("0.5 point", "0.5")]
    [InlineData("1.234 euros", "1234")]
    public void A_number_is_read_as_written(string text, string term) => Assert.Equal(term, Numbers(text).First());

    [Theory]
    [InlineData("l'équité d'OpenAI qu'il aujourd'hui", "équité OpenAI il aujourd hui")]
    [InlineData("the company’s offer", "the company offer")]
    [InlineData("U.S. and Q&A", "U.S and Q&A")]
    [InlineData("Levels.fyi", "Levels fyi")]
    public void Elisions_and_possessives_fall_away_and_initials_stay_whole(string text, string words) => Assert.Equal(words.Split(' '), Words(text));

    [Fact]
    public void A_hyphenated_word_is_also_found_in_one_piece()
    {
        var terms = Analyzer.For("en").Analyze("a start-up").Select(term => term.Term);

        Assert.Contains(Analyzer.For("en").Term("startup"), terms);
    }

    [Theory]
    [InlineData("en", "GPUs", "GPU")]
    [InlineData("fr", "GPUs", "GPU")]
    [InlineData("en", "CEOs", "CEO")]
    public void An_acronym_is_the_same_in_the_plural(string language, string many, string one) =>
        Assert.Equal(Analyzer.For(language).Analyze(one)[0].Term, Analyzer.For(language).Analyze(many)[0].Term);

    [Fact]
    public void Case_and_accents_make_no_difference()
    {
        var analyzer = Analyzer.For("fr");

        Assert.Equal(analyzer.Term("rémunérations"), analyzer.Term("REMUNERATION"));
    }

    [Fact]
    public void Decomposed_letters_are_the_same_letters() => Assert.Equal(Folding.Fold("Équité"), Folding.Fold("E\u0301quite\u0301"));

    [Theory]
    [InlineData("<@U012AB> how much?", "how much?")]
    [InlineData("<at>Pay Answers</at> combien ?", "combien ?")]
    [InlineData("@CompBot who said that", "who said that")]
    [InlineData("mail me at a@b.example", "mail me at a@b.example")]
    public void The_mention_of_the_bot_is_taken_off(string message, string question) => Assert.Equal(question, Mentions.Strip(message));

    [Fact]
    public void Tokens_are_spans_of_the_text_in_order_whatever_the_text()
    {
        Prop.ForAll<string>(text => TokensAreOrdered(text ?? "")).QuickCheckThrowOnFailure();
    }

    private static bool TokensAreOrdered(string text)
    {
        var tokens = new Tokenizer(text);
        var end = 0;
        while (tokens.Next(out var token))
        {
            if (token.Start < end || token.Length <= 0 || token.End > text.Length)
            {
                return false;
            }

            end = token.End;
        }

        return true;
    }

    private static IEnumerable<string> Numbers(string text) => Analyzer.For("fr").Analyze(text).Where(term => term.Kind == TokenKind.Number).Select(term => term.Term);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var tokens = new Tokenizer(text);
        while (tokens.Next(out var token))
        {
            words.Add(text.Substring(token.Start, token.Length));
        }

        return words;
    }
}
