using Bot.PayClaims;

namespace Bot.Answering.PayQuestions;

/// <summary>What a question asks about pay: the kind of reply it wants and the slots it fills. What it says itself is never evidence.</summary>
internal sealed record PayQuestion
{
    public required PayQuestionKind Kind { get; init; }

    /// <summary>True when the message speaks of pay at all; nothing below counts otherwise.</summary>
    public required bool AsksPay { get; init; }

    /// <summary>True when an amount would answer it.</summary>
    public required bool AsksAmount { get; init; }

    /// <summary>True when it names a part of pay and asks for nothing else: "the base salary at X".</summary>
    public bool ImpliesAmount { get; init; }

    /// <summary>True when it asks whether something is or was so and names no figure: what says so answers before a figure that stands near it.</summary>
    public bool AsksWhether { get; init; }

    /// <summary>True when it says itself that the sum was won, not only asked for: "what did they get in the end?"</summary>
    public bool SpeaksOfGains { get; init; }

    /// <summary>True when figures answer it, rather than something said about them.</summary>
    public bool WantsFigure => AsksAmount || ImpliesAmount || Kind != PayQuestionKind.Figure || Figures.Count > 0;

    /// <summary>The figures the question names.</summary>
    public IReadOnlyList<PayAmount> Figures { get; init; } = [];

    /// <summary>True when it asks which of several figures it is: "70 or 95 million?"</summary>
    public bool OffersFigures { get; init; }

    /// <summary>The parts of pay the question names; loose words (pay, earn) name none.</summary>
    public IReadOnlySet<PayComponent> Components { get; init; } = new HashSet<PayComponent>();

    /// <summary>What it is after that is no part of pay of its own: a raise, on-call duty, a grade.</summary>
    public AskedMatters Matters { get; init; } = AskedMatters.None;

    public IReadOnlySet<PayPeriod> Periods { get; init; } = new HashSet<PayPeriod>();

    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>True when it asks "what" or "how much" of a figure that it names, and does not say that somebody gets it.</summary>
    public bool AsksOpenly { get; init; }

    /// <summary>True when it asks whether or by whom something was confirmed.</summary>
    public bool AsksConfirmation { get; init; }

    /// <summary>True when it follows up on another question with a part of pay, a time or a currency of its own: "and the bonus?"</summary>
    public bool FollowsUpWithSlot { get; init; }

    /// <summary>True when it puts something new in the place of what the question before asked about, and leaves the rest: what does not say that is no answer.</summary>
    public bool PutsNewInPlace { get; init; }

    /// <summary>True when a time of its own is what is new.</summary>
    public bool PutsNewPeriod { get; init; }

    /// <summary>True when a part of pay of its own is what is new.</summary>
    public bool PutsNewPart { get; init; }

    /// <summary>True when it asks when a part of pay will come: with nobody named that is the asker's own, of which no article tells.</summary>
    public bool AsksWhenPaid { get; init; }

    /// <summary>True when it asks what a word of pay means, not what anybody gets.</summary>
    public bool AsksMeaning { get; init; }

    /// <summary>Of a figure taken as known, what it wants to know; empty for other kinds.</summary>
    public IReadOnlySet<DefinitionSlot> Defines { get; init; } = new HashSet<DefinitionSlot>();

    /// <summary>The parts of pay among which it asks which one a figure is: "stock, or pure base?"; empty for other kinds.</summary>
    public IReadOnlySet<PayComponent> PartsOffered { get; init; } = new HashSet<PayComponent>();

    /// <summary>True when it speaks of an article or a survey: "what does total pay mean in that article?" is not after the word's meaning in general.</summary>
    public bool PointsAtArticle { get; init; }

    /// <summary>What a denial would have to deny to answer it; empty when it does not say.</summary>
    public IReadOnlySet<DeniedPart> Denied { get; init; } = new HashSet<DeniedPart>();

    /// <summary>True when it asks what holds now: a sum that was paid before is told with the one that took its place.</summary>
    public bool AsksLatest { get; init; }

    /// <summary>True when it sets articles side by side: "do the two stories agree?"</summary>
    public bool AsksOfArticles { get; init; }

    /// <summary>True when it asks for the largest of its kind: "the same maximum".</summary>
    public bool AsksLargest { get; init; }

    /// <summary>True when it takes two figures for the same to be known and asks for both: "why two different numbers?"</summary>
    public bool AsksWhyTwo { get; init; }

    /// <summary>True when it asks for ranges: a sum alone is none.</summary>
    public bool AsksRanges { get; init; }

    /// <summary>True when it asks what each of several people gets.</summary>
    public bool AsksEach { get; init; }

    /// <summary>True when the bonus asked for is the one of each year ("variable", "target bonus"): one paid for joining or staying is another.</summary>
    public bool AsksYearlyBonus { get; init; }

    /// <summary>True when it says itself that the sum was only asked for: "what did the union demand?"</summary>
    public bool SpeaksOfDemands { get; init; }

    /// <summary>True when it asks who denies something, or what a denial says.</summary>
    public bool AsksDenial { get; init; }

    /// <summary>True when a yes or no would answer it.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>True when it asks whether pay rose or fell.</summary>
    public bool AsksChange { get; init; }

    /// <summary>The levels it names, by their ids.</summary>
    public IReadOnlySet<string> Levels { get; init; } = new HashSet<string>();

    /// <summary>True for "and the year before?": the same people's figure of an earlier year.</summary>
    public bool AsksYearBefore { get; init; }

    /// <summary>True for "how much in all, and what part of it is base": the whole is wanted beside the part of pay named.</summary>
    public bool AsksWholeToo { get; init; }

    /// <summary>ISO 4217 of the currency the answer is wanted in, or null.</summary>
    public string? Currency { get; init; }

    /// <summary>True when it names the median and the average: both are wanted.</summary>
    public bool AsksMedianAndAverage { get; init; }

    /// <summary>A statistic asked for by name (<see cref="Qualifiers.Median"/>, <see cref="Qualifiers.Average"/>), or null.</summary>
    public string? Statistic { get; init; }
}

internal enum PayQuestionKind
{
    /// <summary>How much; also everything that no other kind is.</summary>
    Figure,

    /// <summary>"Is it true…": claims and denials side by side.</summary>
    Disputed,
    Comparison,
    List,

    /// <summary>Who says so, and how it is known.</summary>
    Who,

    /// <summary>Which part of pay, what period.</summary>
    Definition,
}
