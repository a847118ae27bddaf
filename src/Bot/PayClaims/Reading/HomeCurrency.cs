using System.Collections.Frozen;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading;

/// <summary>Says whose money a shared sign or name is ("$", "francs", "dirhams", "couronnes"): that of the country an article speaks of most.</summary>
/// <remarks>A paper in Montreal or Hobart writes "$" for its own dollar and marks the American one.</remarks>
internal sealed class HomeCurrency
{
    // An English "$" is American until the article speaks of another country far more; where "C$" is marked, the plain one is another.
    private const int LeastForDollar = 3;
    private const int MoreThanAmerican = 3;

    // The address of a paper says where it is, and papers write of abroad too.
    private const int InAddress = 2;

    // "165 000 $": so French is written in Canada, while papers in France write the name out.
    private const int SignBehind = 3;

    // A place in the title, the outlet's name or the dateline says where the paper is.
    private const int Head = 300;
    private const int InHead = 2;

    private static readonly FrozenDictionary<string, (string Family, string Code)[]> Places = ReadPlaces();

    // Those of countries whose money has a name or sign that others have too.
    private static readonly FrozenDictionary<string, (string Family, string Code)> Domains = new Dictionary<string, (string Family, string Code)>
    {
        ["ca"] = ("dollar", "CAD"),
        ["au"] = ("dollar", "AUD"),
        ["nz"] = ("dollar", "NZD"),
        ["sg"] = ("dollar", "SGD"),
        ["hk"] = ("dollar", "HKD"),
        ["ch"] = ("franc", "CHF"),
        ["se"] = ("crown", "SEK"),
        ["no"] = ("crown", "NOK"),
        ["dk"] = ("crown", "DKK"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestPlace = Places.Keys.Max(place => place.Count(character => character == ' ') + 1);

    private readonly FrozenDictionary<string, string> _codes;

    // Of the country most spoken of; null where none is enough.
    private readonly string? _spokenOf;

    private HomeCurrency(FrozenDictionary<string, string> codes, string? spokenOf) => (_codes, _spokenOf) = (codes, spokenOf);

    /// <param name="money">The article's sums, in which other dollars may be marked.</param>
    public static HomeCurrency Of(Article article, IReadOnlyList<MoneyMention> money)
    {
        var text = article.Text;
        var isFrench = article.Language == "fr";
        if (money.Count > 0 && !money.Any(mention => mention.Amount.Currency is null or "USD"))
        {
            return new HomeCurrency(FrozenDictionary<string, string>.Empty, null);
        }

        var counts = Counts(article);
        var codes = counts.Keys.Select(owner => owner.Family).Where(family => family != "dollar").Distinct()
            .ToDictionary(family => family, family => counts.Where(entry => entry.Key.Family == family).MaxBy(entry => entry.Value).Key.Code);
        var best = counts.Where(entry => entry.Key is { Family: "dollar", Code: not "USD" }).OrderByDescending(entry => entry.Value).FirstOrDefault();
        var american = counts.GetValueOrDefault(("dollar", "USD"));
        var isHome = isFrench && money.Any(mention => IsSignBehind(mention, text))
            ? best.Key.Code == "CAD" && best.Value + SignBehind > american
            : best.Value >= LeastForDollar && best.Value > MoreThanAmerican * american && !money.Any(mention => PayAmount.OtherDollars.Contains(mention.Amount.Currency));
        if (isHome)
        {
            codes["dollar"] = best.Key.Code;
        }

        var most = counts.OrderByDescending(entry => entry.Value).FirstOrDefault();
        return new HomeCurrency(codes.ToFrozenDictionary(), most.Value >= LeastForDollar ? most.Key.Code : null);
    }

    /// <summary>ISO 4217: what numbers without any sign are in, where they are pay; null where the article speaks of several moneys, or of neither a sum nor a country.</summary>
    /// <param name="money">The article's sums, resolved.</param>
    public string? Bare(IEnumerable<MoneyMention> money) => money.Select(mention => mention.Amount.Currency).OfType<string>().Distinct().ToList() switch
    {
        [] => _spokenOf,
        [var only] => only,
        _ => null,
    };

    /// <summary>The mention with the currency that the article's country gives it; as it is where its own words name one, or its conversion is in that very currency.</summary>
    public MoneyMention Resolve(MoneyMention mention, string text) =>
        Resolve(mention.Amount, mention.Span.In(text)) is var amount && mention.Equivalents.Any(other => other.Currency == amount.Currency) ? mention : mention with { Amount = amount };

    /// <param name="words">The amount as it is written.</param>
    public PayAmount Resolve(PayAmount amount, string words)
    {
        var family = amount.Currency switch
        {
            "USD" when !IsMarked(words) => "dollar",
            null => Family(Folding.Fold(words)),
            _ => null,
        };
        return family == "indian" ? amount with { Currency = "INR" } : family is not null && _codes.TryGetValue(family, out var code) ? amount with { Currency = code } : amount;
    }

    private static string? Family(string words) =>
        words.Contains("franc", StringComparison.Ordinal) ? "franc"
        : words.Contains("dirham", StringComparison.Ordinal) ? "dirham"
        : words.Contains("peso", StringComparison.Ordinal) ? "peso"
        : words.Contains("rupee", StringComparison.Ordinal) || words.Contains("roupie", StringComparison.Ordinal) ? "rupee"
        : words.Contains("couronne", StringComparison.Ordinal) || words.Contains("crown", StringComparison.Ordinal) || words.Contains("kron", StringComparison.Ordinal) || words.EndsWith("kr", StringComparison.Ordinal) ? "crown"
        // Only Indian sums are counted so.
        : words.Contains("lakh", StringComparison.Ordinal) || words.Contains("crore", StringComparison.Ordinal) ? "indian"
        : null;

    /// <summary>"US$", "USD", "dollars américains": the text says whose dollar it is.</summary>
    private static bool IsMarked(string words) =>
        words.Contains("US", StringComparison.Ordinal) || words.Contains("U.S", StringComparison.Ordinal) || Folding.Fold(words).Contains("americ", StringComparison.Ordinal);

    private static bool IsSignBehind(MoneyMention mention, string text) =>
        mention.Amount.Currency == "USD" && mention.Span.Length > 1 && text[mention.Span.End - 1] == '$' && char.IsWhiteSpace(text[mention.Span.End - 2]);

    private static Dictionary<(string Family, string Code), int> Counts(Article article)
    {
        var counts = new Dictionary<(string Family, string Code), int>();
        Count(article.Text, counts);
        Count($"{article.Title}\n{article.Outlet}", counts);
        if (article.Url is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && Domains.TryGetValue(url.Host[(url.Host.LastIndexOf('.') + 1)..], out var country))
        {
            counts[country] = counts.GetValueOrDefault(country) + InAddress;
        }

        return counts;
    }

    private static void Count(string text, Dictionary<(string Family, string Code), int> counts)
    {
        List<(string Word, int Start)> words = [.. FoldedWords.WithSpans(text).Select(word => (word.Word, word.Span.Start))];
        for (var i = 0; i < words.Count; i++)
        {
            var place = "";
            for (var length = 1; length <= LongestPlace && i + length <= words.Count; length++)
            {
                place = length == 1 ? words[i].Word : $"{place} {words[i + length - 1].Word}";
                if (Places.TryGetValue(place, out var owners) && (char.IsUpper(text[words[i].Start]) || words[i].Word.Length > 5) && !IsMark(text, words[i].Start))
                {
                    foreach (var owner in owners)
                    {
                        counts[owner] = counts.GetValueOrDefault(owner) + (words[i].Start < Head ? InHead : 1);
                    }
                }
            }
        }
    }

    /// <summary>The letters of "US$" and "$ US" speak of no place.</summary>
    private static bool IsMark(string text, int start) => text.AsSpan(start).StartsWith("US$") || text.AsSpan(0, start).TrimEnd().EndsWith("$");

    private static FrozenDictionary<string, (string Family, string Code)[]> ReadPlaces() =>
        EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.currency-places.tsv")
            .SelectMany(row => row[2].Split(';').Distinct().Select(place => (Place: place, Owner: (row[0], row[1]))))
            .GroupBy(entry => entry.Place, entry => entry.Owner, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
