using Bot.Language;
using Bot.PayClaims;

namespace Bot.Channels.Web.Ledger;

/// <summary>A column of the ledger that rows can be put in order by.</summary>
/// <param name="Name">In addresses; with a hyphen in front the other way round.</param>
/// <param name="Key">What a row is placed by; null for a row without a value, which comes last whichever way the order runs.</param>
internal sealed record LedgerColumn(string Name, Func<LedgerRow, LedgerColumn.SortKey?> Key)
{
    public static readonly IReadOnlyList<LedgerColumn> All =
    [
        new("whose", row => Text(row.Claim.Employer, row.Claim.Person ?? row.Claim.Role)),

        // Figures of different currencies have no order among each other.
        new("amount", row => row.Claim.Amount is { } amount && (amount.High ?? amount.Low) is { } value ? new SortKey(amount.Currency ?? "", value) : null),
        new("component", row => Text(ClaimNames.Of(row.Claim.Component))),
        new("period", row => new SortKey("", (int)row.Claim.Period)),
        new("source", row => Text(row.Claim.Speaker)),
        new("status", row => Text(ClaimNames.Of(row.Claim.Status))),
        new("date", row => row.Article.Published is { } day ? new SortKey("", day.DayNumber) : null),
    ];

    public IReadOnlyList<LedgerRow> Sort(IEnumerable<LedgerRow> rows, bool descending)
    {
        var lacking = rows.Select(row => (Row: row, Key: Key(row))).OrderBy(entry => entry.Key is null);
        var sorted = descending ? lacking.ThenByDescending(entry => entry.Key) : lacking.ThenBy(entry => entry.Key);
        return [.. sorted.ThenBy(entry => entry.Row.Article.Id.Value, StringComparer.Ordinal).ThenBy(entry => entry.Row.Claim.Span.Start).Select(entry => entry.Row)];
    }

    private static SortKey? Text(params string?[] texts) =>
        texts.Any(text => text is not null) ? new SortKey(string.Join('\u0001', texts.Select(text => text is null ? "" : Folding.Fold(text))), 0) : null;

    /// <summary>Words first, then a number.</summary>
    internal readonly record struct SortKey(string Words, decimal Number) : IComparable<SortKey>
    {
        public int CompareTo(SortKey other) => string.CompareOrdinal(Words, other.Words) is var order and not 0 ? order : Number.CompareTo(other.Number);
    }
}
