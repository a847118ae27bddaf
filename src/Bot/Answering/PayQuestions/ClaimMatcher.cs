using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>Measures pay claims against a question: who and what it names must be there, and the slots tell which claim is meant.</summary>
internal sealed partial class ClaimMatcher
{
    // What stands around a claim says whom it is about; a title says it of the whole article.
    private const float NearWorth = 0.75f;
    private const float TitleWorth = 0.6f;

    // A word without a translation may be there in other words.
    private const float UntranslatedWorth = 0.4f;

    // From this much on a name counts as said.
    private const float NameSaid = 0.35f;

    private const int MainNameTimes = 3;

    // A name says more than any other word whose pay is meant.
    private const float NameWeight = 1.5f;

    // What breaks ties between claims that say as much.
    private const double OwnWorth = 0.2;
    private const double PassageWorth = 0.1;
    private const double Superseded = -0.1;
    private const double NoAmount = -0.15;
    private const double Confirmed = 0.15;

    // An article gives its main figure first.
    private const double Late = -0.03;

    private readonly PayQuestion _asked;
    private readonly SearchQuery _query;
    private readonly float[] _weights;
    private readonly CorpusIndex _index;
    private readonly QueryCover _cover;
    private readonly string _text;
    private readonly AskedWords _words;
    private readonly SlotWeights _slots;
    private readonly Dictionary<ArticleId, bool> _speaksOfRoles = [];
    private readonly Dictionary<(ArticleId, string), bool> _mainNames = [];

    /// <param name="text">The question with the one it follows up on.</param>
    public ClaimMatcher(PayQuestion asked, string text, SearchQuery query, float[] weights, CorpusIndex index)
    {
        (_asked, _text, _query, _weights, _index, _cover) = (asked, text, query, weights, index, new QueryCover(query, isLoose: true));
        _words = new AskedWords(text, query, index.Ledger);
        _slots = new SlotWeights(asked, weights.Where((_, g) => _words.IsSubject[g]).DefaultIfEmpty(1).Average());
    }

    /// <param name="audience">That of the question.</param>
    public PayEvidence Read(IReadOnlyList<RankedPassage> found, Audience audience)
    {
        var sides = _asked.Kind == PayQuestionKind.Comparison ? ComparisonSides.Of(_text, _query, _words.IsSubject) : null;
        return new(_asked, Match(found), _words.Payees.Count > 0, _index.Ledger, audience)
        {
            Sides = sides,
            AreSidesNamed = sides is { } parted && _words.IsName.Where((isName, g) => isName && (parted.First[g] || parted.Second[g])).Any(),
            HasUnknownName = _query.Groups.Any(IsUnknownPlace),
        };
    }

    /// <summary>A town, country or company that no article has, as the words before it tell: "in Belgium", « chez Halden ».</summary>
    private bool IsUnknownPlace(QueryGroup group) =>
        group.IsName && group.Kind == TokenKind.Word && group.Share >= 1 && group.Word.Any(char.IsLower) && !group.Variants.Any(variant => _index.PassagesWith(variant.Term) > 0)
        && PlaceBefore().IsMatch(_text.AsSpan(0, Math.Max(0, _text.IndexOf(group.Word, StringComparison.Ordinal))));

    private List<ClaimMatch> Match(IReadOnlyList<RankedPassage> found)
    {
        var best = found.Count > 0 ? found[0].Score.Total : 1;
        var matches = new List<ClaimMatch>();
        var isFigureKnown = found.DistinctBy(passage => passage.Article.Id).Any(passage => _index.ClaimsOf(passage.Article.Id).Any(claim => SlotReader.Figure(_asked.Figures, claim) == SlotState.Same));
        foreach (var inArticle in found.GroupBy(passage => passage.Article.Id))
        {
            var article = inArticle.First().Article;
            var spokenOf = inArticle.SelectMany(passage => passage.Score.Matches).Select(match => match.Word).ToHashSet();
            var title = _cover.Of($"{article.Title}\n{article.Outlet}\n{article.Author}", article.Language);
            var claims = _index.ClaimsOf(article.Id);
            var offices = claims.Where(claim => claim.Person is not null && claim.Role is not null).ToLookup(claim => claim.Person!, claim => claim.Role!);
            foreach (var claim in claims)
            {
                var at = inArticle.Where(passage => passage.Passage.Span.Start <= claim.Span.Start && claim.Span.Start < passage.Passage.Span.End).Select(passage => passage.Score.Total / best).DefaultIfEmpty(0).Max();
                var cover = Cover(article, claim, claim.Person is { } person ? string.Join('\n', offices[person]) : "", title, spokenOf);
                matches.Add(Match(article, claim, cover, at, isFigureKnown, spokenOf));
            }
        }

        return [.. matches.OrderByDescending(match => match.Fit).ThenBy(match => match.Article.Id.Value, StringComparer.Ordinal).ThenBy(match => match.Claim.Span.Start)];
    }

