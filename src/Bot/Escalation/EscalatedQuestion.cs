using Bot.Conversations;

namespace Bot.Escalation;

/// <summary>Names what one asker sent to HR, or wishes to hear of.</summary>
internal readonly record struct EscalationId(long Value);

/// <summary>A question that its asker chose to send to HR.</summary>
/// <param name="Question">The words that were shown in the preview and agreed to.</param>
/// <param name="Note">What the asker added; null for nothing.</param>
/// <param name="Language">ISO 639-1 code of the reply the asker had.</param>
internal sealed record EscalatedQuestion(TurnId Turn, PersonId Asker, string Question, string? Note, string Language)
{
    /// <summary>What HR may call the asker; null keeps them anonymous.</summary>
    public string? Name { get; init; }

    /// <summary>Where the answer goes for all to read; null for the asker alone.</summary>
    public ConversationId? Thread { get; init; }
}

/// <summary>Where what somebody asked HR stands, as they see it.</summary>
internal enum AskerState
{
    /// <summary>HR has it.</summary>
    Sent,

    /// <summary>Somebody in HR is at it.</summary>
    Taken,

    Answered,

    /// <summary>HR ended it without an answer.</summary>
    Closed,

    /// <summary>The asker took it back, and HR no longer has it.</summary>
    Withdrawn,

    /// <summary>Not sent: the asker only wants to hear of an answer.</summary>
    Wished,
}

/// <summary>One of a person's own questions to HR, for that person alone.</summary>
internal sealed record OwnQuestion(EscalationId Id, string Question, AskerState State, DateTimeOffset SentAt)
{
    public bool CanWithdraw => State is AskerState.Sent or AskerState.Taken or AskerState.Wished;
}

/// <summary>How taking a question back ended.</summary>
internal enum Withdrawal
{
    Withdrawn,

    /// <summary>This person sent no such question.</summary>
    NotFound,

    /// <summary>It was answered, closed or taken back before.</summary>
    TooLate,
}
