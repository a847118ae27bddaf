using Bot.Articles;

namespace Bot.Rendering;

/// <summary>HR's Markdown as words alone, for consoles, records and pages that lay them out.</summary>
internal sealed class PlainMarkdown(Func<ArticleId, int?>? mark = null) : MarkdownWriter(mark)
{
    protected override string Bullet => "•";

    protected override string LineEnd => "\n";

    protected override string Text(string text) => text;

    protected override string Strong(string inner) => inner;

    protected override string Emphasis(string inner) => inner;

    protected override string Code(string text) => text;

    protected override string Quoted(string line) => line;

    protected override string Link(Uri address, string label)
    {
        var written = address.Scheme == Uri.UriSchemeMailto ? address.OriginalString[(Uri.UriSchemeMailto.Length + 1)..] : address.AbsoluteUri;
        return label == written || label == address.OriginalString ? label : $"{label} ({written})";
    }
}
