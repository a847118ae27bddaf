namespace Bot.AllHands;

/// <summary>How a moderator's step ended.</summary>
internal abstract record AllHandsStep
{
    private AllHandsStep() { }

    public sealed record Done : AllHandsStep;

    /// <summary>A meeting was made or changed.</summary>
    public sealed record Planned(AllHandsId Session) : AllHandsStep;

    public sealed record Invalid(IReadOnlyList<AllHandsPlanProblem> Problems) : AllHandsStep;

    public sealed record Refused(AllHandsRefusal Reason) : AllHandsStep;
}

internal enum AllHandsRefusal
{
    /// <summary>There is no such meeting or question, or it was erased.</summary>
    NotFound,

    /// <summary>The role does not hold.</summary>
    NotAllowed,

    /// <summary>Somebody changed it since it was read.</summary>
    Changed,

    /// <summary>The meeting or the question is not where the step begins.</summary>
    WrongState,

    /// <summary>Four eyes: who wrote the answer does not approve it.</summary>
    OwnWords,

    /// <summary>There is no word in it.</summary>
    Empty,

    TooLong,

    /// <summary>A mark [n] in the answer has no source.</summary>
    UnknownSource,
}

/// <summary>How sending a question ended.</summary>
internal abstract record AllHandsSent
{
    private AllHandsSent() { }

    /// <param name="IsShown">False where a moderator looks at it first.</param>
    public sealed record Taken(AllHandsQuestionId Question, bool IsShown) : AllHandsSent;

    /// <summary>The same words are there already: the asker's vote was counted for them.</summary>
    public sealed record Joined(AllHandsQuestionId Question) : AllHandsSent;

    public sealed record Refused(SendRefusal Reason) : AllHandsSent;
}

internal enum SendRefusal
{
    /// <summary>There is no such meeting.</summary>
    NotFound,

    /// <summary>It takes no more questions.</summary>
    Closed,

    /// <summary>There is no word in it.</summary>
    Empty,

    TooLong,

    /// <summary>This person sent as many as one may.</summary>
    TooMany,

    /// <summary>The last one was a moment ago.</summary>
    TooSoon,
}

/// <summary>How voting, or taking a vote back, ended.</summary>
internal enum VoteEnd
{
    Counted,

    /// <summary>There is no such question, or employees do not see it.</summary>
    NotFound,

    /// <summary>The meeting takes no more votes.</summary>
    Closed,
}
