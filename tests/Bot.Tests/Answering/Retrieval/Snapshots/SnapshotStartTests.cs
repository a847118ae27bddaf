using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.Diagnosis;
using Bot.Health;
using Bot.Storage;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Answering.Retrieval.Snapshots;

public sealed class SnapshotStartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_start_takes_the_snapshot_and_what_changed_since(Engine engine)
    {
        await using var store = await SavedAsync(engine, "a", "b", "c", "d");
        await store.Articles.WithdrawAsync([new ArticleId("a")], Cancellation);
        await store.Articles.SaveAsync([Draft("b", "Salaries fell at Norvane."), Draft("c", Text("c"), Audience.Hr), Draft("e", Text("e"))], Cancellation);

        using var next = Holder(store);
        await next.UpdateAsync(Cancellation);

        Assert.Null(next.SnapshotProblem);
        Assert.IsType<SnapshotSegment>(next.Current.Segments[0].Segment);
        Assert.Equal(["b", "c", "d", "e"], next.Current.Heads.Select(article => article.Id.Value).Order());
        Assert.Equal(["d", "e"], Found(next, "bonus"));
        Assert.Equal(["c", "d", "e"], Found(next, "bonus", Audience.Hr));
        Assert.Equal(["b"], Found(next, "salaries"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_corpus_that_is_read_in_parts_leaves_memory_and_is_found_as_if_it_were_read_at_once(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([.. "abcdefg".Select(id => Draft($"{id}", Text($"{id}")))], Cancellation);
        await store.Articles.WithdrawAsync([new ArticleId("b")], Cancellation);
        await store.Articles.SaveAsync([Draft("h", Text("h"))], Cancellation);

        using var holder = new CorpusIndexHolder(store.Articles, Snapshots(store)) { Batch = 3 };
        await holder.UpdateAsync(Cancellation);

        Assert.Equal([typeof(SnapshotSegment), typeof(SnapshotSegment), typeof(MemorySegment)], holder.Current.Segments.Select(live => live.Segment.GetType()));
        Assert.Empty(Directory.EnumerateFiles(store.Folder, "index-*"));
        Assert.Equal(["a", "c", "d", "e", "f", "g", "h"], Found(holder, "bonus"));

        await holder.SaveAsync(Cancellation);

        Assert.IsType<SnapshotSegment>(Assert.Single(holder.Current.Segments).Segment);
        Assert.Equal(["a", "c", "d", "e", "f", "g", "h"], Found(holder, "bonus"));
    }

    [Fact]
    public async Task Parts_for_which_the_disk_has_no_place_stay_in_memory()
    {
        await using var store = await TestStore.CreateAsync(Engine.Sqlite);
        await store.Articles.SaveAsync([Draft("a", Text("a")), Draft("b", Text("b")), Draft("c", Text("c"))], Cancellation);
        var file = Path.Combine(store.Folder, "no-folder");
        await File.WriteAllTextAsync(file, "", Cancellation);

        using var holder = new CorpusIndexHolder(store.Articles, new SnapshotFolder(new DataFolder(Options.Create(new StorageOptions { Data = file })), TimeProvider.System)) { Batch = 2 };
        await holder.UpdateAsync(Cancellation);

        Assert.All(holder.Current.Segments, live => Assert.IsType<MemorySegment>(live.Segment));
        Assert.Equal(["a", "b", "c"], Found(holder, "bonus"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task What_changes_while_a_snapshot_is_written_is_in_the_index_afterwards(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([Draft("a", Text("a")), Draft("b", Text("b"))], Cancellation);
        using var holder = Holder(store);
        await holder.UpdateAsync(Cancellation);

        // The holder has not heard of this when it takes what it saves.
        await store.Articles.WithdrawAsync([new ArticleId("a")], Cancellation);
        await holder.SaveAsync(Cancellation);

        Assert.IsType<SnapshotSegment>(holder.Current.Segments[0].Segment);
        Assert.Equal(["b"], Found(holder, "bonus"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_damaged_snapshot_is_named_and_the_index_built_from_the_store(Engine engine)
    {
        await using var store = await SavedAsync(engine, "a", "b");
        var file = Assert.Single(Snapshots(store).Files());
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);

        using var next = Holder(store);
        await next.UpdateAsync(Cancellation);
        var finding = await ExamineAsync(Snapshots(store));

        Assert.Contains(Path.GetFileName(file), next.SnapshotProblem, StringComparison.Ordinal);
        Assert.Contains("damaged", next.SnapshotProblem, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], Found(next, "bonus"));
        Assert.Equal(FindingStatus.Warn, finding.Status);
        Assert.Contains("damaged", finding.Cause, StringComparison.Ordinal);

        await next.SaveAsync(Cancellation);
        Assert.Null(next.SnapshotProblem);
        Assert.DoesNotContain(file, Snapshots(store).Files());
        Assert.Equal(FindingStatus.Ok, (await ExamineAsync(Snapshots(store))).Status);
    }

    [Fact]
    public async Task A_snapshot_that_the_disk_does_not_give_is_named_and_the_index_built_from_the_store()
    {
        await using var store = await SavedAsync(Engine.Sqlite, "a", "b");
        var file = Assert.Single(Snapshots(store).Files());
        var failing = Snapshots(store, (handle, bytes, offset) => offset != SnapshotFormat.HeaderLength ? RandomAccess.Read(handle, bytes, offset) : throw new IOException("Input/output error."));

        using var next = new CorpusIndexHolder(store.Articles, failing);
        await next.UpdateAsync(Cancellation);
        var finding = await ExamineAsync(failing);

        Assert.Equal($"the snapshot {Path.GetFileName(file)} cannot be read (Input/output error)", next.SnapshotProblem);
        Assert.Equal(["a", "b"], Found(next, "bonus"));
        Assert.Equal(FindingStatus.Warn, finding.Status);
    }

    [Fact]
    public async Task A_snapshot_cut_while_it_was_written_leaves_the_one_before_in_use()
    {
        await using var store = await SavedAsync(Engine.Sqlite, "a");
        var sound = Assert.Single(Snapshots(store).Files());
        var bytes = await File.ReadAllBytesAsync(sound, Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(store.Folder, "index-0123456789abcdef0123456789abcdef.tmp"), bytes[..(bytes.Length / 3)], Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(store.Folder, $"index-99-{Guid.NewGuid():N}.snapshot"), bytes[..(bytes.Length / 2)], Cancellation);

        using var next = Holder(store);
        await next.UpdateAsync(Cancellation);

        Assert.Contains("cut short", next.SnapshotProblem, StringComparison.Ordinal);
        Assert.IsType<SnapshotSegment>(Assert.Single(next.Current.Segments).Segment);
        Assert.Equal(["a"], Found(next, "bonus"));
    }

    [Theory, ClassData(typeof(Engines))]
    public async Task A_snapshot_of_another_store_is_not_used(Engine engine)
    {
        await using var old = await SavedAsync(engine, "a", "b");
        await using var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([Draft("a", Text("a")), Draft("b", "Another bonus of another store, of the same version.")], Cancellation);
        var file = Assert.Single(Snapshots(old).Files());
        File.Copy(file, Path.Combine(store.Folder, Path.GetFileName(file)));

        using var next = Holder(store);
        await next.UpdateAsync(Cancellation);

        Assert.Contains("another store", next.SnapshotProblem, StringComparison.Ordinal);
        Assert.Contains(next.Current.Articles, article => article.Text.StartsWith("Another", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_says_that_a_damaged_snapshot_is_being_rebuilt_until_the_store_was_read()
    {
        await using var store = await SavedAsync(Engine.Sqlite, "a");
        await File.WriteAllTextAsync(Assert.Single(Snapshots(store).Files()), "no snapshot", Cancellation);
        await using var source = new FailingSource(store.Source) { Failure = new InvalidOperationException("away") };
        using var next = new CorpusIndexHolder(new ArticleStore(source, store.Dialect, store.Clock), Snapshots(store));

        await Assert.ThrowsAnyAsync<Exception>(() => next.UpdateAsync(Cancellation));

        Assert.Matches("being rebuilt from the store, because the snapshot index-.* is cut short", await new IndexCheck(next).CauseAsync(Cancellation));
    }

    private static async Task<TestStore> SavedAsync(Engine engine, params string[] articles)
    {
        var store = await TestStore.CreateAsync(engine);
        await store.Articles.SaveAsync([.. articles.Select(id => Draft(id, Text(id)))], Cancellation);
        using var holder = Holder(store);
        await holder.UpdateAsync(Cancellation);
        await holder.SaveAsync(Cancellation);
        return store;
    }

    private static string Text(string id) => $"The bonus at firm {id} was paid in spring.";

    private static ArticleDraft Draft(string id, string text, Audience audience = Audience.Everyone) =>
        new ArticleBuilder(id).WithText(text).With(article => article with { Title = "", Audience = audience, ContentHash = $"{article.ContentHash}{audience}" }).Draft();

    private static CorpusIndexHolder Holder(TestStore store) => new(store.Articles, Snapshots(store));

    private static SnapshotFolder Snapshots(TestStore store, DiskRead? disk = null) => new(store.Services.GetRequiredService<DataFolder>(), TimeProvider.System) { Disk = disk };

    private static IEnumerable<string> Found(CorpusIndexHolder holder, string question, Audience audience = Audience.Everyone) =>
        holder.Current.Search(question, audience: audience).Passages.Select(found => found.Article.Id.Value).Order(StringComparer.Ordinal);

    private static async Task<Finding> ExamineAsync(SnapshotFolder folder)
    {
        await foreach (var finding in new SnapshotCheckup(folder).ExamineAsync(Cancellation))
        {
            return finding;
        }

        throw new InvalidOperationException("no finding");
    }
}
