using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>What a column's header, a row's label or a caption says of the figures it stands over.</summary>
internal sealed partial record TableColumn
{
    public PayComponent? Component { get; init; }

    public PayPeriod? Period { get; private init; }

    public string? Statistic { get; init; }

    /// <summary>ISO 4217, where the header states it for bare numbers.</summary>
    public string? Currency { get; private init; }

    /// <summary>ISO 4217 of numbers that nothing about the table gives a currency.</summary>
    public string? Unmarked { get; init; }

    /// <summary>What bare numbers are counted in: 1, 1,000 or 1,000,000.</summary>
    public decimal Scale { get; private init; } = 1;

    public int? Year { get; private init; }

    public bool IsLow { get; private init; }

    public bool IsHigh { get; private init; }

    /// <summary>Counts, shares, prices: no pay.</summary>
    public bool IsOther { get; private init; }

    /// <summary>Names of employers stand below.</summary>
    public bool IsEmployer { get; private init; }

    /// <summary>The employer whose figures stand below.</summary>
    public string? EmployerName { get; init; }

    /// <summary>Who says so stands below.</summary>
    public bool IsSource { get; private init; }

    /// <summary>Levels, grades or class years stand below.</summary>
    public bool IsLevel { get; private init; }

    /// <summary>The rows are counted below.</summary>
    public bool IsRank { get; private init; }

    /// <summary>What those named below are: "CEO", « Joueur »; null where the header names no work.</summary>
    public string? Office { get; private init; }

    /// <summary>Over what time a row's figure is stands below, in a word: "year", "once".</summary>
    public bool IsPeriod { get; private init; }

    /// <summary>What part of pay a row's figure is stands below, in a word: "Fixed", "Total".</summary>
    public bool IsPart { get; private init; }

    /// <summary>What another line says where this one says nothing.</summary>
    public TableColumn Or(TableColumn other) => this with
    {
        Component = Component ?? other.Component,
        Period = Period ?? other.Period,
        Currency = Currency ?? other.Currency,
        Scale = Currency is null ? other.Scale : Scale,
        Year = Year ?? other.Year,
    };

