using Bot.Articles;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Faqs;

/// <summary>The Markdown of a reply: which articles it cites.</summary>
internal static class FaqMarkdown
{
    /// <summary>The scheme of a link that cites an article of the corpus: <c>[WIRED](article:wired-2025)</c>.</summary>
    public const string Scheme = "article:";

    // Plain CommonMark without HTML: what HR pastes stays text.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>The articles it cites, in the order of the text, each once.</summary>
    public static IReadOnlyList<ArticleId> Articles(string markdown) =>
    [
        .. Parse(markdown).Descendants<LinkInline>()
            .Select(link => ArticleOf(link.Url))
            .OfType<ArticleId>()
            .Distinct(),
    ];

    /// <returns>Null when the address names no article.</returns>
    public static ArticleId? ArticleOf(string? url) =>
        url is not null && url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && url.Length > Scheme.Length ? new ArticleId(Uri.UnescapeDataString(url[Scheme.Length..])) : null;
}
