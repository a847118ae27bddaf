using System.Collections.Frozen;
using System.Diagnostics;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims.Filling;

/// <summary>Keeps of what a model proposes for the claims of one article only what the article says and our own readers read there too.</summary>
/// <remarks>The model points at words that the rules passed over; what the words mean is for the rules to say. So no text of an article, whatever it asks a model to do, can bring in a value of its own.</remarks>
internal sealed class ProposalCheck(Article article)
{
    private const int LongestSupport = 400;

    // Whatever a sentence says is wrong, it says of its words, as it does with words of denying.
    private static readonly FrozenSet<string> Contradicting = FrozenSet.Create(
        StringComparer.Ordinal, "deny", "denies", "denied", "denying", "false", "untrue", "wrong", "nie", "nient", "nier", "dement", "dementent", "dementi", "dementir", "faux", "fausse", "inexact", "inexacte");

    // Sentences from the claim's own, by which a source is carried on.
    private const int SpeakerBefore = 3;
    private const int SpeakerBehind = 2;
    private const int PersonBefore = 2;

    private readonly Lazy<SupportText> _text = new(() => new SupportText(article));

    /// <param name="claim">As the rules read it; null where the model named none that there is.</param>
    public Verdict Check(PayClaim? claim, Proposal proposal)
    {
        if (claim is null)
        {
            return new Verdict.Dropped(ProposalDrop.UnknownClaim);
        }

        if (!OpenField.IsOpen(claim, proposal.Field))
        {
            return new Verdict.Dropped(ProposalDrop.NotOpen);
        }

        if (proposal.Support.Length > LongestSupport || string.IsNullOrWhiteSpace(proposal.Support) || !article.Text.Contains(proposal.Support, StringComparison.Ordinal))
        {
            return new Verdict.Dropped(ProposalDrop.NotVerbatim);
        }

        if (_text.Value.FigureOf(claim) is not { } figure)
        {
            return new Verdict.Dropped(ProposalDrop.NotPossible);
        }

        // The nearest place decides what is counted; any that carries the value will do.
        var verdicts = _text.Value.Places(proposal.Support, figure).OrderBy(place => Math.Abs(place.Index - figure.Index)).Select(place => At(place, proposal)).ToList();
        return verdicts.Find(verdict => verdict is Verdict.Kept) ?? verdicts.FirstOrDefault() ?? new Verdict.Dropped(ProposalDrop.NotVerbatim);
    }

    /// <summary>Whether what was kept once still stands: the same words, read the same way.</summary>
    /// <param name="claim">As the rules read it now; null where the article no longer makes it.</param>
    public Filling? Again(PayClaim? claim, Filling filling) =>
        Check(claim, new Proposal(0, filling.Field, filling.Value, filling.Support)) is Verdict.Kept kept ? kept.Filling : null;

    private Verdict At(Support support, Proposal proposal)
    {
        if (!IsNear(proposal.Field, support))
        {
            return new Verdict.Dropped(ProposalDrop.TooFar);
        }

        var reading = Read(proposal.Field, support);
        return reading.Value is not { } value ? new Verdict.Dropped(ProposalDrop.NotRead)
            : !IsSame(proposal, value) ? new Verdict.Dropped(ProposalDrop.ReadOtherwise)
            : !reading.IsPossible || IsDenied(support) ? new Verdict.Dropped(ProposalDrop.NotPossible)
            : new Verdict.Kept(new Filling(support.Claim.Id, proposal.Field, value, proposal.Support, reading.IsNamed));
    }

    private bool IsDenied(Support support) => support.Sentence.Words.Exists(word => Contradicting.Contains(word.Text)) || DenyingWords.AreIn([.. support.Sentence.Words.Select(word => word.Text)]) || DenialWords.Find(article.Text, support.Sentence.Span) is not null;

    private bool IsNear(string field, Support support)
    {
        var paragraphs = _text.Value.Text.Paragraphs;
        var (apart, paragraphsBack) = (support.Index - support.Of.Index, paragraphs[support.Of.Index] - paragraphs[support.Index]);
        return apart == 0 || field switch
        {
            OpenField.Employer => paragraphsBack is 0 or 1,
            OpenField.Person => apart is < 0 and >= -PersonBefore,
            OpenField.Speaker => paragraphsBack == 0 && apart is >= -SpeakerBefore and <= SpeakerBehind,
            _ => paragraphsBack == 0 && apart is -1 or 1,
        };
    }

    private FieldReading Read(string field, Support support) => field switch
    {
        OpenField.Component => FigureFields.Component(support),
        OpenField.Period => FigureFields.Period(support),
        OpenField.Year => FigureFields.Year(support),
        OpenField.Role => PeopleFields.Role(_text.Value, support),
        OpenField.Level => PeopleFields.Level(_text.Value, support),
        OpenField.Person => PeopleFields.Person(_text.Value, support),
        OpenField.Employer => NameFields.Employer(_text.Value, support),
        OpenField.Speaker => NameFields.Speaker(_text.Value, support),
        _ => throw new UnreachableException(),
    };

    /// <summary>A name or role may be proposed shorter than the article has it, never longer or otherwise.</summary>
    private static bool IsSame(Proposal proposal, string read) => proposal.Field is OpenField.Component or OpenField.Period or OpenField.Year
        ? proposal.Value == read
        : FoldedWords.Joined(proposal.Value) is { Length: > 0 } words && $" {FoldedWords.Joined(read)} ".Contains($" {words} ", StringComparison.Ordinal);
}
