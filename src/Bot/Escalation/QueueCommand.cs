using Bot.Language;

namespace Bot.Escalation;

/// <summary>Words that ask the bot for a list of the queue, in place of a question.</summary>
internal enum QueueList
{
    /// <summary>The person's own questions to HR.</summary>
    Own,

    /// <summary>What waits for HR, for HR.</summary>
    Waiting,
}

/// <summary>Reads such words.</summary>
internal static class QueueCommand
{
    private static readonly Dictionary<string, (QueueList List, ReplyLanguage Language)> Known = new(StringComparer.Ordinal)
    {
        ["my questions"] = (QueueList.Own, ReplyLanguage.English),
        ["my questions to hr"] = (QueueList.Own, ReplyLanguage.English),
        ["mes questions"] = (QueueList.Own, ReplyLanguage.French),
        ["mes questions aux rh"] = (QueueList.Own, ReplyLanguage.French),
        ["hr queue"] = (QueueList.Waiting, ReplyLanguage.English),
        ["queue"] = (QueueList.Waiting, ReplyLanguage.English),
        ["file rh"] = (QueueList.Waiting, ReplyLanguage.French),
        ["file des rh"] = (QueueList.Waiting, ReplyLanguage.French),
    };

    /// <returns>Null for everything else, which is a question.</returns>
    public static (QueueList List, ReplyLanguage Language)? Read(string text) =>
        text.Length <= 40 && Known.TryGetValue(FoldedWords.Joined(text), out var command) ? command : null;
}
