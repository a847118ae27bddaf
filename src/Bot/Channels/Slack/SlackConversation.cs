using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;

namespace Bot.Channels.Slack;

/// <summary>Names conversations. A name holds no id of a person's, for it stands in more places than the question does.</summary>
internal static class SlackConversation
{
    private const string Alone = "alone";

    /// <summary>What one question may build on: a thread of a room, all of a direct-message channel, what somebody asked alone in one place.</summary>
    public static ConversationId Of(SlackActivity.Asked asked) => new(asked.Place switch
    {
        { Kind: SlackPlaceKind.Room } room => $"slack:{asked.Team}:{room.Channel}:{room.Thread}",
        { Kind: SlackPlaceKind.Direct, Channel: { } channel } => $"slack:{asked.Team}:{channel}",
        _ => $"slack:{asked.Team}:{Alone}:{Hash($"{asked.Place.Channel} {asked.User}")}",
    });

    /// <returns>The room and the thread of what was asked before others; null for what was asked alone.</returns>
    public static (string Room, string Thread)? ThreadOf(ConversationId conversation) =>
        conversation.Value.Split(':') is ["slack", _, var room, var thread] && room != Alone && thread.Length > 0 ? (room, thread) : null;

    /// <summary>What must be handled one after another.</summary>
    public static string OrderOf(SlackActivity activity) => activity switch
    {
        SlackActivity.Asked asked => Of(asked).Value,
        SlackActivity.HomeOpened home => $"slack:{home.Team}:home:{Hash(home.User)}",

        // A press shows something beside the conversation and waits for nobody.
        SlackActivity.Pressed pressed => $"slack:{pressed.Team}:press:{Hash($"{pressed.Turn} {pressed.User}")}",
        SlackActivity.HrPressed pressed => $"slack:{pressed.Team}:hr:{Hash(pressed.User)}",
        _ => $"slack:{activity.Team}",
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
