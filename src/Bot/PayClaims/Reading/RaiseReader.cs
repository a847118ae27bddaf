using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Finds raises: "raised from $18 to $22" names two figures, of which the first is past.</summary>
internal static class RaiseReader
{
    private const int WordsBefore = 7;

    private static readonly FrozenSet<string> Moving = FrozenSet.Create(
        StringComparer.Ordinal,
        "raise", "raised", "raises", "raising", "rise", "rises", "rose", "risen", "rising", "increase", "increased", "increases", "increasing", "lift", "lifted", "lifts", "lifting", "went", "goes", "gone", "go", "jumped", "jump", "jumps", "climbed", "grew", "bumped", "moved", "moves", "hiked", "cut", "cuts", "lowered", "fell", "dropped", "up", "down", "boosted", "boosts", "doubled",
        "passe", "passer", "passent", "passait", "passaient", "passera", "passeront", "passerait", "porte", "porter", "portee", "porte", "portent", "releve", "relever", "relevee", "augmente", "augmenter", "augmentent", "augmentee", "grimpe", "grimper", "bondi", "bondit", "baisse", "baisser", "monte", "monter", "progresse", "fait");

    /// <returns>True when the second of two figures replaces the first.</returns>
    public static bool IsRaise(CueSentence sentence, PayFigure from, PayFigure to) => IsBetween(sentence, from, to) && Moves(sentence, from);

    /// <summary>"From £18 to £22", « de 18 à 22 euros ».</summary>
    public static bool IsBetween(CueSentence sentence, PayFigure from, PayFigure to) =>
        from.First > 0 && to.First > from.First && IsBefore(sentence.Words, from, "from", "de", "d") && IsBefore(sentence.Words, to, "to", "a", "into");

    /// <summary>True when a word of rising or falling stands shortly before a figure.</summary>
    public static bool Moves(CueSentence sentence, PayFigure figure)
    {
        for (var i = figure.First - 1; i >= Math.Max(0, figure.First - WordsBefore); i--)
        {
            if (Moving.Contains(sentence.Words[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBefore(List<CueWord> words, PayFigure figure, params ReadOnlySpan<string> ties)
    {
        foreach (var tie in ties)
        {
            if (words[figure.First - 1].Text == tie || (figure.First < words.Count && words[figure.First].Text == tie))
            {
                return true;
            }
        }

        return false;
    }
}
