using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack.Wire;

/// <summary>A press, a shortcut or a modal that was sent: the field <c>payload</c> of what Slack posts to the interactions address.</summary>
internal sealed record SlackInteraction
{
    public required string Type { get; init; }

    /// <summary>Null in some payloads of org-wide installs.</summary>
    public SlackNamed? Team { get; init; }

    public SlackNamed? Enterprise { get; init; }

    public string? ApiAppId { get; init; }

    public SlackNamed? User { get; init; }

    /// <summary>Opens one modal, within three seconds.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Of shortcuts: which one.</summary>
    public string? CallbackId { get; init; }

    public string? ResponseUrl { get; init; }

    public SlackNamed? Channel { get; init; }

    public SlackContainer? Container { get; init; }

    public SlackMessage? Message { get; init; }

    public string? MessageTs { get; init; }

    public IReadOnlyList<SlackAction>? Actions { get; init; }

    public SlackView? View { get; init; }

    [JsonIgnore]
    public string? TeamId => Team?.Id ?? User?.TeamId;
}

internal sealed record SlackNamed(string? Id, string? TeamId);

internal sealed record SlackContainer(string? MessageTs, string? ChannelId, string? ThreadTs, bool? IsEphemeral);

/// <param name="BotId">Of messages that no person wrote.</param>
/// <param name="Blocks">Of many kinds and makers, so each is looked at with care.</param>
internal sealed record SlackMessage(string? Ts, string? ThreadTs, string? Text, string? BotId, IReadOnlyList<JsonElement>? Blocks);

internal sealed record SlackAction(string? ActionId, string? Value);

/// <param name="Type">modal or home.</param>
internal sealed record SlackView(string? Id, string? Type, string? CallbackId, string? PrivateMetadata, SlackViewState? State);

/// <param name="Values">By block, then by action.</param>
internal sealed record SlackViewState(Dictionary<string, Dictionary<string, SlackInput>>? Values)
{
    public SlackInput? Of(string block) => Values is not null && Values.TryGetValue(block, out var actions) ? actions.Values.FirstOrDefault() : null;
}

internal sealed record SlackInput(string? Value, SlackOption? SelectedOption, IReadOnlyList<SlackOption>? SelectedOptions);

internal sealed record SlackOption(string? Value);
