using System.Collections.Concurrent;
using Bot.Articles;
using Bot.Language;

namespace Bot.PayClaims.Ledger;

/// <summary>All pay claims of a corpus together: who is spoken of, which claims contradict one another, what is the same voice, what was superseded.</summary>
/// <remarks>Immutable; any number of questions read it at once. Which articles are copies is worked out when first asked for, and kept.</remarks>
internal sealed class ClaimLedger
{
    public static readonly ClaimLedger Empty = new(Array.Empty<LedgerArticle>());

    private readonly Dictionary<ArticleId, LedgerArticle> _articles = [];
    private readonly Dictionary<PayClaimId, PayClaim> _claims;
    private readonly NameIndex _employers;
    private readonly NameIndex _persons;
    private readonly NameIndex _speakers;
    private readonly VoiceFinder _voices;
    private readonly DisputeFinder _disputes;
    private readonly Dictionary<PayClaimId, PayClaim> _corrections;

    /// <summary>Statements about the market, which no employer leads to.</summary>
    private readonly PayClaim[] _market;

    private readonly HashSet<string> _employerWords;
    private readonly ConcurrentDictionary<Audience, string[]> _employerNames = new();

    /// <param name="articles">Every live article that has claims, with them.</param>
    public ClaimLedger(IReadOnlyCollection<(Article Article, IReadOnlyList<PayClaim> Claims)> articles)
        : this([.. articles.Select(entry => new LedgerArticle(entry.Article, ArticlePay.Of(entry.Article, entry.Claims), () => entry.Article))])
    {
    }

    /// <inheritdoc cref="ClaimLedger(IReadOnlyCollection{ValueTuple{Article, IReadOnlyList{PayClaim}}})"/>
    public ClaimLedger(IReadOnlyCollection<LedgerArticle> articles)
    {
        Claims = [.. articles.SelectMany(article => article.Claims)];
        _claims = new Dictionary<PayClaimId, PayClaim>(Claims.Count);
        foreach (var article in articles)
        {
            _articles[article.Head.Id] = article;
            foreach (var claim in article.Claims)
            {
                _claims[claim.Id] = claim;
            }
        }

        _employers = new NameIndex(Claims, claim => claim.Employer);
        _persons = new NameIndex(Claims, claim => claim.Person);
        _speakers = new NameIndex(Claims, claim => claim.Speaker);
        _voices = new VoiceFinder(_articles, Claims);
        _disputes = new DisputeFinder(articles, _claims, _voices);
        _market = [.. Claims.Where(claim => claim.Employer is null)];
        _employerWords = [.. Claims.Select(claim => claim.Employer).Where(name => name is not null).Distinct(StringComparer.Ordinal).SelectMany(name => FoldedWords.In(name!))];
        _corrections = CorrectionFinder.Find(articles);
    }

    public IReadOnlyList<PayClaim> Claims { get; }

    /// <returns>Null when no claim has that id.</returns>
    public PayClaim? Find(PayClaimId id) => _claims.GetValueOrDefault(id);

    /// <returns>Null for an article without claims.</returns>
    public LedgerArticle? Find(ArticleId id) => _articles.GetValueOrDefault(id);

    /// <returns>Null for an article without claims.</returns>
    public Article? ArticleOf(PayClaim claim) => _articles.GetValueOrDefault(claim.Article)?.Article;

    /// <returns>Null where the article is for a narrower audience than this, too.</returns>
    public Article? ArticleOf(PayClaim claim, Audience audience) => HeadOf(claim, audience) is null ? null : ArticleOf(claim);

    /// <summary>The article, where its text may be missing.</summary>
    /// <inheritdoc cref="ArticleOf(PayClaim, Audience)"/>
    public Article? HeadOf(PayClaim claim, Audience audience) => _articles.GetValueOrDefault(claim.Article)?.Head is { } head && head.Audience <= audience ? head : null;

    public IReadOnlyList<PayClaim> InArticle(ArticleId article) => _articles.GetValueOrDefault(article)?.Claims ?? [];

