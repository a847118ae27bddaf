using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.Rendering;

namespace Bot.Answering.PayQuestions;

/// <summary>The first words of an answer from claims: that sources disagree, that a figure was corrected, that the articles put it differently.</summary>
internal static class ClaimLead
{
    /// <summary>The first words where sources contradict one another.</summary>
    public const string Disputed = "answered.disputed";

    /// <summary>The first words where a figure is asked to be checked and nobody who pays or is paid has said so.</summary>
    public const string Unconfirmed = "answered.unconfirmed";

    /// <summary>How the first words begin where who pays or is paid has said so, or a filing has.</summary>
    public const string Confirmed = "answered.confirmed";

    /// <summary>The first words where the articles say otherwise than the question takes for granted.</summary>
    public const string Premise = "answered.premise";

    /// <summary>The first words where two are compared and the articles have figures of one alone.</summary>
    public const string OneSide = "answered.oneSided";

    /// <summary>The first words of a list.</summary>
    public const string List = "answered.list";

    /// <param name="ledger">Knows which denial speaks against which claim.</param>
    /// <param name="isCorrected">What answers first was taken back later, or stands in the place of what was.</param>
    /// <param name="superseded">Those of the lines that were taken back later.</param>
    /// <param name="isPremiseWrong">What the question takes for granted is not what the articles say.</param>
    /// <returns>Null where "the articles say" will do.</returns>
    public static Phrase? Of(PayQuestion asked, ClaimLedger ledger, IReadOnlyList<ClaimMatch> lines, bool isCorrected, IReadOnlyCollection<ClaimMatch> superseded, bool isPremiseWrong, ReplyLanguage language)
    {
        if (asked.Kind == PayQuestionKind.List)
        {
            return new Phrase(List);
        }

        // A paper that takes its own figure back disputes nobody.
        var denials = lines.Except(superseded).Where(line => ClaimLikeness.IsDenial(line.Claim)).ToList();
        var claims = lines.Except(superseded).Except(denials).ToList();
        if (claims.Exists(claim => denials.Exists(denial => Meet(ledger, denial.Claim, claim.Claim))))
        {
            return new Phrase(Disputed);
        }

        if (isCorrected)
        {
            return new Phrase("answered.corrected");
        }

        if (isPremiseWrong && !asked.AsksWholeToo)
        {
            return new Phrase(Premise);
        }

        return asked.Kind switch
        {
            PayQuestionKind.Disputed when claims.Count == 0 => new Phrase("answered.denied"),

            // A figure says nothing of whether pay rose or fell.
            PayQuestionKind.Disputed when asked.AsksChange && asked.Figures.Count == 0 => null,
            PayQuestionKind.Disputed when claims.TrueForAll(line => line.Claim.Status == ClaimStatus.Survey) => null,
            PayQuestionKind.Disputed when !claims.Exists(IsHearsay) && claims.FindAll(line => line.Claim.Status is ClaimStatus.Confirmed or ClaimStatus.PublicFiling) is { Count: > 0 } known => !known.Exists(line => line.Claim is { SpeakerNamed: true } or { Status: ClaimStatus.PublicFiling }) ? null : known.Find(line => Agrees(asked, line.Slots) && !RebuttalWords.AnswerBack(line.Claim.Span.In(line.Article.Text))) is { } agreeing ? new Phrase(Settles(asked, agreeing) ? $"{Confirmed}.yes" : Confirmed) : null,
            PayQuestionKind.Disputed => new Phrase(Unconfirmed),
            // One figure alone stands beside nothing.
            PayQuestionKind.Comparison when claims.Count < 2 => null,
            PayQuestionKind.Comparison => Different(claims, language) is { Length: > 0 } different ? new Phrase("answered.notAlike", different) : new Phrase("answered.comparison"),
            _ => null,
        };
    }

