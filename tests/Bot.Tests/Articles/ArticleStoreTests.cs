using Bot.Articles;
using Bot.Tests.Builders;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Articles;

public sealed class ArticleStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_stored_article_comes_back_as_it_was(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = new ArticleBuilder().With(article => article with { Text = "Prime : 1,5 M€ 🎉\n\nVersée en 2 fois.", Audience = Audience.Managers }).Draft();

        await store.Articles.SaveAsync([draft], Cancellation);

        var found = await store.Articles.FindAsync(draft.Article.Id, Cancellation);
        Assert.Equal(draft.Article with { Version = 1 }, found);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_an_article_lacks_stays_absent(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = new ArticleBuilder().With(article => article with { Url = null, Published = null, Title = "", Outlet = "", Author = "", Language = "" }).Draft();

        await store.Articles.SaveAsync([draft], Cancellation);

        Assert.Equal(draft.Article with { Version = 1 }, await store.Articles.FindAsync(draft.Article.Id, Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_follower_receives_articles_with_their_passages_in_the_order_of_change(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var first = new ArticleBuilder("z-first").Draft();
        var second = new ArticleBuilder("a-second").WithText("One.\n\nTwo.\n\nThree.").Draft();

        await store.Articles.SaveAsync([first, second], Cancellation);

        var changes = await store.Articles.ChangesSinceAsync(0, 10, Cancellation);
        Assert.Equal(["z-first", "a-second"], changes.Select(change => change.Article.Id.Value));
        Assert.Equal([1L, 2L], changes.Select(change => change.Article.Version));
        Assert.Equal(first.Passages, changes[0].Passages);
        Assert.Equal(second.Passages, changes[1].Passages);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_second_process_follows_by_the_last_version_it_saw(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var other = store.BuildServices();
        var follower = other.GetRequiredService<ArticleStore>();
        await store.Articles.SaveAsync([new ArticleBuilder("one").Draft(), new ArticleBuilder("two").Draft()], Cancellation);
        var seen = await follower.VersionAsync(Cancellation);

        await store.Articles.SaveAsync([new ArticleBuilder("one").WithText("Leave lasts 20 weeks.").Draft()], Cancellation);
        await store.Articles.WithdrawAsync([new ArticleId("two")], Cancellation);

        var changes = await follower.ChangesSinceAsync(seen, 10, Cancellation);
        Assert.Equal(["one", "two"], changes.Select(change => change.Article.Id.Value));
        Assert.Equal([false, true], changes.Select(change => change.Withdrawn));
        Assert.Equal("Leave lasts 20 weeks.", changes[0].Article.Text);
        Assert.Equal(await follower.VersionAsync(Cancellation), changes[^1].Article.Version);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Changes_are_read_in_pages_without_gap_or_repeat(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([.. Enumerable.Range(0, 25).Select(i => new ArticleBuilder($"article-{i}").Draft())], Cancellation);

        var seen = new List<ArticleChange>();
        IReadOnlyList<ArticleChange> page;
        while ((page = await store.Articles.ChangesSinceAsync(seen.LastOrDefault()?.Article.Version ?? 0, 10, Cancellation)).Count > 0)
        {
            seen.AddRange(page);
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"article-{i}"), seen.Select(change => change.Article.Id.Value));
        Assert.All(seen, change => Assert.Equal(2, change.Passages.Count));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task The_same_content_again_is_no_change(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = new ArticleBuilder().Draft();
        await store.Articles.SaveAsync([draft], Cancellation);

        var outcomes = await store.Articles.SaveAsync([draft], Cancellation);

        Assert.Equal([SaveOutcome.Unchanged], outcomes);
        Assert.Equal(1, await store.Articles.VersionAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task An_article_that_moved_to_another_file_is_found_there(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([new ArticleBuilder().From("/old/leave.md").Draft()], Cancellation);

        await store.Articles.SaveAsync([new ArticleBuilder().From("/new/leave.md").Draft()], Cancellation);

        Assert.Empty(await store.Articles.FromSourceAsync("/old", Cancellation));
        Assert.Equal("/new/leave.md", (await store.Articles.FromSourceAsync("/new", Cancellation))[new ArticleId("leave")]);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_folder_does_not_own_the_files_of_one_whose_name_begins_alike(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([new ArticleBuilder("a").From("/pay/a.md").Draft(), new ArticleBuilder("b").From("/pay-old/b.md").Draft(), new ArticleBuilder("c").From("/PAY/c.md").Draft()], Cancellation);

        var owned = await store.Articles.FromSourceAsync("/pay", Cancellation);

        Assert.Equal([new ArticleId("a")], owned.Keys);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_withdrawn_article_leaves_no_text_behind_and_may_come_back(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var draft = new ArticleBuilder().Draft();
        await store.Articles.SaveAsync([draft], Cancellation);

        await store.Articles.WithdrawAsync([draft.Article.Id], Cancellation);

        Assert.Null(await store.Articles.FindAsync(draft.Article.Id, Cancellation));
        Assert.Equal("", Assert.Single(await store.Articles.ChangesSinceAsync(0, 10, Cancellation)).Article.Text);
        Assert.Equal(new ArticleCounts(0, 0, 0), await store.Articles.CountAsync(Cancellation));
        Assert.Equal([SaveOutcome.Added], await store.Articles.SaveAsync([draft], Cancellation));
        Assert.Equal(draft.Passages, Assert.Single(await store.Articles.ChangesSinceAsync(2, 10, Cancellation)).Passages);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_transaction_that_fails_half_way_stores_nothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var good = new ArticleBuilder("good").Draft();
        var broken = new ArticleBuilder("broken").With(article => article with { Title = null! }).Draft();

        await Assert.ThrowsAnyAsync<Exception>(() => store.Articles.SaveAsync([good, broken], Cancellation));

        Assert.Empty(await store.Articles.ChangesSinceAsync(0, 10, Cancellation));
        Assert.Equal(0, await store.Articles.VersionAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Two_writers_at_once_give_every_article_a_version_of_its_own(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var other = store.BuildServices();
        ArticleStore[] writers = [store.Articles, other.GetRequiredService<ArticleStore>()];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => writers[i % 2].SaveAsync([new ArticleBuilder($"a{i}").Draft(), new ArticleBuilder($"b{i}").Draft()], Cancellation), Cancellation)));

        var versions = (await store.Articles.ChangesSinceAsync(0, 100, Cancellation)).Select(change => change.Article.Version);
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), versions);
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task The_first_real_article_withdraws_the_samples(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SeedAsync([new ArticleBuilder("sample").AsSample().Draft()], Cancellation);

        await store.Articles.SaveAsync([new ArticleBuilder("real").Draft()], Cancellation);

        Assert.Null(await store.Articles.FindAsync(new ArticleId("sample"), Cancellation));
        Assert.Equal(new ArticleCounts(1, 0, 2), await store.Articles.CountAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Samples_seeded_by_several_processes_at_once_are_there_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await using var other = store.BuildServices();
        ArticleStore[] stores = [store.Articles, other.GetRequiredService<ArticleStore>()];
        ArticleDraft[] samples = [new ArticleBuilder("s1").AsSample().Draft(), new ArticleBuilder("s2").AsSample().Draft()];

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => stores[i % 2].SeedAsync(samples, Cancellation), Cancellation)));

        Assert.Equal(new ArticleCounts(2, 2, 4), await store.Articles.CountAsync(Cancellation));
        Assert.Equal(2, await store.Articles.VersionAsync(Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Samples_follow_the_program(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SeedAsync([new ArticleBuilder("kept").AsSample().Draft(), new ArticleBuilder("dropped").AsSample().Draft()], Cancellation);

        await store.Articles.SeedAsync([new ArticleBuilder("kept").AsSample().WithText("Newer.").Draft()], Cancellation);

        Assert.Equal("Newer.", (await store.Articles.FindAsync(new ArticleId("kept"), Cancellation))?.Text);
        Assert.Null(await store.Articles.FindAsync(new ArticleId("dropped"), Cancellation));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task Samples_do_not_come_back_after_a_real_corpus_was_emptied(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([new ArticleBuilder("real").Draft()], Cancellation);
        await store.Articles.WithdrawAsync([new ArticleId("real")], Cancellation);

        await store.Articles.SeedAsync([new ArticleBuilder("sample").AsSample().Draft()], Cancellation);

        Assert.Equal(0, (await store.Articles.CountAsync(Cancellation)).Articles);
    }
}
