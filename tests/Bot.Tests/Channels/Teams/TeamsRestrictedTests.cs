using System.Net;
using Bot.Articles;
using Bot.PayClaims;
using Bot.Rendering.Teams;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;

namespace Bot.Tests.Channels.Teams;

/// <summary>An article for managers alone is quoted to a manager alone, and its links open for them.</summary>
public sealed class TeamsRestrictedTests
{
    private const string Question = "What signing bonus did Okapi pay?";

    [Fact]
    public async Task A_manager_opens_what_was_quoted_to_them_in_the_answer_and_in_the_card_that_follows()
    {
        await using var maren = await StartAsync();

        await maren.WriteAsync(Question);
        var reply = await maren.ReplyAsync();
        var card = await maren.CardAsync();

        Assert.Contains("9,000", TeamsDriver.Text(reply), StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.OK], await ReaderVisits.OpenAsync(maren.Host, Unescaped(reply)));
        Assert.Equal([HttpStatusCode.OK], await ReaderVisits.OpenAsync(maren.Host, Unescaped(card)));
    }

    [Fact]
    public async Task The_card_after_the_question_was_sent_to_HR_opens_it_too()
    {
        await using var maren = await StartAsync();
        await maren.WriteAsync(Question);
        var form = (await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(await maren.CardAsync(), TeamsButtons.AskHr))))["value"]!.AsObject();

        var sent = (await maren.InvokeAsync(TeamsDriver.Press(TeamsDriver.Action(form, TeamsButtons.SendHr), (TeamsButtons.Consent, "true"))))["value"]!;

        Assert.Equal([HttpStatusCode.OK], await ReaderVisits.OpenAsync(maren.Host, Unescaped(sent)));
    }

    [Fact]
    public async Task In_a_channel_a_manager_hears_what_everyone_hears()
    {
        await using var maren = await StartAsync();

        await maren.MentionAsync(Question);
        await maren.SettleAsync();

        Assert.DoesNotContain(maren.Teams.All(), message => message.ToJsonString().Contains("9,000", StringComparison.Ordinal));
    }

    // JSON writes "&" as an escape.
    private static string Unescaped(System.Text.Json.Nodes.JsonNode shown) => shown.ToJsonString().Replace("\\u0026", "&", StringComparison.Ordinal);

    private static async Task<TeamsDriver> StartAsync()
    {
        var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?> { ["Roles:Managers"] = TeamsDriver.Person });
        await maren.Host.StoreAsync(new ArticleBuilder("guide").WithText("Okapi paid engineers a signing bonus of $9,000, according to recruiter Ana Roy.")
            .With(article => article with { Audience = Audience.Managers })
            .Claiming("a signing bonus of $9,000", claim => claim with
            {
                Amount = new PayAmount(9_000m, 9_000m, "USD"), Component = PayComponent.SigningBonus, Period = PayPeriod.OneTime, Employer = "Okapi", Role = "engineers", Speaker = "Ana Roy",
            })
            .Draft());
        return maren;
    }
}
