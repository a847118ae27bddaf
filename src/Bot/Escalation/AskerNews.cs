using System.Diagnostics;
using System.Globalization;
using Bot.Conversations;
using Bot.Inbox;

namespace Bot.Escalation;

/// <summary>What an asker is told.</summary>
internal enum NewsKind
{
    /// <summary>Somebody in HR is at it.</summary>
    Taken,

    /// <summary>HR's answer.</summary>
    Answered,

    /// <summary>HR ended it without an answer.</summary>
    Closed,
}

/// <summary>Something to tell one asker. It goes through the inbox like everything that is sent, so that it survives a crash and is sent once.</summary>
/// <remarks>The row holds no text: what is said is read when it is sent, so that who withdrew meanwhile is told nothing.</remarks>
internal sealed record AskerNews(EscalationId Escalation, NewsKind Kind)
{
    private const string Prefix = "hr";

    /// <param name="asker">Says which channel brings it.</param>
    public AcceptedActivity For(PersonId asker) => new(ChannelOf(asker), $"{Prefix}:{Number}:{Name(Kind)}", null, $"{Prefix}:{Number}", "{}");

    /// <returns>Null when the activity is something a platform told us.</returns>
    public static AskerNews? Of(LeasedActivity activity) => activity.EventKey.Split(':') is [Prefix, var number, var name]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var escalation)
        && activity.Conversation == $"{Prefix}:{number}"
        && Enum.GetValues<NewsKind>().Where(kind => Name(kind) == name).Cast<NewsKind?>().FirstOrDefault() is { } kind
            ? new AskerNews(new EscalationId(escalation), kind)
            : null;

    /// <summary>The channel that reaches a person: ids begin with it.</summary>
    public static string ChannelOf(PersonId person) => person.Value.Split(':')[0];

    private string Number => Escalation.Value.ToString(CultureInfo.InvariantCulture);

    private static string Name(NewsKind kind) => kind switch
    {
        NewsKind.Taken => "taken",
        NewsKind.Answered => "answered",
        NewsKind.Closed => "closed",
        _ => throw new UnreachableException(),
    };
}

/// <summary>What one asker is told, with all that telling it needs.</summary>
/// <param name="Question">As this asker put it.</param>
/// <param name="Language">ISO 639-1 code of the reply the asker had.</param>
/// <param name="Thread">Where the answer goes for all to read; null for the asker alone.</param>
/// <param name="IsWish">Did not send it, and only wanted to hear of an answer.</param>
/// <param name="Answer">HR's answer, Markdown; null where there is none.</param>
/// <param name="Reason">Why HR closed it without one; null where nothing was said.</param>
internal sealed record AskerMail(
    NewsKind Kind, EscalationId Escalation, PersonId Asker, string Question, string Language, ConversationId? Thread, bool IsWish, string? Answer, string? Reason, DateTimeOffset At);
