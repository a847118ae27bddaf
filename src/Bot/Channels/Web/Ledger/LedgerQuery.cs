using System.Globalization;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Channels.Web.Ledger;

/// <summary>What part of the ledger is asked for, from an address: <c>?employer=&amp;role=&amp;component=&amp;status=&amp;sort=&amp;page=</c>.</summary>
/// <param name="Employer">Part of a company's name; empty for all. <paramref name="Role"/>: part of a role, level or person.</param>
/// <param name="Status">A status, or "disputed" or "superseded"; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Unknown">Parts of the address that mean nothing and were left out.</param>
internal sealed record LedgerQuery(string Employer, string Role, PayComponent? Component, string? Status, LedgerColumn Column, bool Descending, int Page, IReadOnlyList<string> Unknown)
{
    public const string Disputed = "disputed";
    public const string Superseded = "superseded";

    private const string Newest = "-date";

    // Longer than any name, so that an address cannot make work.
    private const int LongestWords = 200;

    public static IReadOnlyList<string> Statuses { get; } = [.. ClaimNames.All<ClaimStatus>(), Disputed, Superseded];

    /// <summary>The order as an address has it.</summary>
    public string Sort => (Descending ? "-" : "") + Column.Name;

    public bool IsFiltered => Employer.Length > 0 || Role.Length > 0 || Component is not null || Status is not null;

    public static LedgerQuery Of(HttpRequest request)
    {
        var unknown = new List<string>();
        string Value(string name) => request.Query[name].LastOrDefault()?.Trim() is { } value ? value[..Math.Min(value.Length, LongestWords)] : "";
        T? Known<T>(string name, Func<string, T?> read)
        {
            var value = Value(name);
            var known = value.Length == 0 ? default : read(value);
            if (value.Length > 0 && known is null)
            {
                unknown.Add($"{name}={value}");
            }

            return known;
        }

        var component = Known("component", value => ClaimNames.Parse<PayComponent>(value));
        var status = Known("status", value => Statuses.Contains(value) ? value : null);
        var sort = Known("sort", value => LedgerColumn.All.Any(column => column.Name == value.TrimStart('-')) ? value : null) ?? Newest;
        var page = Known("page", value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null);
        return new LedgerQuery(Value("employer"), Value("role"), component, status, LedgerColumn.All.First(column => column.Name == sort.TrimStart('-')), sort.StartsWith('-'), page ?? 1, unknown);
    }

    /// <summary>The order asked for on an article's page, whose claims come in the order of its text unless told otherwise.</summary>
    public static LedgerQuery OfArticle(HttpRequest request)
    {
        var sort = Of(request);
        return new LedgerQuery("", "", null, null, sort.Column, sort.Descending, 1, []);
    }

    /// <summary>The rows asked for, in order.</summary>
    public IReadOnlyList<LedgerRow> Select(IEnumerable<LedgerRow> rows) => Column.Sort(rows.Where(Holds), Descending);

    private bool Holds(LedgerRow row) =>
        Has(Employer, row.Claim.Employer)
        && Has(Role, $"{row.Claim.Role} {row.Claim.Level} {row.Claim.Person}")
        && (Component is null || row.Claim.Component == Component)
        && Status switch
        {
            null => true,
            Disputed => row.IsDisputed,
            Superseded => row.IsSuperseded,
            _ => ClaimNames.Of(row.Claim.Status) == Status,
        };

    private static bool Has(string words, string? field) =>
        words.Length == 0 || (field is not null && Folding.Fold(field).Contains(Folding.Fold(words), StringComparison.Ordinal));
}
