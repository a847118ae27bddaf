using System.Text.RegularExpressions;

namespace Bot.Articles.Reading.Metadata;

/// <summary>Finds in a text that a name is of the paper that reports: "told the Harbour Gazette", « la Gazette a appris ».</summary>
internal static class ReportingName
{
    /// <returns>The name as the text spells it there; empty where the text does not speak of it so.</returns>
    public static string In(string text, string name)
    {
        var escaped = Regex.Escape(name);
        var reporting = new Regex(
            $@"(?:\b(?:a appris|ont appris|apprend|confie|(?:confi|déclar|expliqu|racont|affirm|indiqu|préci|révél)\p{{L}}{{1,4}} (?:à|au|aux)|parlé (?:à|au|aux)|dit (?:à|au|aux)|interrogée?s? par|a rapporté|rapporte|told|tells|speaking to|spoke (?:to|with)|talked to|interviewed by|learned by|seen by|consultée?s? par|obtenue?s? par|obtained by|reviewed by) (?:l['’]|le |la |les |the )?(?<name>{escaped})\b)|(?<name>\b{escaped}) (?:has learned|learned|has learnt|a appris|a pu consulter|can reveal|révèle|a révélé)\b",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        try
        {
            var match = reporting.Match(text);
            return match.Success ? match.Groups["name"].Value : "";
        }
        catch (RegexMatchTimeoutException)
        {
            return "";
        }
    }
}
