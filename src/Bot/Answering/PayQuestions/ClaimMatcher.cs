using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Reading;

namespace Bot.Answering.PayQuestions;

/// <summary>Measures pay claims against a question: who and what it names must be there, and the slots tell which claim is meant.</summary>
internal sealed partial class ClaimMatcher
{
    // A word without a translation may be there in other words.
    private const float UntranslatedWorth = 0.4f;

    // A name says more than any other word whose pay is meant.
    private const float NameWeight = 1.5f;

    // What breaks ties between claims that say as much.
    private const double OwnWorth = 0.2;
    private const double PassageWorth = 0.1;
    private const double Superseded = -0.1;
    private const double NoAmount = -0.15;
    private const double Confirmed = 0.15;

    // "And in dollars?"
    private const double RightCurrency = 0.3;

    // An article gives its main figure first.
    private const double Late = -0.03;

    // A word of an office's long name ("president") says little of the one with the short name.
    private const float PartWeight = 0.4f;

    private const float LeastScore = 1e-6f;

    private readonly PayQuestion _asked;
    private readonly SearchQuery _query;
    private readonly float[] _weights;
    private readonly CorpusIndex _index;
    private readonly QueryCover _cover;
    private readonly string _text;
    private readonly AskedWords _words;
    private readonly WordCoverReader _covers;
    private readonly EmployerDoubt _doubts;
    private readonly SlotWeights _slots;
    private readonly AskedPlace _place;
    private readonly IReadOnlyList<string> _post;
    private readonly (bool[] First, bool[] Second)? _sides;
    private readonly bool _isOfOneOffice;
    private readonly Dictionary<ArticleId, bool> _speaksOfRoles = [];

    /// <param name="text">The question with the one it follows up on.</param>
    public ClaimMatcher(PayQuestion asked, string text, SearchQuery query, float[] weights, CorpusIndex index)
    {
        (_asked, _text, _query, _weights, _index, _cover) = (asked, text, query, weights, index, new QueryCover(query, isLoose: true));
        _words = new AskedWords(text, query, index.Ledger);
        _place = AskedPlace.In(text, query.Language);
        _post = asked.Kind == PayQuestionKind.Figure && _words.Office is null ? Post() : [];
        _sides = asked.Kind == PayQuestionKind.Comparison ? ComparisonSides.Of(text, query, _words.IsSubject) : null;
        _isOfOneOffice = _sides is { } sides && IsOfOneOffice(sides.First, sides.Second);
        _covers = new WordCoverReader(_words, query, _cover, index.Ledger);
        _doubts = new EmployerDoubt(_words, asked.Figures);
        _slots = new SlotWeights(asked, weights.Where((_, g) => _words.IsSubject[g]).DefaultIfEmpty(1).Average());
    }

    /// <param name="audience">That of the question.</param>
    public PayEvidence Read(IReadOnlyList<RankedPassage> found, Audience audience)
    {
        var unknown = _query.Groups.FirstOrDefault(group => IsUnknownPlace(group) || IsUnknownEmployer(group));
        return new(_asked, Match(found), _words.Payees, _index.Ledger, audience)
        {
            Sides = _sides,
            SideStatistics = _sides is null ? default : ComparisonSides.Statistics(_text),
            AreSidesNamed = _sides is { } parted ? (IsNamed(parted.First), IsNamed(parted.Second)) : default,
            IsOfNobodyInTheNews = (_asked.AsksWhenPaid || (AsksOfWord && !_asked.PointsAtArticle)) && !_words.IsName.Contains(true) && !_words.IsRole.Contains(true) && _words.Office is null,
            EmployersNamed = [.. _words.Runs.Where(run => _words.Folded.Where((word, g) => _words.IsEmployer[g] && run.Contains(word)).Any()).Select(Typed).OfType<string>()],
            Payers = [.. _words.Payers.Select(payer => payer with { Name = Typed(payer.Words) })],
            PayeeName = _words.Payees.Count > 0 ? Typed(_words.Payees) : null,
            HasUnknownName = unknown is not null || _query.Groups.Where((group, g) => IsUnknownPayee(group, g, found.Count > 0 && found[0].Article.Language == _query.Language.Code())).Any(),
            UnknownName = unknown is null || (!IsUnknownEmployer(unknown) && Describes(unknown.Word)) ? null : (Capital(unknown.Word), IsUnknownEmployer(unknown)),
            IsOfOneOffice = _isOfOneOffice,
            PlaceName = _place.Name,
            Market = IsOfMarket ? new AskedMarket(_query, _words.IsRole, _place) : null,
            Post = (_post, _query.Language.Code()),
        };
    }

