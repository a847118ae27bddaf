using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The words that say what a figure is, from <c>Data/pay-cues.tsv</c>.</summary>
internal sealed class CueLexicon
{
    private static readonly (string Months, string[] Words)[] Months =
        [("2", ["24"]), ("3", ["36"]), ("4", ["48"]), ("5", ["60"])];

    private static readonly (PayPeriod Period, string[] Words)[] Years =
    [
        (PayPeriod.TwoYears, ["2", "two", "deux"]),
        (PayPeriod.ThreeYears, ["3", "three", "trois"]),
        (PayPeriod.FourYears, ["4", "four", "quatre"]),
        (PayPeriod.FiveYears, ["5", "five", "cinq"]),
    ];

    // Below the numbers, because static fields begin in the order they are written.
    private static readonly CueLexicon English = new("en");
    private static readonly CueLexicon French = new("fr");
    private static readonly CueLexicon Either = new("");

    private readonly FrozenDictionary<string, CuePattern[]> _byFirstWord;

    private CueLexicon(string language)
    {
        var patterns = new Dictionary<string, List<CuePattern>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.pay-cues.tsv"))
        {
            if (language.Length > 0 && row[2] != "*" && row[2] != language)
            {
                continue;
            }

            foreach (var pattern in Patterns(row[0], row[1], row[3]))
            {
                foreach (var first in pattern.FirstWords)
                {
                    if (!patterns.TryGetValue(first, out var list))
                    {
                        patterns.Add(first, list = []);
                    }

                    list.Add(pattern);
                }
            }
        }

        _byFirstWord = patterns.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <param name="language">en, fr, or anything else for both.</param>
    public static CueLexicon For(string language) => language switch
    {
        "en" => English,
        "fr" => French,
        _ => Either,
    };

    /// <summary>The cues of a sentence in order; those of one layer (sense, period, statistic, contrast) do not overlap.</summary>
    public List<Cue> Find(List<CueWord> words)
    {
        var cues = new List<Cue>();
        Span<int> takenTo = stackalloc int[4];
        Span<int> best = stackalloc int[4];
        var meanings = new CueMeaning?[4];
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirstWord.TryGetValue(words[i].Text, out var patterns))
            {
                continue;
            }

            best.Clear();
            foreach (var pattern in patterns)
            {
                var layer = Layer(pattern.Meaning.Kind);
                if (i >= takenTo[layer] && pattern.EndAt(words, i) is var end && end > best[layer])
                {
                    best[layer] = end;
                    meanings[layer] = pattern.Meaning;
                }
            }

            for (var layer = 0; layer < best.Length; layer++)
            {
                if (best[layer] > 0)
                {
                    takenTo[layer] = best[layer];
                    cues.Add(new Cue(meanings[layer]!, i, best[layer]));
                }
            }
        }

        return cues;
    }

    private static int Layer(CueKind kind) => kind switch
    {
        CueKind.Period => 1,
        CueKind.Statistic => 2,
        CueKind.Contrast => 3,
        _ => 0,
    };

    private static IEnumerable<CuePattern> Patterns(string kind, string value, string written) =>
        from pattern in written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        from meaning in Meanings(kind, value)
        select new CuePattern(meaning.Meaning, [.. pattern.Replace('-', ' ').Split(' ').Select(place => Alternatives(place, meaning.Number))]);

    /// <summary>One meaning, or for rows with a number one for each number.</summary>
    private static IEnumerable<(CueMeaning Meaning, string[] Number)> Meanings(string kind, string value) => (kind, value) switch
    {
        ("period", "n_years") => Years.Select(year => (new CueMeaning(CueKind.Period, Period: year.Period), year.Words)),
        ("period", "n_months") => Years.Zip(Months, (year, months) => (new CueMeaning(CueKind.Period, Period: year.Period), months.Words)),
        ("period", "none") => [(new CueMeaning(CueKind.Period), [.. Years.SelectMany(year => year.Words), "6", "six", "10", "ten", "dix"])],
        ("period", _) => [(new CueMeaning(CueKind.Period, Period: ClaimNames.Parse<PayPeriod>(value) ?? throw Unknown(value)), [])],
        ("stat", _) => [(new CueMeaning(CueKind.Statistic, Statistic: value), [])],
        ("noun" or "verb" or "loose", _) => [(new CueMeaning(KindOf(kind), ClaimNames.Parse<PayComponent>(value) ?? throw Unknown(value)), [])],
        _ => [(new CueMeaning(KindOf(kind)), [])],
    };

    private static CueKind KindOf(string kind) => kind switch
    {
        "noun" => CueKind.Noun,
        "verb" => CueKind.Verb,
        "loose" => CueKind.Loose,
        "not" => CueKind.Not,
        "near" => CueKind.Near,
        "neutral" => CueKind.Neutral,
        "old" => CueKind.Contrast,
        _ => throw Unknown(kind),
    };

    private static InvalidOperationException Unknown(string word) => new($"The table of pay cues has an unknown word: {word}.");

    private static string[] Alternatives(string place, string[] number) =>
        place is "<n>" or "<m>" ? number : [.. place.Split('|').SelectMany(Endings)];

    /// <summary>"bonus(es)" is "bonus" and "bonuses".</summary>
    private static string[] Endings(string word) =>
        word.IndexOf('(') is > 0 and var open ? [word[..open], word[..open] + word[(open + 1)..].TrimEnd(')')] : [word];
}
