using System.Net;
using System.Text.RegularExpressions;
using Bot.Desk.SignIn;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Desk;

/// <summary>Asking for the desk in chat: only who may open it gets a link, and only they see it.</summary>
public sealed partial class DeskInChatTests
{
    private static readonly Dictionary<string, string?> AliceEdits = new() { ["Roles:HrEditors"] = $"slack:{FakeSlack.Team}:{SlackDriver.Alice}" };

    [Fact]
    public async Task The_command_gives_an_editor_a_link_that_only_they_see_and_that_lets_in()
    {
        await using var alice = await SlackDriver.StartAsync(settings: AliceEdits);

        using var typed = await alice.CommandAsync("desk");
        await alice.SettleAsync();

        var said = await alice.WhisperAsync();
        Assert.Equal("ephemeral", (string?)said["response_type"]);
        using var desk = new DeskDriver(alice.Host);
        using var entered = await desk.PostAsync(DeskLinks.Path, new() { ["token"] = Link().Match(SlackDriver.Read(said)).Groups[1].Value }, "https://answers.example");
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("Bureau !")]
    public async Task A_direct_message_is_enough(string word)
    {
        await using var alice = await SlackDriver.StartAsync(settings: AliceEdits);

        var ts = await alice.WriteAsync(word);

        Assert.Matches(Link(), SlackDriver.Read(await alice.ReplyAsync(SlackDriver.Direct, ts)));
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM turns"));
    }

    [Fact]
    public async Task In_a_room_the_link_is_whispered()
    {
        await using var alice = await SlackDriver.StartAsync(settings: AliceEdits);

        await alice.MentionAsync("desk");

        Assert.Matches(Link(), SlackDriver.Read(await alice.WhisperAsync()));
        Assert.Empty(alice.Slack.Ours(SlackDriver.Room));
    }

    [Fact]
    public async Task Others_get_a_kind_word_and_no_link()
    {
        await using var alice = await SlackDriver.StartAsync();

        var ts = await alice.WriteAsync("desk");

        var said = SlackDriver.Read(await alice.ReplyAsync(SlackDriver.Direct, ts));
        Assert.StartsWith("The desk is where HR writes and approves replies, and your account has no role there.", said, StringComparison.Ordinal);
        Assert.Equal(0, await alice.CountAsync("SELECT count(*) FROM desk_links"));
    }

    [Fact]
    public async Task Without_a_public_address_it_is_said_what_to_set()
    {
        await using var alice = await SlackDriver.StartAsync(settings: new Dictionary<string, string?>(AliceEdits) { ["Web:PublicUrl"] = "" });

        var ts = await alice.WriteAsync("desk");

        Assert.Contains("set Web:PublicUrl", SlackDriver.Read(await alice.ReplyAsync(SlackDriver.Direct, ts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Teams_a_message_to_the_bot_is_enough()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Roles:HrApprovers"] = TeamsDriver.Person });

        await maren.WriteAsync("bureau");

        Assert.Matches(Link(), TeamsDriver.Text(await maren.ReplyAsync()));
    }

    [Fact]
    public async Task In_a_Teams_channel_the_link_goes_to_the_chat_with_the_person_alone()
    {
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Roles:HrApprovers"] = TeamsDriver.Person });

        var id = await maren.MentionAsync("desk");

        Assert.Matches(Link(), TeamsDriver.Text(await maren.ReplyAsync(FakeTeams.ChatOf(TeamsDriver.Maren))));
        Assert.Empty(await maren.RepliesAsync($"{TeamsDriver.Channel};messageid={id}"));
    }

    [Fact]
    public async Task In_Teams_others_get_a_kind_word_and_no_link()
    {
        await using var maren = await TeamsDriver.StartAsync();

        await maren.WriteAsync("desk");

        Assert.DoesNotMatch(Link(), TeamsDriver.Text(await maren.ReplyAsync()));
        Assert.Equal(0, await maren.CountAsync("SELECT count(*) FROM desk_links"));
    }

    [GeneratedRegex(@"https://answers\.example/desk/enter\?token=([A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
