using Bot.Desk.Layout;
using Bot.Faqs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Desk.Previews;

/// <summary>Markdown as a page shows it: paragraphs, lists, strong and emphasised words, links to the web. Markup in it stays text.</summary>
internal static class MarkdownHtml
{
    public static Html Render(string markdown) => Blocks(FaqMarkdown.Parse(markdown));

    private static Html Blocks(ContainerBlock container) => Html.Join(container.Select(block => block switch
    {
        ListBlock { IsOrdered: true } list => Html.Of($"<ol>{list.OfType<ListItemBlock>().Select(item => Html.Of($"<li>{Blocks(item)}</li>"))}</ol>"),
        ListBlock list => Html.Of($"<ul>{list.OfType<ListItemBlock>().Select(item => Html.Of($"<li>{Blocks(item)}</li>"))}</ul>"),
        QuoteBlock quote => Html.Of($"<blockquote>{Blocks(quote)}</blockquote>"),
        ContainerBlock inner => Blocks(inner),
        HeadingBlock { Inline: { } heading } => Html.Of($"<p><strong>{Inlines(heading)}</strong></p>"),
        LeafBlock { Inline: { } inline } => Html.Of($"<p>{Inlines(inline)}</p>"),
        LeafBlock { Lines.Count: > 0 } raw => Html.Of($"<p>{raw.Lines.ToString()}</p>"),
        _ => Html.None,
    }));

    private static Html Inlines(ContainerInline container) => Html.Join(container.Select(inline => inline switch
    {
        LiteralInline literal => Html.Of($"{literal.Content.ToString()}"),
        HtmlEntityInline entity => Html.Of($"{entity.Transcoded.ToString()}"),
        CodeInline code => Html.Of($"<code>{code.Content}</code>"),
        LineBreakInline line => line.IsHard ? Html.Of($"<br>") : Html.Of($" "),
        AutolinkInline link => Link(link.Url, Html.Of($"{link.Url}")),
        LinkInline link => Link(link.Url, Inlines(link)),
        EmphasisInline { DelimiterCount: > 1 } strong => Html.Of($"<strong>{Inlines(strong)}</strong>"),
        EmphasisInline emphasis => Html.Of($"<em>{Inlines(emphasis)}</em>"),
        ContainerInline inner => Inlines(inner),
        _ => Html.None,
    }));

    /// <summary>A link that leads to the web; the words alone of every other.</summary>
    public static Html Link(string? address, Html label) => Uri.TryCreate(address, UriKind.Absolute, out var known) && known.Scheme is "http" or "https"
        ? Html.Of($"""<a href="{known.AbsoluteUri}" rel="noopener noreferrer" target="_blank">{label}</a>""")
        : label;
}
