using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.PayQuestions;

/// <summary>Answers with the pay claims chosen, with what disputes or corrects them, and the first words that frame them.</summary>
internal sealed class ClaimComposer(PayEvidence pay, ReplyLanguage language, float[] weights)
{
    private readonly PayQuestion _asked = pay.Asked;
    private readonly ClaimLedger _ledger = pay.Ledger;
    private readonly Rebuttals _rebuttals = new(pay.Ledger);

    // The claims themselves speak against it.
    private const double Unlikely = 0.08;

    private const double DenialBehind = 0.15;

    // Set so that of the claims that answer with 0.9 nine in ten do, on sets of questions in both languages.
    private const double Bias = -2.5;
    private const double SubjectSlope = 8;
    private const int MostDenials = 2;

    /// <summary>The first words where sources contradict one another.</summary>
    public const string Disputed = "answered.disputed";

    /// <summary>The first words of a list.</summary>
    public const string List = "answered.list";

    /// <returns>Null when claims do not tell; a draft that does not hold what is wanted when they tell that it is not there.</returns>
    public Draft? Compose()
    {
        var matches = pay.Matches;
        var chosen = IsElsewhere() ? [] : OnceEach(new ClaimChooser(pay, weights).Choose());
        if (chosen.Count == 0)
        {
            return (_asked.WantsFigure || pay.HasPayee) && matches.Count > 0 && (IsElsewhere() || IsMissing(matches, pay.HasPayee)) ? Nearest(matches) : null;
        }

        var lines = new List<ClaimMatch>();
        var needed = 0;
        for (var i = 0; i < chosen.Count; i++)
        {
            Add(lines, chosen[i]);
            needed = i < ClaimChooser.MostFigures || _asked.Kind == PayQuestionKind.List ? lines.Count : needed;
        }


        var shortest = lines.FirstOrDefault(line => line.Claim.Amount is not null) is { } first ? AnswerTypeEvidence.AmountIn(first.Claim.Span.In(first.Article.Text)) : "";
        var lead = Lead(chosen[0], lines);
        if (lead?.Key == Disputed)
        {
            // What is said stands before what is said against it.
            lines = [.. lines[..needed].OrderBy(line => ClaimLikeness.IsDenial(line.Claim)), .. lines[needed..]];
        }

        var unlinked = Unlinked(lines);
        List<DraftStatement> statements = [.. lines.Select((line, at) => Statement(line, at < needed))];
        statements.InsertRange(Math.Min(1, statements.Count), unlinked);
        return new Draft(statements, true, shortest)
        {
            // Words quoted beside the claims speak against them.
            Lead = unlinked.Count > 0 ? new Phrase(Disputed) : lead,
            Said = ExtractiveComposer.Share(Together(chosen), weights),
            Confidence = Confidence(chosen[0]),
            Subject = chosen[0].Slots.Role == SlotState.Same ? chosen[0].Subject : 0,
            HoldsFigureAsked = chosen[0].Slots.Figure == SlotState.Same,
        };
    }

    /// <summary>A name that no article has, where nothing in the question is known to them either: what they say of others is no answer.</summary>
    private bool IsElsewhere() => pay.HasUnknownName && !pay.Matches.Any(match => match.Slots.Figure == SlotState.Same && match.SharesName);

    private DraftStatement Statement(ClaimMatch line, bool isNeeded) => new(line.Article, QuoteUnits.Closed(line.Article.Text, QuoteUnits.WithoutBullet(line.Article.Text, line.Claim.Span)), null, isNeeded)
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
    private List<ClaimMatch> OnceEach(IReadOnlyList<ClaimMatch> chosen) =>
        [.. chosen.GroupBy(match => _ledger.VoiceOf(match.Claim).Lead.Id).Select(voice => voice.FirstOrDefault(match => match.Article.Language == language.Code()) ?? voice.First())];

    /// <summary>True when the articles speak of the pay of those the question names, but not of what it asks: another person's, another part of pay, another year.</summary>
    private static bool IsMissing(IReadOnlyList<ClaimMatch> matches, bool hasPayee)
    {
        if (hasPayee && !matches.Any(match => match.Slots.Name == SlotState.Same))
        {
            return true;
        }

        var near = matches.Where(match => match.Slots.Name == SlotState.Same && match.Subject >= ClaimChooser.SubjectNeeded / 2).ToList();
        return near.Count > 0 && near.TrueForAll(match => match.Slots.Component == SlotState.Other || match.Slots.Year == SlotState.Other || match.Slots.Role == SlotState.Other);
    }

