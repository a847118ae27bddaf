using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Chooses the pay claims that answer a question, with what disputes or corrects them, and the first words that frame them.</summary>
internal sealed class ClaimComposer(PayEvidence pay, ReplyLanguage language, float[] weights)
{
    private readonly PayQuestion _asked = pay.Asked;
    private readonly ClaimLedger _ledger = pay.Ledger;

    // Below this share of its subject a claim is about something else.
    private const double SubjectNeeded = 0.42;

    // Less will do for the claim with the question's own figure.
    private const double FigureNeeded = 0.2;

    // A claim this far behind the best one answers another question.
    private const double FigureBehind = 0.04;
    private const double AsGood = 0.02;
    private const double ListBehind = 0.35;

    // What a second claim must say of the question that the first does not, to be the other side of a comparison.
    private const float OtherSide = 0.35f;

    // The claims themselves speak against it.
    private const double Unlikely = 0.08;

    private const double DenialBehind = 0.15;

    // Set so that of the claims that answer with 0.9 nine in ten do, on sets of questions in both languages.
    private const double Bias = -2.5;
    private const double SubjectSlope = 8;
    private const int MostDenials = 2;
    private const int MostFigures = 3;
    private const int MostListed = 12;

    /// <returns>Null when claims do not tell; a draft that does not hold what is wanted when they tell that it is not there.</returns>
    public Draft? Compose()
    {
        var matches = pay.Matches;
        var chosen = OnceEach(Choose(matches));
        if (chosen.Count == 0)
        {
            return (_asked.WantsFigure || pay.HasPayee) && IsMissing(matches, pay.HasPayee) ? Nearest(matches) : null;
        }

        var lines = new List<ClaimMatch>();
        var needed = 0;
        for (var i = 0; i < chosen.Count; i++)
        {
            Add(lines, chosen[i]);
            needed = i < MostFigures || _asked.Kind == PayQuestionKind.List ? lines.Count : needed;
        }

        var shortest = lines.FirstOrDefault(line => line.Claim.Amount is not null) is { } first ? AnswerTypeEvidence.AmountIn(first.Claim.Span.In(first.Article.Text)) : "";
        return new Draft([.. lines.Select((line, at) => Statement(line, at < needed))], true, shortest) { Lead = Lead(chosen[0], lines), Said = ExtractiveComposer.Share(Together(chosen), weights), Confidence = Confidence(chosen[0]) };
    }

    private DraftStatement Statement(ClaimMatch line, bool isNeeded) => new(line.Article, QuoteUnits.WithoutBullet(line.Article.Text, line.Claim.Span), null, isNeeded)
    {
        // A later article's correction is known to the ledger alone.
        Claim = line.Claim with { SupersededBy = line.Claim.SupersededBy ?? _ledger.SupersededBy(line.Claim)?.Id },
        AlsoIn = [.. Others(line).Select(article => article.Outlet).Where(outlet => outlet.Length > 0 && outlet != line.Article.Outlet).Distinct()],
    };

    private IEnumerable<Article> Others(ClaimMatch line)
    {
        var voice = _ledger.VoiceOf(line.Claim);
        return voice.AlsoIn.Prepend(voice.Lead).Where(claim => claim.Id != line.Claim.Id).Select(_ledger.ArticleOf).OfType<Article>().Where(IsShown);
    }

    private bool IsShown(Article article) => article.Audience <= pay.Audience;

    /// <summary>Each voice once: where two articles print the same, the one in the asker's language.</summary>
    private List<ClaimMatch> OnceEach(List<ClaimMatch> chosen) =>
        [.. chosen.GroupBy(match => _ledger.VoiceOf(match.Claim).Lead.Id).Select(voice => voice.FirstOrDefault(match => match.Article.Language == language.Code()) ?? voice.First())];

    /// <summary>True when the articles speak of the pay of those the question names, but not of what it asks: another person's, another part of pay, another year.</summary>
    private static bool IsMissing(IReadOnlyList<ClaimMatch> matches, bool hasPayee)
    {
        if (hasPayee && !matches.Any(match => match.Slots.Name == SlotState.Same))
        {
            return true;
        }

        var near = matches.Where(match => match.Slots.Name == SlotState.Same && match.Subject >= SubjectNeeded / 2).ToList();
        return near.Count > 0 && near.TrueForAll(match => match.Slots.Component == SlotState.Other || match.Slots.Year == SlotState.Other || match.Slots.Role == SlotState.Other);
    }

    private static Draft Nearest(IReadOnlyList<ClaimMatch> matches) =>
        new([.. matches.DistinctBy(match => match.Article.Id).Take(1).Select(match => new DraftStatement(match.Article, match.Claim.Span, null))], HoldsWanted: false) { Said = 1, Confidence = Unlikely };

