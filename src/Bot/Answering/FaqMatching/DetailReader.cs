using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.Answering.FaqMatching;

/// <summary>Reads off a question what another must not differ in.</summary>
internal sealed partial class DetailReader(ConceptIndex concepts)
{
    private static readonly PhraseTable Levels = new(Phrases("levels.tsv", row => row[1], row => row[0]));

    private static readonly PhraseTable Sides = new([.. Phrases("contrasts.tsv", row => row[0], row => $"{row[0]}<"), .. Phrases("contrasts.tsv", row => row[1], row => $"{row[0]}>")]);

    private static readonly HashSet<string> Employers = [.. PhraseTable.Rows("employers.tsv").SelectMany(row => row[0].Split(' '))];

    // A small-lettered word here that no vocabulary holds is a name.
    private static readonly HashSet<string> BeforeName = ["at", "chez", "from", "by", "with", "of", "de", "d", "does", "did", "do", "would", "par", "que", "disait", "dit", "said", "mr", "mrs", "ms", "m", "mme", "pour", "for", "a", "an"];

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["year"] = "year", ["years"] = "year", ["yr"] = "year", ["yrs"] = "year", ["an"] = "year", ["ans"] = "year", ["annee"] = "year", ["annees"] = "year",
        ["month"] = "month", ["months"] = "month", ["mois"] = "month", ["week"] = "week", ["weeks"] = "week", ["semaine"] = "week", ["semaines"] = "week",
        ["day"] = "day", ["days"] = "day", ["jour"] = "day", ["jours"] = "day", ["hour"] = "hour", ["hours"] = "hour", ["heure"] = "hour", ["heures"] = "hour", ["h"] = "hour",
        ["percent"] = "%", ["pct"] = "%", ["pourcent"] = "%",
    };

    private static readonly Dictionary<string, decimal> Ordinals = new(StringComparer.Ordinal) { ["thirteenth"] = 13, ["treizieme"] = 13, ["fourteenth"] = 14, ["quatorzieme"] = 14, ["twelfth"] = 12, ["douzieme"] = 12 };

    private static readonly Dictionary<string, string> GradeNumbers = new(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8",
        ["un"] = "1", ["deux"] = "2", ["trois"] = "3", ["quatre"] = "4", ["cinq"] = "5", ["sept"] = "7", ["huit"] = "8",
    };

    public QuestionDetails Read(string text, ReplyLanguage language)
    {
        var words = FoldedWords.In(text);
        var levels = Levels.In(words).Select(found => found.Id).Concat(Grade().Matches(Folding.Fold(text)).Select(GradeOf)).ToHashSet(StringComparer.Ordinal);
        var (numbers, years) = Numbers(Grade().Replace(text, " "), language);
        return new QuestionDetails(
            numbers, years, levels, Names(text, language), MaybeNames(text, language), Negation.Of(words), Sides.In(words).Select(found => found.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The number without the words around it, so that "L3" is "niveau 3" and "level three".</summary>
    private static string GradeOf(Match grade)
    {
        var number = GradeNumbers.GetValueOrDefault(grade.Groups["number"].Value, grade.Groups["number"].Value);
        return grade.Groups["letters"].Value is { Length: > 0 } letters and not "l" ? $"{letters}{number}" : $"level {number}";
    }

    private static (HashSet<string> Numbers, HashSet<int> Years) Numbers(string text, ReplyLanguage language)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var years = new HashSet<int>();
        foreach (Match year in Year().Matches(text))
        {
            years.Add(int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        // Sums first, in whatever way they are written; then what is left.
        var rest = Year().Replace(text, " ");
        foreach (var sum in MoneyReader.Read(rest, language.Code()).Where(mention => mention.Kind == MoneyKind.Amount).Reverse())
        {
            foreach (var end in new[] { sum.Amount.Low, sum.Amount.High }.OfType<decimal>())
            {
                Add(numbers, end, null);
            }

            rest = rest.Remove(sum.Span.Start, sum.Span.Length).Insert(sum.Span.Start, new string(' ', sum.Span.Length));
        }

        var lexemes = MoneyText.Of(rest, language.Code());
        for (var at = 0; at < lexemes.Count; at++)
        {
            var (value, end) = NumberAt(lexemes, at);
            if (value is null)
            {
                continue;
            }

            Add(numbers, value.Value, Unit(lexemes, end));
            at = Math.Max(at, end - 1);
        }

        return (numbers, years);
    }

    private static (decimal? Value, int End) NumberAt(MoneyText text, int at)
    {
        if (text[at].Kind == LexemeKind.Number)
        {
            if (NumberReader.Read(text.Written(at)) is not { } value)
            {
                return (null, at + 1);
            }

            var behind = Folding.Fold(text.Written(at + 1));
            return text[at + 1].Kind == LexemeKind.Word && value < 1_000_000m && NumberReader.Scale(behind) is { } scale && (scale > 1_000m || behind is "k" or "mille" or "thousand")
                && !(behind is "m" && !text.IsGlued(at + 1))
                ? (value * scale, at + 2)
                : (value, at + 1);
        }

        if (text[at].Kind != LexemeKind.Word)
        {
            return (null, at + 1);
        }

        var word = Folding.Fold(text.Written(at));
        return Ordinals.TryGetValue(word, out var ordinal) ? (ordinal, at + 1)
            : word is not ("a" or "an" or "un" or "une" or "la" or "one" or "neuf" or "m" or "k") && NumberWords.Read(text, at) is { } reading ? (reading.Value, reading.End)
            : word is "a" or "an" or "un" or "une" && NumberWords.Read(text, at) is { Value: >= 100 } large ? (large.Value, large.End)

            // "a month" is mostly a rate; "un mois", "one week" are durations.
            : word is "un" or "une" or "one" && Units.ContainsKey(Folding.Fold(text.Written(at + 1))) ? (1, at + 1)
            : (null, at + 1);
    }

    private static string? Unit(MoneyText text, int at)
    {
        if (at < text.Count && text.Written(at) is "%")
        {
            return "%";
        }

        // "24-month", "3 full months"
        var next = text[at].Kind == LexemeKind.Word ? at : at + 1;
        return text[next].Kind == LexemeKind.Word && Units.TryGetValue(Folding.Fold(text.Written(next)), out var unit) ? unit : null;
    }

    private static void Add(HashSet<string> numbers, decimal value, string? unit)
    {
        // One of something is mostly an article, and the whole of it no particular number.
        if ((value == 1 && unit is null) || (value == 100 && unit == "%") || value == 0)
        {
            return;
        }

        (value, unit) = unit == "year" ? (value * 12, "month") : (value, unit);
        numbers.Add(unit is null ? value.ToString("0.####", CultureInfo.InvariantCulture) : $"{value.ToString("0.####", CultureInfo.InvariantCulture)} {unit}");
    }

    /// <summary>Words that name somebody or some company: capitals inside a sentence, known names, unknown words where a name stands.</summary>
    private HashSet<string> Names(string text, ReplyLanguage language)
    {
        var tokens = Analyzer.For(language.Code()).Analyze(text).DistinctBy(term => term.Position).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < tokens.Count; at++)
        {
            var written = tokens[at].Span.In(text);
            var word = Folding.Fold(written);
            if (tokens[at].Kind != TokenKind.Word || word.Length < 2 || StopWords.Contains(word, language) || Grade().IsMatch(word))
            {
                continue;
            }

            var isOrdinary = concepts.IsOrdinary(tokens[at].Term);
            var begins = at == 0 || EndsBefore(text, tokens[at].Span.Start);
            var isNamed = Employers.Contains(word)
                || (char.IsUpper(written[0]) && !begins && !isOrdinary && !IsAcronym(written))
                || (char.IsUpper(written[0]) && begins && !isOrdinary && (FirstNames.Contains(word) || HasApostropheS(text, tokens[at].Span.End)))
                || (!isOrdinary && FirstNames.Contains(word))
                || (!isOrdinary && word.Length > 2 && at > 0 && BeforeName.Contains(Folding.Fold(tokens[at - 1].Span.In(text))) && !text.Contains(char.ToUpperInvariant(written[0]) + written[1..], StringComparison.Ordinal) && IsNameShaped(word))
                || (!isOrdinary && HasApostropheS(text, tokens[at].Span.End));
            if (isNamed)
            {
                names.Add(word);
            }
        }

        return names;
    }

    /// <summary>Words with a capital or of capitals, wherever they stand: enough to tell that another name stands in a known one's place.</summary>
    private static HashSet<string> MaybeNames(string text, ReplyLanguage language) =>
    [
        .. Analyzer.For(language.Code()).Analyze(text).DistinctBy(term => term.Position)
            .Where(term => term.Kind == TokenKind.Word && char.IsUpper(term.Span.In(text)[0]))
            .Select(term => Folding.Fold(term.Span.In(text)))
            .Where(word => word.Length > 2 && !StopWords.Contains(word, language)),
    ];

    private static bool IsNameShaped(string word) => word.All(char.IsLetter) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("tion", StringComparison.Ordinal);

    private static bool IsAcronym(string written) => written.Length <= 6 && written.All(letter => char.IsUpper(letter) || char.IsDigit(letter));

    private static bool EndsBefore(string text, int at)
    {
        while (at > 0 && !char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
            if (text[at] is '.' or '?' or '!' or ':' or '\n')
            {
                return true;
            }
        }

        return at == 0;
    }

    private static bool HasApostropheS(string text, int end) => end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] is 's' or 'S' && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]));

    private static IEnumerable<(string Phrase, string Id)> Phrases(string file, Func<string[], string> phrases, Func<string[], string> id) =>
        PhraseTable.Rows(file).SelectMany(row => phrases(row).Split('|').Select(phrase => (phrase, id(row))));

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<letters>l|ic|e|m|p|t|g|n)-?(?<number>\d{1,2})s?|(?:band|grade|groupe|group|classe|categorie|catégorie|category|echelon|échelon)\s+(?<number>[a-h])(?=[\s,;.?!)]|$)|(?:levels?|niveaux?|grades?|echelon|échelon|classe)\s+(?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|un|deux|trois|quatre|cinq|sept|huit))\+?(?![\p{L}\p{N}%])", RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex(@"(?<![\p{N}.,])(?:FY ?)?((?:19|20)\d{2})(?![\p{N}%]|[.,]\d| ?[€$£])", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