    /// <summary>"How much do welders earn in Spain?": asked of no company and nobody.</summary>
    private bool IsOfMarket => _asked is { Kind: PayQuestionKind.Figure, Figures.Count: 0 } && !_words.IsName.Contains(true) && _words.Office is null;

    private IReadOnlyList<string> Post()
    {
        var words = FoldedWords.In(_text);
        var cues = PayQuestionReader.CueWords(words);
        return AskedPost.In(words, word => !cues.Contains(word) && !_words.Folded.Where((name, g) => name == word && _words.IsName[g]).Any());
    }

    /// <summary>"In the French guide": the word is no name of a place.</summary>
    private bool Describes(string word) => Regex.IsMatch(_text, $@"\b{Regex.Escape(word)}\s\p{{Ll}}{{4,}}", RegexOptions.CultureInvariant);

    /// <summary>"Who earns more, the chief executive of X or that of Y?"</summary>
    private bool IsOfOneOffice(bool[] first, bool[] second) =>
        _words.Office is { } office && Offices.AreOne(_words.Folded) && new[] { first, second }.All(side => Offices.Stands(office, [.. _words.Folded.Where((_, g) => side[g])]));

    private bool IsNamed(bool[] side) => _words.IsName.Where((isName, g) => isName && side[g]).Any();

    /// <summary>What a word of pay means or takes in, not what a figure does.</summary>
    private bool AsksOfWord => _asked.AsksMeaning || (_asked.Figures.Count == 0 && _asked.Defines.Contains(DefinitionSlot.Contents));

    /// <summary>A name with its capitals.</summary>
    private string? Typed(IEnumerable<string> folded) =>
        string.Join(' ', _query.Groups.Where((_, g) => folded.Contains(_words.Folded[g])).Select(group => Capital(group.Word))) is { Length: > 0 } name ? name : null;

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    /// <summary>A well-known company that no article has, in whatever letters; a word that means something else as well is none in small ones.</summary>
    private bool IsUnknownEmployer(QueryGroup group) =>
        group.Share >= 1 && FaqMatching.NameReader.IsEmployer(Folding.Fold(group.Word)) && (char.IsUpper(group.Word[0]) || group.Variants.All(variant => variant.Weight >= 0.75f || _index.PassagesWith(variant.Term) == 0)) && !group.Variants.Any(variant => variant.Weight >= 1 && _index.PassagesWith(variant.Term) > 0);

    /// <summary>A town, country or company that no article has, as the words before it tell: "in Belgium", « chez Halden ».</summary>
    private bool IsUnknownPlace(QueryGroup group) =>
        group.IsNameAsked && group.Kind == TokenKind.Word && !group.Variants.Any(variant => _index.PassagesWith(variant.Term) > 0)
        && PlaceBefore().IsMatch(_text.AsSpan(0, Math.Max(0, _text.IndexOf(group.Word, StringComparison.Ordinal))));

    /// <summary>"How much do VPs at X make", « combien gagne un grutier »: those whose pay is asked for stand in no article, in either language.</summary>
    /// <param name="isOwnLanguage">A kind of people without a translation may stand in another language's articles.</param>
    private bool IsUnknownPayee(QueryGroup group, int g, bool isOwnLanguage) =>
        _asked is { Kind: PayQuestionKind.Figure, Figures.Count: 0 } && (_asked.AsksAmount || _asked.ImpliesAmount) && group.Kind == TokenKind.Word && group.Share >= 1
        && (group.IsName || isOwnLanguage || (_words.IsRole[g] && group.Variants.Any(variant => variant.Weight < 1))) && !group.Variants.Any(variant => variant.Weight > (group.IsName ? PartWeight : 0) && _index.PassagesWith(variant.Term) > 0)
        && (_words.IsRole[g] || PeopleBefore().IsMatch(_text.AsSpan(0, Math.Max(0, _text.IndexOf(group.Word, StringComparison.Ordinal)))));

