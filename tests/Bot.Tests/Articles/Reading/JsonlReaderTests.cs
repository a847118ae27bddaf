using System.Text;
using Bot.Articles;
using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class JsonlReaderTests
{
    [Fact]
    public void A_line_is_an_article()
    {
        var article = ReadingDriver.Jsonl.Article("""{"id":7,"title":"Pay","text":"First line.\n\nSecond\u00a0line.","url":"https://a.example/7","source":"Wage Gazette","author":["Ann Lee","Bo Kerr"],"date":"2025-03-04","lang":"en-GB"}""");

        Assert.Equal(
            ("7", "Pay", "First line.\n\nSecond line.", "https://a.example/7", "Wage Gazette", "Ann Lee, Bo Kerr", new DateOnly(2025, 3, 4), "en"),
            (article.Id, article.Title, article.Text, article.Url, article.Outlet, article.Author, article.Published!.Value, article.Language));
    }

    [Fact]
    public void A_missing_title_or_date_is_no_error()
    {
        var article = ReadingDriver.Jsonl.Article("""{"id":"a","title":"","date":null,"text":"Text."}""");

        Assert.Equal(("", null), (article.Title, article.Published));
    }

    [Fact]
    public void A_broken_line_is_named_and_the_rest_goes_on()
    {
        var outcomes = Read("""
            {"id":"a","text":"One."}
            {"id":"b","text":

            [1,2]
            {"id":"c"}
            {"id":"d","text":"Four."}
            """);

        Assert.Equal(["a", "d"], Ids(outcomes));
        Assert.Equal(["file:2", "file:4", "file:5"], outcomes.OfType<ReadOutcome.Rejected>().Select(rejected => rejected.Where));
    }

    [Fact]
    public void The_reason_never_repeats_the_text() =>
        Assert.DoesNotContain("secret", Assert.IsType<ReadOutcome.Rejected>(Assert.Single(Read("""{"text":"x" secret}"""))).Reason, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Of_two_articles_with_one_id_the_later_is_refused()
    {
        var outcomes = Read("""
            {"id":"a","text":"One."}
            {"id":"a","text":"Two."}
            """);

        Assert.Equal("One.", outcomes.OfType<ReadOutcome.Read>().Single().Article.Text);
        Assert.Contains("line 1", outcomes.OfType<ReadOutcome.Rejected>().Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_id_the_file_and_the_line_name_the_article() =>
        Assert.Equal(["file-1", "file-2"], Ids(Read("{\"text\":\"One.\"}\r\n{\"text\":\"Two.\"}\r\n")));

    [Fact]
    public void An_unknown_audience_is_refused() =>
        Assert.Contains("everyone, managers or hr", ReadingDriver.Jsonl.Rejection("""{"text":"One.","audience":"board"}"""), StringComparison.Ordinal);

    [Fact]
    public void A_known_audience_is_kept() =>
        Assert.Equal(Audience.Hr, ReadingDriver.Jsonl.Article("""{"text":"One.","audience":"HR"}""").Audience);

    [Fact]
    public void Half_a_surrogate_pair_is_left_out() =>
        Assert.Equal("Pay rose 👍.", ReadingDriver.Jsonl.Article("""{"text":"Pay\ud83d rose \ud83d\udc4d."}""").Text);

    [Fact]
    public void UTF_16_is_understood() =>
        Assert.Equal("Salaire élevé.", ReadingDriver.Jsonl.Article([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\":\"Salaire élevé.\"}\n")]).Text);

    [Fact]
    public void A_line_is_asked_for_before_the_next_is_read()
    {
        using var endless = new EndlessLines();

        var first = ReadingDriver.Jsonl.Read("file", endless).Take(3).ToList();

        Assert.Equal(3, first.Count);
        Assert.True(endless.Given < 1_000_000, $"{endless.Given} bytes were read for three lines");
    }

    [Fact]
    public void A_file_that_is_no_JSONL_is_given_up_with_one_last_word()
    {
        var outcomes = Read(string.Concat(Enumerable.Repeat("pay\n", 5000)));

        Assert.Equal(101, outcomes.Count);
        Assert.Equal("file", Assert.IsType<ReadOutcome.Rejected>(outcomes[^1]).Where);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.NotEmpty(ReadingDriver.Jsonl.Rejection("\n\n"));

    private static List<ReadOutcome> Read(string file) => ReadingDriver.Jsonl.Outcomes(Encoding.UTF8.GetBytes(file));

    private static IEnumerable<string> Ids(List<ReadOutcome> outcomes) => outcomes.OfType<ReadOutcome.Read>().Select(read => read.Article.Id);

    /// <summary>The same line for ever.</summary>
    private sealed class EndlessLines : MemoryStream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes("{\"text\":\"Pay rose.\"}\n");

        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                buffer[i] = Line[Given++ % Line.Length];
            }

            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
