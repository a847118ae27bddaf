using Bot.Language;

namespace Bot.Answering.Meanings;

/// <summary>The stems of a sentence's words, and of each two that follow one another: what the table of meanings does not know.</summary>
/// <remarks>Signs read "en:share", "fr:gard_pour"; "^" and "$" are the sentence's ends. A figure is "@money", somebody's name "@who": whose it is must not weigh.</remarks>
internal static class SentenceStems
{
    // What a stem is shown as: the word itself.
    private const string Word = "word";

    private static readonly HashSet<string> Hidden = ["money", "percent", "number", "who", "employer", "public"];

    /// <summary>Whether a sign is of stems, and not of meanings.</summary>
    public static bool IsStem(string sign) => sign.Length > 2 && sign[2] == ':';

    /// <summary>Whether it is of two.</summary>
    public static bool IsPair(string sign) => IsStem(sign) && sign.Contains('_', StringComparison.Ordinal);

    /// <returns>Each sign with the words that make it up.</returns>
    public static IEnumerable<(string Sign, IReadOnlyList<Meaning> Words)> Of(MeantSentence sentence, IReadOnlyList<Meaning> meanings)
    {
        var stems = Stems(sentence, meanings);
        for (var at = 0; at <= stems.Count; at++)
        {
            if (at < stems.Count)
            {
                yield return ($"{sentence.Language}:{stems[at].Stem}", [stems[at].Word]);
            }

            var before = at == 0 ? "^" : stems[at - 1].Stem;
            var after = at == stems.Count ? "$" : stems[at].Stem;
            yield return ($"{sentence.Language}:{before}_{after}", [.. stems.Skip(at - 1).Take(at == 0 ? 1 : 2).Select(stem => stem.Word)]);
        }
    }

    private static List<(string Stem, Meaning Word)> Stems(MeantSentence sentence, IReadOnlyList<Meaning> meanings)
    {
        var hidden = new Dictionary<int, string>();
        foreach (var meaning in meanings.Where(meaning => Hidden.Contains(meaning.Name)))
        {
            foreach (var at in Enumerable.Range(meaning.At, meaning.Length))
            {
                hidden.TryAdd(at, $"@{meaning.Name}");
            }
        }

        var analyzer = Analyzer.For(sentence.Language);
        var stems = new List<(string Stem, Meaning Word)>();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var stem = hidden.GetValueOrDefault(at) ?? (char.IsDigit(sentence.Words[at][0]) ? "@digits" : analyzer.Term(sentence.Spelled[at].Span.In(sentence.Text)));

            // "Four hundred euros", "Dana Whitfield": one thing.
            if (stem[0] != '@' || stems.Count == 0 || stems[^1].Stem != stem)
            {
                stems.Add((stem, new Meaning(Word, at, 1, IsNegated: false)));
            }
        }

        return stems;
    }
}
