using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack.Wire;

/// <summary>Slack's wire format. Unknown fields are ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SlackEnvelope))]
[JsonSerializable(typeof(SlackEvent))]
[JsonSerializable(typeof(SlackInteraction))]
[JsonSerializable(typeof(SlackCommandCall))]
[JsonSerializable(typeof(SlackSocketFrame))]
internal sealed partial class SlackJson : JsonSerializerContext;

/// <summary>One frame of Socket Mode.</summary>
internal sealed record SlackSocketFrame
{
    /// <summary>hello, disconnect, or what is in the envelope: events_api, slash_commands, interactive.</summary>
    public required string Type { get; init; }

    /// <summary>Of <c>disconnect</c>: warning, refresh_requested or link_disabled.</summary>
    public string? Reason { get; init; }

    public string? EnvelopeId { get; init; }

    public bool? AcceptsResponsePayload { get; init; }

    public JsonElement Payload { get; init; }
}
