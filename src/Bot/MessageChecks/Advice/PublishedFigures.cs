using Bot.Answering.Composition;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Verification;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Money;

namespace Bot.MessageChecks.Advice;

/// <summary>What an indexed article says about a figure: its claim, and where.</summary>
internal sealed record PublishedFigure(PayClaim Claim, Article Article);

/// <summary>Finds what the indexed articles say about a figure that a sentence states: the same amount, of the same employer where the sentence names one, and who denies it.</summary>
internal static class PublishedFigures
{
    private const int MostShown = 3;

    /// <param name="audience">Of who wrote the sentence.</param>
    /// <returns>Empty where no article has the amount: then there is nothing to cite.</returns>
    public static IReadOnlyList<PublishedFigure> Of(string sentence, ReplyLanguage language, CorpusIndex index, Audience audience)
    {
        var stated = MoneyReader.Read(sentence, language.Code()).Select(mention => mention.Amount).Where(amount => amount.Ends().Any()).ToList();
        if (stated.Count == 0)
        {
            return [];
        }

        var ledger = index.Ledger;
        var words = FoldedWords.In(sentence).ToHashSet(StringComparer.Ordinal);
        var same = ledger.Claims.Where(claim => claim.Amount is { } amount && stated.Exists(other => IsSame(amount, other)) && MayBeShown(claim)).ToList();
        var known = same.Select(claim => claim.Id).ToHashSet();
        var ofEmployer = same.Where(claim => claim.Employer is { } employer && FoldedWords.In(employer).Any(word => words.Contains(word) && ledger.IsEmployerWord(word))).ToList();
        var leads = ledger.Voices(ofEmployer.Count > 0 ? ofEmployer : NamesEmployer(words, ledger) ? [] : same).Select(voice => voice.Lead).Where(MayBeShown).Take(MostShown).ToList();
        var denials = leads.Count == 0 ? [] : ledger.Claims.Where(claim => claim.About.Any(known.Contains) && MayBeShown(claim)).Take(MostShown);
        return [.. leads.Concat(denials).DistinctBy(claim => claim.Id).Select(claim => new PublishedFigure(claim, ledger.ArticleOf(claim)!))];

        // What was taken back is no longer said, and a reader sees no more than what is for them.
        bool MayBeShown(PayClaim claim) => ledger.ArticleOf(claim, audience) is { } article && ledger.SupersededBy(claim) is null
            && ClaimVerifier.Holds(new DraftStatement(article, claim.Span, null) { Claim = claim });
    }

    private static bool NamesEmployer(HashSet<string> words, ClaimLedger ledger) => words.Any(ledger.IsEmployerWord);

    private static bool IsSame(PayAmount claimed, PayAmount stated) => claimed.MayShareCurrency(stated) && stated.Ends().All(end => claimed.Ends().Contains(end));
}
