namespace Bot.PayClaims.Filling;

/// <summary>A value for an open field of a claim, as the model proposes it; nothing of it is believed.</summary>
/// <param name="Claim">The number of one of the claims it was given, from 1.</param>
/// <param name="Field">The field's name in JSON.</param>
/// <param name="Support">What it says is a verbatim stretch of the article that carries the value.</param>
internal sealed record Proposal(int Claim, string Field, string Value, string Support);

/// <summary>A proposal that was kept: our own readers read the value out of the support.</summary>
/// <param name="Value">As our readers read it.</param>
/// <param name="IsNamed">Of a speaker: whether it is named, as <see cref="PayClaim.SpeakerNamed"/>; false for any other field.</param>
internal sealed record Filling(PayClaimId Claim, string Field, string Value, string Support, bool IsNamed);

/// <summary>Why a proposal was not kept. The names are those of the counters.</summary>
internal enum ProposalDrop
{
    /// <summary>There is no claim of that number.</summary>
    UnknownClaim,

    /// <summary>The rules filled that field, or it is none that may be filled.</summary>
    NotOpen,

    /// <summary>The support is no stretch of one sentence of the article, letter by letter.</summary>
    NotVerbatim,

    /// <summary>The support stands where no rule looks for what belongs to the figure.</summary>
    TooFar,

    /// <summary>Our readers find no such field in the support, or several.</summary>
    NotRead,

    /// <summary>Our readers find another value there.</summary>
    ReadOtherwise,

    /// <summary>The text around speaks against it: a denial, another figure or employer, a market, a loose word of the figure's own.</summary>
    NotPossible,
}

/// <summary>What became of a proposal.</summary>
internal abstract record Verdict
{
    private Verdict() { }

    public sealed record Kept(Filling Filling) : Verdict;

    public sealed record Dropped(ProposalDrop Reason) : Verdict;
}
