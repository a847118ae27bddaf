namespace Bot.Answering.Meanings;

/// <summary>What is weighed of a sentence: its meanings, which of them stand shortly after which, and which stand together; and its <see cref="SentenceStems">stems</see>.</summary>
/// <remarks>Signs read as they are written: "will>up", "commit~" (denied), "name+pay", "^please" (first word), "question", and what is missing: "nofigure", "nopay", "nobodynamed", and "commit+nopay": beside it; and, for what a few sentences alone cannot teach, the classes of <c>Data/classes.tsv</c>: "*somebody+*earned", "*coming>*gain", and three together.</remarks>
internal static class SentenceSigns
{
    // Wide enough for "you will, if all goes well, receive"; beyond that two words seldom belong together.
    private const int Near = 7;

    private static readonly HashSet<string> Figures = ["money", "percent", "number", "spelled"];

    private static readonly HashSet<string> Pay = ["pay", "money", "percent", "number", "spelled", "offer", "role"];

    private static readonly HashSet<string> People = ["who", "others", "person", "titled"];

    /// <returns>Each sign with the meanings that make it up.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<Meaning>> Of(MeantSentence sentence, IReadOnlyList<Meaning> meanings)
    {
        var signs = new Dictionary<string, IReadOnlyList<Meaning>>(StringComparer.Ordinal);
        foreach (var meaning in meanings)
        {
            signs.TryAdd(meaning.Name, [meaning]);
            signs.TryAdd(meaning.Turned, [meaning]);
            if (meaning.At == 0)
            {
                signs.TryAdd($"^{meaning.Name}", [meaning]);
            }
        }

        foreach (var first in meanings)
        {
            foreach (var second in meanings.Where(other => other.Name != first.Name))
            {
                AddPair(signs, first, second);
            }
        }

        if (sentence.Text.Contains('?', StringComparison.Ordinal))
        {
            signs.TryAdd("question", []);
        }

        AddAbsence(signs, meanings, "nofigure", Figures);
        AddAbsence(signs, meanings, "nopay", Pay);
        foreach (var meaning in meanings.Where(_ => signs.ContainsKey("nopay")))
        {
            signs.TryAdd($"{meaning.Name}+nopay", [meaning]);
        }

        AddAbsence(signs, meanings, "nobodynamed", People);
        foreach (var (sign, words) in MeaningClasses.Of(meanings, Near))
        {
            signs.TryAdd(sign, words);
        }

        foreach (var (sign, words) in SentenceStems.Of(sentence, meanings))
        {
            signs.TryAdd(sign, words);
        }

        return signs;
    }

    private static void AddAbsence(Dictionary<string, IReadOnlyList<Meaning>> signs, IReadOnlyList<Meaning> meanings, string sign, HashSet<string> names)
    {
        if (!meanings.Any(meaning => names.Contains(meaning.Name)))
        {
            signs.TryAdd(sign, []);
        }
    }

    private static void AddPair(Dictionary<string, IReadOnlyList<Meaning>> signs, Meaning first, Meaning second)
    {
        if (string.CompareOrdinal(first.Name, second.Name) < 0)
        {
            signs.TryAdd($"{first.Name}+{second.Name}", [first, second]);
        }

        if (second.At > first.At && second.At - first.At <= Near)
        {
            signs.TryAdd($"{first.Name}>{second.Name}", [first, second]);
            signs.TryAdd($"{first.Turned}>{second.Turned}", [first, second]);
        }
    }
}