    /// <summary>Which words of the question the claim says itself, and which it says or stands beside.</summary>
    /// <param name="offices">What the article calls the person paid elsewhere.</param>
    private WordCover Cover(Article article, PayClaim claim, string offices, float[] title, HashSet<string> spokenOf)
    {
        var card = $"{claim.Span.In(article.Text)}\n{ClaimSurroundings.Card(claim)}\n{offices}";
        var own = _cover.Of(card, article.Language);
        var cardWords = _words.HasOffice ? FoldedWords.In(card) : [];
        for (var g = 0; _words.HasOffice && g < own.Length; g++)
        {
            own[g] = Offices.Stands(_words.Folded[g], cardWords) ? 1 : own[g];
        }

        var near = _cover.Of(ClaimSurroundings.Around(article.Text, claim.Span), article.Language);
        var cover = new WordCover(own);
        for (var g = 0; g < own.Length; g++)
        {
            if (!_words.IsSubject[g])
            {
                continue;
            }

            var there = Math.Max(own[g], Math.Max(near[g] * NearWorth, title[g] * TitleWorth));
            if (_words.IsName[g])
            {
                there = CoverName(cover, article, claim, g, there, spokenOf);
            }

            if (_words.IsRole[g])
            {
                cover.Roles++;
                cover.RolesSaid += there > 0 ? 1 : 0;
            }

            cover.There[g] = there;
        }

        return cover;
    }

    /// <returns>How well the name is said of the claim.</returns>
    private float CoverName(WordCover cover, Article article, PayClaim claim, int g, float there, HashSet<string> spokenOf)
    {
        cover.Names++;
        var name = _words.Folded[g];
        if (_words.Payees.Contains(name) && !IsPaidTo(claim, name, cover.Own[g]))
        {
            there = IsBesidePayee(article, claim, name) ? there : 0;
            cover.NamesAround += there > 0 ? 1 : 0;
            return there;
        }

        var isSaid = _words.IsEmployer[g] ? cover.Own[g] >= NameSaid || IsPaidBy(claim, name) : there >= NameSaid;
        cover.NamesSaid += isSaid ? 1 : 0;
        cover.NamesAround += !isSaid && claim.Employer is null && (there >= NameSaid || (spokenOf.Contains(_query.Groups[g].Word) && IsMainName(article, _query.Groups[g].Word))) ? 1 : 0;
        return there;
    }

