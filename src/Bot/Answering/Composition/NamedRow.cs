using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Composition;

/// <summary>Answers what an employer pays by its row of a table where the row has words in the place of a figure: "none", "case by case", « non communiqué ».</summary>
internal static class NamedRow
{
    /// <returns>Null where no such row names the employer asked about, and where the row has a figure of the part of pay asked for.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        var asked = request.Pay.Asked;
        if (!asked.AsksPay || asked.Kind == PayQuestionKind.Comparison || asked.Figures.Count > 0 || asked.Matters.Any)
        {
            return null;
        }

        var words = FoldedWords.In(request.Text);
        var rows = request.Passages.SelectMany(passage => Rows(passage, words, asked.Components)).Distinct().Take(2).ToList();
        return rows is [var (article, row)] ? new Draft([new DraftStatement(article, row, null)], true) { Said = 1, IsTold = true } : null;
    }

    private static IEnumerable<(Article Article, TextSpan Row)> Rows(RankedPassage passage, IReadOnlyList<string> words, IReadOnlySet<PayComponent> components)
    {
        var text = passage.Article.Text;
        var lexicon = CueLexicon.For(passage.Article.Language);
        foreach (var row in PassageQuotes.Of(passage).Units.Select(unit => unit.Span).Where(row => SentenceShape.IsTableRow(row.In(text))))
        {
            if (TableHead.Above(text, row) is not { } head)
            {
                continue;
            }

            var (names, cells) = (PayTable.Cells(text, head), PayTable.Cells(text, row));
            if (names.Count != cells.Count)
            {
                continue;
            }

            var columns = names.ConvertAll(name => TableColumn.Read(text, name, lexicon));
            if (columns.FindIndex(column => column.IsEmployer) is >= 0 and var payer && IsNamed(cells[payer].In(text), words) && columns.Index().Any(column => IsAsked(column.Item, components) && cells[column.Index].In(text) is var told && told.Any(char.IsLetter) && !told.Any(char.IsAsciiDigit)))
            {
                yield return (passage.Article, row);
            }
        }
    }

    private static bool IsAsked(TableColumn column, IReadOnlySet<PayComponent> components) =>
        column.Component is { } component && (components.Count == 0 || SlotReader.Component(components, component) == SlotState.Same);

    private static bool IsNamed(string employer, IReadOnlyList<string> words) =>
        FoldedWords.In(employer) is { Count: > 0 } name && Enumerable.Range(0, words.Count).Any(at => FoldedWords.HasAt(words, at, [.. name]));
}
