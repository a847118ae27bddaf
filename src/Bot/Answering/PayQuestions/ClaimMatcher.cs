using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;

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

    // What a slot weighs against an average word of the question.
    private const double FigureWeight = 3;

    // A figure that no claim has tells nothing about which one is meant.
    private const double UnknownFigureWeight = 0.3;
    private const double ComponentWeight = 1.5;
    private const double PeriodWeight = 0.8;
    private const double YearWeight = 1;
    private const double StatisticWeight = 0.8;

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

    // Said before a name, and no part of it.
    private static readonly HashSet<string> Honorifics = ["sir", "dame", "lord", "lady", "mr", "mrs", "ms", "miss", "dr", "prof", "m", "mme", "mlle", "maitre", "docteur", "monsieur", "madame"];

    // Said of anybody who is paid.
    private static readonly HashSet<string> Anybody = ["ceo", "ceos", "cto", "cfo", "coo", "pdg", "dg", "chief", "chair", "chairman", "chairwoman", "president", "presidente", "founder", "founders", "fondateur", "fondatrice", "director", "directeur", "directrice", "executive", "executives", "dirigeant", "dirigeants", "patron", "employee", "employees", "worker", "workers", "staffer", "staffers", "hire", "hires", "recruit", "recruits", "newcomer", "newcomers", "salarie", "salaries", "salariee", "salariees", "employe", "employes", "personnel", "recrue", "recrues", "profil", "profils", "talent", "talents", "agent", "agents", "collaborateur", "collaborateurs", "leader", "leaders", "head", "expert", "experts", "manager", "managers", "specialist", "specialists", "responsable", "responsables", "people", "person", "persons", "member", "members", "everyone", "anyone", "someone", "nobody", "personne", "personnes", "gens", "membre", "membres"];

    private readonly PayQuestion _asked;
    private readonly SearchQuery _query;
    private readonly float[] _weights;
    private readonly CorpusIndex _index;
    private readonly QueryCover _cover;
    private readonly string _text;
    private readonly string[] _words;
    private readonly bool[] _isSubject;
    private readonly bool[] _isName;
    private readonly bool[] _isEmployer;
    private readonly bool[] _isRole;
    private readonly bool[] _isPart;
    private readonly (bool[] First, bool[] Second)? _sides;
    private readonly double _averageWeight;
    private readonly List<string> _payees;
    private readonly Dictionary<ArticleId, bool> _speaksOfRoles = [];
    private readonly bool _hasOffice;
    private double _figureWeight = FigureWeight;

    /// <param name="text">The question with the one it follows up on.</param>
    public ClaimMatcher(PayQuestion asked, string text, SearchQuery query, float[] weights, CorpusIndex index)
    {
        var words = FoldedWords.In(text);
        _text = text;
        var cueWords = PayQuestionReader.CueWords(words);
        (_asked, _query, _weights, _index, _cover) = (asked, query, weights, index, new QueryCover(query, isLoose: true));

        _words = [.. query.Groups.Select(group => Folding.Fold(group.Word))];

        _hasOffice = Array.Exists(_words, Offices.IsShort);

        // What the glossary translates ("CEO") is a kind of person or thing, however it is written.
        _isName = [.. query.Groups.Select((group, g) => group.IsName && !Honorifics.Contains(_words[g]) && group.Variants.All(variant => variant.Weight >= 1))];
        _isSubject = [.. query.Groups.Select((group, g) => group.Kind == TokenKind.Word && !Honorifics.Contains(_words[g]) && (_isName[g] || !cueWords.Contains(_words[g])))];
        _isRole = [.. query.Groups.Select((_, g) => _isSubject[g] && RoleNouns.Contains(_words[g], query.Language.Code()) && !Anybody.Contains(_words[g]))];
        var parts = PayQuestionReader.PartWords(words);
        _isPart = [.. _words.Select(parts.Contains)];
        var names = _words.Where((_, g) => _isName[g]).ToHashSet();
        _isEmployer = [.. _words.Select((word, g) => _isName[g] && IsEmployer(word))];
        _payees = [.. Payees.In(words, names.Contains).Where(name => !IsEmployer(name))];
        _sides = asked.Kind == PayQuestionKind.Comparison ? SidesOf(text) : null;
        _averageWeight = weights.Where((_, g) => _isSubject[g]).DefaultIfEmpty(1).Average();
    }

    /// <param name="audience">That of the question.</param>
    public PayEvidence Read(IReadOnlyList<RankedPassage> found, Audience audience) =>
        new(_asked, Match(found), _payees.Count > 0, _index.Ledger, audience) { Sides = _sides, HasUnknownName = _query.Groups.Any(IsUnknownPlace) };

    /// <summary>A town, country or company that no article has, as the words before it tell: "in Belgium", « chez Halden ».</summary>
    private bool IsUnknownPlace(QueryGroup group) =>
        group.IsName && group.Kind == TokenKind.Word && group.Share >= 1 && group.Word.Any(char.IsLower) && !group.Variants.Any(variant => _index.PassagesWith(variant.Term) > 0)
        && PlaceBefore().IsMatch(_text.AsSpan(0, Math.Max(0, _text.IndexOf(group.Word, StringComparison.Ordinal))));

    /// <summary>Which words of the subject stand on which side. Words far before the first side, or parted from it by a comma, belong to neither.</summary>
    private (bool[] First, bool[] Second)? SidesOf(string text)
    {
        if (ComparisonSides.Find(text) is not { } parting)
        {
            return null;
        }

        var from = text.LastIndexOf(',', Math.Max(0, parting.End - 1)) + 1;
        var places = _query.Groups.Select(group => text.IndexOf(group.Word, StringComparison.OrdinalIgnoreCase)).ToList();
        var first = Mask(at => at >= from && at < parting.End);
        var second = Mask(at => at >= parting.Start);
        return first.Contains(true) && second.Contains(true) ? (first, second) : null;

        bool[] Mask(Func<int, bool> isThere) => [.. places.Select((at, g) => _isSubject[g] && isThere(at))];
    }

    private List<ClaimMatch> Match(IReadOnlyList<RankedPassage> found)
    {
        var best = found.Count > 0 ? found[0].Score.Total : 1;
        var matches = new List<ClaimMatch>();
        _figureWeight = found.DistinctBy(passage => passage.Article.Id).Any(passage => _index.ClaimsOf(passage.Article.Id).Any(claim => SlotReader.Figure(_asked.Figures, claim) == SlotState.Same)) ? FigureWeight : UnknownFigureWeight;
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
                matches.Add(Match(article, claim, claim.Person is { } person ? string.Join('\n', offices[person]) : "", title, spokenOf, at));
            }
        }

        return [.. matches.OrderByDescending(match => match.Fit).ThenBy(match => match.Article.Id.Value, StringComparer.Ordinal).ThenBy(match => match.Claim.Span.Start)];
    }

    /// <param name="offices">What the article calls the person paid elsewhere.</param>
    private ClaimMatch Match(Article article, PayClaim claim, string offices, float[] title, HashSet<string> spokenOf, double passage)
    {
        var card = $"{claim.Span.In(article.Text)}\n{Card(claim)}\n{offices}";
        var own = _cover.Of(card, article.Language);
        var cardWords = _hasOffice ? FoldedWords.In(card) : [];
        for (var g = 0; _hasOffice && g < own.Length; g++)
        {
            own[g] = Offices.Stands(_words[g], cardWords) ? 1 : own[g];
        }

        var near = _cover.Of(Around(article.Text, claim.Span), article.Language);
        var all = new float[own.Length];
        var (said, total, ownSaid) = (0.0, 0.0, 0.0);
        var (namesSaid, namesAround, names, rolesSaid, roles) = (0, 0, 0, 0, 0);
        for (var g = 0; g < own.Length; g++)
        {
            if (!_isSubject[g])
            {
                continue;
            }

            var there = Math.Max(own[g], Math.Max(near[g] * NearWorth, title[g] * TitleWorth));
            if (_isName[g])
            {
                names++;
                var name = _words[g];
                if (_payees.Contains(name))
                {
                    there = claim.Person is { } person && FoldedWords.In(person).Contains(name) ? there : 0;
                }

                var isSaid = _isEmployer[g] ? own[g] >= NameSaid || IsPaidBy(claim, name) : there >= NameSaid;
                namesSaid += isSaid ? 1 : 0;
                namesAround += !isSaid && claim.Employer is null && (there >= NameSaid || (_isEmployer[g] && spokenOf.Contains(_query.Groups[g].Word))) ? 1 : 0;
            }

            if (_isRole[g])
            {
                roles++;
                rolesSaid += there > 0 ? 1 : 0;
            }

            all[g] = there;
            var weight = _weights[g] * (_isName[g] ? NameWeight : there == 0 && IsUntranslated(_query.Groups[g], article.Language) ? UntranslatedWorth : 1);
            said += weight * there;
            ownSaid += weight * own[g];
            total += weight;
        }

        var slots = new SlotFit(
            SlotReader.Figure(_asked.Figures, claim), SlotReader.Component(_asked.Components, claim.Component), SlotReader.Period(_asked.Periods, claim.Period),
            SlotReader.Year(_asked.Years, claim, claim.Span.In(article.Text)), SlotReader.Statistic(_asked.Statistic, claim),
            names == 0 ? SlotState.Open : namesSaid == names ? SlotState.Same : namesSaid + namesAround > 0 ? SlotState.Near : SlotState.Other,
            roles == 0 ? SlotState.Open : rolesSaid > 0 ? SlotState.Same : SpeaksOfRoles(article) ? SlotState.Near : SlotState.Other);
        if (slots.Component == SlotState.Same)
        {
            // The part of pay is said, in whatever words.
            for (var g = 0; g < own.Length; g++)
            {
                own[g] = _isPart[g] ? 1 : own[g];
            }
        }

        Add(slots.Figure, _asked.Figures.Count > 0, _figureWeight, near: 0, open: 0.3);
        Add(slots.Component, _asked.Components.Count > 0, _asked.Components.All(one => one == PayComponent.Offer) ? ComponentWeight / 3 : ComponentWeight, near: 0.6, open: 0.4);
        Add(slots.Period, _asked.Periods.Count > 0, PeriodWeight, near: 0.7, open: 0.4);
        Add(slots.Year, _asked.Years.Count > 0, YearWeight, near: 0.7, open: 0.5);
        Add(slots.Statistic, _asked.Statistic is not null, StatisticWeight, near: 0.3, open: 0.3);

        var subject = total > 0 ? said / total : 1;
        var fit = subject + (OwnWorth * (total > 0 ? ownSaid / total : 1)) + (PassageWorth * passage)
            + (_asked.Kind == PayQuestionKind.Who && _asked.AsksConfirmation && claim.Status == ClaimStatus.Confirmed ? Confirmed : 0)
            + (claim.SupersededBy is null ? 0 : Superseded) + (claim.Kind == ClaimKind.Claim ? 0 : NoAmount) + (Late * claim.Span.Start / Math.Max(1, article.Text.Length));
        return new ClaimMatch(article, claim, fit, subject, own, all, slots)
        {
            SharesName = names == 0 || namesSaid > 0 || slots.Role == SlotState.Same || _query.Groups.Where((_, g) => _isName[g]).Any(group => spokenOf.Contains(group.Word)),
        };

        void Add(SlotState state, bool isAsked, double worth, double near, double open)
        {
            if (isAsked)
            {
                var weight = worth * _averageWeight;
                var share = state switch { SlotState.Same => 1, SlotState.Near => near, SlotState.Open => open, _ => 0 };
                said += weight * share;
                ownSaid += weight * share;
                total += weight;
            }
        }
    }

    private bool IsEmployer(string name) => _index.Ledger.IsEmployerWord(name);

    /// <summary>True when the article speaks elsewhere of the kind of people asked about: it may call them otherwise beside the figure.</summary>
    private bool SpeaksOfRoles(Article article)
    {
        if (!_speaksOfRoles.TryGetValue(article.Id, out var speaks))
        {
            var cover = _cover.Of(article.Text, article.Language);
            _speaksOfRoles.Add(article.Id, speaks = cover.Where((worth, g) => _isRole[g] && worth > 0).Any());
        }

        return speaks;
    }

    private static bool IsPaidBy(PayClaim claim, string name) => claim.Employer is { } employer && FoldedWords.In(employer).Contains(name);

    private bool IsUntranslated(QueryGroup group, string language) =>
        language != _query.Language.Code() && !group.IsName && group.Variants.All(variant => variant.Weight >= 1);

    /// <summary>What the claim's fields say beyond its own words.</summary>
    private static string Card(PayClaim claim) =>
        string.Join('\n', new[] { claim.Employer, claim.Person, claim.Role, claim.Level, claim.Speaker, claim.SpeakerRole, $"{claim.Year}" }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The claim's paragraph and the one before it, where a heading or an introduction stands.</summary>
    private static string Around(string text, TextSpan span)
    {
        var start = span.Start;
        for (var breaks = 0; start > 0; start--)
        {
            if (text[start - 1] == '\n' && (start < 2 || text[start - 2] == '\n') && ++breaks == 2)
            {
                break;
            }
        }

        var end = text.IndexOf("\n\n", span.End, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex(@"\b(?:in|at|from|en|à|au|aux|chez)\s+(?:the\s|la\s|le\s|l['’])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceBefore();
}