    /// <summary>What the chosen claims say of the question between them.</summary>
    private static float[] Together(List<ClaimMatch> chosen) =>
        [.. Enumerable.Range(0, chosen[0].Own.Length).Select(g => chosen.Max(match => match.Own[g]))];

    /// <summary>How likely (0 to 1) it is that the claim answers.</summary>
    private static double Confidence(ClaimMatch best) => 1 / (1 + Math.Exp(-(Bias + (SubjectSlope * best.Subject))));

    private List<ClaimMatch> Choose(IReadOnlyList<ClaimMatch> matches)
    {
        if (_asked.Kind == PayQuestionKind.Comparison && !_asked.AsksYearBefore)
        {
            return Sides(matches);
        }

        // Where no claim is said to be of the employer the question names, one that stands beside the name and names no other may be meant.
        var enough = matches.Where(match => match.Slots.Name != SlotState.Other && match.Subject >= SubjectNeeded).ToList();
        var named = _asked.Kind == PayQuestionKind.List || !enough.Exists(match => match.Slots.Name is SlotState.Same or SlotState.Open)
            ? enough
            : enough.Where(match => match.Slots.Name != SlotState.Near).ToList();
        if (_asked.Figures.Count > 0)
        {
            // The question's own figure, wherever it stands, tells which claim is meant even when its company is wrong.
            var meant = matches.Where(match => match.Slots.Figure == SlotState.Same && match.Subject >= FigureNeeded).ToList();
            named = meant.Count > 0 && !meant.Exists(named.Contains) ? meant : named;
        }
        else
        {
            // Another part of pay, another year or other people are no answer where nothing was taken for granted.
            named.RemoveAll(match => match.Slots.Component == SlotState.Other || match.Slots.Year == SlotState.Other || match.Slots.Role == SlotState.Other);
            if (named.Exists(match => match.Slots.Role == SlotState.Same))
            {
                named.RemoveAll(match => match.Slots.Role == SlotState.Near);
            }
        }

        if (named.Count == 0)
        {
            return [];
        }

        if (_asked.AsksYearBefore && YearBefore(named[0], matches) is { } before)
        {
            return _asked.Kind == PayQuestionKind.Comparison ? [named[0], before] : [before, named[0]];
        }

        var parts = _asked.Components.Where(component => component != PayComponent.Offer).ToList();
        if (parts.Count > 1 && _asked.Kind is PayQuestionKind.Figure or PayQuestionKind.Disputed)
        {
            // "240 base plus 20 bonus": one claim for each part.
            var each = parts.Select(part => matches.FirstOrDefault(match => match.Claim.Component == part && match.Slots.Name is SlotState.Same or SlotState.Open)).OfType<ClaimMatch>().ToList();
            if (each.Count > 1)
            {
                return each;
            }
        }

        return _asked.Kind switch
        {
            PayQuestionKind.List => [.. named.Where(match => match.Fit >= named[0].Fit - ListBehind).Take(MostListed)],
            _ => [.. named.Where((match, at) => match.Fit >= named[0].Fit - (at < MostFigures ? FigureBehind : AsGood)).Take(MostListed)],
        };
    }

    /// <summary>The same article's figure for the same people and part of pay, of an earlier year.</summary>
    private static ClaimMatch? YearBefore(ClaimMatch match, IReadOnlyList<ClaimMatch> matches) =>
        matches.Where(other => other.Article.Id == match.Article.Id && other.Claim.Id != match.Claim.Id && other.Claim.Amount is not null
                && other.Claim.Component == match.Claim.Component && other.Claim.Person == match.Claim.Person && other.Claim.Employer == match.Claim.Employer
                && (other.Claim.Year < match.Claim.Year || (other.Claim.Year is null && other.Claim.Span.Start > match.Claim.Span.Start)))
            .MaxBy(other => (other.Claim.Year ?? 0, other.Fit));

    /// <summary>The two figures that say the most of the question's subject between them.</summary>
    private List<ClaimMatch> Sides(IReadOnlyList<ClaimMatch> matches)
    {
        var figures = matches.Where(match => match.Claim.Amount is not null && !ClaimLikeness.IsDenial(match.Claim) && match.Slots.Year != SlotState.Other && match.Slots.Component != SlotState.Other).ToList();
        if (figures.Count == 0)
        {
            return [];
        }

        var first = figures[0];
        var second = figures.Skip(1).Where(match => Gain(first, match) >= OtherSide * weights.Average()).MaxBy(match => Gain(first, match) + match.Fit)
            ?? figures.Skip(1).FirstOrDefault(match => match.Fit >= first.Fit - FigureBehind);
        List<ClaimMatch> sides = second is null ? [first] : [first, second];
        return sides.Max(side => side.Subject) >= SubjectNeeded ? sides : [];
    }

