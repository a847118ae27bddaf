using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The words by which one house courts the people of another, from <c>Data/offer-words.tsv</c>.</summary>
internal static class OfferWords
{
    private static readonly FrozenDictionary<string, (FrozenSet<string> Words, string[] Stems)> Kinds =
        EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.offer-words.tsv").ToFrozenDictionary(row => row[0], row => row[1].Split(' ') is var words
            ? (words.Where(word => word[^1] != '*').ToFrozenSet(StringComparer.Ordinal), Array.ConvertAll(Array.FindAll(words, word => word[^1] == '*'), word => word[..^1]))
            : default, StringComparer.Ordinal);

    // "Garantie", "promotion": nouns that begin as a verb does.
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(StringComparer.Ordinal, "accord", "accords", "garantie", "garanties", "promesse", "promesses", "recrutement", "recrutements", "recruitment", "recruiter", "recruiters", "recruteur", "recruteurs", "versement", "versements", "embauche", "embauches", "recrue", "recrues", "agitation", "faits", "lancement", "proposition", "propositions", "offre", "offres", "offer", "offers");

    public static bool IsOffer(string word) => Has("offers", word) && (!Nouns.Contains(word) || word is "offer" or "offers" or "offre");

    public static bool IsLure(string word) => Has("lures", word) && !Nouns.Contains(word);

    public static bool IsKeep(string word) => Has("keeps", word);

    public static bool IsLetter(string word) => Has("letters", word);

    public static bool IsBlame(string word) => Has("blames", word);

    public static bool IsJoin(string word) => Has("joins", word);

    private static bool Has(string kind, string word) => Kinds[kind] is var (words, stems) && (words.Contains(word) || Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal)));
}
