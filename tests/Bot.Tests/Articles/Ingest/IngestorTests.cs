using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Tests.Drivers;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Articles.Ingest;

public sealed class IngestorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Engines))]
    public async Task A_folder_read_again_tells_added_unchanged_replaced_and_withdrawn_apart(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        using var folder = new TempFolder();
        folder.Write("kept.md", "# Kept\n\nLeave lasts 16 weeks.");
        folder.Write("edited.md", "# Edited\n\nLeave lasts 16 weeks.");
        var removed = folder.Write("deep/removed.txt", "Removed later.");
        Assert.Equal((3, 0, 0, 0), Counts(await IngestAsync(store, folder.Path)));

        folder.Write("edited.md", "# Edited\n\nLeave lasts 20 weeks.");
        folder.Write("new.md", "# New\n\nIt is paid in full.");
        File.Delete(removed);
        var report = await IngestAsync(store, folder.Path);

        Assert.Equal((1, 1, 1, 1), Counts(report));
        Assert.Contains("20 weeks", (await FindAsync(store, "edited"))?.Text, StringComparison.Ordinal);
        Assert.Null(await FindAsync(store, "removed"));
        Assert.NotNull(await FindAsync(store, "kept"));
    }

    [Fact]
    public async Task A_line_that_left_a_JSONL_file_is_withdrawn_and_other_files_are_not_touched()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var lines = folder.Write("a.jsonl", Line("one") + Line("two"));
        await IngestAsync(store, lines, folder.Write("b.jsonl", Line("three")));

        folder.Write("a.jsonl", Line("two"));
        var report = await IngestAsync(store, lines);

        Assert.Equal((0, 1, 0, 1), Counts(report));
        Assert.Null(await FindAsync(store, "one"));
        Assert.NotNull(await FindAsync(store, "three"));
    }

    [Fact]
    public async Task Of_two_files_with_one_id_the_later_is_rejected_naming_both()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var first = folder.Write("a/leave.md", "# First\n\nLeave lasts 16 weeks.");
        var second = folder.Write("b/leave.md", "# Second\n\nLeave lasts 20 weeks.");

        var report = await IngestAsync(store, folder.Path);

        Assert.Equal((1, 0, 0, 0), Counts(report));
        var rejection = Assert.Single(report.Rejected);
        Assert.Equal(second, rejection.Where);
        Assert.Contains(first, rejection.Reason, StringComparison.Ordinal);
        Assert.Equal("First", (await FindAsync(store, "leave"))?.Title);
    }

    [Fact]
    public async Task A_broken_file_is_rejected_with_its_reason_and_the_others_are_taken()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("a.md", "# A\n\nText.");
        await File.WriteAllBytesAsync(folder.At("b.md.gz"), "not gzip at all"u8.ToArray(), Cancellation);
        await File.WriteAllBytesAsync(folder.At("c.txt"), [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))], Cancellation);
        folder.Write("d.jsonl", Line("d1") + "{ broken\n" + Line("d2"));
        folder.Write("e.md", "# E\n\nText.");

        var report = await IngestAsync(store, folder.Path);

        Assert.Equal((4, 0, 0, 0), Counts(report));
        Assert.Equal(["b.md.gz", "c.txt", "d.jsonl:2"], report.Rejected.Select(rejection => Path.GetFileName(rejection.Where)));
        Assert.All(report.Rejected, rejection => Assert.NotEmpty(rejection.Reason));
    }

    [Fact]
    public async Task A_file_that_broke_keeps_what_was_stored_from_it()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("leave.md", "# Leave\n\nLeave lasts 16 weeks.");
        await IngestAsync(store, folder.Path);

        await File.WriteAllBytesAsync(folder.At("leave.md"), [0, 1, 2, 0, 255, 254, 0, 7], Cancellation);
        var report = await IngestAsync(store, folder.Path);

        Assert.Single(report.Rejected);
        Assert.Equal(0, report.Withdrawn);
        Assert.NotNull(await FindAsync(store, "leave"));
    }

    [Fact]
    public async Task A_line_that_broke_withdraws_nothing_of_its_file_until_the_file_is_whole_again()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var lines = folder.Write("a.jsonl", Line("one") + Line("two") + Line("three"));
        await IngestAsync(store, lines);

        folder.Write("a.jsonl", Line("one") + "{ broken\n");
        var broken = await IngestAsync(store, lines);
        var kept = await FindAsync(store, "two");
        folder.Write("a.jsonl", Line("one") + Line("two"));
        var whole = await IngestAsync(store, lines);

        Assert.Equal($"{lines}:2", Assert.Single(broken.Rejected).Where);
        Assert.Equal(0, broken.Withdrawn);
        Assert.NotNull(kept);
        Assert.Equal(1, whole.Withdrawn);
        Assert.Null(await FindAsync(store, "three"));
    }

    [Theory]
    [InlineData("Leave lasts 20 weeks.")]
    [InlineData("Leave lasts 16 weeks.")]
    public async Task An_id_stored_from_a_file_that_is_still_there_is_refused_to_another_file_later(string text)
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var first = folder.Write("a/index.md", "# Leave\n\nLeave lasts 16 weeks.");
        var second = folder.Write("b/index.md", $"# Leave\n\n{text}");
        await IngestAsync(store, folder.At("a"));

        var report = await IngestAsync(store, folder.At("b"));

        Assert.Equal((0, 0, 0, 0), Counts(report));
        var rejection = Assert.Single(report.Rejected);
        Assert.Equal(second, rejection.Where);
        Assert.Contains(first, rejection.Reason, StringComparison.Ordinal);
        var stored = Assert.Single(await store.Articles.ListAsync(Cancellation));
        Assert.Equal(first, stored.Source);
        Assert.Contains("16 weeks", (await FindAsync(store, "index"))?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_moved_brings_its_article_along()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var first = folder.Write("a/index.md", "# Leave\n\nLeave lasts 16 weeks.");
        await IngestAsync(store, folder.At("a"));

        File.Delete(first);
        folder.Write("b/index.md", "# Leave\n\nLeave lasts 20 weeks.");
        var report = await IngestAsync(store, folder.At("b"));

        Assert.Equal((0, 0, 1, 0), Counts(report));
        Assert.Empty(report.Rejected);
        Assert.Contains("20 weeks", (await FindAsync(store, "index"))?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_may_move_from_one_file_to_another_when_both_are_read()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("a.jsonl", Line("one") + Line("two"));
        folder.Write("b.jsonl", Line("three"));
        await IngestAsync(store, folder.Path);

        folder.Write("a.jsonl", Line("one"));
        folder.Write("b.jsonl", Line("three") + Line("two"));
        var report = await IngestAsync(store, folder.Path);

        Assert.Equal((0, 3, 0, 0), Counts(report));
        Assert.Empty(report.Rejected);
    }

    [Fact]
    public async Task A_missing_folder_withdraws_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("corpus/leave.md", "# Leave\n\nLeave lasts 16 weeks.");
        await IngestAsync(store, folder.At("corpus"));

        Directory.Move(folder.At("corpus"), folder.At("unmounted"));
        var report = await IngestAsync(store, folder.At("corpus"));

        Assert.Equal(folder.At("corpus"), Assert.Single(report.Rejected).Where);
        Assert.NotNull(await FindAsync(store, "leave"));
    }

    [Fact]
    public async Task An_article_without_title_and_date_is_taken()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();

        await IngestAsync(store, folder.Write("a.jsonl", """{"id":"bare","title":"","text":"Leave lasts 16 weeks.","date":""}"""));

        var bare = await FindAsync(store, "bare");
        Assert.NotNull(bare);
        Assert.Null(bare.Published);
        Assert.Equal("", bare.Title);
    }

    [Fact]
    public async Task What_the_operator_says_of_the_articles_stands_in_place_of_what_they_say()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var request = new IngestRequest([folder.Write("a.jsonl", Line("a"))], "fr", "Le Bulletin", new DateOnly(2024, 2, 29));

        await Ingestor(store).IngestAsync(request, null, Cancellation);

        var article = await FindAsync(store, "a");
        Assert.Equal(("fr", "Le Bulletin", new DateOnly(2024, 2, 29)), (article!.Language, article.Outlet, article.Published));
    }

    [Fact]
    public async Task The_order_of_the_files_decides_whatever_the_cores_do()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        for (var i = 0; i < 300; i++)
        {
            folder.Write($"{i:D3}/article-{i / 3}.txt", $"Text {i}. " + new string('x', i * 37 % 5000));
        }

        var report = await IngestAsync(store, folder.Path);

        Assert.Equal((100, 200), (report.Added, report.Rejected.Count));
        for (var i = 0; i < 100; i++)
        {
            Assert.StartsWith($"Text {i * 3}.", (await FindAsync(store, $"article-{i}"))?.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_passage_lies_in_the_stored_text()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        folder.Write("odd.jsonl", """{"id":"odd","text":"Un\u0000deux \ud83d trois 🎉.\n\nQuatre."}""");

        await IngestAsync(store, folder.Path);

        var change = Assert.Single(await store.Articles.ChangesSinceAsync(0, 10, Cancellation));
        Assert.NotEmpty(change.Passages);
        Assert.All(change.Passages, passage => Assert.InRange(passage.Span.End, passage.Span.Start + 1, change.Article.Text.Length));
        Assert.DoesNotContain('\0', change.Article.Text);
    }

    [Fact]
    public async Task Files_with_the_size_and_time_they_had_are_not_read_again()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        Age(folder.Write("a.md", "# A\n\nText one."));
        Age(folder.Write("b.md", "# B\n\nText one."));
        await RefreshAsync(store, folder.Path);

        var idle = await RefreshAsync(store, folder.Path);
        folder.Write("b.md", "# B\n\nText two.");
        var changed = await RefreshAsync(store, folder.Path);

        Assert.Equal((0, 1), (idle.Files, changed.Files));
        Assert.Equal(1, changed.Replaced);
        Assert.NotNull(await FindAsync(store, "a"));
    }

    [Fact]
    public async Task A_file_changed_in_the_moment_it_was_read_is_read_again()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var path = folder.Write("a.md", "# A\n\nText one.");
        File.SetLastWriteTimeUtc(path, store.Clock.GetUtcNow().UtcDateTime);
        await RefreshAsync(store, folder.Path);

        await File.WriteAllTextAsync(path, "# A\n\nText two.", Cancellation);
        File.SetLastWriteTimeUtc(path, store.Clock.GetUtcNow().UtcDateTime);

        Assert.Equal(1, (await RefreshAsync(store, folder.Path)).Replaced);
    }

    [Fact]
    public async Task An_id_that_becomes_free_goes_to_the_file_that_was_refused_before()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        var first = folder.Write("a/leave.md", "# First\n\nLeave lasts 16 weeks.");
        Age(first);
        Age(folder.Write("b/leave.md", "# Second\n\nLeave lasts 20 weeks."));
        Assert.Single((await RefreshAsync(store, folder.Path)).Rejected);
        Assert.Empty((await RefreshAsync(store, folder.Path)).Rejected);

        File.Delete(first);
        await RefreshAsync(store, folder.Path);

        Assert.Equal("Second", (await FindAsync(store, "leave"))?.Title);
    }

    [Fact]
    public async Task A_new_file_does_not_take_the_id_of_one_that_was_not_read_again()
    {
        await using var store = await TestStore.CreateAsync();
        using var folder = new TempFolder();
        Age(folder.Write("b/leave.md", "# First\n\nLeave lasts 16 weeks."));
        await RefreshAsync(store, folder.Path);

        folder.Write("a/leave.md", "# Second\n\nLeave lasts 20 weeks.");
        var report = await RefreshAsync(store, folder.Path);

        Assert.Single(report.Rejected);
        Assert.Equal("First", (await FindAsync(store, "leave"))?.Title);
    }

    private static Ingestor Ingestor(TestStore store) => store.Services.GetRequiredService<Ingestor>();

    private static Task<IngestReport> IngestAsync(TestStore store, params string[] paths) =>
        Ingestor(store).IngestAsync(new IngestRequest(paths), null, Cancellation);

    private static Task<IngestReport> RefreshAsync(TestStore store, string path) =>
        Ingestor(store).IngestAsync(new IngestRequest([path]) { OnlyChangedFiles = true }, null, Cancellation);

    private static Task<Article?> FindAsync(TestStore store, string id) => store.Articles.FindAsync(new ArticleId(id), Cancellation);

    private static (int Added, int Unchanged, int Replaced, int Withdrawn) Counts(IngestReport report) =>
        (report.Added, report.Unchanged, report.Replaced, report.Withdrawn);

    private static string Line(string id) => $$"""{"id":"{{id}}","title":"Leave","text":"Leave lasts 16 weeks, says {{id}}.","source":"Post","date":"2025-01-02","lang":"en"}""" + "\n";

    // Long enough ago to be told from a change made now.
    private static void Age(string path) => File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
}