    private List<ClaimMatch> Match(IReadOnlyList<RankedPassage> found)
    {
        // None of the question's words may stand in what only a vector found.
        var best = Math.Max(LeastScore, found.Select(passage => passage.Score.Total).DefaultIfEmpty(1).Max());
        var matches = new List<ClaimMatch>();
        var isFigureKnown = found.DistinctBy(passage => passage.Head.Id).Any(passage => passage.Found.Claims.Any(claim => SlotReader.Figure(_asked.Figures, claim) == SlotState.Same));
        foreach (var inArticle in found.GroupBy(passage => passage.Head.Id))
        {
            var claims = inArticle.First().Found.Claims;
            if (claims.Count == 0)
            {
                continue;
            }

            var article = inArticle.First().Article;
            var spokenOf = inArticle.SelectMany(passage => passage.Score.Matches).Select(match => match.Word).ToHashSet();
            var title = _cover.Of($"{article.Title}\n{article.Outlet}\n{article.Author}", article.Language);
            var offices = claims.Where(claim => claim.Person is not null && claim.Role is not null).ToLookup(claim => claim.Person!, claim => claim.Role!);
            var covered = new List<(PayClaim Claim, WordCover Cover)>();
            foreach (var claim in claims.Select(claim => _doubts.Read(article, claim)))
            {
                covered.Add((claim, _covers.Read(article, claim, ClaimSurroundings.PersonBefore(article.Text, claim, claims), claim.Person is { } person ? string.Join('\n', offices[person]) : "", title, spokenOf)));
            }

            var hasRole = covered.Exists(entry => entry.Cover.RolesInClaim > 0);
            foreach (var (claim, cover) in covered)
            {
                var at = inArticle.Where(passage => passage.Passage.Span.Start <= claim.Span.Start && claim.Span.Start < passage.Passage.Span.End).Select(passage => passage.Score.Total / best).DefaultIfEmpty(0).Max();
                matches.Add(Match(article, claim, cover, at, isFigureKnown, hasRole, spokenOf));
            }
        }

        return [.. matches.OrderByDescending(match => match.Fit).ThenBy(match => match.Article.Id.Value, StringComparer.Ordinal).ThenBy(match => match.Claim.Span.Start)];
    }

