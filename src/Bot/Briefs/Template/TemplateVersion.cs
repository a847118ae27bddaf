using Bot.Audit;
using Bot.Faqs;
using Bot.Rendering;

namespace Bot.Briefs.Template;

/// <summary>One version of HR's guidance. Its content is never changed; a correction is a new version, and its states are those of a reply.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="FourEyes">False where the rule was switched off when it was approved.</param>
internal sealed record TemplateVersion(int Number, FaqState State, TemplateContent Content, Pseudonym Author, DateTimeOffset WrittenAt, Pseudonym? Approver, DateTimeOffset? ApprovedAt, bool FourEyes);

/// <summary>What moves a version on.</summary>
internal enum TemplateMove
{
    Submit,
    Return,
    Approve,
    Retire,
}

/// <summary>How a step on the guidance ended.</summary>
internal abstract record TemplateStep
{
    private TemplateStep() { }

    public sealed record Done(int Number) : TemplateStep;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : TemplateStep;

    public sealed record Refused(FaqRefusal Reason) : TemplateStep;
}
