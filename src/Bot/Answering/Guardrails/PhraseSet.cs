namespace Bot.Answering.Guardrails;

/// <summary>Phrases of which any may stand at a place of a rule, found by their first word: rules are hundreds, and each is tried at every word of a message.</summary>
internal sealed class PhraseSet
{
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
    }

    public IReadOnlyList<PatternWord[]> Phrases { get; }

    public bool HasEnd { get; }

    /// <returns>The phrases whose first word is this very one.</returns>
    public ReadOnlySpan<PatternWord[]> BeginningWith(string word) => _byWord.GetValueOrDefault(word);

    /// <returns>The phrases whose first word may fit this one though it is written otherwise.</returns>
    public ReadOnlySpan<PatternWord[]> BeginningLike(string word) => _byLetter.GetValueOrDefault(word[0]);
}
