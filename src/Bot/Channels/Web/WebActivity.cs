using System.Text.Json.Serialization;
using Bot.Articles;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Language;

namespace Bot.Channels.Web;

/// <summary>A question of the web chat as it lies in the inbox.</summary>
/// <param name="Language">en or fr where the reply must be in it.</param>
/// <param name="Begins">True for the first question of its conversation.</param>
internal sealed record WebActivity(string Text, string? Language, string Conversation, bool Begins)
{
    public static WebActivity Of(ChatRequest.Asked asked) =>
        new(asked.Text, asked.Language?.Code(), asked.Conversation ?? Guid.NewGuid().ToString("N"), asked.Conversation is null);

    public ConversationId ConversationId => new($"web:{Conversation}");

    public IncomingQuestion Question() =>
        new(ConversationId, null, Text, ReplyLanguages.Parse(Language), null, Audience.Everyone) { BeginsConversation = Begins };
}

[JsonSerializable(typeof(WebActivity))]
internal sealed partial class WebActivityJson : JsonSerializerContext;
