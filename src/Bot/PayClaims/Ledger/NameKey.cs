using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Ledger;

/// <summary>What names are compared by: words without case and accents, without a company's legal form and a person's title.</summary>
internal static class NameKey
{
    // The words a company's name carries on paper and loses in speech.
    private static readonly FrozenSet<string> LegalForms = FrozenSet.Create(
        StringComparer.Ordinal,
        "inc", "incorporated", "corp", "corporation", "co", "company", "cie", "compagnie", "ltd", "limited", "llc", "llp", "lp", "plc", "sa", "sas", "sarl", "spa", "srl",
        "ag", "gmbh", "se", "nv", "bv", "ab", "as", "oyj", "kk", "pte", "pty", "group", "groupe", "holding", "holdings", "platforms", "technologies");

    private static readonly FrozenSet<string> Openings = FrozenSet.Create(StringComparer.Ordinal, "the", "le", "la", "les", "mr", "mrs", "ms", "m", "mme", "mlle", "dr", "sir");

    /// <returns>Empty for null and for a name without words.</returns>
    public static string Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "";
        }

        // What stands in parentheses is a remark on the name.
        var plain = name.AsSpan(0, name.IndexOf('(') is > 0 and var remark ? remark : name.Length);
        var words = new List<string>();
        var tokenizer = new Tokenizer(plain);
        while (tokenizer.Next(out var token))
        {
            words.Add(Folding.Fold(plain.Slice(token.Start, token.Length)).Replace(".", "", StringComparison.Ordinal));
        }

        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 1 && Openings.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    /// <summary>True for a name and a longer form of it that ends the same ("nadella", "satya nadella"), and for one with a second name between.</summary>
    /// <param name="first">As <see cref="Of"/> gives it.</param>
    public static bool SamePerson(string first, string second) =>
        first.Length > 0 && second.Length > 0 && (first == second || EndsIn(first, second) || EndsIn(second, first) || HaveSameEnds(first, second));

    private static bool EndsIn(string longer, string shorter) =>
        longer.Length > shorter.Length && longer.EndsWith(shorter, StringComparison.Ordinal) && longer[^(shorter.Length + 1)] == ' ';

    private static bool HaveSameEnds(string first, string second)
    {
        var (ones, others) = (first.Split(' '), second.Split(' '));
        return ones.Length > 1 && others.Length > 1 && ones[0] == others[0] && ones[^1] == others[^1];
    }
}