    private static Draft Nearest(IReadOnlyList<ClaimMatch> matches) =>
        new([.. matches.DistinctBy(match => match.Article.Id).Take(1).Select(match => new DraftStatement(match.Article, match.Claim.Span, null))], HoldsWanted: false) { Said = 1, Confidence = Unlikely };

    /// <summary>What the chosen claims say of the question between them.</summary>
    private static float[] Together(List<ClaimMatch> chosen) =>
        [.. Enumerable.Range(0, chosen[0].Own.Length).Select(g => chosen.Max(match => match.Own[g]))];

    /// <summary>How likely (0 to 1) it is that the claim answers.</summary>
    private static double Confidence(ClaimMatch best) => 1 / (1 + Math.Exp(-(Bias + (SubjectSlope * best.Subject))));

    /// <summary>Adds a claim with what corrects it before it and what is said against it behind it, and before a denial what it denies; each once.</summary>
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
        var denials = Denials(match).ToList();
        denials.ForEach(denial => AddOnce(lines, denial, match));
        if (_asked.Kind != PayQuestionKind.List && _ledger.SupersededBy(match.Claim) is null)
        {
            foreach (var other in denials.Prepend(match.Claim).SelectMany(claim => Against(claim, match)).Where(other => !ClaimLikeness.SameFigure(other.Amount, match.Claim.Amount)).Take(1))
            {
                AddOnce(lines, other, match);
            }
        }
    }

    /// <summary>Other figures for the very same: behind a denial in the same article, or another source's where the question asks for a check.</summary>
    private IEnumerable<PayClaim> Against(PayClaim claim, ClaimMatch match)
    {
        if (_ledger.ArticleOf(claim) is { } article && _rebuttals.OtherFigure(claim, article) is { } other)
        {
            yield return other;
        }

        foreach (var differing in _asked.Kind == PayQuestionKind.Disputed ? _ledger.Differing(claim).Concat(Elsewhere(match)) : [])
        {
            yield return differing;
        }
    }

    /// <summary>What other articles give for the part of pay asked about at the same employer.</summary>
    private IEnumerable<PayClaim> Elsewhere(ClaimMatch match) => pay.Matches
        .Where(other => other.Article.Id != match.Article.Id && other.Slots.Component == SlotState.Same && other.Claim.Component == match.Claim.Component && other.Claim.Amount is not null
            && !ClaimLikeness.IsDenial(other.Claim) && _ledger.SupersededBy(other.Claim) is null && ClaimLikeness.SameEmployer(other.Claim, match.Claim)
            && (other.Claim.Person is null) == (match.Claim.Person is null) && ClaimLikeness.MayBeOnePerson(other.Claim, match.Claim))
        .Select(other => other.Claim);

    /// <summary>Words close behind the first figure that deny it, where the ledger has no denial of it: quoted as they stand.</summary>
    private List<DraftStatement> Unlinked(List<ClaimMatch> lines)
    {
        if (_asked.Kind != PayQuestionKind.Disputed || lines.Exists(line => ClaimLikeness.IsDenial(line.Claim) || _ledger.SupersededBy(line.Claim) is not null) || Rebuttals.Denial(lines[0].Claim, lines[0].Article) is not { } denial)
        {
            return [];
        }

        return [new DraftStatement(lines[0].Article, denial, SpeakerResolver.Resolve(lines[0].Article.Text, denial))];
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
        if (_asked.Kind == PayQuestionKind.List)
        {
            return new Phrase(List);
        }

        // A paper that takes its own figure back disputes nobody.
        var superseded = lines.Where(line => _ledger.SupersededBy(line.Claim) is not null).ToList();
        var denials = lines.Except(superseded).Where(line => ClaimLikeness.IsDenial(line.Claim)).ToList();
        var claims = lines.Except(superseded).Except(denials).ToList();
        if (denials.Count > 0 && claims.Count > 0)
        {
            return new Phrase(Disputed);
        }

        if (superseded.Count > 0)
        {
            return new Phrase("answered.corrected");
        }

        if (best.Slots.Contradicts && !_asked.AsksWholeToo)
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
            _ => null,
        };
    }

    private static bool AreAlike(List<ClaimMatch> lines) =>
        lines.Count > 1 && lines.Select(line => (line.Claim.Component, line.Claim.Period, line.Claim.Amount?.Currency)).Distinct().Count() == 1
        && lines[0].Claim.Component != PayComponent.Unspecified && lines[0].Claim.Period != PayPeriod.Unspecified;
}
