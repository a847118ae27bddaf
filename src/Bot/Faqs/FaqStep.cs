using Bot.Rendering;

namespace Bot.Faqs;

/// <summary>How a step on a reply ended.</summary>
internal abstract record FaqStep
{
    private FaqStep() { }

    public sealed record Done(FaqVersion Version) : FaqStep;

    /// <summary>The content is not fit for it.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : FaqStep;

    public sealed record Refused(FaqRefusal Reason) : FaqStep;
}

internal enum FaqRefusal
{
    /// <summary>There is no such reply or version.</summary>
    NotFound,

    /// <summary>The role does not hold.</summary>
    NotAllowed,

    /// <summary>Four eyes: who wrote any of what is to be approved does not approve it.</summary>
    OwnWords,

    /// <summary>The version is not where the step begins, or is not the newest: somebody was faster.</summary>
    WrongState,
}
