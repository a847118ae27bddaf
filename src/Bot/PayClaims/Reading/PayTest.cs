namespace Bot.PayClaims.Reading;

/// <summary>Decides whether a figure is pay: by the cues of its sentence, and where those are silent by what the article speaks of around it.</summary>
internal static class PayTest
{
    private static readonly HashSet<string> ComingTo =
    [
        "is", "was", "are", "were", "stands", "stood", "reaches", "reached", "averages", "averaged", "hits", "hit", "comes", "came", "amounts", "amounted",
        "est", "etait", "sont", "etaient", "atteint", "atteignait", "eleve", "elevait", "etablit", "etablissait", "ressort", "ressortait", "avoisine", "plafonne",
    ];

    private static readonly HashSet<string> BeforeSum = ["at", "to", "about", "around", "roughly", "nearly", "almost", "only", "just", "now", "some", "currently", "a", "de", "d", "environ", "pres", "quelque", "desormais", "actuellement", "aujourd", "hui"];

    // A lone verb such as "offered" ten words away is just enough.
    private const float Least = 0.12f;

    // A figure without any cue of its own needs a sentence before it that speaks of pay, and an article that does.
    private const float LeastWithContext = 0.3f;
    private const float BesideOther = 0.15f;

    // Nobody's pay, unless a noun beside it says so.
    private const decimal Enormous = 300_000_000;
    private const float Plain = 0.6f;

    // In words behind the figure: "an hour, just to live".
    private const int FarthestLiving = 5;

    // "six figures" is said of prices and audiences too.
    private const float LeastForVague = 0.3f;

    /// <param name="context">How strongly the sentences and headings before it speak of pay, 0 to 1.</param>
    /// <param name="ofPeople">True when the sentence speaks of people at work.</param>
    public static bool IsPay(FigureSense sense, float context, bool ofPeople) =>
        (ofPeople || context > 0 || IsNamed(sense)) && (sense.PayScore >= Plain || (sense.Figure.Money.Amount.High ?? sense.Figure.Money.Amount.Low) < Enormous) && IsPay(sense, context);

    /// <summary>"15 000 euros de plus que", "$4,000 more than": how far two people's pay lies apart is nobody's pay.</summary>
    public static bool IsDifference(CueSentence sentence, PayFigure figure)
    {
        string Word(int behind) => figure.End + behind < sentence.Words.Count ? sentence.Words[figure.End + behind].Text : "";
        string Before(int words) => figure.First >= words ? sentence.Words[figure.First - words].Text : "";
        return (Word(0) is "more" or "less" && Word(1) == "than")
            || (Word(0) == "de" && Word(1) is "plus" or "moins" && Word(2) is "que" or "qu")
            || (Word(0) == "less" && EndsClause(1)) || (Word(0) == "de" && Word(1) == "moins" && EndsClause(2))
            || (Before(1) is "of" or "d" or "de" && Before(2) is "gap" or "difference" or "spread" or "ecart" or "differentiel" && !IsRangeOfPay(sentence))
            || (Word(0) == "between" && Word(1) == "the" && Word(2) is "bottom" or "top" or "lowest" or "highest" or "two" or "ends")
            || (Word(0) == "entre" && Word(1) is "le" or "la" or "les" && Word(2) is "haut" or "bas" or "deux" or "plus" or "extremes")
            || (Word(0) is "from" or "d" && Word(1) is "end" or "un" && Word(2) is "to" or "bout")
            || (Word(0) is "lies" or "lie" or "lay" && Word(1) == "between")
            || (Word(0) is "separate" or "separates" or "separated" or "separent" or "separe" or "separaient") || (Word(0) is "la" or "les" or "le" && Word(1) is "separent" or "separe" or "separaient")
            || IsRaisedBy(sentence, figure);

        bool EndsClause(int behind) => figure.End + behind >= sentence.Words.Count
            || sentence.Text.AsSpan(sentence.Words[figure.End + behind - 1].End..sentence.Words[figure.End + behind].Start).ContainsAny(",;.:)");
    }

    // « Un écart de salaire de 2 000 à 3 000 euros »: said of a range it is the range.
    private static bool IsRangeOfPay(CueSentence sentence) => sentence.Words.Exists(word => word.Text is "fourchette" or "range" or "band");

