using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>How much a word parts a figure from what stands on its other side.</summary>
internal static class GapWords
{
    private const float Tie = 0.25f;
    private const float Joint = 2;
    private const float Turn = 4;

    private static readonly FrozenSet<string> Ties = FrozenSet.Create(
        StringComparer.Ordinal,
        "of", "in", "at", "a", "an", "the", "is", "was", "are", "were", "be", "to", "worth", "as", "up", "about", "around", "roughly", "some", "between", "from", "ranging",
        "year", "month", "hour", "day", "an", "mois", "heure", "jour", "per", "par", "now", "currently", "gross", "net", "annual", "yearly", "each", "totaling", "totalling", "reaching", "totals", "reaches", "his", "her", "its", "their", "nearly", "just", "only", "well", "over", "up", "s",
        "de", "d", "du", "des", "l", "le", "la", "les", "un", "une", "est", "etait", "sont", "sera", "serait", "se", "situe", "situent", "situait", "situerait", "etablit", "etablirait", "eleve", "elevait", "eleverait",
        "atteint", "atteignait", "atteindrait", "pouvant", "allant", "jusqu", "en", "au", "aux", "compris", "comprise", "comprises", "entre", "environ", "pres", "a", "y", "brut", "brute", "bruts", "brutes", "nets", "nette",
        "annuel", "annuelle", "annuels", "annuelles", "mensuel", "mensuelle", "son", "sa", "ses", "leur", "leurs", "desormais", "actuellement", "quelque", "pouvait", "peut", "peuvent", "fixe", "fixee", "additional", "extra", "supplementaire");

    private static readonly FrozenSet<string> Joints = FrozenSet.Create(StringComparer.Ordinal, "and", "et", "or", "ou", "plus", "with", "avec", "including", "dont", "then", "puis");

    private static readonly FrozenSet<string> Turns = FrozenSet.Create(StringComparer.Ordinal, "but", "while", "whereas", "although", "though", "mais", "tandis", "alors", "quand", "when", "because", "car", "which", "who", "lorsque");

    public static float Weight(string word) => Ties.Contains(word) ? Tie : Joints.Contains(word) ? Joint : Turns.Contains(word) ? Turn : 1;
}
