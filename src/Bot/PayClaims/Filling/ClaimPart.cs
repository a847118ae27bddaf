using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims.Filling;

/// <summary>Some claims of an article that are asked about together, and the part of its text that is handed over with them.</summary>
internal sealed record ClaimPart(TextSpan Text, IReadOnlyList<PayClaim> Claims)
{
    private const int MostClaims = 8;
    private const int LongestText = 6_000;

    /// <summary>The claims with open fields, in the order of the text: neighbours together, each within its paragraph and those beside it, where what belongs to it stands.</summary>
    public static IReadOnlyList<ClaimPart> Of(Article article, IEnumerable<PayClaim> claims)
    {
        var parts = new List<ClaimPart>();
        var text = new Lazy<ClaimText>(() => new ClaimText(article));
        foreach (var claim in claims.Where(claim => OpenField.Of(claim).Count > 0).OrderBy(claim => claim.Span.Start))
        {
            var around = Around(text.Value, claim);
            if (parts.Count > 0 && parts[^1] is var last && last.Claims.Count < MostClaims && around.End - last.Text.Start <= LongestText)
            {
                parts[^1] = new ClaimPart(new TextSpan(last.Text.Start, Math.Max(last.Text.End, around.End) - last.Text.Start), [.. last.Claims, claim]);
            }
            else
            {
                parts.Add(new ClaimPart(around, [claim]));
            }
        }

        return parts;
    }

    private static TextSpan Around(ClaimText text, PayClaim claim)
    {
        var own = text.SentenceAt(claim.Span.Start);
        var (from, to) = (own, own);
        while (from > 0 && text.Paragraphs[from - 1] >= text.Paragraphs[own] - 1 && text.Sentences[own].End - text.Sentences[from - 1].Start <= LongestText / 2)
        {
            from--;
        }

        while (to + 1 < text.Sentences.Count && text.Paragraphs[to + 1] <= text.Paragraphs[own] + 1 && text.Sentences[to + 1].End - text.Sentences[own].Start <= LongestText / 2)
        {
            to++;
        }

        return new TextSpan(text.Sentences[from].Start, text.Sentences[to].End - text.Sentences[from].Start);
    }
}