    /// <summary>"X or Y?", where the articles have figures of X alone.</summary>
    /// <returns>Null where each has one, or no two are named.</returns>
    public static Phrase? OneSided(PayEvidence pay, IReadOnlyList<ClaimMatch> lines)
    {
        if (!pay.SetsPayersSideBySide)
        {
            return null;
        }

        var hasFigure = pay.Payers.ToLookup(payer => lines.Any(line => line.Claim is { Amount: not null, Employer: { } employer } && Payers.Is(payer, employer)), payer => payer.Name);
        return hasFigure[true].Any() && hasFigure[false].Any() ? new Phrase(OneSide, string.Join(", ", hasFigure[true]), string.Join(", ", hasFigure[false])) : null;
    }

    /// <summary>True when the claim says all that the question takes for granted; what the claim leaves open it does not confirm.</summary>
    private static bool Agrees(PayQuestion asked, SlotFit slots) =>
        !slots.Contradicts && !asked.Denied.Contains(DeniedPart.Everyone) && slots.Role != SlotState.Other && (asked.Figures.Count == 0 || slots.Figure == SlotState.Same)
        && (asked.Periods.Count == 0 || slots.Period is SlotState.Same or SlotState.Near) && (asked.Years.Count == 0 || slots.Year == SlotState.Same);

    /// <summary>"Would have offered", "reportedly": of the very sum; beside that nobody has confirmed it.</summary>
    private static bool IsHearsay(ClaimMatch match) => match.Claim is { Modality: Modality.Conditional, Status: not (ClaimStatus.Confirmed or ClaimStatus.PublicFiling) } && match.Slots.Figure == SlotState.Same;

    /// <summary>"Did Norvik pay Kern 2 million?": the very sum, paid by or to the one named; not what there may be at most, nor what everyone gets.</summary>
    private static bool Settles(PayQuestion asked, ClaimMatch match) =>
        asked is { IsYesNo: true, Figures.Count: 1, Denied.Count: 0, AsksEach: false } && match.Slots is { Figure: SlotState.Same, Name: SlotState.Same }
        && match.Claim is { Status: ClaimStatus.PublicFiling } or { SpeakerNamed: true, SpeakerRole: not null } && match.Claim.Amount is { Low: { } low, High: { } high } && low == high;

    /// <summary>True when the denial speaks against this very claim, wherever either is printed again.</summary>
    private static bool Meet(ClaimLedger ledger, PayClaim denial, PayClaim claim)
    {
        var voice = ledger.VoiceOf(denial).Lead.Id;
        return denial.About.Contains(claim.Id) || ledger.DisputeOf(claim)?.Denials.Any(against => ledger.VoiceOf(against).Lead.Id == voice) == true;
    }

    /// <summary>In which respects figures side by side are of different kinds, or not known to be of one; empty where they are alike.</summary>
    private static string Different(List<ClaimMatch> lines, ReplyLanguage language)
    {
        var claims = lines.Select(line => line.Claim).ToList();
        (string Key, bool Differs)[] slots =
        [
            ("component", claims.Select(claim => claim.Component).Distinct().Count() > 1 || claims[0].Component == PayComponent.Unspecified),
            ("period", claims.Select(claim => claim.Period).Distinct().Count() > 1),
            ("currency", claims.Select(claim => claim.Amount?.Currency).Distinct().Count() > 1),
            ("level", claims.Select(claim => claim.Level is null ? null : FoldedWords.Joined(claim.Level)).OfType<string>().Distinct().Count() > 1),
            ("statistic", claims.Select(claim => claim.Qualifier is Qualifiers.Median or Qualifiers.Average or ['P', ..] ? claim.Qualifier : null).Distinct().Count() > 1),

            // Of one payer's pay two years are what is compared.
            ("year", claims.Select(claim => claim.Year).OfType<int>().Distinct().Count() > 1 && claims.Select(claim => claim.Employer).Distinct().Count() > 1),
        ];
        return string.Join(", ", slots.Where(slot => slot.Differs).Select(slot => Wording.Get(language, $"compared.{slot.Key}")));
    }
}