    private ClaimMatch Match(Article article, PayClaim claim, WordCover cover, double passage, bool isFigureKnown, bool hasRole, HashSet<string> spokenOf)
    {
        var slots = new SlotFit(
            SlotReader.Figure(_asked.Figures, claim), Component(claim), SlotReader.Period(_asked.Periods, claim.Period),
            Year(article, claim), SlotReader.Statistic(_asked.Statistic, claim),
            cover.Name, Role(article, claim, cover, hasRole))
        {
            Level = Seniority.Compare(_asked.Levels, claim),
            Place = _place.Compare(article, claim, IsOfMarket),
        };
        // The part of pay and the country are said, in whatever words.
        for (var g = 0; g < cover.Own.Length; g++)
        {
            cover.Own[g] = slots.Component == SlotState.Same && _words.IsPart[g] ? 1 : cover.Own[g];
            cover.There[g] = slots.Place == SlotState.Same && _place.Words.Contains(_words.Folded[g]) ? 1 : cover.There[g];
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
            + (claim.SupersededBy is null ? 0 : Superseded) + (claim.Kind == ClaimKind.Claim && !(_asked is { Kind: PayQuestionKind.Figure, Figures.Count: 0 } && ClaimLikeness.IsDenial(claim)) ? 0 : NoAmount)
            + (IsInCurrency(claim) ? RightCurrency : 0) + (Late * claim.Span.Start / Math.Max(1, article.Text.Length));
        return new ClaimMatch(article, claim, fit, measure.Subject, cover.Own, cover.There, slots)
        {
            Bare = bare,
            IsOfPayee = _words.Payees.Count > 0 && cover.PayeesSaid >= _words.Folded.Where((word, g) => _words.IsSubject[g] && _words.Payees.Contains(word)).Count(),
            SaysNew = !_asked.PutsNewInPlace || SaysNew(article, cover, slots),
            SharesName = cover.Names == 0 || cover.NamesSaid > 0 || slots.Role == SlotState.Same || _query.Groups.Where((_, g) => _words.IsName[g]).Any(group => spokenOf.Contains(group.Word)),
        };
    }

    private bool IsInCurrency(PayClaim claim) =>
        _asked.Currency is { } currency && (claim.Amount?.Currency == currency || claim.Equivalents.Any(equivalent => equivalent.Currency == currency));

    /// <summary>A pool for many is not what each of them gets, and what is paid for joining or staying is not the bonus of each year.</summary>
    private SlotState Component(PayClaim claim) =>
        _asked.AsksYearlyBonus && _asked.Components.Contains(PayComponent.Bonus) && claim.Component is PayComponent.SigningBonus or PayComponent.RetentionBonus ? SlotState.Other :
        (_asked.AsksEach || _asked.Denied.Contains(DeniedPart.Everyone)) && claim.Component == PayComponent.Pool && !_asked.Components.Contains(PayComponent.Pool) ? SlotState.Other : SlotReader.Component(_asked.Components, claim.Component);

    private SlotState Year(Article article, PayClaim claim)
    {
        // "14 million in 2025, down from 19 a year earlier": the year named belongs to the other figure of the sentence.
        if (_asked.Years.Count > 0 && !(claim.Year is { } year && _asked.Years.Contains(year))
            && _index.ClaimsOf(article.Id).Any(other => other.Span == claim.Span && other.Component == claim.Component && other.Year is { } own && _asked.Years.Contains(own)))
        {
            return SlotState.Other;
        }

        var state = SlotReader.Year(_asked.Years, claim, claim.Span.In(article.Text));
        return state == SlotState.Open && _asked is { Years.Count: > 0, Figures.Count: 0 } && !_asked.Years.Any(asked => MayMean(article, claim, asked)) ? SlotState.Other : state;
    }

    /// <summary>A figure without a year is none of a year that the article never names, nor can mean by "last year"; nor where its own words name other years. Of an article without a day one year's figure alone ("its annual report") is held to that.</summary>
    private static bool MayMean(Article article, PayClaim claim, int year) =>
        !YearNamed().IsMatch(claim.Span.In(article.Text))
        && ((article.Published is { } day ? day.Year - year is 0 or 1 : claim.Period != PayPeriod.FiscalYear && claim.Status != ClaimStatus.PublicFiling) || article.Text.Contains($"{year}", StringComparison.Ordinal));

    /// <summary>Whether the claim is on the people asked about.</summary>
    /// <param name="hasRole">Another claim of the article is on them: this one, which says otherwise, is not. Nor is it where the question says what one pays to whom.</param>
    private SlotState Role(Article article, PayClaim claim, WordCover cover, bool hasRole) =>
        _asked.Kind == PayQuestionKind.List && _words.Office is { } listed ? OfficeReader.Read(article, claim, _index.ClaimsOf(article.Id), listed) is SlotState.Other ? SlotState.Other : SlotState.Same
        : (_asked.Kind == PayQuestionKind.Figure || _asked.Matters.Any || _isOfOneOffice) && _words.Office is { } office ? OfficeReader.Read(article, claim, _index.ClaimsOf(article.Id), office)
        : _post.Count > 0 && article.Language == _query.Language.Code() ? OfficeReader.Read(article, claim, _index.ClaimsOf(article.Id), _post)
        : cover.Roles == 0 || (cover.RolesSaid == 0 && AreRolesUntranslated(article)) ? SlotState.Open
        : (hasRole || (IsOfMarket && article.Language == _query.Language.Code()) || _words.Payers.Any(payer => payer.IsSaidToPay)) && cover.RolesInClaim == 0 && claim.Role is { } role && FoldedWords.In(role).Any(word => RoleNouns.Contains(word, article.Language) && !AskedWords.IsAnybody(word)) ? SlotState.Other
        : _asked.Figures.Count > 0 && cover.RolesInClaim > 0 && IsOtherKind(article, claim, cover) ? SlotState.Other
        : cover.RolesSaid > 0 ? SlotState.Same : SpeaksOfRoles(article) ? SlotState.Near : SlotState.Other;

    /// <summary>A kind of people of which no word is known in the article's language: it may be the one the claim is on.</summary>
    private bool AreRolesUntranslated(Article article) => !_query.Groups.Where((group, g) => _words.IsRole[g] && !IsUntranslated(group, article.Language)).Any();

    /// <summary>"Travel nurses" are not the staff nurses of the claim: each has a word of its own before or behind the kind of people.</summary>
    private bool IsOtherKind(Article article, PayClaim claim, WordCover cover)
    {
        if (claim.Role is not { } role || FoldedWords.In(role).All(word => RoleNouns.Contains(word, article.Language)))
        {
            return false;
        }

        var beside = _query.Language == ReplyLanguage.French ? 1 : -1;
        for (var g = 0; g < cover.Own.Length; g++)
        {
            var at = g + beside;
            if (_words.IsRole[g] && cover.Own[g] > 0 && at >= 0 && at < cover.Own.Length && _words.IsSubject[at] && !_words.IsName[at] && !_words.IsRole[at] && !_words.IsPart[at]
                && cover.Own[at] == 0 && !IsUntranslated(_query.Groups[at], article.Language) && IsBeside(_query.Groups[g].Word, _query.Groups[at].Word, beside)
                && !cover.Own.Where((own, other) => own > 0 && other != g && _words.IsSubject[other] && !_words.IsName[other]).Any())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when one word of the message's own is said, or it has none that could be.</summary>
    private bool SaysNew(Article article, WordCover cover, SlotFit slots)
    {
        var isOfOtherTime = (_asked.PutsNewPeriod && slots.Period == SlotState.Other) || slots.Year == SlotState.Near;
        var own = Enumerable.Range(0, cover.Own.Length).Where(g => _words.IsSubject[g] && _query.Groups[g].Share >= 1).ToList();
        return !isOfOtherTime && (own.Count == 0 || (_asked.PutsNewPeriod && slots.Period == SlotState.Same) || (_asked.PutsNewPart && slots.Component == SlotState.Same) || (_words.Office is not null && slots.Role is SlotState.Same or SlotState.Near)
            || own.Exists(g => cover.There[g] > 0 || cover.Own[g] > 0 || IsUntranslated(_query.Groups[g], article.Language)));
    }

    /// <summary>True when one word stands right before or right behind another in the question.</summary>
    private bool IsBeside(string word, string other, int side) =>
        _text.Contains(side < 0 ? $"{other} {word}" : $"{word} {other}", StringComparison.OrdinalIgnoreCase);

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

    private bool IsUntranslated(QueryGroup group, string language) =>
        language != _query.Language.Code() && !group.IsName && group.Variants.All(variant => variant.Weight >= 1);

    [GeneratedRegex(@"(?<![\p{L}\d.,]|[$€£]\s?|\b(?:since|depuis)\s)(?:19|20)\d{2}(?![\p{L}\d]|[.,]\d|\s?(?:[$€£%]|euros?|dollars?|pounds?|livres|francs?|\d{3}))", RegexOptions.CultureInvariant)]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"\b(?:in|at|from|en|à|au|aux|chez)\s+(?:the\s|la\s|le\s|l['’])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBefore();

    [GeneratedRegex(@"\b(?:do|does|did|for|pour|les|des|aux)\s(?:the\s|les\s|des\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PeopleBefore();
}
