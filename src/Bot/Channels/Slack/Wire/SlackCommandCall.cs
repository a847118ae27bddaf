namespace Bot.Channels.Slack.Wire;

/// <summary>A slash command: a form over HTTP, an object of the same fields in Socket Mode.</summary>
internal sealed record SlackCommandCall
{
    public string? Command { get; init; }

    public string? Text { get; init; }

    public string? UserId { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ChannelId { get; init; }

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }

    public string? ApiAppId { get; init; }


    public static SlackCommandCall Of(IReadOnlyDictionary<string, string> form) => new()
    {
        Command = form.GetValueOrDefault("command"),
        Text = form.GetValueOrDefault("text"),
        UserId = form.GetValueOrDefault("user_id"),
        TeamId = form.GetValueOrDefault("team_id"),
        EnterpriseId = form.GetValueOrDefault("enterprise_id"),
        ChannelId = form.GetValueOrDefault("channel_id"),
        ResponseUrl = form.GetValueOrDefault("response_url"),
        TriggerId = form.GetValueOrDefault("trigger_id"),
        ApiAppId = form.GetValueOrDefault("api_app_id"),
    };
}
