using System.Collections.Frozen;

namespace Bot.PayClaims.Money;

/// <summary>Names, signs and codes of currencies in English and French, and which country's a shared name is.</summary>
internal static class CurrencyTable
{
    /// <summary>Families whose name means something else as well and so needs a large figure, a scale or its sign elsewhere in the text.</summary>
    public static readonly FrozenSet<string> Doubtful = FrozenSet.Create("pound", "livre", "won", "franc", "crown");

    // "family code: names". A dash stands for a name that more than one country has.
    private static readonly string[] Named =
    [
        "dollar USD: dollar dollars bucks", "euro EUR: euro euros", "pound GBP: pound pounds quid", "livre -: livre livres", "sterling GBP: sterling",
        "franc -: franc francs", "yen JPY: yen yens", "yuan CNY: yuan yuans renminbi renminbis", "won KRW: won wons",
        "rupee INR: rs rupee rupees roupie roupies", "crown SEK: krona kronor", "crown -: crowns kr krone kroner couronne couronnes",
        "zloty PLN: zl zloty zlotys zlotych", "peso -: peso pesos", "real BRL: reais reals", "rand ZAR: rand rands", "shekel ILS: shekel shekels",
        "dirham -: dirham dirhams", "rouble RUB: rouble roubles ruble rubles", "forint HUF: forint forints", "baht THB: baht bahts",
        "ringgit MYR: ringgit ringgits", "naira NGN: naira nairas", "riyal SAR: riyal riyals", "swiss CHF: sfr",
    ];

    private const string Codes =
        "USD EUR GBP CHF CAD AUD NZD SGD HKD TWD JPY CNY KRW INR SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR QAR ZAR EGP MAD TND NGN KES XOF XAF BRL MXN ARS CLP COP THB VND IDR MYR PKR";

    // Lower case is common for these; "try", "mad" and "cop" are words.
    private static readonly FrozenSet<string> AlsoInLowerCase = FrozenSet.Create("usd", "eur", "gbp", "chf", "cad", "aud", "inr", "sgd", "hkd", "nzd", "sek", "nok", "dkk", "jpy", "pln");

    // "country: words". The last words of "Hong Kong" and "New Zealand" are enough.
    private static readonly string[] Countries =
    [
        "us: us usa american americain americains", "ca: ca can cdn canada canadian canadien canadiens", "au: au aus australian australien australiens",
        "nz: zealand zelandais", "hk: hk kong hongkongais", "sg: singapore singapour singapourien singapouriens", "tw: taiwan taiwanese taiwanais",
        "ch: swiss suisse suisses", "cfa: cfa", "gb: sterling british britannique britanniques", "in: indian indienne indiennes", "pk: pakistani pakistanaise pakistanaises",
        "se: swedish suedoise suedoises", "no: norwegian norvegienne norvegiennes", "dk: danish danoise danoises", "cz: czech tcheque tcheques",
        "is: icelandic islandaise islandaises", "mx: mexican mexicain mexicains", "ar: argentine argentinian argentin argentins", "ae: emirati emiratis", "ma: moroccan marocain marocains",
    ];

    private static readonly FrozenDictionary<string, string> Shared = new Dictionary<string, string>
    {
        ["dollar us"] = "USD", ["dollar ca"] = "CAD", ["dollar au"] = "AUD", ["dollar nz"] = "NZD", ["dollar hk"] = "HKD", ["dollar sg"] = "SGD", ["dollar tw"] = "TWD",
        ["franc ch"] = "CHF", ["pound gb"] = "GBP", ["livre gb"] = "GBP", ["rupee in"] = "INR", ["rupee pk"] = "PKR",
        ["crown se"] = "SEK", ["crown no"] = "NOK", ["crown dk"] = "DKK", ["crown cz"] = "CZK", ["crown is"] = "ISK",
        ["peso mx"] = "MXN", ["peso ar"] = "ARS", ["dirham ae"] = "AED", ["dirham ma"] = "MAD",
    }.ToFrozenDictionary();

