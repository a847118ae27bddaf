using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The longer and shorter forms of one employer's name in an article.</summary>
internal static class EmployerNameForms
{
    /// <summary>Of a name's longer and shorter forms the one with at most a word more than the shortest: "Orrery AI" rather than "Orrery", "Saint Odile" rather than "Saint Odile Medical Center of Tilden".</summary>
    public static string Usual(string name, List<EmployerMention> all)
    {
        var shortest = name;
        foreach (var other in all)
        {
            if (other.Name.Length < shortest.Length && other.Name.Length > 2 && IsLonger(name, other.Name))
            {
                shortest = other.Name;
            }
        }

        var usual = shortest;
        foreach (var other in all)
        {
            if (other.Name.Length > usual.Length && IsLonger(other.Name, shortest) && Words(other.Name) <= Words(shortest) + 1)
            {
                usual = other.Name;
            }
        }

        // "East Marden" is the "University of East Marden".
        return all.Find(other => other.Name.Length > usual.Length && other.Name.EndsWith(usual, StringComparison.Ordinal) && IsInstitution(other.Name))?.Name ?? usual;
    }

    private static bool IsInstitution(string name) => Folding.Fold(name) is var folded && (folded.StartsWith("universit", StringComparison.Ordinal) || folded.StartsWith("bank of ", StringComparison.Ordinal) || folded.StartsWith("city of ", StringComparison.Ordinal));

    private static bool IsLonger(string name, string shorter) =>
        name.Length > shorter.Length && name[shorter.Length] == ' ' && name.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    private static int Words(string name) => name.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
}