    /// <summary>"Raised starting pay by $20,000, from $160,000 to $180,000": the step, where both levels are told.</summary>
    private static bool IsRaisedBy(CueSentence sentence, PayFigure figure) =>
        figure.First > 1 && sentence.Words[figure.First - 1].Text is "by" or "de" or "d" && RaiseReader.Moves(sentence, figure)
        && sentence.Figures.Find(other => other.First >= figure.End) is { } from
        && (from.Money.Amount is { Low: { } low, High: { } high } && low < high || (sentence.Figures.Find(other => other.First >= from.End) is { } to && RaiseReader.IsBetween(sentence, from, to)));

    /// <summary>"Needs $21 an hour to live", « il faut 2 100 euros pour vivre »: what a life costs is nobody's pay.</summary>
    public static bool IsCostOfLiving(CueSentence sentence, PayFigure figure) =>
        sentence.Words.Take(figure.First).Any(word => word.Text is "need" or "needs" or "needed" or "requires" or "takes" or "costs" or "faut" or "faudrait" or "besoin" or "necessaires")
        && Enumerable.Range(figure.End, Math.Max(0, Math.Min(FarthestLiving, sentence.Words.Count - 1 - figure.End)))
            .Any(at => (sentence.Words[at].Text, sentence.Words[at + 1].Text) is ("to", "live" or "survive") or ("pour", "vivre" or "survivre"));

    /// <summary>True when a noun names a component: a verb alone needs people to be about pay.</summary>
    private static bool IsNamed(FigureSense sense) => sense.PayScore > 0 && sense.Governor is { Meaning.Kind: CueKind.Noun };

    private static bool IsPay(FigureSense sense, float context) =>
        sense.PayScore > sense.OtherScore
            ? sense.PayScore >= Least || sense.PayScore + context >= LeastWithContext
            : sense.OtherScore < BesideOther && sense.PayScore + context >= LeastWithContext;

    /// <summary>True for a figure that is pay beyond doubt. An article without one speaks of bonuses, offers and packages of another kind.</summary>
    public static bool IsAnchor(FigureSense sense, bool ofPeople) => sense.Governor is { } governor && (governor.Meaning.Kind, governor.Meaning.Component) switch
    {
        (CueKind.Noun, PayComponent.Base or PayComponent.Salary or PayComponent.SigningBonus or PayComponent.RetentionBonus or PayComponent.TotalCompensation or PayComponent.Severance) => sense.PayScore >= Plain,
        (CueKind.Noun, _) => sense.PayScore >= LeastForVague && ofPeople,
        (CueKind.Loose, PayComponent.Pool) => ofPeople,
        (CueKind.Verb, PayComponent.Earnings or PayComponent.Salary or PayComponent.Offer) => ofPeople,
        _ => false,
    };

    /// <summary>"Salaries ($000)": what the numbers below are counted in.</summary>
    public static bool IsUnit(CueSentence sentence, PayFigure figure) => figure.Money.Amount is { Low: 0, High: 0 } && figure.Money.Span.In(sentence.Text).Contains("000", StringComparison.Ordinal);

    /// <summary>"The median salary of keepers at the northern yards stands at $61,000": pay beyond doubt, however much stands between the noun and what it comes to.</summary>
    public static bool IsStatedOf(CueSentence sentence, FigureSense sense)
    {
        var figure = sense.Figure;
        if (sense is not { OtherScore: 0, Governor: { Meaning: { Kind: CueKind.Noun, Component: PayComponent.Base or PayComponent.Salary or PayComponent.SigningBonus or PayComponent.RetentionBonus or PayComponent.TotalCompensation or PayComponent.Severance } } noun } || noun.End > figure.First
            || figure.Money.Amount.Currency is null || sentence.Cues.Exists(cue => cue.Meaning.Kind == CueKind.Noun && cue.First >= noun.End && cue.End <= figure.First) || sentence.Figures.Exists(other => other.First >= noun.End && other.End <= figure.First))
        {
            return false;
        }

        var verb = figure.First - 1;
        while (verb > noun.End && BeforeSum.Contains(sentence.Words[verb].Text))
        {
            verb--;
        }

        return verb >= noun.End && ComingTo.Contains(sentence.Words[verb].Text);
    }

    /// <summary>"Winslow earned $61,000": who earns is at work, whatever the sentence calls them.</summary>
    public static bool IsEarned(FigureSense sense) => sense is { Governor.Meaning: { Kind: CueKind.Verb, Component: PayComponent.Earnings }, OtherScore: 0 };

    public static bool IsVaguePay(FigureSense sense) => sense.PayScore > sense.OtherScore && sense.PayScore >= LeastForVague;
}
