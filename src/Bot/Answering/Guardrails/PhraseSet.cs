namespace Bot.Answering.Guardrails;

/// <summary>Phrases of which any may stand at a place of a rule, found by their first word: rules are hundreds, and each is tried at every word of a message.</summary>
internal sealed class PhraseSet
{
    /// <summary>Slots into which words fall by their letters.</summary>
    public const int Slots = 256;

    private const int SlotBits = 64;

    // A bit for each slot that a first word falls into, and for each letter: nearly every word is none of the set's, which these tell without a search.
    private readonly ulong[] _slots = new ulong[Slots / SlotBits];
    private readonly ulong _letters;

    private readonly Dictionary<string, PatternWord[][]> _byWord;
    private readonly Dictionary<char, PatternWord[][]> _byLetter;

    /// <param name="phrases">One without words stands for the end of a sentence.</param>
    public PhraseSet(IReadOnlyList<PatternWord[]> phrases)
    {
        Phrases = phrases;
        HasEnd = phrases.Any(phrase => phrase.Length == 0);
        var open = phrases.Where(phrase => phrase.Length > 0).ToLookup(phrase => phrase[0].IsPrefix || phrase[0].IsLoose);
        _byWord = open[false].GroupBy(phrase => phrase[0].Text).ToDictionary(words => words.Key, words => words.ToArray(), StringComparer.Ordinal);

        // Neither a longer word nor a slip of the fingers begins with another letter.
        _byLetter = open[true].GroupBy(phrase => phrase[0].Text[0]).ToDictionary(words => words.Key, words => words.ToArray());
        foreach (var word in _byWord.Keys)
        {
            _slots[SlotOf(word) / SlotBits] |= 1UL << (SlotOf(word) % SlotBits);
        }

        _letters = _byLetter.Keys.Aggregate(0UL, (letters, letter) => letters | (1UL << (letter % SlotBits)));
    }

    public static int SlotOf(string word) => string.GetHashCode(word, StringComparison.Ordinal) & (Slots - 1);

    public IReadOnlyList<PatternWord[]> Phrases { get; }

    public bool HasEnd { get; }

    /// <returns>The phrases whose first word is this very one.</returns>
    public ReadOnlySpan<PatternWord[]> BeginningWith(in GuardWord word) => (_slots[word.Slot / SlotBits] >> (word.Slot % SlotBits) & 1) == 0 ? [] : _byWord.GetValueOrDefault(word.Text);

    /// <returns>The phrases whose first word may fit this one though it is written otherwise.</returns>
    public ReadOnlySpan<PatternWord[]> BeginningLike(in GuardWord word) => (_letters >> (word.Text[0] % SlotBits) & 1) == 0 ? [] : _byLetter.GetValueOrDefault(word.Text[0]);
}
