using System.Text;
using Bot.Articles;
using Bot.Faqs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Rendering;

/// <summary>HR's Markdown in the mark-up of one kind of reader. What that does not know becomes plain text; HTML and addresses of other kinds than the web's and mail's never pass.</summary>
/// <param name="mark">The number of the source that a cited article has; null, also in place of the function, leaves the citation's words alone.</param>
internal abstract class MarkdownWriter(Func<ArticleId, int?>? mark)
{
    private const string Indent = "    ";

    public string Write(string markdown) => Blocks(FaqMarkdown.Parse(markdown), "\n\n").Trim();

    protected abstract string Text(string text);

    protected abstract string Strong(string inner);

    protected abstract string Emphasis(string inner);

    protected abstract string Code(string text);

    /// <param name="label">Written already.</param>
    protected abstract string Link(Uri address, string label);

    protected abstract string Bullet { get; }

    protected abstract string LineEnd { get; }

    /// <summary>One line of a quotation.</summary>
    protected virtual string Quoted(string line) => $"> {line}";

    private string Blocks(IEnumerable<Block> blocks, string between) => string.Join(between, blocks.Select(Of).Where(text => text.Length > 0));

    private string Of(Block block) => block switch
    {
        HeadingBlock heading => Strong(Inlines(heading.Inline)),
        LeafBlock { Inline: { } inline } => Inlines(inline),
        CodeBlock code => Code(code.Lines.ToString()),
        ListBlock list => Items(list),
        QuoteBlock quote => string.Join('\n', Blocks(quote, "\n").Split('\n').Select(Quoted)),
        ContainerBlock container => Blocks(container, "\n"),
        ThematicBreakBlock => "",
        _ => "",
    };

    private string Items(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        return string.Join('\n', list.OfType<ListItemBlock>().Select(item =>
        {
            var mark = list.IsOrdered ? $"{number++}." : Bullet;
            return $"{mark} {Blocks(item, "\n").Replace("\n", $"\n{Indent}", StringComparison.Ordinal)}";
        }));
    }

    private string Inlines(ContainerInline? inlines)
    {
        var written = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            written.Append(inline switch
            {
                LiteralInline literal => Text(literal.Content.ToString()),
                HtmlEntityInline entity => Text(entity.Transcoded.ToString()),
                CodeInline code => Code(code.Content),
                LineBreakInline { IsHard: true } => LineEnd,
                LineBreakInline => " ",
                AutolinkInline auto => AddressOf(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url) is { } address ? Link(address, Text(auto.Url)) : Text(auto.Url),
                LinkInline link when FaqMarkdown.ArticleOf(link.Url) is { } article => mark?.Invoke(article) is { } number ? $"{Inlines(link)} [{number}]" : Inlines(link),
                LinkInline link => AddressOf(link.Url) is { } address && !link.IsImage ? Link(address, Inlines(link)) : Inlines(link),
                EmphasisInline { DelimiterCount: >= 2 } strong => Strong(Inlines(strong)),
                EmphasisInline emphasis => Emphasis(Inlines(emphasis)),
                ContainerInline container => Inlines(container),
                _ => "",
            });
        }

        return written.ToString();
    }

    private static Uri? AddressOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" ? address : null;
}
