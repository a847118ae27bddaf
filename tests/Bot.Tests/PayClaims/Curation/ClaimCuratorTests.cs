using Bot.PayClaims;
using Bot.PayClaims.Curation;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.PayClaims.Curation;

public sealed class ClaimCuratorTests
{
    private const string Words = "$2M over four years";

    private static readonly PayClaimId Id = new("norvane-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_set_field_wins_over_what_was_read_and_says_so(Engine engine)
    {
        await using var store = await StoreAsync(engine);

        await SetAsync(store, ("component", "signing_bonus"), ("speaker", null), ("amount_low", "1500000.50"));

        var claim = await ClaimAsync(store);
        Assert.Equal(PayComponent.SigningBonus, claim.Component);
        Assert.Null(claim.Speaker);
        Assert.Equal(new PayAmount(1500000.50m, 2000000m, "USD"), claim.Amount);
        Assert.Equal(["amount_low", "component", "speaker"], claim.Curated);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_set_field_survives_when_the_article_is_read_in_again(Engine engine)
    {
        await using var store = await StoreAsync(engine);
        await SetAsync(store, ("role", "staff engineer"));

        await store.Articles.SaveAsync([Article($"Corrected: Norvane paid {Words}.")], Cancellation);

        Assert.Equal("staff engineer", (await ClaimAsync(store)).Role);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Running_hosts_follow_what_is_set_and_what_is_dropped(Engine engine)
    {
        await using var store = await StoreAsync(engine);

        await SetAsync(store, ("period", "one_time"));
        var afterSet = await store.Articles.VersionAsync(Cancellation);
        await SetAsync(store, ("period", "first_year"));
        Assert.Equal(PayPeriod.FirstYear, (await ClaimAsync(store)).Period);
        await Curator(store).ClearAsync(Id, null, Cancellation);

        var claim = await ClaimAsync(store);
        Assert.Equal((2, 4), (afterSet, await store.Articles.VersionAsync(Cancellation)));
        Assert.Equal(PayPeriod.FourYears, claim.Period);
        Assert.Empty(claim.Curated);
    }

    [Fact]
    public async Task Values_of_a_claim_that_is_gone_are_named_and_can_be_dropped()
    {
        await using var store = await StoreAsync(Engine.Sqlite);
        await SetAsync(store, ("role", "staff engineer"));
        await store.Articles.SaveAsync([new ArticleBuilder("norvane").WithText("Nothing about pay.").Draft()], Cancellation);

        Assert.Equal([Id], await Curator(store).OrphansAsync(Cancellation));
        Assert.IsType<CurationOutcome.Done>(await Curator(store).ClearAsync(Id, null, Cancellation));

        Assert.Empty(await Curator(store).OrphansAsync(Cancellation));
        Assert.IsType<CurationOutcome.UnknownClaim>(await Curator(store).ClearAsync(Id, null, Cancellation));
    }

    [Theory]
    [InlineData("component", "prime", "signing_bonus")]
    [InlineData("component", null, "signing_bonus")]
    [InlineData("amount_high", "2 million", "850000")]
    [InlineData("amount_high", "-5", "850000")]
    [InlineData("currency", "dollars", "ISO 4217")]
    [InlineData("qualifier", "P95", "P10 to P90")]
    [InlineData("year", "25", "1900")]
    [InlineData("speaker_named", "yes", "true or false")]
    [InlineData("denies", "everything", "everyone")]
    [InlineData("amount", "5", "amount_low, amount_high")]
    [InlineData("span", "other words", "component_note")]
    [InlineData("amount_low", "3000000", "larger than amount_high")]
    [InlineData("kind", "denial", "has no amount")]
    [InlineData("superseded_by", "norvane-1", "not the claim itself")]
    public async Task What_cannot_be_is_refused_with_what_can(string field, string? value, string told)
    {
        await using var store = await StoreAsync(Engine.Sqlite);

        var outcome = await Curator(store).SetAsync(Id, new Dictionary<string, string?> { [field] = value }, null, Cancellation);

        Assert.Contains(told, Assert.IsType<CurationOutcome.Refused>(outcome).Reason, StringComparison.Ordinal);
        Assert.Empty((await ClaimAsync(store)).Curated);
    }

    [Fact]
    public async Task A_claim_nobody_made_is_not_set_nor_named_as_the_newer_one()
    {
        await using var store = await StoreAsync(Engine.Sqlite);

        var unknown = await Curator(store).SetAsync(new PayClaimId("norvane-9"), new Dictionary<string, string?> { ["role"] = "pilot" }, null, Cancellation);
        var named = await Curator(store).SetAsync(Id, new Dictionary<string, string?> { ["superseded_by"] = "norvane-8" }, null, Cancellation);

        Assert.Equal("norvane-9", Assert.IsType<CurationOutcome.UnknownClaim>(unknown).Id.Value);
        Assert.Equal("norvane-8", Assert.IsType<CurationOutcome.UnknownClaim>(named).Id.Value);
    }

    [Fact]
    public async Task A_misread_figure_can_be_made_a_denial_in_one_go()
    {
        await using var store = await StoreAsync(Engine.Sqlite);

        await SetAsync(store, ("kind", "denial"), ("amount_low", null), ("amount_high", null), ("currency", null), ("denies", "everyone"));

        var claim = await ClaimAsync(store);
        Assert.Equal((ClaimKind.Denial, (PayAmount?)null, DeniedPart.Everyone), (claim.Kind, claim.Amount, claim.Denies!.Value));
    }

    private static async Task<TestStore> StoreAsync(Engine engine)
    {
        var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([Article($"Norvane paid {Words}, says Ana Roy.")], Cancellation);
        return store;
    }

    private static Bot.Articles.ArticleDraft Article(string text) => new ArticleBuilder("norvane").WithText(text)
        .Claiming(Words, claim => claim with { Amount = new PayAmount(2000000m, 2000000m, "USD"), Period = PayPeriod.FourYears, Speaker = "Ana Roy", SpeakerNamed = true }).Draft();

    private static ClaimCurator Curator(TestStore store) => store.Services.GetRequiredService<ClaimCurator>();

    private static async Task SetAsync(TestStore store, params (string Field, string? Value)[] values) =>
        Assert.IsType<CurationOutcome.Done>(await Curator(store).SetAsync(Id, values.ToDictionary(value => value.Field, value => value.Value), null, Cancellation));

    private static async Task<PayClaim> ClaimAsync(TestStore store) => Assert.Single((await store.Articles.ChangesSinceAsync(0, 10, Cancellation))[0].Claims);
}
