namespace Bot.MessageChecks.Reading;

/// <summary>What is weighed of a sentence: its meanings, which of them stand shortly after which, and which stand together.</summary>
/// <remarks>Signs read as they are written: "will>up", "commit~" (denied), "name+pay", "^please" (first word), "question", "nofigure".</remarks>
internal static class SentenceSigns
{
    // Wide enough for "you will, if all goes well, receive"; beyond that two words seldom belong together.
    private const int Near = 7;

    /// <returns>Each sign with the meanings that make it up.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<Meaning>> Of(MessageSentence sentence, IReadOnlyList<Meaning> meanings)
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

        if (!meanings.Any(meaning => meaning.Name is "money" or "percent"))
        {
            signs.TryAdd("nofigure", []);
        }

        return signs;
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
