using System.Globalization;
using Bot.Answering;
using Bot.Articles;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>HR's reply as lines: its words, then who answers for it and until when.</summary>
internal static class CuratedLines
{
    // HR's reply is the first source, what it cites the next.
    private const int OwnNumber = 1;

    public static IEnumerable<ReplyLine> Of(Answer answer)
    {
        if (answer.Curated is not { } curated)
        {
            yield break;
        }

        if (!curated.WasShown)
        {
            var text = new PlainMarkdown(article => NumberOf(curated, article)).Write(curated.Text.Answer);
            yield return new ReplyLine("faq", text, Citation: OwnNumber) { Markdown = curated.Text.Answer };
        }

        yield return new ReplyLine("note", Standing(curated, answer));
    }

    public static IEnumerable<CitationLine> Citations(Answer answer)
    {
        if (answer.Curated is not { } curated)
        {
            yield break;
        }

        var (version, text) = (curated.Version, curated.Text);
        var approved = version.ApprovedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null;
        var words = new PlainMarkdown().Write(text.Answer);
        yield return new CitationLine(
            OwnNumber, "faq", version.Faq.Value, text.Question, Wording.Get(answer.Language, "faq.outlet", version.Content.Owner).Trim(' ', '·'), IsoDay.Write(approved), null, words, 0, words.Length, text.Language,
            approved is { } day ? AgeText.Of(day, answer.AsOf, answer.Language) : null, false, "");

        foreach (var (place, source) in curated.Sources.Index())
        {
            yield return new CitationLine(
                OwnNumber + 1 + place, "article", source.Id.Value, source.Title, source.Outlet, IsoDay.Write(source.Published), source.Url, "", 0, 0, source.Language,
                source.Published is { } published ? AgeText.Of(published, answer.AsOf, answer.Language) : null, source.IsSample, $"/articles/{Uri.EscapeDataString(source.Id.Value)}");
        }
    }

    /// <summary>HR's reply, or a choice of two, stands first; the articles behind it.</summary>
    public static bool Leads(AnswerLine answer) => answer.Outcome == "faq";

    /// <summary>It says what HR wrote.</summary>
    public static bool IsByHr(AnswerLine answer) => answer.Lines.Any(line => line.Kind == "faq");

    /// <summary>What opens the rest: behind HR's reply stand the articles, and the button says so.</summary>
    public static string MoreTitle(AnswerLine answer, int more, ReplyLanguage language) =>
        Leads(answer) ? Wording.Get(language, "faq.articles") : Wording.Get(language, "chat.button.more", more.ToString(CultureInfo.InvariantCulture));

    /// <summary>The articles that HR's reply cites: whole, without a quote.</summary>
    public static IEnumerable<CitationLine> Cited(AnswerLine answer) => answer.Citations.Where(citation => citation is { Kind: "article", Quote.Length: 0 });

    /// <summary>The mark of an article that HR's reply cites; null for one that the answer does not list.</summary>
    public static int? MarkOf(AnswerLine answer, ArticleId article) => Cited(answer).FirstOrDefault(citation => citation.Article == article.Value)?.N;

    private static int? NumberOf(CuratedReply curated, ArticleId article) =>
        curated.Sources.Index().Where(source => source.Item.Id == article).Select(source => (int?)(OwnNumber + 1 + source.Index)).FirstOrDefault();

    /// <summary>When it was approved and when it is looked at again; that the latter is past is said too. A batch takes replies as approved, and knows no day.</summary>
    private static string Standing(CuratedReply curated, Answer answer)
    {
        var language = answer.Language;
        if (curated.Version.ApprovedAt is not { } at)
        {
            return Wording.Get(language, "faq.approved.undated");
        }

        var approved = DayText.Write(language, DateOnly.FromDateTime(at.UtcDateTime));
        return curated.Version.Content.ReviewBy is { } review
            ? Wording.Get(language, review < answer.AsOf ? "faq.overdue" : "faq.standing", approved, DayText.Write(language, review))
            : Wording.Get(language, "faq.approved", approved);
    }
}