    /// <param name="name">As anyone writes it: case, accents and legal forms aside. One of several employers of a claim is found as well.</param>
    public IReadOnlyList<PayClaim> OfEmployer(string name) => _employers.OfOrganisation(name);

    /// <summary>Who pays, as far as this audience may read of it: the one with the most claims first, a name in the spelling it has first.</summary>
    public IReadOnlyList<string> Employers(Audience audience) => _employerNames.GetOrAdd(audience, known => [.. Claims
        .Where(claim => claim.Employer is not null && HeadOf(claim, known) is not null)
        .GroupBy(claim => claim.Employer!, StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Count()).Select(name => name.Key)]);

    /// <summary>The word stands in the name of an employer of any claim.</summary>
    public bool IsEmployerWord(string folded) => _employerWords.Contains(folded);

    /// <param name="name">A full name, or a family name alone.</param>
    public IReadOnlyList<PayClaim> OfPerson(string name) => _persons.OfPerson(name);

    /// <param name="name">A person, paper, firm or document.</param>
    public IReadOnlyList<PayClaim> SaidBy(string name) => [.. _speakers.OfPerson(name).Union(_speakers.OfOrganisation(name))];

    /// <summary>The voice a claim belongs to: itself, and where the same source is printed again.</summary>
    public ClaimVoice VoiceOf(PayClaim claim) => _voices.VoiceOf(claim);

    /// <summary>Claims with each voice once, in the order in which they come; a voice is led by its lead whether or not that is among them.</summary>
    public IReadOnlyList<ClaimVoice> Voices(IEnumerable<PayClaim> claims) => [.. claims.Select(VoiceOf).DistinctBy(voice => voice.Lead.Id)];

    /// <summary>True when most of what one article says on pay goes back to the same as what the other says: a copy, a translation, a summary.</summary>
    public bool TellOneStory(ArticleId first, ArticleId second) => first == second || Shares(first, second) || Shares(second, first);

    /// <returns>Null when nothing denies or narrows the claim.</returns>
    public Dispute? DisputeOf(PayClaim claim) => _disputes.DisputeOf(claim);

    /// <summary>The claim that stands in the place of this one, the last of a chain; in the same article or a later one of the same outlet.</summary>
    /// <returns>Null while the claim stands.</returns>
    public PayClaim? SupersededBy(PayClaim claim)
    {
        PayClaim? latest = null;
        var seen = new HashSet<PayClaimId> { claim.Id };
        for (var next = NextOf(claim); next is not null && seen.Add(next.Id); next = NextOf(next))
        {
            latest = next;
        }

        return latest;
    }

    /// <summary>What other sources say on the very same thing with another figure, one a voice; superseded and denied figures aside.</summary>
    public IReadOnlyList<PayClaim> Differing(PayClaim claim)
    {
        if (SupersededBy(claim) is not null)
        {
            return [];
        }

        var candidates = claim.Employer is { } employer ? OfEmployer(employer) : _market;
        return [.. Voices(candidates.Where(other => DifferenceFinder.Differ(claim, other) && SupersededBy(other) is null)).Select(voice => voice.Lead)];
    }

    private bool Shares(ArticleId copy, ArticleId other) =>
        InArticle(copy) is { Count: > 0 } claims && 2 * claims.Count(claim => VoiceOf(claim) is var voice && voice.AlsoIn.Prepend(voice.Lead).Any(printed => printed.Article == other)) >= claims.Count;

    private PayClaim? NextOf(PayClaim claim) =>
        (claim.SupersededBy is { } own ? Find(own) : null)
        ?? _corrections.GetValueOrDefault(claim.Id)
        ?? Reprints(claim).Select(printed => _corrections.GetValueOrDefault(printed.Id)).FirstOrDefault(next => next is not null);

    // A copy elsewhere falls with its original.
    private IEnumerable<PayClaim> Reprints(PayClaim claim) =>
        VoiceOf(claim) is var voice ? voice.AlsoIn.Append(voice.Lead).Where(printed => printed.Id != claim.Id && _voices.AreReprints(claim, printed)) : [];
}
