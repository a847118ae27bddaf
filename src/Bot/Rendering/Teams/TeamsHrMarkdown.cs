using Bot.Articles;

namespace Bot.Rendering.Teams;

/// <summary>HR's Markdown as Teams reads it.</summary>
internal sealed class TeamsHrMarkdown(Func<ArticleId, int?>? mark = null) : MarkdownWriter(mark)
{
    protected override string Bullet => "-";

    protected override string LineEnd => "\n\n";

    protected override string Text(string text) => EscapedMarkdown.Escape(text);

    protected override string Strong(string inner) => inner.Trim().Length > 0 ? $"**{inner.Trim()}**" : "";

    protected override string Emphasis(string inner) => inner.Trim().Length > 0 ? $"_{inner.Trim()}_" : "";

    protected override string Code(string text) => EscapedMarkdown.Escape(text);

    protected override string Link(Uri address, string label) => TeamsCards.Link(address, label);
}
