using System.Collections.Concurrent;
using Bot.Articles;
using Bot.PayClaims.Stories;

namespace Bot.PayClaims.Ledger;

/// <summary>Tells which claims are one voice. Texts are compared only where figures are equal, and when somebody asks.</summary>
internal sealed class VoiceFinder
{
    private readonly IReadOnlyDictionary<ArticleId, LedgerArticle> _articles;
    private readonly Dictionary<PayAmount, List<PayClaim>> _byAmount = [];
    private readonly Dictionary<(DeniedPart?, string), List<PayClaim>> _denials = [];
    private readonly ConcurrentDictionary<PayClaimId, ClaimVoice> _known = [];
    private readonly StoryComparison _stories;

    public VoiceFinder(IReadOnlyDictionary<ArticleId, LedgerArticle> articles, IEnumerable<PayClaim> claims)
    {
        _articles = articles;
        _stories = new StoryComparison(id => articles[id].Article, id => articles[id].Head);
        foreach (var claim in claims)
        {
            // A claim without an amount says the same only as a denial.
            if (claim.Amount is { } amount)
            {
                Add(_byAmount, amount, claim);
            }
            else if (ClaimLikeness.IsDenial(claim))
            {
                Add(_denials, (claim.Denies, NameKey.Of(claim.Employer)), claim);
            }
        }
    }

    public ClaimVoice VoiceOf(PayClaim claim) => _known.TryGetValue(claim.Id, out var known) ? known : Find(claim);

    /// <summary>True when one article is a copy of the other, or says that it has the figure from the other's outlet.</summary>
    public bool AreReprints(PayClaim first, PayClaim second) => PassesOn(first, second) || PassesOn(second, first) || _stories.AreCopies(first.Article, second.Article);

    private bool PassesOn(PayClaim claim, PayClaim from) =>
        _articles[from.Article].OutletKey is { Length: > 0 } outlet && outlet != _articles[claim.Article].OutletKey && SourceOf(claim) == outlet;

    private ClaimVoice Find(PayClaim claim)
    {
        List<PayClaim> said = [claim];
        var others = Candidates(claim).Where(other => other.Id != claim.Id).ToList();
        for (var i = 0; i < said.Count && others.Count > 0; i++)
        {
            var same = others.Where(other => AreOneVoice(said[i], other)).ToList();
            said.AddRange(same);
            others.RemoveAll(same.Contains);
        }

        var ordered = said
            .OrderBy(one => IsOwnReporting(one) ? 0 : 1)
            .ThenBy(one => _articles[one.Article].Head.Published ?? DateOnly.MaxValue)
            .ThenBy(one => one.Id.Value, StringComparer.Ordinal).ToList();
        var voice = new ClaimVoice(ordered[0], ordered[1..]);
        foreach (var one in said)
        {
            voice = _known.GetOrAdd(one.Id, voice);
        }

        return voice;
    }

    private List<PayClaim> Candidates(PayClaim claim) => claim.Amount is { } amount
        ? _byAmount.GetValueOrDefault(amount) ?? []
        : _denials.GetValueOrDefault((claim.Denies, NameKey.Of(claim.Employer))) ?? [];

    private bool AreOneVoice(PayClaim first, PayClaim second)
    {
        var isComparable = first.Kind == second.Kind && ClaimLikeness.IsDenial(first) == ClaimLikeness.IsDenial(second)
            && ClaimLikeness.MayBeOneEmployer(first, second) && ClaimLikeness.MayBeOnePerson(first, second) && ClaimLikeness.MayBeOneYear(first, second)
            && ClaimLikeness.MayBeOnePeriod(first.Period, second.Period);
        return isComparable && (HaveOneSource(first, second) || ArePrintedTwice(first, second));
    }

    private bool HaveOneSource(PayClaim first, PayClaim second)
    {
        if (first.Component != second.Component || !ClaimLikeness.SameEmployer(first, second))
        {
            return false;
        }

        var (one, other) = (_articles[first.Article], _articles[second.Article]);
        if (!ClaimLikeness.MayBeOneRole(first, second, one.Head.Language == other.Head.Language))
        {
            return false;
        }

        var (source, otherSource) = (SourceOf(first), SourceOf(second));
        return (source.Length > 0 && source == otherSource) || PassesOn(first, second) || PassesOn(second, first);
    }

    private bool ArePrintedTwice(PayClaim first, PayClaim second) =>
        first.Article != second.Article && AreOneComponentInCopies(first, second) && _stories.AreCopies(first.Article, second.Article);

    /// <summary>Two languages may name a component differently; but where a copy has a claim of the very component, that one is meant.</summary>
    private bool AreOneComponentInCopies(PayClaim first, PayClaim second) =>
        first.Component == second.Component || !(HasTwin(first, second.Article) || HasTwin(second, first.Article));

    private bool HasTwin(PayClaim claim, ArticleId article) => _articles[article].Claims.Any(other =>
        other.Component == claim.Component && ClaimLikeness.IsDenial(other) == ClaimLikeness.IsDenial(claim) && ClaimLikeness.SameAmount(other.Amount, claim.Amount));

    /// <summary>Whom the words go back to: a named person, paper or document, a company's filings, one paper's unnamed source; empty when nobody is given.</summary>
    private string SourceOf(PayClaim claim)
    {
        var speaker = NameKey.Of(claim.Speaker);
        var outlet = _articles[claim.Article].OutletKey;
        return claim switch
        {
            { Status: ClaimStatus.PublicFiling, Employer: not null } => $"filing of {NameKey.Of(claim.Employer)}",
            { SpeakerNamed: true } when speaker.Length > 0 => speaker,
            _ when speaker.Length == 0 || speaker == outlet => outlet,
            _ => outlet.Length > 0 ? $"{outlet}: {speaker}" : "",
        };
    }

    private bool IsOwnReporting(PayClaim claim) => _articles[claim.Article].OutletKey is { Length: > 0 } outlet && SourceOf(claim).StartsWith(outlet, StringComparison.Ordinal);

    private static void Add<TKey>(Dictionary<TKey, List<PayClaim>> index, TKey key, PayClaim claim) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var claims))
        {
            index[key] = claims = [];
        }

        claims.Add(claim);
    }
}
