using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Guardrails;

/// <summary>Many rules, each found by words one of which must stand in a message that it fits: a message meets only the few that could fit it.</summary>
internal sealed class PatternIndex<T>
    where T : class
{
    private const int BitsOfPart = 64;

    private readonly List<(T Rule, WordPattern Pattern)> _rules;

    // Rules by the places of the list, each a bit: those found by a very word, and those found by a word that may be written otherwise, by its first letter.
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(PatternWord Word, int Rule)>> _byLetter = [];

    // That ask for no word.
    private readonly ulong[] _always;

    public PatternIndex(IEnumerable<T> rules, Func<T, WordPattern> pattern)
    {
        _rules = [.. rules.Select(rule => (rule, pattern(rule)))];
        _always = new ulong[(_rules.Count + BitsOfPart - 1) / BitsOfPart];
        foreach (var (at, (_, of)) in _rules.Index())
        {
            if (of.Telling() is not { } words)
            {
                Mark(_always, at);
                continue;
            }

            foreach (var word in words)
            {
                if (word.IsPrefix || word.IsLoose)
                {
                    ListOf(_byLetter, word.Text[0]).Add((word, at));
                }
                else
                {
                    ListOf(_byWord, word.Text).Add(at);
                }
            }
        }
    }

    public IEnumerable<T> Rules => _rules.Select(rule => rule.Rule);

    /// <returns>The first rule that fits; null where none does.</returns>
    public T? First(GuardMessage message, CorpusIndex index)
    {
        var mayFit = MayFit(message);
        for (var at = 0; at < _rules.Count; at++)
        {
            if ((mayFit[at / BitsOfPart] >> (at % BitsOfPart) & 1) != 0 && _rules[at].Pattern.Fits(message, index))
            {
                return _rules[at].Rule;
            }
        }

        return null;
    }

    private ulong[] MayFit(GuardMessage message)
    {
        var rules = (ulong[])_always.Clone();
        foreach (var word in message.Words)
        {
            foreach (var at in _byWord.GetValueOrDefault(word.Text) ?? [])
            {
                Mark(rules, at);
            }

            foreach (var (telling, at) in _byLetter.GetValueOrDefault(word.Text[0]) ?? [])
            {
                if (telling.Fits(word.Text))
                {
                    Mark(rules, at);
                }
            }
        }

        return rules;
    }

    private static void Mark(ulong[] rules, int at) => rules[at / BitsOfPart] |= 1UL << (at % BitsOfPart);

    private static List<TItem> ListOf<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
