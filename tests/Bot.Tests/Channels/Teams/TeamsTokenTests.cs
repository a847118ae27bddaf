using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Trust;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Teams;

/// <summary>Only Teams itself is let in, and only for what it may say.</summary>
public sealed class TeamsTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> ForgedTokens => ["no issuer", "wrong issuer", "emulator issuer", "tenant issuer", "no audience", "wrong audience", "api audience", "two audiences", "no exp", "expired", "not yet valid",
        "bad signature", "changed claims", "alg none", "none", "HS256 with the public key", "RS512", "PS256", "unknown kid", "no kid", "not a token", "payload is a list", "exp is text", "basic"];

    public static TheoryData<string> WrongActivities => ["no serviceurl claim", "other serviceurl claim", "no serviceUrl", "foreign serviceUrl", "http serviceUrl", "other channel", "wrong endorsement", "other tenant", "no tenant", "one of two tenants"];

    [Theory]
    [MemberData(nameof(ForgedTokens))]
    public async Task A_caller_who_is_not_the_platform_is_refused_and_not_answered(string kind)
    {
        await using var teams = await StartAsync();
        var activity = TeamsDriver.Fixture("message_personal");

        using var response = await teams.PostAsync(activity, Forge(teams.Teams.Signer, kind));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await AssertNothingFollowsAsync(teams);
    }

    [Theory]
    [MemberData(nameof(WrongActivities))]
    public async Task The_platform_may_not_speak_for_another_place_channel_or_company(string kind)
    {
        await using var teams = await StartAsync();
        var activity = TeamsDriver.Fixture("message_personal");
        Action<JsonObject>? claims = kind switch
        {
            "no serviceurl claim" => token => token.Remove("serviceurl"),
            "other serviceurl claim" => token => token["serviceurl"] = "https://smba.trafficmanager.net/amer/",
            "foreign serviceUrl" => token => token["serviceurl"] = "https://smba.example.org/",
            "http serviceUrl" => token => token["serviceurl"] = FakeTeams.ServiceUrl.Replace("https", "http", StringComparison.Ordinal),
            _ => null,
        };
        switch (kind)
        {
            case "no serviceUrl":
                activity.Remove("serviceUrl");
                break;
            case "foreign serviceUrl":
                activity["serviceUrl"] = "https://smba.example.org/";
                break;
            case "http serviceUrl":
                activity["serviceUrl"] = FakeTeams.ServiceUrl.Replace("https", "http", StringComparison.Ordinal);
                break;
            case "other channel":
                activity["channelId"] = "webchat";
                break;
            case "wrong endorsement":
                teams.Teams.Signer.Rotate("key-2", "webchat", "directline");
                break;
            case "other tenant":
                (activity["channelData"]!["tenant"]!["id"], activity["conversation"]!["tenantId"]) = ("0000aaaa-1111-4222-8333-944445555666", "0000aaaa-1111-4222-8333-944445555666");
                break;
            case "no tenant":
                activity.Remove("channelData");
                activity["conversation"]!.AsObject().Remove("tenantId");
                break;
            case "one of two tenants":
                activity["conversation"]!["tenantId"] = "0000aaaa-1111-4222-8333-944445555666";
                break;
        }

        using var response = await teams.PostAsync(activity, teams.Teams.Signer.Token(Now, claims));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await AssertNothingFollowsAsync(teams);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public async Task A_clock_a_few_minutes_off_is_no_reason_to_refuse(int minutes)
    {
        await using var teams = await StartAsync();
        var issued = minutes < 0 ? Now.AddHours(-1).AddMinutes(minutes) : Now.AddMinutes(minutes + 1);

        using var response = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), teams.Teams.Signer.Token(issued));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(TeamsDriver.Text(await teams.ReplyAsync()));
    }

    [Fact]
    public async Task A_key_that_the_platform_changed_to_is_fetched_at_once()
    {
        await using var teams = await StartAsync();
        using var before = await teams.PostAsync(TeamsDriver.Fixture("typing"), teams.Teams.Signer.Token(Now));
        teams.Teams.Signer.Rotate("key-2");
        ((FakeTimeProvider)teams.Host.Services.GetService(typeof(TimeProvider))!).Advance(TimeSpan.FromSeconds(30));

        using var after = await teams.PostAsync(TeamsDriver.Fixture("typing"), teams.Teams.Signer.Token(Now));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
        Assert.Equal(2, teams.Teams.MetadataReads);
    }

    [Fact]
    public async Task Made_up_keys_do_not_make_the_bot_hammer_the_platform()
    {
        await using var teams = await StartAsync();

        for (var i = 0; i < 20; i++)
        {
            using var response = await teams.PostAsync(TeamsDriver.Fixture("typing"), teams.Teams.Signer.Token(Now, header: head => head["kid"] = $"made-up-{i}"));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal(SigningKeys.MostReads, teams.Teams.MetadataReads);
    }

    [Fact]
    public async Task A_made_up_key_does_not_hide_a_rotation_that_comes_right_after_it()
    {
        await using var teams = await StartAsync();
        using var forged = await teams.PostAsync(TeamsDriver.Fixture("typing"), teams.Teams.Signer.Token(Now, header: head => head["kid"] = "made-up"));
        teams.Teams.Signer.Rotate("key-2");

        using var rotated = await teams.PostAsync(TeamsDriver.Fixture("typing"), teams.Teams.Signer.Token(Now));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (forged.StatusCode, rotated.StatusCode));
    }

    [Fact]
    public async Task Without_the_platforms_keys_nobody_is_let_in()
    {
        await using var teams = await StartAsync();
        teams.Teams.IsMetadataDown = true;

        using var response = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), teams.Teams.Signer.Token(Now));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await AssertNothingFollowsAsync(teams);
    }

    [Fact]
    public async Task Keys_that_could_not_be_read_are_asked_for_again_a_second_later()
    {
        await using var teams = await StartAsync();
        teams.Teams.IsMetadataDown = true;
        using var closed = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), teams.Teams.Signer.Token(Now));
        teams.Teams.IsMetadataDown = false;
        ((FakeTimeProvider)teams.Host.Services.GetService(typeof(TimeProvider))!).Advance(TimeSpan.FromSeconds(1));

        using var open = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), teams.Teams.Signer.Token(Now));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode));
    }

    [Fact]
    public async Task A_refusal_is_logged_with_issuer_and_audience_and_nothing_else_of_the_token()
    {
        await using var teams = await StartAsync();
        var token = teams.Teams.Signer.Token(Now, claims => (claims["iss"], claims["name"]) = ("https://evil.example\r\nforged line", "Planted Person"));

        using var response = await teams.PostAsync(TeamsDriver.Fixture("message_personal"), token);

        var line = Assert.Single(teams.Host.Logs, line => line.Contains("Refused a call", StringComparison.Ordinal));
        Assert.Contains("https://evil.example??forged line", line, StringComparison.Ordinal);
        Assert.Contains(FakeTeams.App, line, StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Host.Logs, log => log.Contains("Planted", StringComparison.Ordinal) || log.Contains(token.Split('.')[1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("\"text\"", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":7}", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.Forbidden)]
    public async Task A_body_that_is_no_activity_is_refused(string body, HttpStatusCode expected)
    {
        await using var teams = await StartAsync();

        using var response = await teams.PostAsync(System.Text.Encoding.UTF8.GetBytes(body), teams.Teams.Signer.Token(Now));

        Assert.Equal(expected, response.StatusCode);
        await AssertNothingFollowsAsync(teams);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("type")]
    public async Task A_message_without_what_the_protocol_requires_is_refused(string field)
    {
        await using var teams = await StartAsync();
        var activity = TeamsDriver.Fixture("message_personal");
        activity.Remove(field);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await AssertNothingFollowsAsync(teams);
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_refused()
    {
        await using var teams = await StartAsync();
        var activity = TeamsDriver.Fixture("message_personal");
        activity["text"] = new string('x', 5 * 1024 * 1024);

        using var response = await teams.PostAsync(activity);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await AssertNothingFollowsAsync(teams);
    }

    [Fact]
    public async Task Without_credentials_the_address_is_closed_and_the_log_says_so()
    {
        await using var host = new WebHost();
        using var client = host.CreateClient();

        using var response = await client.PostAsync("/api/messages", new StringContent("{}"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(host.Logs, line => line.Contains("Teams is off", StringComparison.Ordinal));
    }

    private static Task<TeamsDriver> StartAsync() => TeamsDriver.StartAsync(clock: new FakeTimeProvider(Now));

    private static string Forge(TeamsSigner signer, string kind)
    {
        var good = signer.Token(Now);
        return kind switch
        {
            "none" => "",
            "no issuer" => signer.Token(Now, claims => claims.Remove("iss")),
            "wrong issuer" => signer.Token(Now, claims => claims["iss"] = "https://api.botframework.com/"),
            "emulator issuer" => signer.Token(Now, claims => claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
            "tenant issuer" => signer.Token(Now, claims => claims["iss"] = $"https://login.microsoftonline.com/{FakeTeams.Tenant}/v2.0"),
            "no audience" => signer.Token(Now, claims => claims.Remove("aud")),
            "wrong audience" => signer.Token(Now, claims => claims["aud"] = "11111111-2222-4333-8444-555566667777"),
            "api audience" => signer.Token(Now, claims => claims["aud"] = $"api://{FakeTeams.App}"),
            "two audiences" => signer.Token(Now, claims => claims["aud"] = new JsonArray(FakeTeams.App, "another")),
            "no exp" => signer.Token(Now, claims => claims.Remove("exp")),
            "expired" => signer.Token(Now, claims => claims["exp"] = Now.AddMinutes(-6).ToUnixTimeSeconds()),
            "not yet valid" => signer.Token(Now, claims => claims["nbf"] = Now.AddMinutes(6).ToUnixTimeSeconds()),
            "bad signature" => good[..^4] + (good.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"),
            "changed claims" => $"{good.Split('.')[0]}.{signer.Token(Now, claims => claims["exp"] = Now.AddYears(1).ToUnixTimeSeconds()).Split('.')[1]}.{good.Split('.')[2]}",
            "alg none" => signer.Token(Now, header: head => head["alg"] = "none"),
            "HS256 with the public key" => signer.Token(Now, header: head => head["alg"] = "HS256"),
            "RS512" => signer.Token(Now, header: head => head["alg"] = "RS512"),
            "PS256" => signer.Token(Now, header: head => head["alg"] = "PS256"),
            "unknown kid" => signer.Token(Now, header: head => head["kid"] = "key-9"),
            "no kid" => signer.Token(Now, header: head => head.Remove("kid")),
            "payload is a list" => $"{good.Split('.')[0]}.W10.{good.Split('.')[2]}",
            "exp is text" => signer.Token(Now, claims => claims["exp"] = "tomorrow"),
            "not a token" => "a.b.c",
            "basic" => "dXNlcjpwYXNz",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static async Task AssertNothingFollowsAsync(TeamsDriver teams)
    {
        Assert.Equal(0, await teams.CountAsync("SELECT count(*) FROM inbox"));
        Assert.Empty(teams.Teams.Calls);
        Assert.Equal(0, teams.Teams.TokensIssued);
    }
}
