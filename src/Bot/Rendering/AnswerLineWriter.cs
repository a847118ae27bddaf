using System.Text.Json;
using Bot.Answering;
using Bot.Answering.PayQuestions;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Rendering;

/// <summary>Answer → the JSON object of the command line and the web.</summary>
internal static class AnswerLineWriter
{
    private const int MostQuotedFigures = 2;
    private const int MostWords = 150;
    private const int RankedGiven = 10;

    public static AnswerLine Write(Answer answer, TimeSpan elapsed, JsonElement? id = null)
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
            Figures = [.. answer.Statements.Concat(answer.More).Where(statement => statement.Claim is not null).Select(statement => ClaimLineWriter.Write(statement.Claim!, statement.Citation.Article.Text))],
            Citations = [.. CuratedLines.Citations(answer), .. Citations(answer).Select(citation => Cite(citation, answer))],
            Ranked = [.. answer.RankedFaqs.Select(faq => faq.Value).Concat(answer.Ranked.Select(article => article.Value)).Take(RankedGiven)],
            Passages = [.. answer.Passages.Select(passage => new PassageLine(passage.Passage.Article.Value, passage.Text))],
            ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 2),
            Lines = lines,
            Suggestions = answer.Suggestions,
            Personal = answer.IsPersonal || Citations(answer).Any(citation => citation.Article.Audience > Audience.Everyone) || answer.Outcome is Outcome.Routed or Outcome.Refused { Reason: RefusalReason.ColleaguePay },
        };
    }

    private static IEnumerable<ReplyLine> ReplyLines(Answer answer)
    {
        var (shared, hasExceptions) = Shared(answer);
        yield return new ReplyLine("lead", shared.Count > 0 ? Wording.Get(answer.Language, hasExceptions ? "answered.listMostly" : "answered.listOf", string.Join(" · ", shared)) : Wording.Get(answer.Language, answer.Lead));
        var statements = Statements(answer, shared);
        foreach (var line in CuratedLines.Of(answer).Concat(statements))
        {
            yield return line;
        }

        foreach (var statement in answer.More)
        {
            yield return Line("more", statement, answer);
        }

        foreach (var (at, citation) in answer.Nearest.Index())
        {
            var title = citation.Article.Title.Length > 0 ? citation.Article.Title : Wording.Get(answer.Language, "nearest.untitled");
            yield return new ReplyLine("nearest", at == 0 && answer.QuotesNearest ? citation.Quote : title, null, citation.Number);
        }

        if (HasForeignQuote(answer, statements))
        {
            yield return new ReplyLine("note", Wording.Get(answer.Language, "note.quoteLanguage"));
        }

        foreach (var note in answer.Notes)
        {
            yield return new ReplyLine("note", Wording.Get(answer.Language, note));
        }
    }

    /// <summary>True where words of an article in another language are printed, not only cited.</summary>
    private static bool HasForeignQuote(Answer answer, IReadOnlyList<ReplyLine> statements) =>
        (answer.QuotesNearest && answer.Nearest[0].Article.Language is { Length: > 0 } near && near != answer.Language.Code())
        || answer.Outcome is Outcome.Answered && statements.Where((line, at) => (line.Quote is not null || (!line.IsClaim && !line.IsWritten)) && answer.Statements[at].Citation.Article.Language is { Length: > 0 } other && other != answer.Language.Code()).Any();

    /// <summary>What the lines of a list have in common, to be said once.</summary>
    private static (IReadOnlyList<string> Parts, bool HasExceptions) Shared(Answer answer)
    {
        var claims = answer.Statements.Where(statement => statement.Claim is not null).Select(statement => (statement.Claim!, statement.Citation.Article, statement.Citation.Quote)).ToList();
        return answer.Lead.Key == ClaimLead.List && claims.Count > 1 ? ClaimSentence.Shared(claims, answer.Language, answer.AsOf) : ([], false);
    }

    private static ReplyLine Line(string kind, Answering.Statement statement, Answer answer, IReadOnlyList<string>? shared = null)
    {
        var quote = statement.Citation.Quote;
        return statement.IsOnArticle ? new ReplyLine(kind, ArticleText.Write(statement.Citation.Article, answer.Language), null, statement.Citation.Number, IsClaim: true)
            : statement.Claim is { } claim
            ? new ReplyLine(kind, ClaimSentence.Write(claim, statement.Citation.Article, statement.AlsoIn, quote, answer.Language, answer.AsOf, shared, statement.LeavesSumToQuote, statement.TakenBack), null, statement.Citation.Number, IsClaim: true)
            : statement.Written is { } written
            ? new ReplyLine(kind, written, null, statement.Citation.Number, kind == "statement" ? quote : null, IsWritten: true) { Others = statement.Others.Count > 0 ? [.. statement.Others.Select(other => other.Number)] : null }
            : TableRowWords.Of(statement.Citation) is { } cells ? new ReplyLine(kind, cells, null, statement.Citation.Number, IsClaim: true)
            : new ReplyLine(kind, quote, statement.Speaker, statement.Citation.Number);
    }

    /// <summary>The statements shown. Of pay claims those that say what the question's sum is not are quoted first, then the first that leaves its sum to the quote, which always is, then denials, whose own words carry the point, then others that leave theirs or have the question's own figure, then one or two figures, as far as the words go; other quotes open at their number.</summary>
    private static List<ReplyLine> Statements(Answer answer, IReadOnlyList<string> shared)
    {
        var lines = answer.Statements.Select(statement => Line("statement", statement, answer, shared)).ToList();
        var left = MostWords - lines.Sum(line => WordCount(line.Text));
        var quoted = Quoted(answer, lines.Count).ToList();
        foreach (var at in quoted)
        {
            // Two claims of one sentence share its quote, which stands beneath the second.
            var citation = answer.Statements[at].Citation;
            var last = Enumerable.Range(0, lines.Count).Last(later => answer.Statements[later].Citation == citation);
            if (lines[last].Quote is null && (WordCount(citation.Quote) <= left || lines.Count == 1 || (at == quoted[0] && answer.Statements[at].LeavesSumToQuote)))
            {
                left -= WordCount(citation.Quote);
                lines[last] = lines[last] with { Quote = citation.Quote };
            }
        }

        return lines;
    }

    /// <summary>Which statements are quoted, those first that need it most.</summary>
    private static IEnumerable<int> Quoted(Answer answer, int count)
    {
        var claims = Enumerable.Range(0, count).Where(at => answer.Statements[at].Claim is not null).ToList();
        var leaving = claims.Where(at => answer.Statements[at].LeavesSumToQuote);
        var denials = claims.Where(at => ClaimLikeness.IsDenial(answer.Statements[at].Claim!));
        var figures = answer.Lead.Key == ClaimLead.List && count > MostQuotedFigures ? [] : claims.Where(at => !ClaimLikeness.IsDenial(answer.Statements[at].Claim!)).Take(MostQuotedFigures);
        var isChecked = claims.Where(at => answer.Statements[at].IsChecked).Take(MostQuotedFigures);
        var deciding = claims.Where(at => answer.Statements[at].Decides).OrderBy(at => answer.Statements[at].Citation.Article.Language != answer.Language.Code());
        return deciding.Concat(leaving.Take(1)).Concat(denials.Where(IsSentence)).Concat(leaving).Concat(isChecked).Concat(figures.Where(IsSentence)).Distinct();

        bool IsSentence(int at) => !IsTableRow(answer.Statements[at].Citation.Quote);
    }

    /// <summary>A row has the figures of other people and places as well, without the heads of their columns: it is read at its place.</summary>
    private static bool IsTableRow(string quote) => quote.Contains(" | ", StringComparison.Ordinal);

    private static int WordCount(string text) => text.AsSpan().Count(' ') + 1;

    /// <summary>A statement as printed: who says it where the quote does not tell, the quote, its mark; of a pay claim our words and mark, the quote beneath.</summary>
    public static string Statement(ReplyLine line, ReplyLanguage language)
    {
        var words = Words(line, language);
        return line.Quote is { } quote ? $"• {words} {line.Marks}\n  {Quoted(quote, language)}" : $"• {words} {line.Marks}";
    }

    /// <summary>Our words for a pay claim, or a model's; else the quote, and who says it where the quote does not tell.</summary>
    public static string Words(ReplyLine line, ReplyLanguage language) =>
        line.IsClaim || line.IsWritten ? line.Text : $"{(line.Speaker is null ? "" : Spoken(line.Speaker, language))}{Quoted(line.Text, language)}";

    private static string Printed(List<ReplyLine> lines, ReplyLanguage language)
    {
        var printed = lines.TakeWhile(line => line.Kind == "lead").Select(line => line.Text).ToList();
        printed.AddRange(lines.Where(line => line.Kind == "faq").Select(line => $"{line.Text} [{line.Citation}]"));
        printed.AddRange(lines.Where(line => line.Kind == "statement").Select(line => Statement(line, language)));
        if (lines.Exists(line => line.Kind == "nearest"))
        {
            printed.Add(Wording.Get(language, "nearest"));
            printed.AddRange(lines.Where(line => line.Kind == "nearest").Select(line => $"• {Quoted(line.Text, language)} [{line.Citation}]"));
        }

        var seen = lines.Where(line => line.Kind != "more").SelectMany(line => line.Cited).ToHashSet();
        var more = lines.Where(line => line.Kind == "more").SelectMany(line => line.Cited).Where(seen.Add).Order().ToList();
        if (more.Count > 0 && lines.Exists(line => line.Kind == "statement") && printed.Sum(WordCount) + more.Count < MostWords)
        {
            printed.Add(Wording.Get(language, "more.sources", string.Join(" ", more.Select(number => $"[{number}]"))));
        }

        printed.AddRange(lines.Where(line => line.Kind == "note").Select(line => line.Text));
        return string.Join('\n', printed);
    }

    private static string Spoken(string speaker, ReplyLanguage language) => language == ReplyLanguage.French ? $"{speaker} : " : $"{speaker}: ";

    /// <summary>A quote in marks, other ones than stand in it; what is one whole quotation already has its own.</summary>
    public static string Quoted(string quote, ReplyLanguage language) =>
        IsInMarks(quote) ? quote : language == ReplyLanguage.French && !quote.Contains('«', StringComparison.Ordinal) ? $"« {quote} »" : $"“{quote}”";

    private static bool IsInMarks(string quote) => quote is ['«', .., '»'] or ['“', .., '”'] && quote.AsSpan(1, quote.Length - 2).IndexOfAny("«»“”") < 0;

    /// <summary>Every source the reply points to, once, by number.</summary>
    private static IEnumerable<Citation> Citations(Answer answer) =>
        answer.Statements.Concat(answer.More).SelectMany(statement => statement.Citations).Concat(answer.Nearest).DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number);

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
