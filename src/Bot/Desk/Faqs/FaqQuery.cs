using System.Globalization;
using System.Text;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Desk.Faqs;

/// <summary>Which replies are asked for, from the address of the list.</summary>
/// <param name="Words">All of them must stand in a reply; empty for any.</param>
/// <param name="State">Where the newest version stands, or for <see cref="FaqState.Approved"/> that any is; null for all.</param>
/// <param name="Page">From 1.</param>
internal sealed record FaqQuery(string Words, FaqState? State, string Topic, string Owner, bool IsFlagged, bool IsDue, int Page)
{
    public const int PageSize = 50;

    // Longer than anybody searches for, so that an address cannot make work.
    private const int LongestWords = 200;

    public bool IsNarrowed => Words.Length > 0 || State is not null || Topic.Length > 0 || Owner.Length > 0 || IsFlagged || IsDue;

    public static FaqQuery Of(HttpRequest request)
    {
        string Value(string name) => request.Query[name].LastOrDefault()?.Trim() is { } value ? value[..Math.Min(value.Length, LongestWords)] : "";
        return new FaqQuery(
            Value("q"), Enum.TryParse<FaqState>(Value("state"), out var state) && Enum.IsDefined(state) ? state : null, Value("topic"), Value("owner"), Value("flagged") == "1", Value("due") == "1",
            int.TryParse(Value("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1);
    }

    public IReadOnlyList<FaqSummary> Select(IEnumerable<FaqSummary> all, DateOnly today)
    {
        var words = Folding.Fold(Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. all.Where(faq => Holds(faq, today) && (words.Length == 0 || Has(faq, words)))];
    }

    public string Address(int page) => "/desk/faqs" + QueryString.Create((KeyValuePair<string, string?>[])
    [
        new("q", Words), new("state", State?.ToString() ?? ""), new("topic", Topic), new("owner", Owner), new("flagged", IsFlagged ? "1" : ""), new("due", IsDue ? "1" : ""), new("page", $"{page}"),
    ]);

    /// <summary>Whether somebody should look at it again: the day has come while the bot says it.</summary>
    public static bool IsReviewDue(FaqSummary faq, DateOnly today) => faq.Approved is { Content.ReviewBy: { } day } && day <= today;

    private bool Holds(FaqSummary faq, DateOnly today) =>
        (State is null || (State == FaqState.Approved ? faq.Approved is not null : faq.Latest.State == State))
        && (Topic.Length == 0 || faq.Latest.Content.Topic == Topic)
        && (Owner.Length == 0 || faq.Latest.Content.Owner == Owner)
        && (!IsFlagged || faq.Flags.Count > 0)
        && (!IsDue || IsReviewDue(faq, today));

    private static bool Has(FaqSummary faq, string[] words)
    {
        var content = faq.Latest.Content;
        string[] texts = [.. content.Texts.SelectMany(text => text.Alternatives.Append(text.Question).Append(text.Answer)), content.Topic, content.Owner, faq.Id.Value];
        return Array.TrueForAll(words, word => Array.Exists(texts, text => Has(text, word)));
    }

    // Without accents there is nothing to fold but case.
    private static bool Has(string text, string word) =>
        Ascii.IsValid(text) ? text.Contains(word, StringComparison.OrdinalIgnoreCase) : Folding.Fold(text).Contains(word, StringComparison.Ordinal);
}
