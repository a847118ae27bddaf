using Bot.Language;

namespace Bot.Answering.Meanings;

/// <summary>The words of a sentence that stand under a word of denying.</summary>
internal sealed class NegationScope
{
    // "Nobody here is allowed to talk": the verb stands a few words behind.
    private const int Behind = 6;

    // "parlez pas" and "pas un mot": French denies around.
    private const int FrenchBefore = 2;
    private const int FrenchBehind = 4;

    private const string FrenchNobody = "personne";

    private readonly MeantSentence _sentence;
    private readonly List<(int First, int Last)> _reaches = [];

    public NegationScope(MeantSentence sentence)
    {
        _sentence = sentence;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (Reach(at) is { } reach)
            {
                _reaches.Add(reach);
            }
        }
    }

    public bool Holds(int at) => _reaches.Exists(reach => reach.First <= at && at <= reach.Last && _sentence.IsOneClause(reach.First, at));

    /// <summary>"N’est qu’un", "ne manque plus que": only, and no denying.</summary>
    private bool IsOnly(int at)
    {
        for (var next = at + 1; next < Math.Min(_sentence.Words.Count, at + FrenchBehind + 1); next++)
        {
            if (_sentence.Words[next] is "que" or "qu")
            {
                return true;
            }

            if (IsFrench(next))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsFrench(int at) => DenyingWords.IsAt(_sentence.Words, at, isFrench: true) || DenyingWords.IsLacking(_sentence.Words[at]) || _sentence.Words[at] == FrenchNobody;

    private (int First, int Last)? Reach(int at)
    {
        var word = _sentence.Words[at];
        if (_sentence.Language == "fr")
        {
            return DenyingWords.FrenchOpening.Contains(word) ? IsOnly(at) ? null : (at, at + Behind) : IsFrench(at) ? (at - FrenchBefore, at + FrenchBehind) : null;
        }

        return DenyingWords.IsAt(_sentence.Words, at, isFrench: false) || DenyingWords.IsLacking(word) ? (at, at + Behind) : null;
    }
}
