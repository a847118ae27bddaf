using Bot.Desk.Layout;
using Bot.Desk.Previews;
using Bot.MessageChecks.Advice;
using Bot.Rendering;

namespace Bot.Desk.Messages;

/// <summary>A checked message as a part of a page: the whole text with its marks, then each marked sentence with what is said about it.</summary>
internal static class CheckedHtml
{
    /// <param name="addressOf">Where an article opens at the words of its claim.</param>
    public static Html Render(MessageCheck check, Func<PublishedFigure, string> addressOf, DeskWords words) => Html.Of($"""
        <section class="checked" aria-labelledby="result"><h2 id="result">{words["messages.result"]}</h2>
        <p class="notice" role="status">{CheckLines.Summary(check, words.Language)}</p>
        <div class="draft">{Text(check)}</div>
        <ol class="marks">{check.Marked.Select((sentence, at) => Sentence(sentence, at + 1, check, addressOf, words))}</ol>
        </section>
        """);

    /// <summary>The text as it was pasted, each marked sentence with a link to what is said about it.</summary>
    private static Html Text(MessageCheck check)
    {
        var parts = new List<Html>();
        var (at, number) = (0, 0);
        foreach (var sentence in check.Marked)
        {
            var span = sentence.Sentence.Span;
            number++;
            parts.Add(Html.Of($"""{check.Text[at..span.Start]}<mark>{sentence.Sentence.Text}</mark><a class="cite" href="#mark-{number}">[{number}]</a>"""));
            at = span.End;
        }

        parts.Add(Html.Of($"{check.Text[at..]}"));
        return Html.Join(parts);
    }

    private static Html Sentence(AdvisedSentence sentence, int number, MessageCheck check, Func<PublishedFigure, string> addressOf, DeskWords words) => Html.Of($"""
        <li id="mark-{number}"><blockquote lang="{Language.ReplyLanguages.Code(sentence.Sentence.Language)}">{sentence.Sentence.Text}</blockquote>
        {sentence.Advice.Select(advice => Advice(advice, sentence, check, addressOf, words))}</li>
        """);

    private static Html Advice(MarkAdvice advice, AdvisedSentence sentence, MessageCheck check, Func<PublishedFigure, string> addressOf, DeskWords words)
    {
        var language = sentence.Sentence.Language;
        var why = CheckLines.Words(advice.Mark, words.Language);
        return Html.Of($"""
            <div class="advice"><p><span class="badge bad">{CheckLines.Kind(advice.Mark.Kind, words.Language)}</span> <span lang="{Language.ReplyLanguages.Code(language)}">{advice.Reason}</span></p>
            {(why is null ? Html.None : Html.Of($"""<p class="hint">{why}</p>"""))}
            <p class="hint">{Wording.Get(words.Language, "messages.instead")}</p>
            <ul lang="{Language.ReplyLanguages.Code(language)}">{advice.Wordings.Select(wording => Html.Of($"<li>{wording}</li>"))}</ul>
            {Reply(advice, words)}{Published(advice, check, addressOf, words)}</div>
            """);
    }

    private static Html Reply(MarkAdvice advice, DeskWords words)
    {
        if (advice.Reply is not { } reply)
        {
            return Html.None;
        }

        var text = reply.Content.In(words.Language);
        return Html.Of($"""<div class="reply" lang="{text.Language}"><p><strong>{Wording.Get(words.Language, "messages.reply", text.Question)}</strong></p><blockquote>{MarkdownHtml.Render(text.Answer)}</blockquote></div>""");
    }

    private static Html Published(MarkAdvice advice, MessageCheck check, Func<PublishedFigure, string> addressOf, DeskWords words) =>
        advice.Mark.Kind != MessageChecks.MessageKind.Figure ? Html.None
        : advice.Published.Count == 0 ? Html.Of($"""<p class="hint">{Wording.Get(words.Language, "messages.published.none")}</p>""")
        : Html.Of($"""
            <p class="hint">{Wording.Get(words.Language, "messages.published")}</p>
            <ul>{advice.Published.Select(figure => Html.Of($"""<li><a href="{addressOf(figure)}">{CheckLines.Published(figure, words.Language, check.AsOf)}</a><blockquote lang="{(figure.Article.Language.Length > 0 ? figure.Article.Language : "und")}">{figure.Claim.Span.In(figure.Article.Text)}</blockquote></li>"""))}</ul>
            """);
}
