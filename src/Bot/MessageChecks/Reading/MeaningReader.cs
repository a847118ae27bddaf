using System.Collections.Frozen;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.MessageChecks.Reading;

/// <summary>Reads what the words of a sentence mean for talk about pay: <c>Data/meanings.tsv</c>, figures, and people by name.</summary>
internal static class MeaningReader
{
    // An initial, or what an elision left, is nobody's name.
    private const int ShortestName = 3;

    private static readonly FrozenDictionary<string, PhraseLexicon> Lexicons = PhraseLexicon.Load("Bot.MessageChecks.Data.meanings.tsv");

    /// <summary>Where a word that is no name may have a capital: after a stop.</summary>
    private static readonly char[] Stops = ['.', '?', '!', ':', '«', '"', '“'];

    /// <returns>In the order of the words. A word may carry several meanings; figures carry none but their own.</returns>
    public static IReadOnlyList<Meaning> Read(MessageSentence sentence, CorpusIndex index)
    {
        var negation = new NegationScope(sentence);
        var found = new List<Meaning>();
        var figures = new HashSet<int>();
        foreach (var (name, at, length) in Figures(sentence))
        {
            found.Add(new Meaning(name, at, length, negation.Holds(at)));
            figures.UnionWith(Enumerable.Range(at, length));
        }

        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!figures.Contains(at))
            {
                found.AddRange(Phrases(sentence, at).Select(phrase => new Meaning(phrase.Name, at, phrase.Length, phrase.Name != "not" && negation.Holds(at))));
            }

            if (NameAt(sentence, at, index) is { } name)
            {
                found.Add(new Meaning(name, at, 1, negation.Holds(at)));
            }
        }

        return [.. found.OrderBy(meaning => meaning.At).ThenBy(meaning => meaning.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, int At, int Length)> Figures(MessageSentence sentence)
    {
        foreach (var money in MoneyReader.Read(sentence.Text, sentence.Language))
        {
            var words = sentence.Spelled.Index().Where(word => word.Item.Span.Overlaps(money.Span)).Select(word => word.Index).ToList();
            if (words.Count > 0)
            {
                yield return (money.Kind == MoneyKind.Change ? "percent" : "money", words[0], words.Count);
            }
        }
    }

    /// <summary>Each meaning with the longest phrase that carries it.</summary>
    private static IEnumerable<(string Name, int Length)> Phrases(MessageSentence sentence, int at) =>
        Lexicons[sentence.Language].At(sentence.Words, at).GroupBy(phrase => phrase.Meaning).Select(same => (same.Key, same.Max(phrase => phrase.Words.Length)));

    /// <returns>Null where the word is no name, or is of somebody in the news.</returns>
    private static string? NameAt(MessageSentence sentence, int at, CorpusIndex index)
    {
        var word = sentence.Words[at];
        if (!sentence.IsCapital(at) || char.IsDigit(word[0]))
        {
            return null;
        }

        if (FirstNames.Contains(word) && word.Length >= ShortestName)
        {
            return IsInTheNews(sentence, at, index) ? "public" : "name";
        }

        return at > 0 && word.Length > 1 && word is not "ll" && !EndsSentence(sentence, at) ? "capital" : null;
    }

    private static bool EndsSentence(MessageSentence sentence, int at) =>
        sentence.Text.AsSpan()[sentence.Spelled[at - 1].Span.End..sentence.Spelled[at].Span.Start].ContainsAny(Stops);

    /// <summary>True where the next word is a surname that articles write.</summary>
    private static bool IsInTheNews(MessageSentence sentence, int at, CorpusIndex index) =>
        at + 1 < sentence.Words.Count && sentence.IsCapital(at + 1) && new[] { "", "en", "fr" }.Select(language => Analyzer.For(language).Term(sentence.Words[at + 1])).Any(index.IsName);
}
