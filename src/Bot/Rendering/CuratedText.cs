using System.Text;
using Bot.Articles;
using Bot.Faqs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Rendering;

/// <summary>How one kind of reader writes what HR wrote in Markdown.</summary>
/// <param name="Escape">Plain words.</param>
/// <param name="Strong">Around words that are already escaped.</param>
/// <param name="Emphasis">As <paramref name="Strong"/>.</param>
/// <param name="Link">Escaped label and http(s) address.</param>
/// <param name="Bullet">Before an item of a list; null number for a list without numbers.</param>
internal sealed record CuratedStyle(Func<string, string> Escape, Func<string, string> Strong, Func<string, string> Emphasis, Func<string, string, string> Link, Func<int?, string> Bullet)
{
    /// <summary>Words alone, for consoles, records and pages that lay them out.</summary>
    public static CuratedStyle Plain { get; } = new(text => text, text => text, text => text, (label, address) => label == address ? label : $"{label} ({address})", number => number is { } n ? $"{n}. " : "• ");

    /// <summary>Slack's mrkdwn.</summary>
    public static CuratedStyle Slack { get; } = new(
        Rendering.Slack.Mrkdwn.Escape, text => $"*{text}*", text => $"_{text}_", (label, address) => Rendering.Slack.Mrkdwn.Link(new Uri(address), label), number => number is { } n ? $"{n}. " : "• ");

    /// <summary>Teams' Markdown.</summary>
    public static CuratedStyle Teams { get; } = new(
        Rendering.Teams.TeamsMarkdown.Escape, text => $"**{text}**", text => $"*{text}*",
        (label, address) => $"[{label}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})", number => number is { } n ? $"{n}. " : "- ");
}

/// <summary>What HR wrote in Markdown, written for a reader: paragraphs, lists, strong and emphasised words, links; the rest as plain words.</summary>
internal static class CuratedText
{
    /// <param name="number">The mark of the source that a cited article has; null leaves the citation's words alone.</param>
    public static string Write(string markdown, CuratedStyle style, Func<ArticleId, int?>? number = null)
    {
        var text = new StringBuilder();
        Blocks(FaqMarkdown.Parse(markdown), text, style, number ?? (_ => null), "");
        return text.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Write(string, CuratedStyle, Func{ArticleId, int?}?)"/>, with the marks of the articles that the answer lists.</summary>
    public static string Write(ReplyLine line, AnswerLine answer, CuratedStyle style) =>
        Write(line.Markdown ?? "", style, article => Cited(answer).FirstOrDefault(citation => citation.Article == article.Value)?.N);

    /// <summary>The articles that HR's reply cites: whole, without a quote.</summary>
    public static IEnumerable<CitationLine> Cited(AnswerLine answer) => answer.Citations.Where(citation => citation is { Kind: "article", Quote.Length: 0 });

    private static void Blocks(ContainerBlock container, StringBuilder text, CuratedStyle style, Func<ArticleId, int?> number, string indent)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListBlock list:
                    Items(list, text, style, number, indent);
                    break;
                case ContainerBlock inner:
                    Blocks(inner, text, style, number, indent);
                    break;
                case HeadingBlock { Inline: { } heading }:
                    text.Append(indent).Append(style.Strong(Inlines(heading, style, number))).Append("\n\n");
                    break;
                case LeafBlock { Inline: { } inline }:
                    text.Append(indent).Append(Inlines(inline, style, number)).Append("\n\n");
                    break;
                case LeafBlock { Lines.Count: > 0 } raw:
                    text.Append(indent).Append(style.Escape(raw.Lines.ToString())).Append("\n\n");
                    break;
            }
        }
    }

    private static void Items(ListBlock list, StringBuilder text, CuratedStyle style, Func<ArticleId, int?> number, string indent)
    {
        var at = list.IsOrdered && int.TryParse(list.OrderedStart, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var inner = new StringBuilder();
            Blocks(item, inner, style, number, "");
            var lines = inner.ToString().Trim().Replace("\n\n", "\n", StringComparison.Ordinal).Split('\n');
            text.Append(indent).Append(style.Bullet(list.IsOrdered ? at++ : null)).Append(string.Join($"\n{indent}   ", lines)).Append('\n');
        }

        text.Append('\n');
    }

    private static string Inlines(ContainerInline container, CuratedStyle style, Func<ArticleId, int?> number)
    {
        var text = new StringBuilder();
        foreach (var inline in container)
        {
            text.Append(inline switch
            {
                LiteralInline literal => style.Escape(literal.Content.ToString()),
                HtmlEntityInline entity => style.Escape(entity.Transcoded.ToString()),
                CodeInline code => style.Escape(code.Content),
                LineBreakInline line => line.IsHard ? "\n" : " ",
                AutolinkInline link => Linked(style.Escape(link.Url), link.Url, style, number),
                LinkInline link => Linked(Inlines(link, style, number), link.Url, style, number),
                EmphasisInline emphasis => emphasis.DelimiterCount > 1 ? style.Strong(Inlines(emphasis, style, number)) : style.Emphasis(Inlines(emphasis, style, number)),
                ContainerInline inner => Inlines(inner, style, number),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Linked(string label, string? address, CuratedStyle style, Func<ArticleId, int?> number)
    {
        if (FaqMarkdown.ArticleOf(address) is { } article)
        {
            return number(article) is { } mark ? $"{label} [{mark}]" : label;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var known) && known.Scheme is "http" or "https" ? style.Link(label, known.AbsoluteUri) : label;
    }
}
