using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bot.Channels.Web;
using Bot.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Channels.Web;

public sealed class ReaderTextTests
{
    private static readonly string[] Pieces =
        ["Pay", " ", "\n", "\n\n", "• ", " | ", "<b>", "&amp;", "é", "😀", "\"", "'", "{{t:x}}", "$100M", ". ", "|", "•", "\t", "</p>"];

    [Fact]
    public void Blocks_become_paragraphs_headings_lists_and_tables()
    {
        const string Text = "Levels\n\nFirst line\nsecond line\n\n• one\n• two\n\na | b\n1 | 2";

        var page = Parse(Text, null, [new TextSpan(0, 6)]);

        Assert.Equal("Levels", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("First line<br>second line", page.QuerySelector("p")!.InnerHtml);
        Assert.Equal(["one", "two"], page.QuerySelectorAll("ul > li").Select(item => item.TextContent));
        Assert.Equal(["a", "b", "1", "2"], page.QuerySelectorAll("table tr > td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_quote_over_several_blocks_is_marked_in_each_and_anchored_once()
    {
        const string Text = "One two.\n\n• three\n• four\n\nfive | six";

        var page = Parse(Text, new TextSpan(4, Text.Length - 4 - 4), []);

        Assert.Equal(["two.", "three", "four", "five"], page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal("two.", Assert.Single(page.QuerySelectorAll("#quote")).TextContent);
    }

    [Fact]
    public void Offsets_that_cut_a_character_in_two_are_no_span()
    {
        Assert.Null(ReaderText.Span("a😀b", 2, 4));
        Assert.Null(ReaderText.Span("a😀b", 0, 2));
        Assert.Equal(new TextSpan(1, 2), ReaderText.Span("a😀b", 1, 3));
    }

    [Fact]
    public void Whatever_the_text_and_the_quote_no_word_is_lost_and_nothing_else_is_marked()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        var cases = texts.SelectMany(text => Gen.Choose(0, text.Length).Two().Select(ends => (text, ends.Item1, ends.Item2)));

        Prop.ForAll(Arb.From(cases), example =>
        {
            var (text, one, other) = example;
            var span = ReaderText.Span(text, Math.Min(one, other), Math.Max(one, other));
            var page = Parse(text, span, []);
            Assert.Equal(Words(text), Words(page.TextContent));
            Assert.Equal(Words(span?.In(text) ?? ""), Words(string.Concat(page.QuerySelectorAll("mark").Select(mark => mark.TextContent))));
        }).QuickCheckThrowOnFailure();
    }

    // The borders of cells and items are drawn, not written; white space is the page's own.
    private static string Words(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('|' or '•')));

    private static IElement Parse(string text, TextSpan? quote, IReadOnlyList<TextSpan> headings) =>
        new HtmlParser().ParseDocument(ReaderText.Render(text, quote, headings, "Table")).Body!;
}
