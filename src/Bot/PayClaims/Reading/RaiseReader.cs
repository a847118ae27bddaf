using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Tells a raise from a range: "raised from $18 to $22" names two figures, of which the first is past.</summary>
internal static class RaiseReader
{
    private const int WordsBefore = 7;

    private static readonly FrozenSet<string> Moving = FrozenSet.Create(
        StringComparer.Ordinal,
        "raise", "raised", "raises", "raising", "rise", "rises", "rose", "risen", "rising", "increase", "increased", "increases", "increasing", "lift", "lifted", "lifts", "lifting", "went", "goes", "gone", "go", "jumped", "jump", "jumps", "climbed", "grew", "bumped", "moved", "moves", "hiked", "cut", "cuts", "lowered", "fell", "dropped", "up", "down", "boosted", "boosts", "doubled",
        "passe", "passer", "passent", "passait", "passaient", "passera", "passeront", "passerait", "porte", "porter", "portee", "porte", "portent", "releve", "relever", "relevee", "augmente", "augmenter", "augmentent", "augmentee", "grimpe", "grimper", "bondi", "bondit", "baisse", "baisser", "monte", "monter", "progresse", "fait");

    public static bool IsRaise(CueSentence sentence, PayFigure figure)
    {
        var amount = figure.Money.Amount;
        if (amount.Low is null || amount.High is null || amount.Low == amount.High || figure.First == 0)
        {
            return false;
        }

        var ties = sentence.Words[figure.First - 1].Text is "from" or "de" or "d";
        var own = figure.First < sentence.Words.Count && sentence.Words[figure.First].Text is "from" or "de" or "d";
        if (!ties && !own)
        {
            return false;
        }

        for (var i = figure.First - 1; i >= Math.Max(0, figure.First - WordsBefore); i--)
        {
            if (Moving.Contains(sentence.Words[i].Text))
            {
                return true;
            }
        }

        return false;
    }
}
