using Bot.Answering;
using Bot.Articles;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>Answer → the JSON object of the command line and the web.</summary>
internal static class AnswerLineWriter
{
    public static AnswerLine Write(Answer answer, TimeSpan elapsed, string? id = null)
    {
        var lines = ReplyLines(answer).ToList();
        return new AnswerLine
        {
            Id = id,
            Outcome = answer.Outcome.Name,
            Abstained = answer.Outcome is Outcome.Abstained or Outcome.Refused or Outcome.Routed,
            Language = answer.Language.Code(),
            Text = Printed(lines, answer.Language),
            Answer = answer.Shortest,
            Confidence = Math.Round(answer.Confidence, 4),
            Citations = [.. Citations(answer).Select(citation => Cite(citation, answer))],
            Ranked = [.. answer.Ranked.Select(article => article.Value)],
            Passages = [.. answer.Passages.Select(passage => new PassageLine(passage.Passage.Article.Value, passage.Text))],
            ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 2),
            Lines = lines,
            Suggestions = answer.Suggestions,
        };
    }

    private static IEnumerable<ReplyLine> ReplyLines(Answer answer)
    {
        yield return new ReplyLine("lead", Wording.Get(answer.Language, answer.Lead));
        foreach (var statement in answer.Statements)
        {
            yield return Line("statement", statement);
        }

        foreach (var statement in answer.More)
        {
            yield return Line("more", statement);
        }

        foreach (var citation in answer.Nearest)
        {
            var title = citation.Article.Title.Length > 0 ? citation.Article.Title : Wording.Get(answer.Language, "nearest.untitled");
            yield return new ReplyLine("nearest", title, null, citation.Number);
        }

        foreach (var note in answer.Notes)
        {
            yield return new ReplyLine("note", Wording.Get(answer.Language, note));
        }
    }

    private static ReplyLine Line(string kind, Answering.Statement statement) => new(kind, statement.Citation.Quote, statement.Speaker, statement.Citation.Number);

    /// <summary>A statement as printed: who says it where the quote does not tell, the quote, its mark.</summary>
    public static string Statement(ReplyLine line, ReplyLanguage language) =>
        $"• {(line.Speaker is null ? "" : Spoken(line.Speaker, language))}{Quoted(line.Text, language)} [{line.Citation}]";

    private static string Printed(List<ReplyLine> lines, ReplyLanguage language)
    {
        var printed = lines.TakeWhile(line => line.Kind == "lead").Select(line => line.Text).ToList();
        printed.AddRange(lines.Where(line => line.Kind == "statement").Select(line => Statement(line, language)));
        if (lines.Exists(line => line.Kind == "nearest"))
        {
            printed.Add(Wording.Get(language, "nearest"));
            printed.AddRange(lines.Where(line => line.Kind == "nearest").Select(line => $"• {Quoted(line.Text, language)} [{line.Citation}]"));
        }

        printed.AddRange(lines.Where(line => line.Kind == "note").Select(line => line.Text));
        return string.Join('\n', printed);
    }

    private static string Spoken(string speaker, ReplyLanguage language) => language == ReplyLanguage.French ? $"{speaker} : " : $"{speaker}: ";

    private static string Quoted(string quote, ReplyLanguage language) => language == ReplyLanguage.French ? $"« {quote} »" : $"“{quote}”";

    /// <summary>Every source the reply points to, once, by number.</summary>
    private static IEnumerable<Citation> Citations(Answer answer) =>
        answer.Statements.Concat(answer.More).Select(statement => statement.Citation).Concat(answer.Nearest).DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number);

    private static CitationLine Cite(Citation citation, Answer answer)
    {
        var article = citation.Article;
        return new CitationLine(
            citation.Number, "article", article.Id.Value, article.Title, article.Outlet,
            IsoDay.Write(article.Published), article.Url,
            citation.Quote, citation.Span.Start, citation.Span.End, article.Language,
            article.Published is { } day ? AgeText.Of(day, answer.AsOf, answer.Language) : null, article.IsSample,
            $"/articles/{Uri.EscapeDataString(article.Id.Value)}?start={citation.Span.Start}&end={citation.Span.End}#quote");
    }
}
