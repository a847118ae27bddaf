using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds figures that the text itself takes back ("and not $90,000", "an earlier version said…") and the ones that replace them.</summary>
internal static partial class Retractions
{
    private const int FarthestSentences = 4;

    public static void Mark(ClaimText text, SpeakerQuotes quotes, List<ClaimDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Claim.Amount is null || drafts[i].CorrectedBy is not null || !IsTakenBack(text, drafts[i]))
            {
                continue;
            }

            var wrong = drafts[i];
            if (Replacement(text, drafts, i) is not { } right)
            {
                continue;
            }

            if (!right.OwnNoun || right.Claim.Component == PayComponent.Unspecified)
            {
                var known = drafts.Find(other => other.OwnNoun && SameEnds(other.Claim.Amount, wrong.Claim.Amount)) ?? wrong;
                var at = drafts.IndexOf(right);
                drafts[at] = right = right with { Claim = right.Claim with { Component = known.Claim.Component, Period = right.Claim.Period == PayPeriod.Unspecified ? known.Claim.Period : right.Claim.Period } };
            }

            if (quotes.At(wrong.Figure.Start) is not null)
            {
                // Who rejects a paper's figure in words of their own takes nothing back for it: theirs is a denial.
                drafts[i] = wrong with { Claim = wrong.Claim with { Status = ClaimStatus.Denied, Denies = wrong.Claim.Denies ?? DeniedPart.Amount } };
                continue;
            }

            for (var j = 0; j < drafts.Count; j++)
            {
                var other = drafts[j];
                if (SameFigure(other, wrong) && !ReferenceEquals(other, right))
                {
                    drafts[j] = other with { CorrectedBy = right, Claim = other.Claim with { Status = ClaimStatus.Denied } };
                }
            }
        }
    }

    // "Not 120,000 each: 120,000 is the total": what all share stands, though it is the same sum.
    private static bool SameFigure(ClaimDraft a, ClaimDraft b) =>
        ReferenceEquals(a, b) || ((a.Claim.Component == PayComponent.Pool) == (b.Claim.Component == PayComponent.Pool) && a.Claim.Kind == ClaimKind.Claim && SameEnds(a.Claim.Amount, b.Claim.Amount) && (a.Claim.Component == b.Claim.Component || !a.OwnNoun || !b.OwnNoun) && (a.Claim.Employer ?? b.Claim.Employer) == (b.Claim.Employer ?? a.Claim.Employer));

    private static bool SameEnds(PayAmount? a, PayAmount? b) =>
        a is not null && b is not null && a.Currency == b.Currency && (a.Low ?? a.High) == (b.Low ?? b.High) && (a.High ?? a.Low) == (b.High ?? b.Low);

    private static bool IsTakenBack(ClaimText text, ClaimDraft draft)
    {
        var sentence = text.Sentences[draft.Sentence];
        var before = text.Text[sentence.Start..draft.Figure.Start];
        if (RejectedBefore().IsMatch(before))
        {
            return true;
        }

        var behind = text.Text[draft.Figure.End..sentence.End];
        var next = draft.Sentence + 1 < text.Sentences.Count ? text.Sentence(draft.Sentence + 1) : "";
        return (EarlierVersion().IsMatch(before) && !Instead().IsMatch(before)) || WrongBehind().IsMatch(behind) || (ThatWasWrong().IsMatch(next) && EarlierVersion().IsMatch(before));
    }

    /// <summary>The figure that stands: just before in the same sentence, or the next that is not taken back.</summary>
    private static ClaimDraft? Replacement(ClaimText text, List<ClaimDraft> drafts, int wrong)
    {
        for (var i = wrong - 1; i >= 0 && drafts[i].Sentence == drafts[wrong].Sentence; i--)
        {
            if (Fits(i))
            {
                return drafts[i];
            }
        }

        for (var i = wrong + 1; i < drafts.Count && drafts[i].Sentence <= drafts[wrong].Sentence + FarthestSentences; i++)
        {
            if (Fits(i))
            {
                return drafts[i];
            }
        }

        return null;

        bool Fits(int i) => drafts[i].Claim.Kind == ClaimKind.Claim && !SameEnds(drafts[i].Claim.Amount, drafts[wrong].Claim.Amount)
            && (drafts[i].Claim.Component == drafts[wrong].Claim.Component || !drafts[i].OwnNoun || !drafts[wrong].OwnNoun)
            && !IsTakenBack(text, drafts[i]);
    }

    [GeneratedRegex(@"(?:\b(?:et\s+)?non\s+(?:pas\s+)?(?:de\s+|d['’]|à\s+)?|(?<!\bbut\s)\b(?:and\s+)?not\s+(?:the\s+)?|\brather than\s+(?:the\s+)?|\binstead of\s+(?:the\s+)?|\bau lieu (?:de|des)\s+|\bn['’](?:est|était) pas\s+(?:de\s+|d['’])?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RejectedBefore();

    [GeneratedRegex(@"\b(?:(?:an? )?(?:earlier|previous|original|initial|first) version|we (?:had )?(?:previously |originally |wrongly |incorrectly |mistakenly )?(?:reported|wrote|said|stated|gave)|(?:initially|previously|originally|incorrectly|wrongly|mistakenly|erroneously) (?:reported|stated|gave|said|put|listed|described)|nous (?:avions|avons) (?:d['’]abord|initialement|\p{L}+) (?:écrit|indiqué|annoncé|donné)|nous (?:écrivions|avions écrit|indiquions|avions indiqué|annoncions|avions annoncé|avons écrit|évoquions|donnions)|(?:une |la )?(?:version|édition) (?:précédente|antérieure|initiale|antérieur)|(?:indiquait|mentionnait|annonçait|évoquait) (?:par erreur|à tort)|(?:nous|version|article|édition|numéro)\b[^.]{0,60}\b(?:par erreur|à tort))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EarlierVersion();

    [GeneratedRegex(@"\b(?:in fact|it is|the (?:correct|right|actual) (?:figure|amount|number|sum)|it should|en réalité|en fait|il s['’]agit|le (?:bon|vrai) (?:chiffre|montant)|le montant exact)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^[^.]{0,40}\b(?:as (?:we |was )?(?:previously|originally|initially|first) (?:reported|stated|said|written)|comme (?:nous l['’]avions )?(?:écrit|indiqué|annoncé) (?:par erreur|à tort|précédemment|initialement))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WrongBehind();

    [GeneratedRegex(@"^(?:Ce|Cette|Ces|Le|La|That|This|The) (?:\w+ ){0,3}(?:était|étaient|est|was|were|is) (?:\w+ )?(?:faux|fausse|erroné|erronée|inexact|inexacte|wrong|incorrect|mistaken|an error)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ThatWasWrong();
}