    public static TableColumn Read(string text, TextSpan words, CueLexicon lexicon)
    {
        var sentence = new CueSentence(text, words, lexicon, []);
        var folded = Folding.Fold(text.AsSpan(words.Start, words.Length));
        var noun = sentence.Cues.FindLast(cue => cue.Meaning.Kind == CueKind.Noun);
        var unit = Unit().Matches(folded).FirstOrDefault(unit => !IsOfSum(folded, unit)) ?? Match.Empty;
        var hasNoun = noun.Meaning is not null;
        return new TableColumn
        {
            Component = hasNoun && Best(sentence, noun) is not PayComponent.Unspecified and var best ? best : Whole().IsMatch(folded) ? PayComponent.TotalCompensation : null,
            Period = NoPeriod().IsMatch(folded) ? PayPeriod.Unspecified : sentence.Cues.Find(cue => cue.Meaning is { Kind: CueKind.Period, Period: not null }).Meaning?.Period ?? TimeOf(InParentheses().Match(folded).Groups["word"].Value),
            Statistic = sentence.Cues.Find(cue => cue.Meaning.Kind == CueKind.Statistic).Meaning?.Statistic,
            Currency = unit.Success ? CurrencyOf(unit.Groups["unit"].Value) : null,
            Scale = unit.Groups["scale"].Value is not { Length: > 0 } scale ? 1 : scale[0] is 'm' && !scale.StartsWith("millier", StringComparison.Ordinal) ? 1_000_000 : 1_000,
            Year = Years().Match(folded) is { Success: true } year ? int.Parse(year.Value, System.Globalization.CultureInfo.InvariantCulture) : null,
            IsLow = Low().IsMatch(folded),
            IsHigh = High().IsMatch(folded),
            IsOther = !hasNoun && (Count().IsMatch(folded) || sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Not)),
            IsEmployer = Employer().IsMatch(folded) && !hasNoun,
            IsSource = Source().IsMatch(folded) && !hasNoun,
            IsLevel = Level().IsMatch(folded) && !hasNoun,
            IsRank = Rank().IsMatch(folded),
            Office = folded.Split(' ', '-').Any(word => RoleNouns.Contains(word, "")) ? words.In(text) : null,
            IsPeriod = OfPeriods().IsMatch(folded),
            IsPart = OfParts().IsMatch(folded),
        };
    }

    /// <summary>A cell below <see cref="IsPeriod"/> or <see cref="IsPart"/>, where one word is enough.</summary>
    public static TableColumn ReadWord(string text, TextSpan cell, TableColumn header, CueLexicon lexicon)
    {
        var folded = Folding.Fold(cell.In(text)).Trim();
        var read = Read(text, cell, lexicon);
        return header.IsPeriod ? new TableColumn { Period = read.Period ?? TimeOf(folded) } : read with { Component = read.Component ?? (folded.Split(' ')[0] switch { "fixed" or "fixe" or "basic" => PayComponent.Base, "total" => PayComponent.TotalCompensation, _ => null }) };
    }

    private static PayPeriod? TimeOf(string word) => word switch
    {
        "year" or "an" or "annee" => PayPeriod.PerYear,
        "month" or "mois" => PayPeriod.PerMonth,
        "day" or "jour" => PayPeriod.PerDay,
        "hour" or "heure" => PayPeriod.PerHour,
        "once" or "one-off" or "one time" or "unique" or "une fois" => PayPeriod.OneTime,
        "2 years" or "two years" or "2 ans" or "deux ans" => PayPeriod.TwoYears,
        "3 years" or "three years" or "3 ans" or "trois ans" => PayPeriod.ThreeYears,
        "4 years" or "four years" or "4 ans" or "quatre ans" => PayPeriod.FourYears,
        "5 years" or "five years" or "5 ans" or "cinq ans" => PayPeriod.FiveYears,
        _ => null,
    };

    /// <summary>Of several nouns a specific one: "Total pay (salary and bonus)" is total pay.</summary>
    private static PayComponent Best(CueSentence sentence, Cue last)
    {
        var first = sentence.Cues.Find(cue => cue.Meaning.Kind == CueKind.Noun && cue.Meaning.Component is not (PayComponent.Unspecified or PayComponent.PayRange));
        return (first.Meaning ?? last.Meaning).Component;
    }

    /// <summary>"$150,000", « 54 000 euros »: the sign is that sum's, and of no number in the table.</summary>
    private static bool IsOfSum(string folded, Match unit)
    {
        var before = folded.AsSpan(0, unit.Index).TrimEnd();
        var after = folded.AsSpan(unit.Index + unit.Length).TrimStart();
        return after is [>= '0' and <= '9', ..] || (before is [.., >= '0' and <= '9'] && !YearAtEnd().IsMatch(before));
    }

    private static string? CurrencyOf(string unit) => unit switch
    {
        "€" or "eur" or "euro" or "euros" => "EUR",
        "$" or "usd" or "dollar" or "dollars" or "us$" => "USD",
        "£" or "gbp" or "pound" or "pounds" => "GBP",
        "chf" or "francs suisses" => "CHF",
        "cad" or "c$" or "ca$" => "CAD",
        "inr" or "₹" => "INR",
        _ => null,
    };

    // "k€", "millions of dollars", "$ in thousands", "€m", "($000)", "in $1,000s"
    [GeneratedRegex(@"(?:(?<scale>\bk|\bm|thousands?(?: of)?|milliers d['’ e]|millions?(?: of| d['’ e])?)\s?)?(?<unit>€|us\$|ca\$|c\$|\$|£|₹|\bchf\b|\beur\b|\busd\b|\bgbp\b|\bcad\b|\binr\b|\beuros?\b|\bdollars?\b|\bpounds?\b|\bfrancs suisses\b)(?:(?:\s?\(?(?:in|en))?\s?(?<scale>k\b|mn?\b|milliers?\b|thousands?\b|millions?\b|['’]?000s?(?![\d,.])|1[,. ]?000s\b))?")]
    private static partial Regex Unit();

    [GeneratedRegex(@"\b(?:19|20)\d\d$")]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d )?totale?s?(?: (?:19|20)\d\d| \([^)]*\))?$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:min|mini|minimum|low|lowest|from|start|bas|basse|plancher|minimale?|de|debut)\b\.?$|^(?:min|mini|minimum|low|bas|basse|plancher)\b")]
    private static partial Regex Low();

    [GeneratedRegex(@"\b(?:max|maxi|maximum|high|highest|top|to|haut|haute|plafond|maximale?|fin)\b\.?$|^(?:max|maxi|maximum|high|haut|haute|plafond)\b")]
    private static partial Regex High();

    [GeneratedRegex(@"\b(?:head ?count|openings?|vacancies|posts|number|respondents|sample|effectifs?|postes?|nombre|repondants|echantillon|share|part|hours|heures|beds|lits|students|eleves|increase|change|variation|hausse|evolution|%|n)\b|%")]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:company|employer|firm|hospital|bank|school|university|organisation|organization|entreprise|employeur|societe|etablissement|hopital|banque|cabinet|groupe|ville|collectivite)\b")]
    private static partial Regex Employer();

    [GeneratedRegex(@"\b(?:sources?|says|said by|reported by|stated by|according to|qui le dit|dit par|selon|d'apres|provenance)\b")]
    private static partial Regex Source();

    // "Basic (year)", « Prime (mois) »
    [GeneratedRegex(@"\((?<word>\p{L}+)\)\s*$")]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"^(?:period|over|per|basis|paid per|how often|frequency|periode|periodicite|duree|par|frequence)$")]
    private static partial Regex OfPeriods();

    [GeneratedRegex(@"^(?:(?:pay )?components?|(?:pay )?elements?|part of pay|what|type of pay|composantes?|element (?:de paie|de remuneration)|nature)$")]
    private static partial Regex OfParts();

    // A row may say that its period is not known; the caption's is not meant then.
    [GeneratedRegex(@"\b(?:period|periode|duration|duree)s? (?:is |was |est )?(?:not|non|unstated|unspecified|unknown|inconnue|pas)\b")]
    private static partial Regex NoPeriod();

    [GeneratedRegex(@"^(?:#|n[°o]?\.?|numero|rank(?:ing)?|rang|classement|place|position)$")]
    private static partial Regex Rank();

    [GeneratedRegex(@"\b(?:level|grade|class|band|step|niveau|echelon|classe|seniority|anciennete|experience|rank|rang|tier|coefficient)\b")]
    private static partial Regex Level();
}