    // Letters glued to the left of "$".
    private static readonly FrozenDictionary<string, string> DollarMarks = new Dictionary<string, string>
    {
        ["US"] = "USD", ["U.S."] = "USD", ["U.S"] = "USD", ["C"] = "CAD", ["CA"] = "CAD", ["CAN"] = "CAD", ["CDN"] = "CAD", ["CAD"] = "CAD", ["USD"] = "USD", ["A"] = "AUD", ["AU"] = "AUD",
        ["AUD"] = "AUD", ["NZ"] = "NZD", ["HK"] = "HKD", ["S"] = "SGD", ["SG"] = "SGD", ["NT"] = "TWD", ["R"] = "BRL", ["MX"] = "MXN", ["Mex"] = "MXN",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> DollarMark = DollarMarks.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<(string Word, CurrencyName Name)> Names()
    {
        foreach (var entry in Named)
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            var head = entry[..colon].Split(' ');
            foreach (var word in entry[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (word, new CurrencyName(head[1] == "-" ? null : head[1], head[0]));
            }
        }

        foreach (var code in Codes.Split(' '))
        {
            yield return (code.ToLowerInvariant(), new CurrencyName(code, FamilyOf(code), IsCode: true));
        }

        yield return ("rmb", new CurrencyName("CNY", "yuan", IsCode: true));
    }

    public static IEnumerable<(string Word, string Country)> CountryWords() =>
        from entry in Countries
        let colon = entry.IndexOf(':', StringComparison.Ordinal)
        from word in entry[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (word, entry[..colon]);

    /// <returns>Null for a character that is no currency's sign.</returns>
    public static CurrencyName? Sign(char sign) => sign switch
    {
        '$' or '＄' => Dollar,
        '€' => new CurrencyName("EUR", "euro"),
        '£' => new CurrencyName("GBP", "pound sign"),
        '¥' or '￥' => new CurrencyName("JPY", "yen"),
        '₩' => new CurrencyName("KRW", "won sign"),
        '₹' or '₨' => new CurrencyName("INR", "rupee"),
        '₽' => new CurrencyName("RUB", "rouble"),
        '₪' => new CurrencyName("ILS", "shekel"),
        '₺' => new CurrencyName("TRY", "lira"),
        '฿' => new CurrencyName("THB", "baht"),
        '₫' => new CurrencyName("VND", "dong"),
        '₦' => new CurrencyName("NGN", "naira"),
        '₴' => new CurrencyName("UAH", "hryvnia"),
        _ => null,
    };

    public static CurrencyName Dollar { get; } = new("USD", "dollar");

    /// <summary>The currency of a sign with letters before it: "C$" is CAD, "CN¥" CNY.</summary>
    public static string? Marked(ReadOnlySpan<char> letters, char sign) => sign switch
    {
        '$' when DollarMark.TryGetValue(letters, out var code) => code,
        '¥' when letters is "CN" or "RMB" => "CNY",
        '¥' when letters is "JP" => "JPY",
        _ => null,
    };

    /// <returns>The code of a family's currency in a country, or null when that country has none of it.</returns>
    public static string? Of(string family, string country) => Shared.GetValueOrDefault($"{family} {country}");

    /// <summary>True for a code as it is written: capitals, or one of the few that are common in lower case.</summary>
    public static bool IsWrittenAsCode(ReadOnlySpan<char> written, string folded) =>
        written.IndexOfAnyExceptInRange('A', 'Z') < 0 || AlsoInLowerCase.Contains(folded);

    private static string FamilyOf(string code) => code switch
    {
        "USD" or "CAD" or "AUD" or "NZD" or "SGD" or "HKD" or "TWD" => "dollar",
        "SEK" or "NOK" or "DKK" or "CZK" or "ISK" => "crown",
        "INR" or "PKR" => "rupee",
        _ => code,
    };
}
