using System.Globalization;
using Bot.Language;
using Bot.Rendering;

namespace Bot.AllHands.Publishing;

/// <summary>A meeting's questions as CSV (RFC 4180), all of them with where they stand.</summary>
internal static class AllHandsCsv
{
    // What a spreadsheet begins a formula with; https://owasp.org/www-community/attacks/CSV_Injection
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    private static readonly string[] Columns = ["question", "language", "votes", "state", "reason", "name", "wordings", "answer", "approved", "sources", "answered", "said"];

    public static string Write(IReadOnlyList<AllHandsItem> items, ReplyLanguage language) =>
        string.Concat(items.Select(Row).Prepend([.. Columns.Select(column => Wording.Get(language, $"allhands.csv.{column}"))]).Select(row => $"{string.Join(',', row.Select(Cell))}\r\n"));

    private static string[] Row(AllHandsItem item) =>
    [
        item.Lead.Question, item.Lead.Language, item.Votes.ToString(CultureInfo.InvariantCulture), item.State.ToString(), item.Reason?.ToString() ?? "", item.Lead.Name ?? "", string.Join(" | ", item.Others.Select(other => other.Question)),
        item.Answer ?? "", item.IsApproved ? "1" : "0", string.Join(" | ", item.Sources.Select(source => $"[{source.N}] {source.Title} {source.Url}".TrimEnd())), item.IsAnswered ? "1" : "0", item.Said,
    ];

    /// <summary>Always in quotes; what a spreadsheet would run begins with an apostrophe.</summary>
    private static string Cell(string text)
    {
        var begin = text.AsSpan().TrimStart(' ');
        var safe = begin.Length > 0 && Formula.Contains(begin[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