    private ClaimMatch Match(Article article, PayClaim claim, WordCover cover, double passage, bool isFigureKnown, HashSet<string> spokenOf)
    {
        var slots = new SlotFit(
            SlotReader.Figure(_asked.Figures, claim), Component(claim), SlotReader.Period(_asked.Periods, claim.Period),
            SlotReader.Year(_asked.Years, claim, claim.Span.In(article.Text)), SlotReader.Statistic(_asked.Statistic, claim),
            cover.Name, cover.Roles == 0 ? SlotState.Open : cover.RolesSaid > 0 ? SlotState.Same : SpeaksOfRoles(article) ? SlotState.Near : SlotState.Other);
        if (slots.Component == SlotState.Same)
        {
            // The part of pay is said, in whatever words.
            for (var g = 0; g < cover.Own.Length; g++)
            {
                cover.Own[g] = _words.IsPart[g] ? 1 : cover.Own[g];
            }
        }

        var measure = new SubjectMeasure();
        for (var g = 0; g < cover.Own.Length; g++)
        {
            if (_words.IsSubject[g])
            {
                var isUntranslated = cover.There[g] == 0 && IsUntranslated(_query.Groups[g], article.Language);
                measure.Add(_weights[g] * (_words.IsName[g] ? NameWeight : isUntranslated ? UntranslatedWorth : 1), cover.There[g], cover.Own[g]);
            }
        }

        _slots.AddAllButFigure(measure, slots);
        var bare = measure.Subject + (OwnWorth * measure.Own);
        _slots.AddFigure(measure, slots, isFigureKnown);
        var fit = measure.Subject + (OwnWorth * measure.Own) + (PassageWorth * passage)
            + (_asked.Kind == PayQuestionKind.Who && _asked.AsksConfirmation && claim.Status == ClaimStatus.Confirmed ? Confirmed : 0)
            + (claim.SupersededBy is null ? 0 : Superseded) + (claim.Kind == ClaimKind.Claim ? 0 : NoAmount) + (Late * claim.Span.Start / Math.Max(1, article.Text.Length));
        return new ClaimMatch(article, claim, fit, measure.Subject, cover.Own, cover.There, slots)
        {
            Bare = bare,
            SharesName = cover.Names == 0 || cover.NamesSaid > 0 || slots.Role == SlotState.Same || _query.Groups.Where((_, g) => _words.IsName[g]).Any(group => spokenOf.Contains(group.Word)),
        };
    }

    /// <summary>A pool for many is not what each of them gets.</summary>
    private SlotState Component(PayClaim claim) =>
        _asked.AsksEach && claim.Component == PayComponent.Pool && !_asked.Components.Contains(PayComponent.Pool) ? SlotState.Other : SlotReader.Component(_asked.Components, claim.Component);

    /// <summary>True when the article speaks elsewhere of the kind of people asked about: it may call them otherwise beside the figure.</summary>
    private bool SpeaksOfRoles(Article article)
    {
        if (!_speaksOfRoles.TryGetValue(article.Id, out var speaks))
        {
            var cover = _cover.Of(article.Text, article.Language);
            _speaksOfRoles.Add(article.Id, speaks = cover.Where((worth, g) => _words.IsRole[g] && worth > 0).Any());
        }

        return speaks;
    }

    /// <summary>True for a name that the article has again and again: figures that name no employer are that one's.</summary>
    private bool IsMainName(Article article, string name)
    {
        if (!_mainNames.TryGetValue((article.Id, name), out var isMain))
        {
            var times = 0;
            for (var at = article.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0 && times < MainNameTimes; at = article.Text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                times++;
            }

            isMain = times == MainNameTimes;
            _mainNames.Add((article.Id, name), isMain);
        }

        return isMain;
    }

    private static bool IsPaidBy(PayClaim claim, string name) => Has(claim.Employer, name);

    /// <summary>The claim is on the pay of the one so named, or is said of nobody in particular and has the name in its own words; who only says it is not paid.</summary>
    private static bool IsPaidTo(PayClaim claim, string name, float own) =>
        claim.Person is not null ? Has(claim.Person, name) : claim.Role is null && own >= NameSaid && !IsOnlySaidBy(claim, name);

    /// <summary>"His fixed salary was…": the sentence before names whom.</summary>
    private static bool IsBesidePayee(Article article, PayClaim claim, string name) =>
        claim.Person is null && claim.Role is null && !IsOnlySaidBy(claim, name) && FoldedWords.In(ClaimSurroundings.WithSentenceBefore(article.Text, claim.Span)).Contains(name);

    private static bool IsOnlySaidBy(PayClaim claim, string name) => Has(claim.Speaker, name) || claim.Kind != ClaimKind.Claim || claim.Denies is not null;

    private static bool Has(string? field, string name) => field is not null && FoldedWords.In(field).Contains(name);

    private bool IsUntranslated(QueryGroup group, string language) =>
        language != _query.Language.Code() && !group.IsName && group.Variants.All(variant => variant.Weight >= 1);

    [GeneratedRegex(@"\b(?:in|at|from|en|à|au|aux|chez)\s+(?:the\s|la\s|le\s|l['’])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBefore();
}
