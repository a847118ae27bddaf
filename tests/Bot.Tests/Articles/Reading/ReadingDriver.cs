using System.Text;
using Bot.Articles;
using Bot.Articles.Reading;
using Bot.Articles.Reading.Html;
using Bot.Articles.Reading.Markdown;
using Bot.Articles.Reading.Plain;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Articles.Reading;

/// <summary>Somebody with a file in hand: gives it to the reader it is meant for, on a day in October 2025.</summary>
internal static class ReadingDriver
{
    public static FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));

    public static HtmlReader Html { get; } = new(Clock);

    public static MarkdownReader Markdown { get; } = new(Clock);

    public static PlainTextReader Text { get; } = new(Clock);

    public static JsonlReader Jsonl { get; } = new(Clock);

    public static SourceArticle Article(this IArticleReader reader, string file) => reader.Article(Encoding.UTF8.GetBytes(file));

    public static SourceArticle Article(this IArticleReader reader, byte[] file) =>
        Assert.IsType<ReadOutcome.Read>(Assert.Single(reader.Outcomes(file))).Article;

    /// <returns>The reason.</returns>
    public static string Rejection(this IArticleReader reader, byte[] file) =>
        Assert.IsType<ReadOutcome.Rejected>(Assert.Single(reader.Outcomes(file))).Reason;

    public static string Rejection(this IArticleReader reader, string file) => reader.Rejection(Encoding.UTF8.GetBytes(file));

    public static List<ReadOutcome> Outcomes(this IArticleReader reader, byte[] file) => [.. reader.Read("file", new MemoryStream(file))];

    public static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Reading", name));

    public static IReadOnlyList<string> Blocks(this SourceArticle article) => article.Text.Split("\n\n");
}
