namespace Bot.Conversations;

/// <summary>Names one conversation within its channel; says nothing about who takes part.</summary>
internal readonly record struct ConversationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names one turn: its place in the order of recording.</summary>
internal readonly record struct TurnId(long Value);

/// <summary>One question and the answer that was given.</summary>
/// <param name="Question">The message as typed.</param>
/// <param name="Language">ISO 639-1 code of the reply.</param>
/// <param name="Outcome">answered, faq, abstained, refused or routed.</param>
/// <param name="AnswerJson">The answer with its quotes, without the question and the conversation: it is kept when those are erased.</param>
/// <param name="CorpusVersion">The version of the articles it was answered from.</param>
internal sealed record Turn(ConversationId Conversation, string Question, string Language, string Outcome, string AnswerJson, long CorpusVersion)
{
    /// <summary>Who asked; null where nobody is known.</summary>
    public PersonId? Asker { get; init; }

    /// <summary>The part of pay it is about, by id; null for none. It stays when the words are erased.</summary>
    public string? Topic { get; init; }
}

/// <summary>A turn as it stands in the store; what says who asked what is null once it is erased.</summary>
/// <param name="AnswerJson">As <see cref="Turn.AnswerJson"/>; <c>AnswerJson.Read</c> in <c>Rendering</c> reads it.</param>
internal sealed record RecordedTurn(TurnId Id, ConversationId? Conversation, PersonId? Asker, string? Question, DateTimeOffset AskedAt, string AnswerJson);
