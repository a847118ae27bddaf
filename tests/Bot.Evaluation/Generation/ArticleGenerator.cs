using System.Globalization;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Generation;

/// <summary>Makes articles to measure size and speed with; article i depends on the seed and i alone.</summary>
/// <remarks>
/// Lengths are log-normal, words follow Zipf's law, names have a long tail so that the vocabulary keeps growing, one article in fifty repeats an earlier one
/// with its last sentence changed. Never use them for quality: the text says nothing.
/// </remarks>
internal sealed class ArticleGenerator(IReadOnlyList<Vocabulary> languages, ulong seed, int meanWords = 450)
{
    private const double DuplicateShare = 0.02;
    private const double AmountShare = 0.08;
    private const double NameShare = 0.15;
    private const int KnownNames = 20_000;
    private const int SentencesPerParagraph = 3;

    // Names below this number belong to people and places of any article; each article's own source lies above.
    private const int FirstOwnName = 1_000_000;

    public GeneratedArticle Article(int number)
    {
        var dice = Dice.For(seed, number);
        var language = LanguageOf(number);
        var sentences = IsDuplicate(number) ? [.. Body(number - languages.Count).SkipLast(1), Sentence(dice, language)] : Body(number);
        var date = new DateOnly(2015 + dice.Below(11), 1, 1).AddDays(dice.Below(365));
        return new GeneratedArticle(
            Id(number),
            string.Join(' ', sentences[0].Split(' ').Take(10)).TrimEnd('.', ','),
            string.Join("\n\n", sentences.Chunk(SentencesPerParagraph).Select(paragraph => string.Join(' ', paragraph))),
            $"https://news.example/{language.Language}/{number}",
            $"Example {1 + dice.Below(40)}",
            MadeUpNames.Of(dice.Below(4000)),
            date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            language.Language);
    }

    /// <summary>A question with the article's own name and words of the sentence that holds it; null for a copy, which has none of its own.</summary>
    public GeneratedQuestion? Question(int number)
    {
        if (IsDuplicate(number))
        {
            return null;
        }

        var language = LanguageOf(number);
        var name = OwnName(number);
        var sentence = Body(number).First(text => text.Contains(name, StringComparison.Ordinal));
        var words = WordText.Words(sentence).Select(WordText.Lower).Where(word => word.Length > 3 && !language.FunctionWords.Contains(word) && !name.Equals(word, StringComparison.OrdinalIgnoreCase));
        var text = string.Format(CultureInfo.InvariantCulture, language.Question, name, string.Join(' ', words.Distinct().Take(5)));
        return new GeneratedQuestion($"k{Id(number)}", text, language.Language, Id(number));
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"g{number:0000000}");

    private static string OwnName(int number) => MadeUpNames.Of(FirstOwnName + number);

    private Vocabulary LanguageOf(int number) => languages[number % languages.Count];

    // A copy is of the article before it in the same language, which must not be a copy itself.
    private bool IsDuplicate(int number) =>
        number >= languages.Count && Dice.For(~seed, number).NextShare() < DuplicateShare && !IsDuplicate(number - languages.Count);

    private List<string> Body(int number)
    {
        var dice = Dice.For(seed + 1, number);
        var language = LanguageOf(number);
        var normal = Math.Sqrt(-2 * Math.Log(1 - dice.NextShare())) * Math.Cos(2 * Math.PI * dice.NextShare());
        var wanted = Math.Max(60, (int)(meanWords * 0.84 * Math.Exp(0.6 * normal)));
        var sentences = new List<string>();
        for (var words = 0; words < wanted; words += sentences[^1].Count(letter => letter == ' ') + 1)
        {
            sentences.Add(Sentence(dice, language));
        }

        var own = dice.Below(sentences.Count);
        sentences[own] = $"{sentences[own].TrimEnd('.')}, {language.According} {OwnName(number)}.";
        return sentences;
    }

    private static string Sentence(Dice dice, Vocabulary language)
    {
        var words = new List<string>();
        for (var left = 8 + dice.Below(20); left > 0; left--)
        {
            words.Add(language.Word(dice));
        }

        if (dice.NextShare() < NameShare)
        {
            words.Insert(dice.Below(words.Count), MadeUpNames.Of(dice.ZipfBelow(KnownNames)));
        }

        if (dice.NextShare() < AmountShare)
        {
            words.Insert(dice.Below(words.Count), string.Format(CultureInfo.InvariantCulture, dice.Pick(language.Amounts), 1 + dice.Below(400), 401 + dice.Below(500)));
        }

        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words) + ".";
    }
}
