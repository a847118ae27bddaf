using System.Runtime.InteropServices;

namespace Bot.PayClaims.Ledger;

/// <summary>Claims by the names in one of their fields.</summary>
internal sealed class NameIndex
{
    private static readonly string[] ListMarks = [",", ";", "/", " and ", " et ", " & "];

    private readonly Dictionary<string, List<PayClaim>> _claims = new(StringComparer.Ordinal);

    /// <summary>The last word of each name, and the names that end in it.</summary>
    private readonly ILookup<string, string> _byLastWord;

    private readonly ILookup<string, string> _byFirstWord;

    public NameIndex(IEnumerable<PayClaim> claims, Func<PayClaim, string?> name)
    {
        // A name is cut into its words once, however many claims have it.
        foreach (var written in claims.Where(claim => name(claim) is { Length: > 0 }).GroupBy(claim => name(claim)!, StringComparer.Ordinal))
        {
            foreach (var key in Parts(written.Key))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_claims, key, out _) ??= []).AddRange(written);
            }
        }

        _byLastWord = _claims.Keys.ToLookup(key => key[(key.LastIndexOf(' ') + 1)..], StringComparer.Ordinal);
        _byFirstWord = _claims.Keys.ToLookup(key => key.Split(' ', 2)[0], StringComparer.Ordinal);
    }

    /// <summary>Claims whose name is this one, or else carries one word more behind it: "Norvik" is "Norvik Robotics" where nobody is called Norvik alone.</summary>
    public IReadOnlyList<PayClaim> OfOrganisation(string name)
    {
        var key = NameKey.Of(name);
        return key.Length == 0 ? [] : _claims.TryGetValue(key, out var exact) ? exact : Together(_byFirstWord[key.Split(' ', 2)[0]].Where(other => IsOneWordMore(other, key)));
    }

    /// <summary>Claims on persons of this name; a family name alone finds them as well.</summary>
    public IReadOnlyList<PayClaim> OfPerson(string name)
    {
        var key = NameKey.Of(name);
        return key.Length == 0 ? [] : Together(_byLastWord[key[(key.LastIndexOf(' ') + 1)..]].Where(other => NameKey.SamePerson(other, key)));
    }

    private PayClaim[] Together(IEnumerable<string> keys) => [.. keys.SelectMany(key => _claims[key]).Distinct()];

    private static bool IsOneWordMore(string longer, string key) =>
        longer.Length > key.Length + 1 && longer.StartsWith(key, StringComparison.Ordinal) && longer[key.Length] == ' ' && !longer.AsSpan(key.Length + 1).Contains(' ');

    /// <summary>A field may name several; each is found, and the whole.</summary>
    private static IEnumerable<string> Parts(string name) =>
        name.Split(ListMarks, StringSplitOptions.None).Append(name).Select(NameKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal);
}
