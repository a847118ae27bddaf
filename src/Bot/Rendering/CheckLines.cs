using System.Globalization;
using Bot.Language;
using Bot.MessageChecks;
using Bot.MessageChecks.Advice;

namespace Bot.Rendering;

/// <summary>A checked message in plain words, the same for every channel.</summary>
internal static class CheckLines
{
    /// <summary>How many sentences are marked; that none is, is no approval.</summary>
    public static string Summary(MessageCheck check, ReplyLanguage language)
    {
        var (marked, all) = (check.Marked.Count(), check.Sentences.Count);
        string[] values = [marked.ToString(CultureInfo.InvariantCulture), all.ToString(CultureInfo.InvariantCulture)];
        return Wording.Get(language, marked switch { 0 => "messages.summary.none", 1 => "messages.summary.one", _ => "messages.summary.many" }, values);
    }

    public static string Kind(MessageKind kind, ReplyLanguage language) => Wording.Get(language, $"messages.kind.{kind.Name()}");

    /// <returns>Null where no word stands out.</returns>
    public static string? Words(SentenceMark mark, ReplyLanguage language)
    {
        var (open, close) = language == ReplyLanguage.French ? ("«\u00A0", "\u00A0»") : ("“", "”");
        return mark.Words.Count == 0 ? null : Wording.Get(language, "messages.words", string.Join(", ", mark.Words.Select(word => open + word + close)));
    }

    /// <summary>What an article says, who says so, and which article.</summary>
    public static string Published(PublishedFigure figure, ReplyLanguage language, DateOnly asOf)
    {
        var article = figure.Article;
        var title = article.Title.Length > 0 ? article.Title : article.Id.Value;
        return $"{ClaimSentence.Write(figure.Claim, article, [], figure.Claim.Span.In(article.Text), language, asOf)} · {(article.Outlet.Length > 0 ? Wording.Get(language, "messages.source", title, article.Outlet) : title)}";
    }

    /// <summary>HR's reply in plain words: the question, then the answer.</summary>
    public static (string Question, string Answer) Reply(MarkAdvice advice, ReplyLanguage language)
    {
        var text = advice.Reply!.Content.In(language);
        return (Wording.Get(language, "messages.reply", text.Question), new PlainMarkdown().Write(text.Answer));
    }
}
