using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>People named in full in an article's words; a sentence that begins with "Chez Norvane" or "At Norvane" begins with no first name.</summary>
internal static partial class FullNames
{
    // « Me Kern », a lawyer's title.
    private const string Title = "me";

    // "Chairman John Okoro" is John Okoro.
    private static readonly HashSet<string> Titles = ["chairman", "chairwoman", "president", "director", "minister", "senator", "governor", "mayor", "professor", "doctor", "judge", "spokesman", "spokeswoman", "analyst", "founder", "secretary", "presidente", "ministre", "professeur", "docteur", "directeur", "directrice", "maitre"];

    /// <summary>True when there is anything that looks like one, whatever it begins with.</summary>
    public static bool MayBeIn(string text) => Name().IsMatch(text);

    public static IEnumerable<Match> In(string text)
    {
        for (var found = Name().Match(text); found.Success;)
        {
            var first = Folding.Fold(found.Value.AsSpan(0, found.Value.IndexOfAny([' ', '\u00A0', '\n'])));
            if (first != Title && text.AsSpan(0, found.Index).Trim(" «“\"").Length == 0 && (StopWords.Contains(first, ReplyLanguage.English) || StopWords.Contains(first, ReplyLanguage.French)))
            {
                found = Name().Match(text, found.Index + first.Length);
                continue;
            }

            if (Titles.Contains(first))
            {
                found = Name().Match(text, found.Index + first.Length);
                continue;
            }

            yield return found;
            found = found.NextMatch();
        }
    }

    /// <summary>True when the words name somebody besides those asked about, in full or as who has the word in a conversation ("KERN: No.").</summary>
    /// <param name="asked">Folded words of the question.</param>
    public static bool TellWho(string text, IReadOnlySet<string> asked) =>
        Turn().Match(text) is { Success: true } turn && !FoldedWords.In(turn.Value).All(asked.Contains) || In(text).Any(name => !FoldedWords.In(name.Value).All(asked.Contains));

    // « L'économiste » is no first name.
    [GeneratedRegex(@"\b(?![LD]['’]\p{Ll})\p{Lu}[\p{Ll}'’-]+(?:\s(?:de|van|von|der|du|la|le|bin|al)){0,2}\s\p{Lu}[\p{L}'’-]*\p{Ll}\b(?!\s(?:Inc|Corp|Ltd|Group|Labs?|AI|Times|News|Journal|Post)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu} .'’-]{1,30}\s?:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Turn();
}
