using Bot.PayClaims;

namespace Bot.Channels.Web.Ledger;

/// <summary>Figures that may stand on one axis: one currency, and stretches of time that compare.</summary>
/// <param name="Currency">Null where the articles name none.</param>
/// <param name="LeftOut">Figures there was no room for; the table has them.</param>
internal sealed record PayChart(string? Currency, ChartSpan Span, LogAxis Axis, IReadOnlyList<ChartGroup> Groups, int LeftOut)
{
    // A chart is read at a glance or not at all.
    private const int MostMarks = 40;

    // On a logarithmic axis nothing has no place; beyond these bounds is no pay either.
    private const decimal Least = 0.001m;
    private const decimal Most = 1e18m;

    /// <summary>The charts of some rows, the fullest first. Denials and rows without a figure are in none.</summary>
    public static IReadOnlyList<PayChart> Of(IEnumerable<LedgerRow> rows) =>
    [
        .. rows.Where(IsDrawn)
            .GroupBy(row => (row.Claim.Amount!.Currency, Span: SpanOf(row.Claim.Period)))
            .OrderByDescending(chart => chart.Count()).ThenBy(chart => chart.Key.Currency, StringComparer.Ordinal).ThenBy(chart => chart.Key.Span)
            .Select(chart => Draw(chart.Key.Currency, chart.Key.Span, [.. chart])),
    ];

    private static bool IsDrawn(LedgerRow row) => !row.IsDenial && row.Claim.Amount is { } amount && (amount.Low ?? amount.High) >= Least && (amount.High ?? amount.Low) is >= Least and <= Most;

    private static PayChart Draw(string? currency, ChartSpan span, List<LedgerRow> rows)
    {
        var shown = rows.Take(MostMarks).ToList();
        var axis = LogAxis.Over([.. shown.SelectMany(row => (decimal?[])[row.Claim.Amount!.Low, row.Claim.Amount.High]).OfType<decimal>()]);
        var groups = shown
            .GroupBy(row => (row.Claim.Person, row.Claim.Role, row.Claim.Level, row.Claim.Employer, row.Claim.Component, row.Claim.Period))
            .Select(group => new ChartGroup(group.First().Claim, [.. group.OrderByDescending(Top)]))
            .OrderByDescending(group => group.Rows.Max(Top));
        return new PayChart(currency, span, axis, [.. groups], rows.Count - shown.Count);
    }

    private static decimal Top(LedgerRow row) => row.Claim.Amount!.High ?? row.Claim.Amount.Low!.Value;

    private static ChartSpan SpanOf(PayPeriod period) => period switch
    {
        PayPeriod.PerHour => ChartSpan.Hour,
        PayPeriod.PerDay => ChartSpan.Day,
        PayPeriod.PerMonth => ChartSpan.Month,
        PayPeriod.PerYear or PayPeriod.FiscalYear or PayPeriod.FirstYear => ChartSpan.Year,
        PayPeriod.Unspecified => ChartSpan.Unspecified,
        _ => ChartSpan.Total,
    };
}

/// <summary>Rows about the same people's same part of pay over the same time.</summary>
/// <param name="Common">Any of them: it stands for what they share.</param>
internal sealed record ChartGroup(PayClaim Common, IReadOnlyList<LedgerRow> Rows);

/// <summary>The stretch of time of one axis.</summary>
internal enum ChartSpan
{
    Year,

    /// <summary>Once, or over several years: each row says which.</summary>
    Total,
    Month,
    Day,
    Hour,
    Unspecified,
}
