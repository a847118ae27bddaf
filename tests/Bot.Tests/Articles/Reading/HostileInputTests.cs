using System.Diagnostics;
using System.Text;
using Bot.Articles;
using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class HostileInputTests
{
    private const int Rounds = 150;

    private static readonly string[] Fixtures = ["news-en.html", "news-fr.html", "dump-fr.txt", "dump-en.txt", "brief-fr.md"];

    private static readonly IArticleReader[] Readers = [ReadingDriver.Html, ReadingDriver.Markdown, ReadingDriver.Text, ReadingDriver.Jsonl];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_bytes_are_read_or_refused_by_every_reader(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);

            // Half of the rounds stay within letters, marks and line breaks, so that they get past the look for binary content.
            if (round % 2 == 0)
            {
                var marks = "<>/&;!-[](){}|*_#`~\"':=.,\n\r\t aeiouAEIOUéÀ€👍\u00a0\u200b"u8;
                for (var i = 0; i < bytes.Length; i++)
                {
                    bytes[i] = marks[bytes[i] % marks.Length];
                }
            }

            AssertReadable(bytes);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_with_pieces_cut_out_doubled_and_shuffled_are_read_or_refused_by_every_reader(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(ReadingDriver.Fixture(Fixtures[round % Fixtures.Length])).ToList();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                var start = random.Next(bytes.Count);
                var piece = bytes.GetRange(start, Math.Min(random.Next(1, 400), bytes.Count - start));
                bytes.RemoveRange(start, random.Next(piece.Count));
                bytes.InsertRange(random.Next(bytes.Count + 1), piece);
            }

            AssertReadable([.. bytes]);
        }
    }

    [Fact]
    public void A_long_wrapped_text_without_blank_lines_costs_no_more_than_linear_time()
    {
        const string Line = "The drivers of the bakery are paid by the mile and not by the hour, it said, and";
        var text = string.Join('\n', Enumerable.Repeat(Line, 80_000));
        var watch = Stopwatch.StartNew();

        var lines = PlainBlocks.Lines(text);

        Assert.Equal(text.Length, Assert.Single(lines).Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("<h2>Comments</h2>")]
    [InlineData("<h2>Related articles</h2>")]
    public void A_page_of_headings_that_open_other_content_costs_no_more_than_linear_time(string heading)
    {
        const string Paragraph = "<p>The drivers of the bakery are paid by the mile and not by the hour, the owner of the bakery said when she was asked about it on Monday.</p>";
        var page = $"<body><h1>Bread</h1>{Paragraph}{string.Concat(Enumerable.Repeat(heading, 40_000))}{string.Concat(Enumerable.Repeat(Paragraph, 5))}</body>";
        var watch = Stopwatch.StartNew();

        var article = ReadingDriver.Html.Article(page);

        Assert.StartsWith("The drivers", article.Text, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    private static void AssertReadable(byte[] bytes)
    {
        foreach (var outcome in Readers.SelectMany(reader => reader.Outcomes(bytes)))
        {
            if (outcome is ReadOutcome.Read { Article: var article })
            {
                AssertSound(article);
            }
            else
            {
                Assert.NotEmpty(Assert.IsType<ReadOutcome.Rejected>(outcome).Reason);
            }
        }
    }

    private static void AssertSound(SourceArticle article)
    {
        Assert.NotEmpty(article.Id);
        Assert.NotEmpty(article.Text);
        foreach (var text in (string[])[article.Text, article.Title, article.Outlet, article.Author])
        {
            Assert.DoesNotContain(text, c => c < ' ' && c != '\n');
            Assert.Equal(text, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text)));
        }

        Assert.All(article.Text.Split('\n'), line => Assert.Equal(WhiteSpace.Fold(line), line));
        Assert.DoesNotContain("\n\n\n", article.Text, StringComparison.Ordinal);
        Assert.Equal(article.Text.Trim(), article.Text);
    }
}
