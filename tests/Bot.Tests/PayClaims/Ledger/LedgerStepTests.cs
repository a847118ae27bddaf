using System.Globalization;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.Health;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.Storage;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.PayClaims.Ledger;

/// <summary>A host puts the ledger together step by step, as articles come and go; it must be the one that a start over the same store makes.</summary>
public sealed class LedgerStepTests
{
    private static readonly string[] Outlets = ["The Harbour Gazette", "Le Quai", ""];
    private static readonly string[] Employers = ["Norvane", "Norvane Robotics", "Ateliers Beaumont", "Zélande SA"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Steps_give_the_ledger_that_a_build_at_once_gives(int seed)
    {
        await using var store = await TestStore.CreateAsync();
        using var holder = new CorpusIndexHolder(store.Articles, new SnapshotFolder(store.Services.GetRequiredService<DataFolder>(), store.Clock));
        await holder.UpdateAsync(Cancellation);
        await holder.KeepLedgerAsync(Cancellation);
        var random = new Random(seed);
        var (corrected, disputed, repeated) = (0, 0, 0);
        for (var step = 0; step < 12; step++)
        {
            await store.Articles.SaveAsync([.. Enumerable.Range(0, 6).Select(_ => random.Next(40)).Distinct().Select(number => Article(number, random))], Cancellation);
            await store.Articles.WithdrawAsync([new ArticleId($"a{random.Next(40)}")], Cancellation);
            await holder.UpdateAsync(Cancellation);
            if (step == 6)
            {
                await holder.SaveAsync(Cancellation);
            }

            Assert.True(holder.Current.HasLedger);
            using var fresh = new CorpusIndexHolder(store.Articles);
            await fresh.UpdateAsync(Cancellation);
            Assert.Equal(Told(fresh.Current.Ledger), Told(holder.Current.Ledger));
            corrected += fresh.Current.Ledger.Claims.Count(claim => fresh.Current.Ledger.SupersededBy(claim) is { } next && next.Article != claim.Article);
            disputed += fresh.Current.Ledger.Claims.Count(claim => fresh.Current.Ledger.DisputeOf(claim) is not null);
            repeated += fresh.Current.Ledger.Claims.Count(claim => fresh.Current.Ledger.VoiceOf(claim).AlsoIn.Count > 0);
        }

        // A corpus in which nothing meets would show nothing.
        Assert.All([corrected, disputed, repeated], count => Assert.InRange(count, 5, int.MaxValue));
    }

    [Fact]
    public async Task A_step_takes_over_what_is_known_of_the_other_articles()
    {
        await using var store = await TestStore.CreateAsync();
        using var holder = new CorpusIndexHolder(store.Articles);
        await store.Articles.SaveAsync([Article(1, new Random(1)), Article(2, new Random(2))], Cancellation);
        await holder.UpdateAsync(Cancellation);
        Assert.Equal("The ledger of pay claims is still being put together.", await new IndexCheck(holder).CauseAsync(Cancellation));
        await holder.KeepLedgerAsync(Cancellation);
        Assert.Null(await new IndexCheck(holder).CauseAsync(Cancellation));
        var before = holder.Current.Ledger;

        await store.Articles.SaveAsync([Article(2, new Random(3)), Article(3, new Random(4))], Cancellation);
        await holder.UpdateAsync(Cancellation);

        Assert.True(holder.Current.HasLedger);
        Assert.Same(before.Find(new ArticleId("a1")), holder.Current.Ledger.Find(new ArticleId("a1")));
        Assert.NotSame(before.Find(new ArticleId("a2")), holder.Current.Ledger.Find(new ArticleId("a2")));
        Assert.NotNull(holder.Current.Ledger.Find(new ArticleId("a3")));
    }

    [Fact]
    public async Task A_ledger_from_a_snapshot_holds_no_text_and_gives_it_when_asked()
    {
        await using var store = await TestStore.CreateAsync();
        using var holder = new CorpusIndexHolder(store.Articles, new SnapshotFolder(store.Services.GetRequiredService<DataFolder>(), store.Clock));
        await store.Articles.SaveAsync([.. Enumerable.Range(0, 30).Select(number => Article(number, new Random(number)))], Cancellation);
        await holder.UpdateAsync(Cancellation);
        var inMemory = Told(holder.Current.Ledger);

        await holder.SaveAsync(Cancellation);

        var ledger = holder.Current.Ledger;
        Assert.Equal(inMemory, Told(ledger));
        Assert.All(ledger.Claims, claim => Assert.Equal("", ledger.HeadOf(claim, Audience.Everyone)!.Text));
        Assert.All(ledger.Claims, claim => Assert.NotEmpty(claim.Span.In(ledger.ArticleOf(claim)!.Text)));
    }

    /// <summary>One of some forty articles, with a text that changes from time to time: reports, copies, translations, denials, raises and corrections.</summary>
    private static ArticleDraft Article(int number, Random random)
    {
        var employer = Employers[random.Next(Employers.Length)];
        var sum = 100_000 + 10_000 * random.Next(4);
        string Money(int amount) => amount.ToString("N0", CultureInfo.InvariantCulture);
        var (language, text) = random.Next(7) switch
        {
            0 => ("en", $"{employer} pays its pilots {Money(sum)} dollars a year in base salary, the company said."),
            1 => ("en", $"Correction: {employer} pays its pilots {Money(sum)} dollars a year in base salary. An earlier article gave {Money(sum + 10_000)} dollars."),
            2 => ("en", $"{employer} raised the base salary of its pilots from {Money(sum - 10_000)} dollars to {Money(sum)} dollars a year on Monday."),
            3 => ("en", $"{employer} denied that it pays its pilots {Money(sum)} dollars a year in base salary. \"That figure is false,\" said Ilse Brandt, its spokeswoman."),
            4 => ("fr", $"{employer} verse à ses pilotes un salaire de base de {Money(sum)} dollars par an, selon la direction."),
            5 => ("fr", $"Rectificatif : les pilotes de {employer} touchent un salaire de base de {Money(sum)} dollars par an, et non {Money(sum + 10_000)} dollars."),
            _ => ("fr", $"{employer} dément verser à ses pilotes {Money(sum)} dollars par an. « Ce chiffre est faux », a déclaré Ilse Brandt, sa porte-parole."),
        };
        var outlet = Outlets[random.Next(Outlets.Length)];
        return new ArticleBuilder($"a{number}").WithText($"{text}\n\nThe port was calm, wrote number {random.Next(3)} of those who were there on the quay that day.").From("/articles")
            .With(article => article with { Title = $"{employer} and its pilots", Outlet = outlet, Author = "", Language = language, Published = random.Next(5) == 0 ? null : new DateOnly(2025, 3, 1 + random.Next(20)) })
            .Read();
    }

    /// <summary>All that a ledger says of every claim.</summary>
    private static IReadOnlyList<string> Told(ClaimLedger ledger) => [.. ledger.Claims.Select(claim => string.Join(" | ",
        claim.Id,
        $"voice {Ids([ledger.VoiceOf(claim).Lead, .. ledger.VoiceOf(claim).AlsoIn])}",
        $"dispute {Ids(ledger.DisputeOf(claim)?.Claims ?? [])} against {Ids(ledger.DisputeOf(claim)?.Denials ?? [])}",
        $"now {ledger.SupersededBy(claim)?.Id}",
        $"differing {Ids(ledger.Differing(claim))}",
        $"of the employer {Ids(claim.Employer is { } employer ? ledger.OfEmployer(employer) : [])}",
        $"said by the speaker {Ids(claim.Speaker is { } speaker ? ledger.SaidBy(speaker) : [])}")), string.Join(", ", ledger.Employers(Audience.Everyone))];

    private static string Ids(IEnumerable<PayClaim> claims) => string.Join(' ', claims.Ids());
}
