using Bot.Articles;
using Bot.Language;

namespace Bot.Answering;

/// <summary>What somebody asked, free of any channel.</summary>
internal sealed record Question
{
    /// <summary>The message as typed; mentions of the bot are still in it.</summary>
    public required string Text { get; init; }

    /// <summary>The language the reply must be in; null lets the words decide.</summary>
    public ReplyLanguage? ReplyIn { get; init; }

    /// <summary>The asker's own language, for words that do not tell theirs; null when nobody knows it.</summary>
    public ReplyLanguage? AskerLanguage { get; init; }

    /// <summary>The asker's earlier messages in this conversation, oldest first.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>The most restricted text that may be shown here: the narrower of the asker's role and the place.</summary>
    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>Hears what can be told before the whole answer is there; null where nobody listens.</summary>
    public Action<AnswerProgress>? Heard { get; init; }
}
