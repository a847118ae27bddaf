using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The organisations that a title names: a short text often goes on with "the bank" or "they" and never names them again.</summary>
/// <remarks>A title that writes every word with a capital ("Rivals Raise Starting Pay") names nobody for certain. French ones never do.</remarks>
internal static partial class EmployerTitle
{
    private const int MostWords = 6;

    public static IEnumerable<string> Names(string title, string language)
    {
        var isSure = language == "fr" || HasLowerCase(title);
        var isFirst = true;
        foreach (var clause in Clauses().Split(title))
        {
            foreach (Match run in Run().Matches(clause))
            {
                // French goes on in small letters behind a colon.
                var opens = (isFirst || language != "fr") && clause[..run.Index].All(character => !char.IsLetter(character));
                if ((isSure || IsNamedAsOrganisation(run.Value)) && Name(run.Value, clause[(run.Index + run.Length)..], opens) is { } name)
                {
                    yield return name;
                }
            }

            isFirst = false;
        }
    }

    private static bool HasLowerCase(string title) =>
        Word().Matches(title).Any(word => word.Length > 2 && char.IsLower(word.Value[0]) && !NameVocabulary.IsGrammar(Folding.Fold(word.Value)));

    /// <summary>"Bank of Ulvermere", "Halyard Foods": a name whatever the capitals around.</summary>
    private static bool IsNamedAsOrganisation(string run) =>
        run.Split(' ') is { Length: > 1 and < 5 } words && (NameVocabulary.Organisations.Contains(Folding.Fold(words[^1])) || (words[1] == "of" && NameVocabulary.Organisations.Contains(Folding.Fold(words[0]))));

    private static string? Name(string run, string behind, bool opens)
    {
        // "Acme CEO Ann Lee": whose chief, and then who.
        List<string> words = [.. run.Split(' ').TakeWhile((word, at) => at == 0 || !IsOffice(word))];
        while (words.Count > 0 && (IsNoName(words[0]) || (opens && words.Count > 1 && IsOnlyOpening(words))))
        {
            (opens, words) = (false, words[1..]);
        }

        if (words.Count is 0 or > MostWords || GivenNames.Contains(Folding.Fold(words[0])) || NameVocabulary.Places.Contains(Folding.Fold(string.Join(' ', words))))
        {
            return null;
        }

        var first = Folding.Fold(words[0]);
        var isBare = words.Count == 1 && (opens || NameVocabulary.IsCommon(first));
        return isBare && (NameVocabulary.IsCommon(first) || RoleNouns.Contains(first, "") || !ActsOrOwns(behind)) ? null : string.Join(' ', words);
    }

    // "Driver pay at …": a trade or a common word with the capital of the beginning, before a name.
    private static bool IsOnlyOpening(List<string> words) =>
        Folding.Fold(words[0]) is var first && (RoleNouns.Contains(first, "") || (NameVocabulary.IsCommon(first) && !NameVocabulary.Organisations.Contains(first)));

    private static bool IsOffice(string word) => Folding.Fold(word) is "ceo" or "cfo" or "cto" or "coo" or "boss" or "chief" or "president" or "chairman" or "chairwoman" or "founder" or "pdg" or "dg" or "drh";

    private static bool IsNoName(string word) =>
        Folding.Fold(word) is var folded && (NameVocabulary.NotNames.Contains(folded) || NameVocabulary.Titles.Contains(folded) || (folded.Length < 4 && NameVocabulary.IsGrammar(folded)));

    /// <summary>"Volandis cherche", "Loomcraft's", "Tessaly : ": it pays, hires, has something.</summary>
    private static bool ActsOrOwns(string behind)
    {
        var next = Folding.Fold(Word().Match(behind).Value);
        return behind.StartsWith("'s", StringComparison.Ordinal) || behind.StartsWith("’s", StringComparison.Ordinal) || EmployerWords.Pays(next) || AttributionWords.CorporateActs.Contains(next) || AttributionWords.IsSaying(next);
    }

    [GeneratedRegex(@"\s*(?:[:;?!«»“”—–|]|\s-\s|, (?=\p{Ll}))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    // A name: words with capitals, joined by a space, an ampersand or French small words between two of them.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.+-]*(?:['’]\p{Lu}[\p{L}-]*)?(?:(?: & | (?:of|de|du|des|de la) | de l['’]| d['’]| )\p{Lu}[\p{L}\p{N}.+-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
