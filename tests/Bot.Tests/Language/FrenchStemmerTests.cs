using Bot.Language;
using Xunit;

namespace Bot.Tests.Language;

public sealed class FrenchStemmerTests
{
    // "word stem", chosen to cover every step and exception of the published algorithm.
    private const string Known = """
        salaire salair | salaires salair | salarié salari | salariées salari | prime prim | primes prim | embaucher embauch | embauches embauch | embauchera embauch
        recruter recrut | recrutement recrut | recruté recrut | recruteurs recruteur | négociation négoci | négocier négoci | négociateur négoci
        rémunération rémuner | rémunérer rémuner | augmentation augment | augmentait augment | augmenteront augment | société societ | sociétés societ
        entreprise entrepris | entreprises entrepris | continu continu | continuellement continuel | heureux heureux | heureuse heureux | heureusement heureux
        actif actif | active activ | activités activ | national national | nationaux national | journaux journal | cheval cheval | chevaux cheval
        généraux général | bijoux bijou | genoux genou | choux chou | jaloux jalou | réellement réel | évidemment évident | évident évident
        constamment const | constant const | finir fin | finissait fin | finissant fin | croyiez croi | quand quand | yeux yeux | noël noël | naïf naïf | naïve naïv
        maïs maï | aimer aim | parie pari | colis colis | tapis tapis | niaises niais | voler vol | adorer ador | fidélité fidel | mensonges mensong
        mentir ment | payer pai | paie pai | payée pai | palais palais | mauvais mauvais | français franc | française franc | anglaises anglais
        canadien canadien | canadienne canadien | l'entreprise entrepris | qu'il il | d’offres offre | mangeais mang | lançait lanc | logique logiqu
        logiquement logiqu | technologie technolog | solutions solut | violence violenc | sincèrement sincer | premier premi | première premi
        rapidement rapid | appellation appel | actrice actric | directeurs directeur | communicative commun | lucratif lucrat | lucratives lucrat
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
    public void A_word_has_the_published_stem(string word, string stem) => Assert.Equal(stem, FrenchStemmer.Stem(word));

    [Fact]
    public void A_word_that_is_its_own_stem_is_not_copied()
    {
        var word = string.Concat("off", "r");

        Assert.Same(word, FrenchStemmer.Stem(word));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("''s'")]
    [InlineData("2024")]
    public void What_is_no_word_is_left_alone(string text) => Assert.Equal(text, FrenchStemmer.Stem(text));

    [Fact]
    public void A_word_too_long_to_be_one_is_left_alone()
    {
        var word = new string('a', 1_000) + "ations";

        Assert.Equal(word, FrenchStemmer.Stem(word));
    }

    [Fact]
    public void Any_string_has_a_stem_no_longer_than_itself_and_stemming_again_soon_settles()
    {
        const string Alphabet = "abcdeghilmnorstuvyzqéèàâêëïôç'’HIUY\uD83D";
        var random = new Random(7);
        for (var round = 0; round < 50_000; round++)
        {
            var word = new string(random.GetItems<char>(Alphabet, random.Next(0, 62)));
            var stem = FrenchStemmer.Stem(word);
            Assert.True(stem.Length <= word.Length && (stem.Length > 0 || word.Length == 0), word);
            // Each further pass takes off at least one letter until nothing changes.
            for (var pass = 0; pass < word.Length && stem != FrenchStemmer.Stem(stem); pass++)
            {
                stem = FrenchStemmer.Stem(stem);
            }
            Assert.Equal(stem, FrenchStemmer.Stem(stem));
        }
    }
}
