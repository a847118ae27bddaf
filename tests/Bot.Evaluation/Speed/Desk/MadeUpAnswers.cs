using Bot.Articles;
using Bot.Evaluation.Generation;
using Bot.Rendering;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>An answer as a turn holds it.</summary>
internal sealed record MadeUpAnswer(string Outcome, string Language, string Json);

/// <summary>Answers of every outcome, of the size that real ones have, quoting the store's articles.</summary>
internal static class MadeUpAnswers
{
    private const int Statements = 3;
    private const int Passages = 6;
    private const int QuoteLength = 300;
    private const int PassageLength = 1_200;
    private const double PersonalShare = 0.1;

    // As often as each is likely to come.
    private static readonly string[] Outcomes = ["answered", "answered", "answered", "answered", "answered", "faq", "faq", "abstained", "refused", "routed"];

    public static IReadOnlyList<MadeUpAnswer> Make(int count, IReadOnlyList<Article> articles, int replies, Dice dice) =>
        [.. Enumerable.Range(0, count).Select(number => One(number, articles, replies, dice))];

    private static MadeUpAnswer One(int number, IReadOnlyList<Article> articles, int replies, Dice dice)
    {
        var outcome = dice.Pick(Outcomes);
        var cited = Enumerable.Range(0, Statements).Select(_ => dice.Pick(articles)).ToList();
        var citations = outcome switch
        {
            "answered" => cited.Select((article, at) => Cite(at + 1, article, dice)).ToList(),
            "faq" => [new CitationLine(1, "faq", $"faq-{1 + dice.Below(replies)}", "Compensation team", "HR", null, null, "", 0, 0, "en", null, false, "")],
            _ => [],
        };
        var lead = $"Answer {number}, as {MadeUpNames.Of(dice.Below(5_000))} and {MadeUpNames.Of(dice.Below(5_000))} would be told.";
        List<ReplyLine> lines =
        [
            new("lead", lead),
            .. citations.Select(citation => citation.Kind == "faq" ? new ReplyLine("faq", Text(dice.Pick(articles), PassageLength, dice), Citation: citation.N) : new ReplyLine("statement", citation.Quote, Citation: citation.N)),
        ];
        var language = cited[0].Language == "fr" ? "fr" : "en";
        return new MadeUpAnswer(outcome, language, AnswerJson.Write(new AnswerLine
        {
            Outcome = outcome,
            Abstained = outcome is "abstained" or "refused" or "routed",
            Language = language,
            Text = string.Join('\n', lines.Select(line => line.Text)),
            Answer = "",
            Confidence = 0.5,
            Citations = citations,
            Ranked = [.. cited.Select(article => article.Id.Value)],
            Passages = [.. Enumerable.Range(0, Passages).Select(_ => dice.Pick(articles)).Select(article => new PassageLine(article.Id.Value, Text(article, PassageLength, dice)))],
            ElapsedMs = 7,
            Lines = lines,
            Suggestions = [],
            Personal = outcome == "routed" || dice.NextShare() < PersonalShare,
        }));
    }

    private static CitationLine Cite(int number, Article article, Dice dice)
    {
        var quote = Text(article, QuoteLength, dice);
        var start = article.Text.IndexOf(quote, StringComparison.Ordinal);
        return new CitationLine(
            number, "article", article.Id.Value, article.Title, article.Outlet, IsoDay.Write(article.Published), article.Url, quote, start, start + quote.Length, article.Language, null, false,
            $"/articles/{article.Id.Value}");
    }

    private static string Text(Article article, int length, Dice dice)
    {
        var start = dice.Below(Math.Max(1, article.Text.Length - length));
        return article.Text[start..Math.Min(article.Text.Length, start + length)];
    }
}
