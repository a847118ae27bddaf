using Bot.Channels.Slack;
using Bot.Channels.Slack.Api;
using Bot.Diagnosis;
using Bot.Storage;
using Bot.Storage.Sharing;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackCheckupTests : IDisposable
{
    private readonly FakeSlack _slack = new();

    public void Dispose() => _slack.Dispose();

    [Fact]
    public async Task A_whole_connection_is_fine()
    {
        var findings = await ExamineAsync(("SigningSecret", "s"), ("BotToken", FakeSlack.Token));

        Assert.Equal(["slack credentials", "slack signature", "slack token", "slack scopes"], findings.Select(finding => finding.Name));
        Assert.All(findings, finding => Assert.Equal(FindingStatus.Ok, finding.Status));
        Assert.Contains(FakeSlack.Team, findings[2].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_it_is_off_and_Slack_is_not_asked()
    {
        var finding = Assert.Single(await ExamineAsync());

        Assert.Equal(FindingStatus.Ok, finding.Status);
        Assert.Empty(_slack.Calls);
    }

    [Fact]
    public async Task A_token_Slack_does_not_know_is_named_with_its_mend()
    {
        var findings = await ExamineAsync(("SigningSecret", "s"), ("BotToken", "xoxb-another"));

        var token = Assert.Single(findings, finding => finding.Name == "slack token");
        Assert.Equal(FindingStatus.Fail, token.Status);
        Assert.Contains("invalid_auth", token.Cause, StringComparison.Ordinal);
        Assert.Contains("Install the app", token.Mend, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-another", string.Concat(findings.Select(finding => finding.Cause + finding.Mend)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_workspace_than_the_setting_says_is_noticed()
    {
        var findings = await ExamineAsync(("SigningSecret", "s"), ("BotToken", FakeSlack.Token), ("TeamId", "TANOTHER1"));

        var token = Assert.Single(findings, finding => finding.Name == "slack token");
        Assert.Equal(FindingStatus.Fail, token.Status);
        Assert.Contains("TANOTHER1", token.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_is_not_granted_is_named()
    {
        _slack.Scopes = "app_mentions:read,chat:write";

        var findings = await ExamineAsync(("SigningSecret", "s"), ("BotToken", FakeSlack.Token));

        var scopes = Assert.Single(findings, finding => finding.Name == "slack scopes");
        Assert.Equal(FindingStatus.Fail, scopes.Status);
        Assert.Contains("im:history", scopes.Cause, StringComparison.Ordinal);
        Assert.DoesNotContain("chat:write", scopes.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_rotates_will_not_live_long()
    {
        var findings = await ExamineAsync(("SigningSecret", "s"), ("BotToken", "xoxe.xoxb-1"));

        Assert.Equal(FindingStatus.Warn, findings[0].Status);
        Assert.Contains("12 hours", findings[0].Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_socket_mode_the_app_token_is_tried()
    {
        var refused = await ExamineAsync(("Mode", "Socket"), ("AppToken", FakeSlack.AppToken), ("BotToken", FakeSlack.Token));
        _slack.SocketAddress = "wss://socket.example/link";
        var fine = await ExamineAsync(("Mode", "Socket"), ("AppToken", FakeSlack.AppToken), ("BotToken", FakeSlack.Token));

        Assert.Equal(FindingStatus.Fail, refused[^1].Status);
        Assert.Equal(("slack socket", FindingStatus.Ok), (fine[^1].Name, fine[^1].Status));
    }

    private async Task<IReadOnlyList<Finding>> ExamineAsync(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Slack:{setting.Key}", (string?)setting.Value))).Build())
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddSingleton(new StoreTeller(new SqliteDataSource("Data Source=:memory:")))
            .AddSlackApi();
        services.AddHttpClient(SlackApi.ClientName).ConfigurePrimaryHttpMessageHandler(() => _slack);
        await using var provider = services.BuildServiceProvider();
        var findings = new List<Finding>();
        await foreach (var finding in provider.GetServices<ICheckup>().OfType<SlackCheckup>().Single().ExamineAsync(TestContext.Current.CancellationToken))
        {
            findings.Add(finding);
        }

        return findings;
    }
}
