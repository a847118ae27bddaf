using System.Net;
using System.Web;
using Bot.AllHands;
using Bot.Channels;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.AllHands.Chat;

/// <summary>A person's link to a meeting's page, which stands in chat and in the log of whatever proxy is in front.</summary>
public sealed class AllHandsLinkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_signs_with_its_readers_name_while_the_meeting_is_open_and_finds_nobody_afterwards()
    {
        await using var host = DeskDriver.Open(settings: new Dictionary<string, string?> { ["AllHands:BetweenQuestions"] = "00:00:00", ["Web:PublicUrl"] = "https://answers.example" });
        var (one, other) = (await HostedMeeting.OpenAsync(host), await HostedMeeting.OpenAsync(host, title: "Another"));
        var (links, voters) = (host.Services.GetRequiredService<AllHandsLinks>(), host.Services.GetRequiredService<Voters>());
        var link = (await links.OfAsync(one.Id, Meeting.Person(1), Cancellation))!;
        var (mine, elsewhere) = (HttpUtility.ParseQueryString(link.Query), HttpUtility.ParseQueryString((await links.OfAsync(other.Id, Meeting.Person(1), Cancellation))!.Query));

        // Neither the key that is the same in all meetings, nor anything that two links of one person share.
        Assert.DoesNotContain(voters.NameKeyOf(Meeting.Person(1)), link.ToString(), StringComparison.Ordinal);
        Assert.All((string[])["voter", "key", "signature"], part => Assert.NotEqual(mine[part], elsewhere[part]));

        using var browser = host.CreateClient(new() { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "When do we move?", ["name"] = "Alice A." });
        using var sent = await browser.PostAsync(new Uri($"{link.AbsolutePath}/ask{link.Query}", UriKind.Relative), form, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var personal = host.Services.GetRequiredService<AllHandsPersonal>();
        await using (var connection = await host.Services.GetRequiredService<System.Data.Common.DbDataSource>().OpenConnectionAsync(Cancellation))
        {
            Assert.Equal(("When do we move?", "Alice A."), Assert.Single((await personal.ExportAsync(Meeting.Person(1), connection, Cancellation)).Signed));
        }

        await one.CloseAsync();
        Assert.Null(await voters.OfLinkAsync(one.Id, mine["voter"]!, mine["key"]!, Cancellation));
        Assert.Contains("When do we move?", await browser.GetStringAsync(new Uri(link.PathAndQuery, UriKind.Relative), Cancellation), StringComparison.Ordinal);
    }
}
