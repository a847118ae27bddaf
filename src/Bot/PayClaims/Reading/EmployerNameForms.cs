using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The longer and shorter forms of one employer's name in an article.</summary>
internal static class EmployerNameForms
{
    /// <summary>Of the forms one organisation is written in the shortest, or the one with a word more; an acronym only where there is nothing else.</summary>
    public static string Written(IEnumerable<string> all)
    {
        var forms = all.Select(form => form.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Where(form => form.Length > 1).ToList();
        var spelt = forms.FindAll(form => !IsAcronym(form) && !NameVocabulary.Organisations.Contains(Folding.Fold(form)));
        spelt = spelt.Count > 0 ? spelt : forms;
        var shortest = spelt.Min(Words);
        return spelt.Where(form => Words(form) <= shortest + 1).MaxBy(form => form.Length)!;
    }

    private static bool IsAcronym(string form) => form.Length <= 6 && !form.Contains(' ', StringComparison.Ordinal) && form.All(char.IsUpper);

    /// <summary>Of a name's longer and shorter forms the one with at most a word more than the shortest: "Orrery AI" rather than "Orrery", "Saint Odile" rather than "Saint Odile Medical Center of Tilden".</summary>
    public static string Usual(string name, List<string> all)
    {
        var shortest = name;
        foreach (var other in all)
        {
            if (other.Length < shortest.Length && other.Length > 2 && IsLonger(name, other))
            {
                shortest = other;
            }
        }

        var usual = shortest;
        foreach (var other in all)
        {
            if (other.Length > usual.Length && IsLonger(other, shortest) && Words(other) <= Words(shortest) + 1)
            {
                usual = other;
            }
        }

        // "East Marden" is the "University of East Marden".
        return all.Find(other => other.Length > usual.Length && other.EndsWith(usual, StringComparison.Ordinal) && IsInstitution(other)) ?? usual;
    }

    private static bool IsInstitution(string name) => Folding.Fold(name) is var folded && (folded.StartsWith("universit", StringComparison.Ordinal) || folded.StartsWith("bank of ", StringComparison.Ordinal) || folded.StartsWith("city of ", StringComparison.Ordinal));

    private static bool IsLonger(string name, string shorter) =>
        name.Length > shorter.Length && name[shorter.Length] == ' ' && name.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    private static int Words(string name) => name.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
}
