using System.Text.RegularExpressions;

namespace Bot.PayClaims.Reading;

/// <summary>Tells what is told as hearsay from what is told as fact: the French press conditional, "reportedly", "is said to".</summary>
internal static partial class AttributionModality
{
    public static bool IsConditional(string sentence) => IsConditional(sentence, sentence.Length);

    /// <param name="figure">Where the figure stands in the sentence.</param>
    public static bool IsConditional(string sentence, int figure)
    {
        if (English().IsMatch(sentence) || Rumour().IsMatch(sentence))
        {
            return true;
        }

        // Almost every sentence is cleared by the first look: the ending is rare outside French hearsay.
        if (!sentence.Contains("rai", StringComparison.Ordinal) || Hypothesis().IsMatch(sentence))
        {
            return false;
        }

        foreach (var match in French().EnumerateMatches(sentence))
        {
            // "à ceux qui accepteraient de venir": in doubt is who comes, not what is paid.
            var before = sentence.AsSpan(0, match.Index).TrimEnd();
            var relative = before.EndsWith(" qui") || before.EndsWith(" dont") || before.EndsWith(" où");
            if (!relative || (figure > match.Index && sentence.AsSpan(match.Index, Math.Min(figure, sentence.Length) - match.Index).IndexOf(',') < 0))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:reportedly|allegedly|supposedly|purportedly|rumou?red|is said to|are said to|was said to|were said to|is believed to|are believed to|is thought to|are thought to|is understood to|are understood to)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(?:selon (?:des|certaines|les) rumeurs|(?:la|une) rumeur|dit-on|il se dirait|il se murmure|prétendument)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rumour();

    // Third person only: "aurait versé", "toucheraient", "s'établirait". What is wished, possible or asked for is no report.
    [GeneratedRegex(@"(?<![\p{L}])(?!(?:pourr|devr(?!aient rembourser)|voudr|souhaiter|aimer|préférer|faudr|vaudr|saur)ai(?:t|ent)\b)(?:(?:n['’]|s['’]|l['’]|d['’]|y )?(?:aur|ser|\p{Ll}{2,}(?:er|ir|dr|tr|vr|evr|endr|oir)|fer|ir|percevr|recevr|verr|viendr|tiendr)ai(?:t|ent))(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex French();

    // "S'il restait, il gagnerait": a condition, not a report.
    [GeneratedRegex(@"(?:^|[\s,;«])(?:si\s|s['’]ils?\s)[^.;]{3,80}(?:ait|aient)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hypothesis();
}
