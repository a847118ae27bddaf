using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Trust;
using Bot.Channels.Teams.Turns;

namespace Bot.Channels.Teams.Wire;

/// <summary>The wire format of the platform, and of our own rows about it.</summary>
[JsonSerializable(typeof(TeamsActivity))]
[JsonSerializable(typeof(TeamsMessage))]
[JsonSerializable(typeof(TeamsNewConversation))]
[JsonSerializable(typeof(TeamsTaken))]
[JsonSerializable(typeof(TeamsMember))]
[JsonSerializable(typeof(TeamsRefused))]
[JsonSerializable(typeof(TokenReply))]
[JsonSerializable(typeof(EndorsedKeys))]
[JsonSerializable(typeof(TeamsEvent))]
[JsonSerializable(typeof(TeamsReference))]
[JsonSerializable(typeof(TeamsCardAttachment))]
[JsonSerializable(typeof(GroupQuestion))]
[JsonSerializable(typeof(GroupAnswer))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>Letters stay letters: nothing of it is put into a page, and a message may hold only so many characters.</summary>
    public static TeamsJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