    /// <summary>What a claim says of the subject that another does not, or that only stands beside the other.</summary>
    private double Gain(ClaimMatch first, ClaimMatch other) =>
        weights.Select((weight, g) => weight * Math.Max(0, Math.Max(other.There[g] - first.There[g], other.There[g] > 0 ? other.Own[g] - first.Own[g] : 0))).Sum();

    /// <summary>Adds a claim with what corrects it before it and what denies it behind it, and before a denial what it denies; each once.</summary>
    private void Add(List<ClaimMatch> lines, ClaimMatch match)
    {
        if (_ledger.SupersededBy(match.Claim) is { } newer)
        {
            AddOnce(lines, newer, match);
        }
        else if (_asked.Kind is PayQuestionKind.Disputed or PayQuestionKind.Comparison)
        {
            AddOnce(lines, match.Claim, match);
            foreach (var older in pay.Matches.Where(other => _ledger.SupersededBy(other.Claim)?.Id == match.Claim.Id).Take(1))
            {
                AddOnce(lines, older.Claim, older);
            }
        }

        if (ClaimLikeness.IsDenial(match.Claim))
        {
            var denied = match.Claim.About.Select(_ledger.Find).OfType<PayClaim>().ToList();
            foreach (var claim in denied.Where(claim => SlotReader.Figure(_asked.Figures, claim) == SlotState.Same).DefaultIfEmpty(denied.FirstOrDefault()).OfType<PayClaim>())
            {
                AddOnce(lines, claim, match);
            }
        }

        AddOnce(lines, match.Claim, match);
        foreach (var denial in Denials(match))
        {
            AddOnce(lines, denial, match);
        }
    }

    private void AddOnce(List<ClaimMatch> lines, PayClaim claim, ClaimMatch match)
    {
        if (_ledger.ArticleOf(claim) is { } article && IsShown(article) && !lines.Exists(line => line.Claim.Id == claim.Id))
        {
            lines.Add(match with { Article = article, Claim = claim });
        }
    }

    /// <summary>What is said against a claim: first what the question is nearest to; what is far from it is said against something else of the claim.</summary>
    private IEnumerable<PayClaim> Denials(ClaimMatch match)
    {
        var denials = (_ledger.DisputeOf(match.Claim)?.Denials ?? []).Select(denial => (Claim: denial, Fit: pay.Matches.FirstOrDefault(other => other.Claim.Id == denial.Id)?.Fit ?? 0)).OrderByDescending(denial => denial.Fit).ToList();
        if (denials.Exists(denial => IsAsked(denial.Claim)))
        {
            denials.RemoveAll(denial => !IsAsked(denial.Claim));
        }

        return denials.Where(denial => denial.Fit >= denials[0].Fit - DenialBehind).Take(MostDenials).Select(denial => denial.Claim);
    }

    private bool IsAsked(PayClaim denial) => denial.Denies is { } part && _asked.Denied.Contains(part);

    private Phrase? Lead(ClaimMatch best, List<ClaimMatch> lines)
    {
        // A paper that takes its own figure back disputes nobody.
        var superseded = lines.Where(line => _ledger.SupersededBy(line.Claim) is not null).ToList();
        var denials = lines.Except(superseded).Where(line => ClaimLikeness.IsDenial(line.Claim)).ToList();
        var claims = lines.Except(superseded).Except(denials).ToList();
        if (denials.Count > 0 && claims.Count > 0)
        {
            return new Phrase("answered.disputed");
        }

        if (superseded.Count > 0)
        {
            return new Phrase("answered.corrected");
        }

        if (best.Slots.Contradicts)
        {
            return new Phrase("answered.premise");
        }

        return _asked.Kind switch
        {
            PayQuestionKind.Disputed when claims.Count == 0 => new Phrase("answered.denied"),
            PayQuestionKind.Disputed => new Phrase(claims.Exists(line => line.Claim.Status is ClaimStatus.Confirmed or ClaimStatus.PublicFiling) ? "answered.confirmed" : "answered.unconfirmed"),
            // One figure alone stands beside nothing.
            PayQuestionKind.Comparison when claims.Count < 2 => null,
            PayQuestionKind.Comparison => new Phrase(AreAlike(claims) ? "answered.comparison" : "answered.notAlike"),
            PayQuestionKind.List => new Phrase("answered.list"),
            _ => null,
        };
    }

    private static bool AreAlike(List<ClaimMatch> lines) =>
        lines.Count > 1 && lines.Select(line => (line.Claim.Component, line.Claim.Period, line.Claim.Amount?.Currency)).Distinct().Count() == 1
        && lines[0].Claim.Component != PayComponent.Unspecified && lines[0].Claim.Period != PayPeriod.Unspecified;
}
