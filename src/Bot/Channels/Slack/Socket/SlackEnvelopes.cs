using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.Wire;

namespace Bot.Channels.Slack.Socket;

/// <summary>What is in an envelope of Socket Mode, handed to the same hands as over HTTP. The socket is already authenticated, so there is no signature.</summary>
internal sealed class SlackEnvelopes(SlackIntake intake, SlackInteractions interactions)
{
    /// <returns>The acknowledgement, to be sent now that a crash loses nothing; null for a frame that wants none.</returns>
    public async Task<JsonObject?> TakeAsync(SlackSocketFrame frame, CancellationToken cancellationToken)
    {
        if (frame.EnvelopeId is not { } envelope)
        {
            return null;
        }

        // What cannot be read is acknowledged too: it would come again and again.
        var receipt = await TakePayloadAsync(frame, cancellationToken);
        var acknowledgement = new JsonObject { ["envelope_id"] = envelope };
        if (receipt.Body is { } body && frame.AcceptsResponsePayload == true)
        {
            acknowledgement["payload"] = body;
        }

        return acknowledgement;
    }

    private async Task<SlackReceipt> TakePayloadAsync(SlackSocketFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Type)
        {
            case "events_api":
                return await intake.EventAsync(frame.Payload, cancellationToken);
            case "slash_commands" when SlackRead.Object(frame.Payload, SlackJson.Default.SlackCommandCall) is { } call:
                return await intake.CommandAsync(call, Raw(frame), cancellationToken);
            case "interactive":
                return await interactions.TakeAsync(frame.Payload, Raw(frame), cancellationToken);
            default:
                return SlackReceipt.Nothing;
        }
    }

    private static byte[] Raw(SlackSocketFrame frame) => Encoding.UTF8.GetBytes(frame.Payload.GetRawText());
}
