using Bot.Articles;

namespace Bot.Rendering.Slack;

/// <summary>HR's Markdown as mrkdwn.</summary>
internal sealed class SlackMarkdown(Func<ArticleId, int?>? mark = null) : MarkdownWriter(mark)
{
    protected override string Bullet => "•";

    protected override string LineEnd => "\n";

    protected override string Text(string text) => Mrkdwn.Escape(text);

    // Marks count only where they touch the word.
    protected override string Strong(string inner) => inner.Trim().Length > 0 ? $"*{inner.Trim()}*" : "";

    protected override string Emphasis(string inner) => inner.Trim().Length > 0 ? $"_{inner.Trim()}_" : "";

    protected override string Code(string text) => text.Contains('\n', StringComparison.Ordinal) ? $"```{Mrkdwn.Escape(text)}```" : $"`{Mrkdwn.Escape(text)}`";

    protected override string Link(Uri address, string label) => Mrkdwn.Link(address, label.Replace('>', ' ').Replace('<', ' '));
}
