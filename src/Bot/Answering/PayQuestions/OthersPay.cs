using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;

namespace Bot.Answering.PayQuestions;

/// <summary>Tells whether a sentence is on the pay of others than those whose pay a question asks for, however much else it says of the question.</summary>
internal static class OthersPay
{
    // "Kern, who has run the yard since 2019, told staff": as far as an office or a clause parts a name from its verb.
    private const int WordsToVerb = 9;

    // Said of somebody's figures as well, who need not speak: "Kern got 3 million, according to the filing".
    private static readonly HashSet<string> OnSources = ["according", "selon", "reports", "reported"];

    private static readonly HashSet<string> Mine = ["my", "mon", "ma"];

    // Of the speaker as far as the words say themselves that he or she said so.
    private static readonly HashSet<string> Theirs = ["his", "her", "son", "sa"];

    private static readonly HashSet<string> Speaker = ["he", "she", "il", "elle"];

    private static readonly HashSet<string> Speaking = ["spoke", "speaks", "answered", "parle", "parlait", "repondu", "declare", "evoque"];

    public static bool Is(PayEvidence pay, Article article, TextSpan quote)
    {
        List<PayClaim> claims = [.. pay.Ledger.InArticle(article.Id).Where(claim => claim.Span.Overlaps(quote)).Select(claim => pay.Matches.FirstOrDefault(match => match.Claim.Id == claim.Id)?.Claim ?? claim)];
        return IsPaidByOthers(pay, claims, quote.In(article.Text)) || IsPaidToOthers(pay, claims, article, quote) || IsOfOtherPost(pay, article, quote);
    }

    /// <summary>"What does the head of freight earn?": words that have nobody in that post say what others get.</summary>
    private static bool IsOfOtherPost(PayEvidence pay, Article article, TextSpan quote) =>
        pay.Post.Names.Count > 0 && article.Language == pay.Post.Language && !Offices.Stands(pay.Post.Names, FoldedWords.In(ClaimSurroundings.WithSentenceBefore(article.Text, quote)));

    /// <summary>"What does X pay?": what Y offers X's people is Y's, as its claims were read or as the sentence itself says.</summary>
    private static bool IsPaidByOthers(PayEvidence pay, List<PayClaim> claims, string text)
    {
        if (!pay.HasPayer)
        {
            return false;
        }

        List<string> employers = [.. claims.Select(claim => claim.Employer).OfType<string>(), .. Payers.SaidToPay(text).Select(payer => string.Join(' ', payer.Words))];
        return employers.Count > 0 && !employers.Exists(pay.IsPayer);
    }

    /// <summary>"What does X earn?": words that only name X, or nobody, say what others get.</summary>
    private static bool IsPaidToOthers(PayEvidence pay, List<PayClaim> claims, Article article, TextSpan quote) => pay.HasPayee && !IsPaidTo(pay.Payees, claims, article, quote);

    /// <summary>True when words with an amount are on the pay of one so named, as their claims were read or as they say themselves. An article may go on with the family name alone.</summary>
    /// <param name="claims">Those of the words and what stands around them.</param>
    public static bool IsPaidTo(IReadOnlySet<string> payees, IReadOnlyList<PayClaim> claims, Article article, TextSpan words)
    {
        var own = FoldedWords.In(words.In(article.Text));
        if (claims.Any(claim => Names(claim.Person) || Names(claim.Role) || (Names(claim.Speaker) && IsOwnPay(claim, own))) || Payees.In(own, payees.Contains, isTold: true).Count > 0)
        {
            return true;
        }

        return claims.All(claim => claim.Person is null && claim.Role is null && !Names(claim.Speaker)) && !Speak(own, payees)
            && (own.Any(payees.Contains) || (own.Any(WordCoverReader.OnePerson.Contains) && FoldedWords.In(ClaimSurroundings.WithSentenceBefore(article.Text, words)).Any(payees.Contains)));

        bool Names(string? field) => field is not null && FoldedWords.In(field).Any(payees.Contains);
    }

    /// <summary>"My base is 80,000, says Kern", « Son fixe est de…, a-t-elle dit »: who says it is paid it.</summary>
    /// <param name="words">The claim's own, folded.</param>
    public static bool IsOwnPay(PayClaim claim, IReadOnlyList<string> words) => claim.SpeakerNamed && IsOnOnePerson(claim)
        && (SpeakInFirstPerson(words) || words.Zip(words.Skip(1)).Any(pair => Theirs.Contains(pair.First) && IsPart(pair.Second) && words.Any(Speaker.Contains)));

    /// <summary>"My base is 80,000", in an article's own words: its author is paid it.</summary>
    /// <param name="words">The claim's own, folded.</param>
    public static bool IsAuthors(PayClaim claim, IReadOnlyList<string> words, Article article) => article.Author.Length > 0 && IsOnOnePerson(claim) && SpeakInFirstPerson(words)
        && (claim.Speaker is not { } speaker || FoldedWords.In(speaker).Intersect(FoldedWords.In(article.Author)).Any());

    private static bool IsOnOnePerson(PayClaim claim) => claim is { Person: null, Kind: ClaimKind.Claim, Denies: null, Component: not PayComponent.Pool };

    private static bool SpeakInFirstPerson(IReadOnlyList<string> words) => words.Zip(words.Skip(1)).Any(pair => (Mine.Contains(pair.First) && IsPart(pair.Second))
        || pair is ("je", "gagne" or "touche" or "percois") or ("i", "earn" or "make" or "earned" or "made") or ("me", "verse" or "paie" or "paye"))
        || words.Zip(words.Skip(1), words.Skip(2)).Any(three => three is ("j", "ai", "touche" or "gagne" or "percu" or "recu"));

    private static bool IsPart(string word) => PayQuestionReader.PartWords([word]).Count > 0;

    /// <summary>"Kern spoke about offers of 2 million", « Kern a dit que… »: who speaks of sums is not said to get them.</summary>
    public static bool Speak(IReadOnlyList<string> words, IReadOnlySet<string> names) =>
        Enumerable.Range(0, words.Count).Any(at => names.Contains(words[at]) && words.Skip(at + 1).Take(WordsToVerb).Any(word => Speaking.Contains(word) || (SayingWords.Contains(word) && !OnSources.Contains(word))));
}
