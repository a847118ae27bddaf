using Bot.Answering.Composition;
using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Who denies: whom the sentence opens with, and not the paper that passes it on. Nobody denies what he said himself: a denial read as its claim's own speaker's is that of whom the sentences before it name.</summary>
internal static class DenialSpeaker
{
    public static PayClaim Resolved(PayClaim claim, Article article, ClaimLedger ledger)
    {
        if (!ClaimLikeness.IsDenial(claim) || claim.Speaker is null)
        {
            return claim;
        }

        // "Brandt said that it is no signing bonus, according to the Post": whom the sentence opens with says it, the paper passes it on.
        var opening = claim.Span.In(article.Text).TrimStart('•', '-', '*', ' ', '«', '“', '"');
        if (ledger.InArticle(article.Id).FirstOrDefault(other => other is { SpeakerNamed: true, Speaker: not null } && other.Speaker != claim.Speaker && Opens(opening, other.Speaker)) is { } known)
        {
            return claim with { Speaker = known.Speaker, SpeakerRole = known.SpeakerRole, SpeakerNamed = true };
        }

        if (!claim.About.Select(ledger.Find).Any(denied => denied is not null && denied.Speaker == claim.Speaker))
        {
            return claim;
        }

        var speaker = SpeakerResolver.Resolve(article.Text, claim.Span);
        return claim with { Speaker = speaker, SpeakerRole = null, SpeakerNamed = speaker is not null };
    }

    /// <summary>By the whole name or the surname.</summary>
    private static bool Opens(string sentence, string name) =>
        sentence.StartsWith($"{name} ", StringComparison.Ordinal) || sentence.StartsWith($"{name[(name.LastIndexOf(' ') + 1)..]} ", StringComparison.Ordinal);
}
