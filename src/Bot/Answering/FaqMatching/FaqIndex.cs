using Bot.Faqs;

namespace Bot.Answering.FaqMatching;

/// <summary>The approved replies at one moment, ready to be matched.</summary>
internal sealed class FaqIndex
{
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _concepts = [];

    private FaqIndex(long version, IReadOnlyList<FaqEntry> entries)
    {
        (Version, Entries) = (version, entries);
        foreach (var entry in entries)
        {
            foreach (var stem in entry.Wordings.SelectMany(wording => wording.Terms).Select(term => term.Stem).Distinct())
            {
                _frequency[stem] = _frequency.GetValueOrDefault(stem) + 1;
            }

            foreach (var concept in entry.Wordings.SelectMany(wording => wording.Terms).SelectMany(term => term.Concepts).Distinct())
            {
                _concepts[concept] = _concepts.GetValueOrDefault(concept) + 1;
            }
        }
    }

    public static FaqIndex Empty { get; } = new(-1, []);

    /// <summary>The store's count of changes it stands at.</summary>
    public long Version { get; }

    public IReadOnlyList<FaqEntry> Entries { get; }

    public static FaqIndex Of(long version, IReadOnlyList<FaqVersion> approved, QuestionReader reader) => new(version, [.. approved.Select(faq => new FaqEntry(faq, reader))]);

    /// <summary>What a word tells: more, the fewer replies ask about it. A word of the general vocabulary that no reply uses tells little.</summary>
    /// <remarks>The inverse document frequency of BM25, over the replies' questions.</remarks>
    public double Weight(QuestionTerm term)
    {
        var frequency = Math.Max(_frequency.GetValueOrDefault(term.Stem), term.Concepts.Count == 0 ? 0 : term.Concepts.Max(concept => _concepts.GetValueOrDefault(concept)));
        var weight = Math.Log(1 + ((Math.Max(Entries.Count, LeastEntries) - frequency + 0.5) / (frequency + 0.5)));
        return frequency == 0 && term.IsOrdinary ? weight * UnknownOrdinary : weight;
    }

    // A handful of replies do not tell what is rare.
    private const int LeastEntries = 30;
    private const double UnknownOrdinary = 0.5;
}
