using Bot.Answering;
using Bot.Articles;
using Bot.Conversations;
using Bot.Language;

namespace Bot.Inbox;

/// <summary>A question as a channel read it off the wire.</summary>
/// <param name="Asker">Who asks, by stable id; null where nobody is known (the web page).</param>
/// <param name="Text">Without the mention of the bot.</param>
/// <param name="ReplyIn">The language the reply must be in; null lets the words decide, and <paramref name="Locale"/> where they do not tell.</param>
/// <param name="Locale">The asker's language by their profile (ISO 639-1), or null.</param>
/// <param name="Audience">The most restricted text that may be shown where the reply goes.</param>
internal sealed record IncomingQuestion(ConversationId Conversation, PersonId? Asker, string Text, ReplyLanguage? ReplyIn, string? Locale, Audience Audience)
{
    /// <summary>True where nothing can have been asked before, so that no history is looked for.</summary>
    public bool BeginsConversation { get; init; }

    /// <summary>Ends when the asker no longer wants the answer.</summary>
    public CancellationToken Stopped { get; init; }

    /// <summary>Hears what can be told before the whole answer is there; null where nobody listens.</summary>
    public Action<AnswerProgress>? Heard { get; init; }
}
