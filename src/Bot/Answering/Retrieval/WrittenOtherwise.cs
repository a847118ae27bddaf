using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Finds a word that the corpus writes otherwise: two words in one ("acmeworks"), a name cut short ("zab" for "Zabriskie"), the plural of an acronym in small letters ("gpus").</summary>
internal static class WrittenOtherwise
{
    private const float Same = 0.9f;
    private const float Part = 0.4f;
    private const float CutShort = 0.7f;

    private const int ShortestPart = 3;
    private const int ShortestJoined = 7;
    private const int LongestAcronym = 6;
    private const int PassagesLooked = 20;

    // A name is cut to a syllable or two, and what is cut off is longer than a letter or an ending.
    private const int ShortestCut = 3;
    private const int LongestCut = 4;
    private const int LettersCutOff = 3;
    private const int OneName = 5;

    private static readonly (string Code, ArticleLanguages Languages)[] Languages = [("en", ArticleLanguages.English), ("fr", ArticleLanguages.French), ("", ArticleLanguages.Other)];

    /// <param name="word">As typed.</param>
    /// <param name="vocabulary">Terms of the glossary in the question's language.</param>
    /// <param name="standsAlone">False beside another name, whose first or last it then is.</param>
    /// <returns>The terms that the corpus has for it and whether they are a name; none where it has none.</returns>
    public static (IReadOnlyList<QueryVariant> Variants, bool IsName) Find(string word, bool standsAlone, IReadOnlyCollection<string> vocabulary, CorpusIndex index)
    {
        var folded = Folding.Fold(word);
        if (!folded.All(char.IsLetter))
        {
            return ([], false);
        }

        if (folded.Length <= LongestAcronym && folded[^1] == 's' && Known(folded[..^1], Same, index) is { Count: > 0 } singular)
        {
            return (singular, singular.Any(variant => index.IsName(variant.Term)));
        }

        for (var at = ShortestPart; folded.Length >= ShortestJoined && at <= folded.Length - ShortestPart; at++)
        {
            var (first, second) = (Known(folded[..at], Same, index), Known(folded[at..], Part, index));
            if (first.Count > 0 && second.Count > 0 && AreTogether(first[0].Term, folded[..at], folded[at..], index))
            {
                return ([.. first, .. second], true);
            }
        }

        return standsAlone && folded.Length is >= ShortestCut and <= LongestCut && InFull(folded, vocabulary, index) is { Count: > 0 } names ? (names, true) : ([], false);
    }

    /// <summary>True where an article has the two one after the other.</summary>
    private static bool AreTogether(string term, string first, string second, CorpusIndex index) =>
        index.SomePassagesWith(term, PassagesLooked).Any(found => FoldedWords.In(found.Passage.Span.In(found.Article.Text)) is var words && words.Zip(words.Skip(1)).Any(pair => pair.First == first && pair.Second == second));

    private static List<QueryVariant> Known(string word, float weight, CorpusIndex index) =>
        [.. Languages.Select(language => new QueryVariant(Analyzer.For(language.Code).Term(word), weight, language.Languages)).Where(variant => index.PassagesWith(variant.Term) > 0)];

    /// <summary>The one name that begins so, said aloud, where no other word does: « ingé » is no Ingemar.</summary>
    private static List<QueryVariant> InFull(string cut, IReadOnlyCollection<string> vocabulary, CorpusIndex index)
    {
        var sound = Sound(cut);
        var names = index.Segments.SelectMany(live => live.Segment.TermsFrom(cut[0])).Concat(vocabulary.Where(word => word.StartsWith(cut[0])))
            .Where(term => term.Length >= cut.Length + LettersCutOff && Sound(term).StartsWith(sound, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        return names.Exists(index.IsName) && names.TrueForAll(name => name[..OneName] == names[0][..OneName]) ? [.. names.Select(name => new QueryVariant(name, CutShort, ArticleLanguages.All))] : [];
    }

    private static string Sound(string word) => word.Replace('z', 's').Replace('k', 'c').Replace('y', 'i');
}
