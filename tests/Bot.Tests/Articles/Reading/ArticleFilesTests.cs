using System.IO.Compression;
using System.Text;
using Bot.Articles.Reading;
using Bot.Tests.Drivers;

namespace Bot.Tests.Articles.Reading;

public sealed class ArticleFilesTests
{
    private static readonly ArticleFiles Files = new([ReadingDriver.Html, ReadingDriver.Markdown, ReadingDriver.Text, ReadingDriver.Jsonl]);

    [Fact]
    public void Folders_are_walked_in_order_and_unknown_files_in_them_passed_over()
    {
        using var folder = new TempFolder();
        folder.Write("b.txt", "The second text is about pay.");
        folder.Write("a.html", "<p>The first text is about pay.</p>");
        folder.Write("picture.png", "not read");
        folder.Write("inner/c.md", "The third text is about pay.");
        folder.Write("inner/d.jsonl", "{\"id\":\"e\",\"text\":\"The fourth.\"}\n{\"id\":\"f\",\"text\":\"The fifth.\"}");
        folder.Write(".git/g.txt", "Hidden folders are not read.");

        Assert.Equal(["a", "b", "c", "e", "f"], Ids(Files.Read([folder.Path])));
    }

    [Theory]
    [InlineData("notes.docx", ".html")]
    [InlineData("notes", ".html")]
    public void A_file_of_unknown_kind_named_directly_is_refused_with_the_known_kinds(string name, string known)
    {
        using var folder = new TempFolder();
        var path = folder.Write(name, "Text.");

        var rejected = Assert.IsType<ReadOutcome.Rejected>(Assert.Single(Files.Read([path])));

        Assert.Equal(path, rejected.Where);
        Assert.Contains(known, rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_to_nothing_is_refused_and_the_next_is_read()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "The text is about pay.");

        var outcomes = Files.Read([folder.At("nothing.txt"), path]).ToList();

        Assert.IsType<ReadOutcome.Rejected>(outcomes[0]);
        Assert.IsType<ReadOutcome.Read>(outcomes[1]);
    }

    [Theory]
    [InlineData("story.html.gz", "<p>Pay rose by four percent.</p>", "story")]
    [InlineData("STORY.TXT.GZ", "Pay rose by four percent.", "STORY")]
    [InlineData("v1.2.md.gz", "Pay rose by four percent.", "v1.2")]
    [InlineData("list.jsonl.gz", "{\"id\":\"one\",\"text\":\"Pay rose by four percent.\"}", "one")]
    public void Packed_files_are_read_as_what_they_hold(string name, string content, string id)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.At(name), Packed(content));

        var article = Assert.IsType<ReadOutcome.Read>(Assert.Single(Files.Read([folder.At(name)]))).Article;

        Assert.Equal((id, "Pay rose by four percent."), (article.Id, article.Text));
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_is_refused()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.At("a.txt.gz"), [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF]);

        var rejected = Assert.IsType<ReadOutcome.Rejected>(Assert.Single(Files.Read([folder.At("a.txt.gz")])));

        Assert.Contains("gzip", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_that_unpacks_to_more_than_the_limit_is_refused()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.At("a.html.gz"), Packed(new string(' ', 21 * 1024 * 1024)));

        var rejected = Assert.IsType<ReadOutcome.Rejected>(Assert.Single(Files.Read([folder.At("a.html.gz")])));

        Assert.Contains("20 MB", rejected.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_line_is_named_with_the_path_of_its_file()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jsonl", "{\"text\":\"One.\"}\nbroken\n");

        Assert.Equal($"{path}:2", Files.Read([path]).OfType<ReadOutcome.Rejected>().Single().Where);
    }

    [Fact]
    public void Files_are_opened_only_when_asked_for()
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "The first text is about pay.");
        folder.Write("b.txt", "The second text is about pay.");
        using var outcomes = Files.Read([folder.Path]).GetEnumerator();

        Assert.True(outcomes.MoveNext());
        File.WriteAllText(folder.At("b.txt"), "The second text has been written anew.");
        Assert.True(outcomes.MoveNext());

        Assert.Equal("The second text has been written anew.", Assert.IsType<ReadOutcome.Read>(outcomes.Current).Article.Text);
    }

    [Fact]
    public async Task Reading_in_parallel_keeps_the_order_of_the_files()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"{i:D2}.txt", string.Concat(Enumerable.Repeat($"Text {i} is about pay.\n", (40 - i) * 20)));
        }

        var ids = new List<string>();
        await foreach (var outcome in ParallelReading.ReadAsync(Files.Find([folder.Path]), TestContext.Current.CancellationToken))
        {
            ids.Add(Assert.IsType<ReadOutcome.Read>(outcome).Article.Id);
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i:D2}"), ids);
    }

    private static IEnumerable<string> Ids(IEnumerable<ReadOutcome> outcomes) => outcomes.Select(outcome => Assert.IsType<ReadOutcome.Read>(outcome).Article.Id);

    private static byte[] Packed(string content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content));
        }

        return bytes.ToArray();
    }
}
