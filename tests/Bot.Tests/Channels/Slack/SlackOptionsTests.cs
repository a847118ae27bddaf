using Bot.Commands;
using Bot.Settings;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData("Slack:SigningSecret is missing", "--Slack:BotToken", "xoxb-1")]
    [InlineData("Slack:BotToken is missing", "--Slack:SigningSecret", "s")]
    [InlineData("Slack:AppToken is missing", "--Slack:Mode", "Socket", "--Slack:BotToken", "xoxb-1", "--Slack:SigningSecret", "s")]
    [InlineData("Slack:BotToken is missing", "--Slack:Mode", "Socket", "--Slack:AppToken", "xapp-1")]
    [InlineData("Slack:ApiBase must be", "--Slack:ApiBase", "http://slack.example/api/")]
    [InlineData("Slack:ApiBase must be", "--Slack:ApiBase", "https://slack.com/")]
    [InlineData("Slack:Command must begin", "--Slack:Command", "payanswers")]
    [InlineData("The section Slack has no setting 'BotTokn'", "--Slack:BotTokn", "xoxb-1")]
    public void What_is_half_configured_or_wrong_stops_the_start_and_names_itself(string said, params string[] settings)
    {
        using var folder = new TempFolder();
        using var app = BotHost.CreateWeb([.. settings, "--Storage:Data", folder.Path]).Build();

        var wrong = Assert.Throws<SettingsException>(() => SettingsException.ThrowIfInvalid(app.Services));

        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--Slack:Mode", "Off", "--Slack:BotToken", "xoxb-1")]
    [InlineData("--Slack:TeamId", "T1", "--Slack:AppId", "A1")]
    [InlineData("--Slack:BotToken", "xoxb-1", "--Slack:SigningSecret", "s", "--Slack:ApiBase", "http://localhost:5000/api/")]
    [InlineData("--Slack:Mode", "Socket", "--Slack:BotToken", "xoxb-1", "--Slack:AppToken", "xapp-1")]
    public void What_is_whole_or_off_starts(params string[] settings)
    {
        using var folder = new TempFolder();
        using var app = BotHost.CreateWeb([.. settings, "--Storage:Data", folder.Path]).Build();

        SettingsException.ThrowIfInvalid(app.Services);
    }
}
