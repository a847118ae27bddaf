using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The longer and shorter forms of one employer's name in an article: all go by the fullest, as a reader would look the employer up.</summary>
internal static class EmployerNameForms
{
    // A form longer than this has run into the words behind it.
    private const int MostWords = 6;

    /// <summary>Of the forms one organisation is written in the fullest; an acronym only where there is nothing else.</summary>
    public static string Written(IReadOnlyList<string> all)
    {
        var forms = all.Select(form => form.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Where(form => form.Length > 1 && !IsRival(form)).DefaultIfEmpty(all[0]).ToList();
        var spelt = forms.FindAll(form => !IsAcronym(form) && !NameVocabulary.Organisations.Contains(Folding.Fold(form)));
        return Fullest(spelt.Count > 0 ? spelt : forms);
    }

    /// <summary>The fullest form of a name among those of the text ("Calloway" → "Calloway Regional Health"); where two bodies share a short name, the one named first.</summary>
    /// <param name="all">In the order of the text.</param>
    public static string Usual(string name, List<string> all)
    {
        // "East Marden" is the "University of East Marden".
        var longer = all.Find(other => Words(other) <= MostWords && IsLonger(other, name)) ?? all.Find(other => other.Length > name.Length && Words(other) <= MostWords && ((EndsWith(other, name) && IsKindFirst(other)) || IsFilled(other, name)));
        return longer is null ? name : Usual(longer, all);
    }

    private static string Fullest(List<string> forms) => forms.Where(form => Words(form) <= MostWords).DefaultIfEmpty(forms.MinBy(Words)!).MaxBy(form => form.Length)!;

    // "Rival Castellan Partners"
    private static bool IsRival(string form) => form.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && EmployerWords.Rivals.Contains(Folding.Fold(form.AsSpan(0, space)));

    private static bool IsAcronym(string form) => form.Length <= 6 && !form.Contains(' ', StringComparison.Ordinal) && form.All(char.IsUpper);

    // A whole word, or behind an elision: "d'Ambrelle".
    private static bool EndsWith(string name, string last) => name.EndsWith(last, StringComparison.Ordinal) && name[^(last.Length + 1)] is ' ' or '\'' or '’';

    /// <summary>"Banque Valmorin", "Les Films du Passage", "City of Harlan": the kind of organisation stands before what tells it from others.</summary>
    private static bool IsKindFirst(string name) =>
        Folding.Fold(name).Split(' ') is var words && words.SkipWhile(word => word is "les" || EmployerWords.Articles.Contains(word)).FirstOrDefault() is { } first && (NameVocabulary.Organisations.Contains(first) || EmployerWords.Kinds.Contains(first) || first is "films" or "canal" or "radio");

    private static bool IsLonger(string name, string shorter) =>
        name.Length > shorter.Length && name[shorter.Length] == ' ' && name.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Tamar Health" is "Tamar Regional Health": the same first word, and the same kind of house at the end.</summary>
    private static bool IsFilled(string name, string shorter) =>
        shorter.Split(' ') is [var first, var kind] && NameVocabulary.Organisations.Contains(Folding.Fold(kind)) && name.StartsWith(first + " ", StringComparison.Ordinal) && name.EndsWith(" " + kind, StringComparison.Ordinal);

    private static int Words(string name) => name.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
}
