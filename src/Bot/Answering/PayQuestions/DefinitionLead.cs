using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.Rendering;

namespace Bot.Answering.PayQuestions;

/// <summary>The first words of an answer to what a figure is: over what time, before or after tax, which part of pay, and that the article leaves it open where it does.</summary>
internal static class DefinitionLead
{
    // Where an article uses a word of pay and explains it nowhere.
    private const string Unexplained = "answered.definition.unexplained";

    private static readonly string[] Gross = ["brut", "bruts", "brute", "brutes", "gross", "before tax", "pre tax", "avant impot", "avant impots"];
    private static readonly string[] Net = ["net", "nets", "nette", "nettes", "after tax", "take home", "apres impot", "apres impots"];

    /// <param name="lines">Those shown.</param>
    /// <returns>Null where the lines do not tell the same, or nothing of the kind is asked.</returns>
    public static Phrase? Of(PayQuestion asked, IReadOnlyList<ClaimMatch> lines, ReplyLanguage language)
    {
        List<ClaimMatch> figures = [.. lines.Where(line => line.Claim.Amount is not null && !ClaimLikeness.IsDenial(line.Claim))];
        if (figures.Count == 0)
        {
            return null;
        }

        if (asked.Defines.Contains(DefinitionSlot.Contents) && asked.Components.Count > 0)
        {
            return new Phrase(Unexplained);
        }

        var parts = asked.Defines.Order().Select(slot => slot switch
        {
            DefinitionSlot.Period => Told("period", figures, line => ClaimNames.Of(line.Claim.Period), language),
            DefinitionSlot.Component => Told(IsLoose(asked, figures) ? "component.loose" : "component", figures, line => ClaimNames.Of(line.Claim.Component), language),
            DefinitionSlot.Tax => Tax(figures, language),
            _ => null,
        }).OfType<string>().ToList();
        return parts.Count == 0 ? null : new Phrase("answered.definition", string.Join(' ', parts));
    }

    private static string? Told(string slot, List<ClaimMatch> figures, Func<ClaimMatch, string> value, ReplyLanguage language) =>
        figures.Select(value).Distinct().ToList() is not [var only] ? null
        : slot != "component.loose" && only == ClaimNames.Of(PayPeriod.Unspecified) ? Wording.Get(language, $"definition.{slot}.unspecified")
        : Wording.Get(language, $"definition.{slot}", Wording.Get(language, $"claim.{slot.Split('.')[0]}.{only}"));

    /// <summary>"Is there stock in it, or is it pure base?" of what the article calls a salary, and says nothing of stock or base.</summary>
    private static bool IsLoose(PayQuestion asked, List<ClaimMatch> figures) =>
        asked.PartsOffered.Count > 0 && figures.TrueForAll(line => line.Claim.Component is PayComponent.Salary or PayComponent.Earnings or PayComponent.Package && !asked.PartsOffered.Contains(line.Claim.Component) && !PayQuestionReader.Components(line.Claim.Span.In(line.Article.Text)).Overlaps(asked.PartsOffered));

    private static string? Tax(List<ClaimMatch> figures, ReplyLanguage language) =>
        figures.Select(TaxOf).Distinct().ToList() is [var only] ? Wording.Get(language, $"definition.tax.{only}") : null;

    /// <summary>What the note beside the figure says; else what the claim's own words say, where they say one thing.</summary>
    private static string TaxOf(ClaimMatch line)
    {
        foreach (var words in new[] { line.Claim.ComponentNote ?? "", line.Claim.Span.In(line.Article.Text) })
        {
            var folded = $" {FoldedWords.Joined(words)} ";
            var (isGross, isNet) = (Array.Exists(Gross, word => folded.Contains($" {word} ", StringComparison.Ordinal)), Array.Exists(Net, word => folded.Contains($" {word} ", StringComparison.Ordinal)));
            if (isGross != isNet)
            {
                return isGross ? "gross" : "net";
            }
        }

        return "unspecified";
    }
}
