using System.Data.Common;
using System.Net;
using Bot.Desk.SignIn;
using Bot.Roles;
using Bot.Tests.Drivers;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Desk;

/// <summary>Who gets in to the desk, for how long, and what nobody can do from outside its pages.</summary>
public sealed class SignInTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_link_lets_in_once()
    {
        await using var host = DeskDriver.Open();
        using var anna = new DeskDriver(host);
        using var other = new DeskDriver(host);
        var token = await anna.LinkAsync(DeskDriver.Anna);

        using var entered = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = token });
        using var again = await other.PostAsync(DeskLinks.Path, new() { ["token"] = token });

        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("Signed in as HR editor", DeskDriver.Words(await anna.ReadAsync("/desk")), StringComparison.Ordinal);
        using var refused = await other.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Opening_a_link_does_not_use_it_up_for_chat_programs_open_links()
    {
        await using var host = DeskDriver.Open();
        using var anna = new DeskDriver(host);
        var token = await anna.LinkAsync(DeskDriver.Anna);

        var preview = await anna.ReadAsync($"/desk/enter?token={token}");
        await anna.ReadAsync($"/desk/enter?token={token}");
        using var entered = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = token });

        Assert.Contains("<form method=\"post\" action=\"/desk/enter\">", preview, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
    }

    [Fact]
    public async Task A_link_works_for_ten_minutes_and_only_the_newest_does()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var host = DeskDriver.Open(clock);
        using var anna = new DeskDriver(host);

        var first = await anna.LinkAsync(DeskDriver.Anna);
        var second = await anna.LinkAsync(DeskDriver.Anna);
        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        using var replaced = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = first });
        using var late = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = second });

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (replaced.StatusCode, late.StatusCode));
    }

    [Fact]
    public async Task A_link_is_not_taken_from_another_site()
    {
        await using var host = DeskDriver.Open();
        using var anna = new DeskDriver(host);
        var token = await anna.LinkAsync(DeskDriver.Anna);

        using var forged = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = token }, "https://elsewhere.example");
        using var own = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = token });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.SeeOther), (forged.StatusCode, own.StatusCode));
    }

    [Fact]
    public async Task Behind_a_proxy_the_public_address_counts_as_our_own()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["Web:PublicUrl"] = "https://answers.example/pay" });
        using var anna = new DeskDriver(host);

        using var entered = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = await anna.LinkAsync(DeskDriver.Anna) }, "https://answers.example");

        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_no_role_does_not_get_in_even_with_a_link()
    {
        await using var host = DeskDriver.Open();
        using var stranger = new DeskDriver(host);

        using var entered = await stranger.PostAsync(DeskLinks.Path, new() { ["token"] = await stranger.LinkAsync(new("slack:TPAYROLL1:UNOBODY01")) });

        Assert.Equal(HttpStatusCode.Forbidden, entered.StatusCode);
        Assert.False(entered.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_page()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var host = DeskDriver.Open(clock);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(29));
        await anna.ReadAsync("/desk");
        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(29));
        await anna.ReadAsync("/desk");
        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(31));
        using var idle = await anna.GetAsync("/desk");

        Assert.Equal(HttpStatusCode.Unauthorized, idle.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_however_busy()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var host = DeskDriver.Open(clock);
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        for (var minutes = 0; minutes < (8 * 60) - 20; minutes += 20)
        {
            clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(20));
            await anna.ReadAsync("/desk");
        }

        clock.AdjustTime(clock.GetUtcNow() + TimeSpan.FromMinutes(20));
        using var over = await anna.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Unauthorized, over.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_in_the_store_too()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        var page = await anna.SendAsync("/desk/leave", []);

        Assert.Contains("You are signed out", DeskDriver.Words(page), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(host, "SELECT count(*) FROM desk_sessions"));
    }

    [Fact]
    public async Task Who_loses_the_role_is_out_at_the_next_page_in_every_browser()
    {
        await using var host = DeskDriver.Open();
        using var here = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var there = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        var roles = host.Services.GetRequiredService<IOptionsMonitor<RolesOptions>>().CurrentValue;

        roles.HrEditors.Remove(DeskDriver.Anna.Value);
        using var refused = await here.GetAsync("/desk");
        roles.HrEditors.Add(DeskDriver.Anna.Value);
        using var ended = await there.GetAsync("/desk");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (refused.StatusCode, ended.StatusCode));
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_own_session_does_nothing()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);
        using var boris = await DeskDriver.EnterAsync(host, DeskDriver.Boris);

        using var without = await anna.PostAsync("/desk/leave", []);
        using var borrowed = await anna.PostAsync("/desk/leave", new() { ["form"] = await boris.FormTokenAsync() });
        using var elsewhere = await anna.PostAsync("/desk/leave", new() { ["form"] = await anna.FormTokenAsync() }, "https://elsewhere.example");

        Assert.All([without, borrowed, elsewhere], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        await anna.ReadAsync("/desk");
    }

    [Fact]
    public async Task The_cookie_is_for_the_desk_alone_and_no_script_reads_it()
    {
        await using var host = DeskDriver.Open();
        using var anna = new DeskDriver(host);
        using var local = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = await anna.LinkAsync(DeskDriver.Anna) });
        using var client = host.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://answers.example/desk/enter") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = await anna.LinkAsync(DeskDriver.Anna) }) };
        request.Headers.Add(WebHost.CallerHeader, "203.0.113.9");
        using var remote = await client.SendAsync(request, TestContext.Current.CancellationToken);

        string[] always = ["path=/desk", "samesite=strict", "httponly"];
        Assert.All(always, part => Assert.Contains(part, Cookie(local), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("secure", Cookie(local), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", Cookie(remote), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/enter?token=x")]
    [InlineData("/desk/no/such/page")]
    [InlineData("/desk/faqs")]
    public async Task No_response_is_kept_anywhere_and_nothing_inline_runs(string path)
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        using var response = await anna.GetAsync(path);

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("<script|<style| style=| on[a-z]+=\"", html);
    }

    [Fact]
    public async Task The_store_holds_nothing_that_lets_in()
    {
        await using var host = DeskDriver.Open();
        using var anna = new DeskDriver(host);
        var token = await anna.LinkAsync(DeskDriver.Anna);
        Assert.Equal(0, await CountAsync(host, $"SELECT count(*) FROM desk_links WHERE hash LIKE '%{token}%'"));

        using var entered = await anna.PostAsync(DeskLinks.Path, new() { ["token"] = token });

        var session = Cookie(entered).Split('=', ';')[1];
        Assert.Equal(0, await CountAsync(host, $"SELECT count(*) FROM desk_sessions WHERE hash LIKE '%{session}%'"));
        Assert.DoesNotContain(host.Logs, line => line.Contains(token, StringComparison.Ordinal) || line.Contains(session, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_machines_own_link_works_from_this_machine_alone()
    {
        await using var host = DeskDriver.Open();
        using var operatorDriver = await DeskDriver.EnterAsync(host, DeskRoles.Console);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, DeskLinks.Path) { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = await operatorDriver.LinkAsync(DeskRoles.Console) }) };
        request.Headers.Add(WebHost.CallerHeader, "203.0.113.9");

        using var remote = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, remote.StatusCode);
        Assert.Contains("HR editor, HR approver, operator", DeskDriver.Words(await operatorDriver.ReadAsync("/desk")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_that_was_chosen_stays()
    {
        await using var host = DeskDriver.Open();
        using var anna = await DeskDriver.EnterAsync(host, DeskDriver.Anna);

        await anna.ReadAsync("/desk?lang=fr");

        Assert.Contains("Se déconnecter", await anna.ReadAsync("/desk"), StringComparison.Ordinal);
    }

    private static string Cookie(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("desk=", StringComparison.Ordinal));

    private static async Task<long> CountAsync(WebHost host, string sql)
    {
        await using var connection = await host.Services.GetRequiredService<DbDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<long>(sql);
    }
}
