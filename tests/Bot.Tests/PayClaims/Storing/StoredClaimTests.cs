using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Storing;
using Bot.Rendering;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.PayClaims.Storing;

public sealed class StoredClaimTests
{
    private const string Text = "Norvane pays senior engineers €91,000.50 to €120,000 a year, a recruiter said.\n\nThe firm denied it.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_claim_comes_back_with_every_field_it_was_read_with(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = Draft(claim => claim with
        {
            Amount = new PayAmount(91000.50m, 120000m, "EUR"),
            Qualifier = Qualifiers.Percentile(90),
            Component = PayComponent.TotalCompensation,
            ComponentNote = "mostly stock",
            Period = PayPeriod.FourYears,
            Employer = "Norvane",
            Role = "senior engineers",
            Level = "E6",
            Person = "Ana Roy",
            Year = 2025,
            Speaker = "a recruiter",
            SpeakerRole = "recruiter",
            SpeakerNamed = true,
            Status = ClaimStatus.AnonymousSource,
            Modality = Modality.Conditional,
            Equivalents = [new PayAmount(null, 132000m, "USD")],
            Change = "up 5 percent",
            About = [new PayClaimId("norvane-2")],
            Denies = DeniedPart.Amount,
            SupersededBy = new PayClaimId("norvane-2"),
        });

        await store.Articles.SaveAsync([draft], Cancellation);

        var found = Assert.Single(await store.Articles.ChangesSinceAsync(0, 10, Cancellation));
        Assert.Equal(draft.Claims.Select(Whole), found.Claims.Select(Whole));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Claims_leave_with_their_article_and_change_with_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var other = new ArticleBuilder("other").WithText(Text).Claiming("€120,000", claim => claim).Draft();
        await store.Articles.SaveAsync([Draft(claim => claim), other], Cancellation);

        await store.Articles.SaveAsync([new ArticleBuilder("norvane").WithText("It pays €100,000.").Claiming("€100,000", claim => claim with { Employer = "New" }).Draft()], Cancellation);
        await store.Articles.WithdrawAsync([other.Article.Id], Cancellation);

        var changes = await store.Articles.ChangesSinceAsync(0, 10, Cancellation);
        Assert.Equal("New", Assert.Single(changes[0].Claims).Employer);
        Assert.Empty(changes[1].Claims);
        Assert.Equal(1, await CountAsync(store, "SELECT count(*) FROM pay_claims"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task The_store_can_be_asked_by_employer_component_and_status(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([Draft(claim => claim with { Employer = "Norvane", Component = PayComponent.SigningBonus, Status = ClaimStatus.PublicFiling })], Cancellation);

        var found = await CountAsync(store, "SELECT count(*) FROM pay_claims WHERE employer = 'Norvane' AND component = 'signing_bonus' AND status = 'public_filing'");

        Assert.Equal(1, found);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Claims_of_an_older_reading_are_read_again_and_followers_learn_of_it(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var old = Draft(claim => claim with { Employer = "Read wrongly" });
        var current = new ArticleBuilder("current").WithText(Text).Claiming("€120,000", claim => claim with { Employer = "Left alone" }).Draft();
        await store.Articles.SaveAsync([old, current], Cancellation);
        await ExecuteAsync(store, "UPDATE articles SET claims_version = 0 WHERE id = 'norvane'");

        var first = await store.Services.GetRequiredService<ClaimRereading>().RunAsync(Cancellation);
        var second = await store.Services.GetRequiredService<ClaimRereading>().RunAsync(Cancellation);

        var changes = await store.Articles.ChangesSinceAsync(0, 10, Cancellation);
        Assert.Equal((1, 0), (first, second));
        Assert.Equal(["current", "norvane"], changes.Select(change => change.Article.Id.Value));
        Assert.Equal(3, await store.Articles.VersionAsync(Cancellation));
        Assert.Equal("Left alone", Assert.Single(changes[0].Claims).Employer);
        Assert.Equal(ClaimReader.Read(old.Article).Select(Whole), changes[1].Claims.Select(Whole));
        Assert.Equal(old.Passages, changes[1].Passages);
    }

    [Fact]
    public async Task An_article_that_changed_while_its_claims_were_read_again_keeps_its_own()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([Draft(claim => claim)], Cancellation);
        var seen = (await store.Articles.FindAsync(new ArticleId("norvane"), Cancellation))!;
        await store.Articles.SaveAsync([new ArticleBuilder("norvane").WithText("It pays €100,000.").Claiming("€100,000", claim => claim with { Employer = "Newer" }).Draft()], Cancellation);

        var replaced = await store.Articles.ReplaceClaimsAsync([(seen, [])], Cancellation);

        Assert.Equal(0, replaced);
        Assert.Equal("Newer", Assert.Single(Assert.Single(await store.Articles.ChangesSinceAsync(0, 10, Cancellation)).Claims).Employer);
    }

    [Fact]
    public async Task What_another_version_of_the_program_wrote_is_passed_over()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([Draft(claim => claim)], Cancellation);
        await ExecuteAsync(store, """UPDATE pay_claims SET body = replace(body, '"unspecified"', '"barter"')""");

        var found = Assert.Single(await store.Articles.ChangesSinceAsync(0, 10, Cancellation));

        Assert.Empty(found.Claims);
    }

    [Fact]
    public async Task The_index_follows_claims_and_puts_them_together_once()
    {
        await using var store = await TestStore.CreateAsync();
        using var holder = new CorpusIndexHolder(store.Articles);
        await store.Articles.SaveAsync([Draft(claim => claim with { Employer = "Norvane" }), new ArticleBuilder("silent").Draft()], Cancellation);
        await holder.UpdateAsync(Cancellation);
        var before = holder.Current;

        await store.Articles.SaveAsync([new ArticleBuilder("norvane").WithText("It pays €100,000.").Claiming("€100,000", claim => claim with { Employer = "New" }).Draft()], Cancellation);
        await holder.UpdateAsync(Cancellation);

        Assert.Equal("Norvane", Assert.Single(before.Ledger.Claims).Employer);
        Assert.Same(before.Ledger, before.Ledger);
        Assert.Equal("New", Assert.Single(holder.Current.Ledger.Claims).Employer);
        Assert.Equal("New", Assert.Single(holder.Current.ClaimsOf(new ArticleId("norvane"))).Employer);
        Assert.Empty(holder.Current.ClaimsOf(new ArticleId("silent")));
        Assert.Equal("norvane", Assert.Single(holder.Current.ArticlesWithClaims).Article.Id.Value);
    }

    private static ArticleDraft Draft(Func<PayClaim, PayClaim> change) => new ArticleBuilder("norvane").WithText(Text).Claiming("€91,000.50 to €120,000 a year", change).Draft();

    // Lists compare by what they hold when they are written out.
    private static string Whole(PayClaim claim) => ClaimJson.Write(ClaimLineWriter.Write(claim, Text));

    private static async Task<long> CountAsync(TestStore store, string sql)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        return await connection.ExecuteScalarAsync<long>(sql);
    }

    private static async Task ExecuteAsync(TestStore store, string sql)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancellation);
        await connection.ExecuteAsync(sql);
    }
}
