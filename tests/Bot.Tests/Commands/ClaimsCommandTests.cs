using System.Text.Json;
using Bot.PayClaims;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.PayClaims.Filling;
using Bot.Tests.Storage;

namespace Bot.Tests.Commands;

public sealed class ClaimsCommandTests
{
    private const string Words = "between €91,000.50 and €120,000";

    [Fact]
    public async Task Claims_are_one_array_with_every_field_and_plain_numbers()
    {
        await using var store = await StoreAsync();

        var json = await CommandLineDriver.RunAsync("claims", "--json", "--data", store.Folder);

        Assert.Equal(0, json.ExitCode);
        using var parsed = JsonDocument.Parse(json.Output);
        Assert.Equal(
            """
            {"id":"norvane-1","kind":"claim","article":"norvane","amount_low":91000.5,"amount_high":120000,"currency":"EUR","qualifier":"about",
            "component":"base","component_note":null,"period":"per_year","employer":"Norvane","role":"ingénieurs","level":null,"person":null,"year":2025,
            "speaker":"Ana Roy","speaker_role":"recruiter","speaker_named":true,"status":"survey","modality":"conditional",
            "equivalents":[{"amount_low":100000,"amount_high":null,"currency":"USD"}],"change":null,"about":[],
            "span":"between €91,000.50 and €120,000","start":20,"end":51,"denies":null,"superseded_by":null,"read_by_model":[],"curated":[]}
            """.ReplaceLineEndings(""),
            Assert.Single(parsed.RootElement.EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task The_list_says_whose_pay_it_is_and_who_says_so()
    {
        await using var store = await StoreAsync();

        var list = await CommandLineDriver.RunAsync("claims", "--article", "norvane", "--data", store.Folder);

        foreach (var told in (string[])["norvane · Norvane pays", "norvane-1", "about €91,000.50–€120,000", "base", "per year, 2025", "ingénieurs, Norvane", "Ana Roy, recruiter", "survey", "1 pay claim in 1 article"])
        {
            Assert.Contains(told, list.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_person_sets_is_listed_as_set()
    {
        await using var store = await StoreAsync();

        var set = await CommandLineDriver.RunAsync("claims", "set", "norvane-1", "component=signing_bonus", "speaker=", "--data", store.Folder);
        var curated = await ClaimAsync(store);
        var list = await CommandLineDriver.RunAsync("claims", "--data", store.Folder);
        var cleared = await CommandLineDriver.RunAsync("claims", "set", "norvane-1", "--clear", "--data", store.Folder);

        Assert.Equal((0, 0), (set.ExitCode, cleared.ExitCode));
        Assert.Equal("signing_bonus", curated.GetProperty("component").GetString());
        Assert.Equal(JsonValueKind.Null, curated.GetProperty("speaker").ValueKind);
        Assert.Equal("""["component","speaker"]""", curated.GetProperty("curated").GetRawText());
        Assert.Contains("curated: component, speaker", list.Output, StringComparison.Ordinal);
        Assert.Equal("base", (await ClaimAsync(store)).GetProperty("component").GetString());
    }

    [Fact]
    public async Task What_the_model_read_is_listed_as_read_by_it()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([FillingDriver.EnglishDraft()], TestContext.Current.CancellationToken);
        await using (var driver = FillingDriver.Over(store, FillingDriver.Careful))
        {
            await driver.FillAsync();
        }

        var list = await CommandLineDriver.RunAsync("claims", "--data", store.Folder);

        Assert.Equal("""["employer","year"]""", (await ClaimAsync(store)).GetProperty("read_by_model").GetRawText());
        Assert.Contains("read by the model: employer, year", list.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("norvane-7", "component=base", "norvane-7")]
    [InlineData("norvane-1", "component=prime", "signing_bonus")]
    [InlineData("norvane-1", "wage=5", "amount_low")]
    [InlineData("norvane-1", "component", "FIELD=VALUE")]
    [InlineData("norvane-1", null, "--clear")]
    public async Task A_set_that_cannot_be_says_what_can(string id, string? assignment, string told)
    {
        await using var store = await StoreAsync();
        string[] values = assignment is null ? [] : [assignment];

        var end = await CommandLineDriver.RunAsync(["claims", "set", id, .. values, "--data", store.Folder]);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(told, end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_article_is_named()
    {
        await using var store = await StoreAsync();

        var end = await CommandLineDriver.RunAsync("claims", "--article", "nowhere", "--data", store.Folder);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains("\"nowhere\"", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_without_pay_give_an_empty_array()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([new ArticleBuilder().Draft()], TestContext.Current.CancellationToken);

        var json = await CommandLineDriver.RunAsync("claims", "--json", "--data", store.Folder);

        Assert.Equal("[]", json.Output.Trim());
    }

    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.CreateAsync();
        var draft = new ArticleBuilder("norvane").WithText($"Norvane pays people {Words} a year.").With(article => article with { Title = "Norvane pays" }).Claiming(Words, claim => claim with
        {
            Amount = new PayAmount(91000.50m, 120000.00m, "EUR"),
            Qualifier = Qualifiers.About,
            Component = PayComponent.Base,
            Period = PayPeriod.PerYear,
            Employer = "Norvane",
            Role = "ingénieurs",
            Year = 2025,
            Speaker = "Ana Roy",
            SpeakerRole = "recruiter",
            SpeakerNamed = true,
            Status = ClaimStatus.Survey,
            Modality = Modality.Conditional,
            Equivalents = [new PayAmount(100000m, null, "USD")],
        }).Draft();
        await store.Articles.SaveAsync([draft], TestContext.Current.CancellationToken);
        return store;
    }

    private static async Task<JsonElement> ClaimAsync(TestStore store)
    {
        var json = await CommandLineDriver.RunAsync("claims", "--json", "--data", store.Folder);
        return JsonSerializer.Deserialize<JsonElement>(json.Output)[0];
    }
}
