using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>"Those one band up (E7, according to Acme) earn …": words of attribution in parentheses, behind other words, vouch for those words and for no figure outside.</summary>
internal static partial class SpeakerAsides
{
    private const int Longest = 90;

    /// <param name="at">Where the words of attribution begin.</param>
    public static bool IsAside(string text, TextSpan sentence, int at)
    {
        if (at <= sentence.Start)
        {
            return false;
        }

        var open = text.LastIndexOf('(', at - 1, Math.Min(at - sentence.Start, Longest));
        if (open <= sentence.Start || text.AsSpan(open..at).Contains(')'))
        {
            return false;
        }

        // "$3m (before tax, according to Acme)", "(8.5 million euros, according to Acme)": on the figure after all.
        var (inside, before) = (text[(open + 1)..at], text[sentence.Start..open]);
        return inside.Any(char.IsLetterOrDigit) && !Sum().IsMatch(inside) && !BehindSum().IsMatch(before);
    }

    [GeneratedRegex(@"\d(?:[\s.,’']?\d){2,}|\d\s?(?:[km€$£%]|million|milliard|billion|lakh|crore)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"(?:\d|[€$£%]|\b(?:k|m|bn|euros?|dollars?|francs?|pounds?|livres?|millions?|milliards?|billions?|ans?|year|annum|mois|month|hour|heure|jour|day|brut|gross|net))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BehindSum();
}
