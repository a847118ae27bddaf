using System.Text.RegularExpressions;
using Bot.PayClaims;

namespace Bot.Answering.Verification;

/// <summary>What shares are of: 12 % of base is not 12 % of the bonus, nor is a base salary 12 % of base.</summary>
internal static partial class ShareOf
{
    /// <summary>True where a share is of another part of pay than in the quotes, or a part of pay that there only measures others is itself measured.</summary>
    public static bool IsOfOther(SentenceFacts stated, CitedQuotes quoted)
    {
        var (bases, others) = Read(stated);
        if (bases.Count == 0)
        {
            return false;
        }

        var there = quoted.Facts.Select(Read).ToList();
        var basesThere = there.SelectMany(one => one.Bases).ToHashSet();
        var othersThere = there.SelectMany(one => one.Others).ToHashSet();
        return (basesThere.Count > 0 && !bases.Overlaps(basesThere)) || bases.Any(component => others.Contains(component) && basesThere.Contains(component) && !othersThere.Contains(component));
    }

    /// <summary>The parts of pay that are told of, those left out that only measure others.</summary>
    public static IReadOnlySet<PayComponent> Told(SentenceFacts facts) => Read(facts).Others;

    private static (IReadOnlySet<PayComponent> Bases, IReadOnlySet<PayComponent> Others) Read(SentenceFacts facts)
    {
        var phrases = Share().Matches(facts.Text).Select(share => share.Groups["of"].Value).ToList();
        return phrases.Count == 0
            ? (new HashSet<PayComponent>(), facts.Components)
            : (phrases.SelectMany(phrase => SentenceFacts.Of(phrase, facts.Language).Components).ToHashSet(), SentenceFacts.Of(Share().Replace(facts.Text, " "), facts.Language).Components);
    }

    [GeneratedRegex(@"(?:%|\bper ?cent|\bpour cent)\s+(?:of|du|de la|de leur|de son|de sa|des|de l['’])\s*(?:(?:their|the|his|her|its|leur|a|an)\s+)?(?<of>\p{L}+(?: (?:pay|salary|fixe|de base|salaries))?)", RegexOptions.IgnoreCase)]
    private static partial Regex Share();
}
