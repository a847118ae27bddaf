using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

public sealed class EnglishStemmerTests
{
    // "word stem", chosen to cover every step and exception of the published algorithm.
    private const string Known = """
        salary salari | salaries salari | bonus bonus | bonuses bonus | offered offer | offering offer | hire hire | hires hire | hired hire | hiring hire
        pay pay | pays pay | paying pay | paid paid | compensation compens | compensated compens | negotiation negoti | negotiating negoti
        company compani | companies compani | recruiter recruit | recruitment recruit | recruiting recruit | engineer engin | engineering engin
        promise promis | promised promis | exaggerate exagger | exaggeration exagger | reportedly report | equity equiti | equities equiti
        general general | generally general | generous generous | generously generous | generate generat | organic organic | organize organiz
        emerge emerg | emergency emergenc | universe univers | university universiti | news news | sky sky | skies sky | skis ski | dying die | lying lie
        early earli | only onli | gently gentl | proceed proceed | succeeded succeed | agreed agre | hopping hop | hoping hope | hoped hope | adding add
        luxuriate luxuri | sized size | falling fall | controlling control | happy happi | happiness happi | by by | say say | cry cri | cries cri | ties tie
        employee's employe | bosses' boss | relational relat | conditional condit | rational ration | operator oper | feudalism feudal
        decisiveness decis | sensibility sensibl | geologist geolog | apology apolog | hopefulness hope | callousness callous | electrical electr
        goodness good | fearlessly fearless | adjustment adjust | effective effect | dependent depend | adoption adopt | cease ceas | rate rate
        past past | herring herring | evening evening | inning inning | exceed exceed | this this | gas gas | kiwis kiwi | gaps gap | youth youth | boyish boyish
        """;

    public static TheoryData<string, string> Words()
    {
        var words = new TheoryData<string, string>();
        foreach (var pair in Known.Split(['|', '\n'], StringSplitOptions.TrimEntries))
        {
            words.Add(pair.Split(' ')[0], pair.Split(' ')[1]);
        }
        return words;
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_has_the_published_stem(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void A_word_that_is_its_own_stem_is_not_copied()
    {
        var word = string.Concat("off", "r");

        Assert.Same(word, EnglishStemmer.Stem(word));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("''s'")]
    [InlineData("2024")]
    public void What_is_no_word_is_left_alone(string text) => Assert.Equal(text, EnglishStemmer.Stem(text));

    [Fact]
    public void A_word_too_long_to_be_one_is_left_alone()
    {
        var word = new string('a', 1_000) + "ations";

        Assert.Equal(word, EnglishStemmer.Stem(word));
    }

    [Fact]
    public void Any_string_has_a_stem_no_longer_than_itself_and_stemming_again_soon_settles()
    {
        const string Alphabet = "abcdeghilmnorstuvyz'éÿ\uD83D";
        var random = new Random(7);
        for (var round = 0; round < 50_000; round++)
        {
            var word = new string(random.GetItems<char>(Alphabet, random.Next(0, 62)));
            var stem = EnglishStemmer.Stem(word);
            Assert.True(stem.Length <= word.Length && (stem.Length > 0 || word.Length == 0), word);
            // Each further pass takes off at least one letter until nothing changes.
            for (var pass = 0; pass < word.Length && stem != EnglishStemmer.Stem(stem); pass++)
            {
                stem = EnglishStemmer.Stem(stem);
            }
            Assert.Equal(stem, EnglishStemmer.Stem(stem));
        }
    }
}
