using Bot.Answering.Composition;
using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Who denies. Nobody denies what he said himself: a denial read as its claim's own speaker's is that of whom the sentences before it name.</summary>
internal static class DenialSpeaker
{
    public static PayClaim Resolved(PayClaim claim, Article article, ClaimLedger ledger)
    {
        if (!ClaimLikeness.IsDenial(claim) || claim.Speaker is null || !claim.About.Select(ledger.Find).Any(denied => denied is not null && denied.Speaker == claim.Speaker))
        {
            return claim;
        }

        var speaker = SpeakerResolver.Resolve(article.Text, claim.Span);
        return claim with { Speaker = speaker, SpeakerRole = null, SpeakerNamed = speaker is not null };
    }
}
