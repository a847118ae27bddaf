using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Verbs of saying, folded: whoever stands beside one speaks and is not the one paid or paying.</summary>
internal static class SayingWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "explained", "explains", "noted", "notes", "argued", "argues", "reported", "reports", "stated", "states", "claimed", "claims", "insists", "insisted", "estimates", "estimated", "recalls", "recalled", "observed", "according", "denies", "denied", "disputes", "disputed",
        "dit", "declare", "affirme", "ajoute", "explique", "precise", "assure", "estime", "indique", "souligne", "confie", "rappelle", "raconte", "nuance", "repond", "resume", "juge", "soutient", "dement", "selon", "ecrit", "rapporte", "glisse", "soupire", "tempere", "observe", "calcule", "evalue");

    public static bool Contains(string word) => Words.Contains(word);
}
