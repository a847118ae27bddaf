using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>How alike two questions of a meeting are, the same from both sides.</summary>
internal static class MergeLikeness
{
    private const double SameConcept = 0.9;
    private const double SameFamily = 0.5;

    // About what a word tells that one question in a hundred has.
    private const double Much = 5;

    // Half of the questions are nearer than the inverse to their matter.
    private const double Plain = 1.6;

    private const double Far = 0.1;

    /// <summary>What the features are, in their order, and whether more of one can only speak for the two being one (1) or against it (-1).</summary>
    public static readonly IReadOnlyList<(string Name, int Sign)> Names =
    [
        ("constant", 0), ("words found, both", 1), ("weightiest word found, of the one found worse", 1), ("weightiest word found, of the one found better", 1),
        ("subjects, none the same", -1), ("asks the same, beyond whether", 1),
        ("kinds of answer differ", -1), ("subjects shared, asks others", 0), ("words found, both, asks the same", 1), ("words found, both, where no subject is shared", 1),
        ("weightiest subjects or their kin found, both", 1), ("no subject has kin", -1),
        ("one names a company", -1), ("near the same matters", 1), ("near the same matters, both plainly", 1), ("near the same matters, asks others", 0),
        ("each asks another thing", -1), ("each asks another thing of the same matters", -1), ("one names a place", -1), ("one asks a thing, the other whether", -1), ("far from each other's matters", -1),
        ("names what is foreign to the other's matter", -1), ("share a name", 1), ("nearest matters differ, both plain", -1),
        ("words found, both, where no matter is near", 1), ("what the words both have tells, where no matter is near", 1), ("no matter is near", -1),
        ("one asks why", -1), ("one asks when", -1), ("one asks how much or how many", -1), ("one asks who, or on what conditions", -1),
    ];

    /// <param name="words">What each of their words and concepts tells.</param>
    public static double[] Features(MergeReading one, MergeReading other, WordWeights words)
    {
        var (ofOne, ofOther) = (Found(one, other, words), Found(other, one, words));
        var both = Math.Sqrt(ofOne.Share * ofOther.Share);
        var (kinOfOne, kinOfOther) = (Kin(one, other, words), Kin(other, one, words));
        var subjects = Shared(one.Subjects, other.Subjects, words);
        var matters = one.Matters.Likeness(other.Matters);
        var unknown = 1 - Math.Min(1, Math.Min(one.Matters.Nearness, other.Matters.Nearness) * Plain);
        var asksOthers = AsksMore(one) && AsksMore(other) && !one.Asks.Where(ask => ask != MergeTables.Whether).Any(other.Asks.Contains);
        var asksSame = one.Asks.Overlaps(other.Asks);
        return
        [
            1, both, Math.Min(ofOne.Heaviest, ofOther.Heaviest), Math.Max(ofOne.Heaviest, ofOther.Heaviest),
            Indicator(AreOthers(one.Subjects, other.Subjects)),
            Indicator(one.Asks.Intersect(other.Asks).Any(ask => ask != MergeTables.Whether)),
            Indicator(QuestionComparison.SameType(one.Question.Types, other.Question.Types) < 0), asksSame ? 0 : subjects, asksSame ? both : 0, subjects > 0 ? 0 : both,
            Math.Min(kinOfOne.Heaviest, kinOfOther.Heaviest), Indicator(!kinOfOne.Any && one.Subjects.Count > 0 && other.Subjects.Count > 0), Indicator(one.Employers.Count > 0 != other.Employers.Count > 0),
            matters, matters * Math.Min(one.Matters.Nearness, other.Matters.Nearness) * Plain, asksSame ? 0 : matters,
            Indicator(asksOthers), asksOthers ? matters : 0, Indicator(one.Places.Count > 0 != other.Places.Count > 0), Indicator(AsksMore(one) != AsksMore(other)), Indicator(matters < Far),
            Math.Max(Foreign(one, other, words), Foreign(other, one, words)),
            Indicator(one.Employers.Overlaps(other.Employers) || one.Names.Overlaps(other.Names) || one.Places.Overlaps(other.Places)),
            one.Matters.Nearest == other.Matters.Nearest ? 0 : Math.Min(one.Matters.Nearness, other.Matters.Nearness) * Plain,
            both * unknown, Math.Min(ofOne.Told, ofOther.Told) / Much * unknown, unknown,
            OnlyOneAsks(one, other, "why"), OnlyOneAsks(one, other, "when"), OnlyOneAsks(one, other, "how-much", "how-many"), OnlyOneAsks(one, other, "who", "conditions"),
        ];
    }

    private static double OnlyOneAsks(MergeReading one, MergeReading other, params string[] any) => Indicator(Array.Exists(any, one.Asks.Contains) != Array.Exists(any, other.Asks.Contains));

    /// <summary>Whether it says what it wants to know beyond yes or no.</summary>
    private static bool AsksMore(MergeReading question) => question.Asks.Any(ask => ask != MergeTables.Whether);

    /// <summary>What makes the answer another one, however alike the words are.</summary>
    public static bool Conflicts(MergeReading one, MergeReading other)
    {
        var (mine, theirs) = (one.Question.Details, other.Question.Details);
        return AreOthers(mine.Years, theirs.Years)
            || AreOthers(one.Employers, other.Employers)
            || AreOthers(mine.Levels.Grades, theirs.Levels.Grades)
            || AreOthers(mine.Levels.Kinds, theirs.Levels.Kinds)
            || AreOthers(one.Components, other.Components)
            || HasOtherNumber(mine, theirs)
            || OwnEach(one.Places, other.Places);
    }

    /// <summary>How much of a question another has too: by weight, and of its weightiest word; and what those found tell together.</summary>
    private static (double Share, double Heaviest, double Told) Found(MergeReading one, MergeReading other, WordWeights words)
    {
        double total = 0, found = 0, heaviest = 0, ofHeaviest = 0;
        var isOneLanguage = one.Question.Language == other.Question.Language;
        foreach (var (at, term) in one.Question.Terms.Index())
        {
            var concepts = one.OfTerms[at];
            var match = other.Question.Terms.Select(same => QuestionComparison.Match(term, same, isOneLanguage)).DefaultIfEmpty().Max();
            match = Math.Max(match, concepts.Select(concept => other.Subjects.Contains(concept) || other.Actions.Contains(concept) ? SameConcept : 0).DefaultIfEmpty().Max());
            var tells = words.Of(term, concepts);
            total += tells;
            found += tells * match;
            if (tells > heaviest)
            {
                (heaviest, ofHeaviest) = (tells, match);
            }
        }

        return (total > 0 ? found / total : 0, ofHeaviest, found);
    }

    /// <summary>Whether another question names any of one's subjects, or its kin, and how well it names the weightiest.</summary>
    private static (bool Any, double Heaviest) Kin(MergeReading one, MergeReading other, WordWeights words)
    {
        var matches = one.Subjects.Select(subject => (Subject: subject, Match: other.Subjects.Contains(subject) ? 1 : MergeTables.FamiliesOf(subject).Any(other.Families.Contains) ? SameFamily : 0)).ToList();
        return (matches.Exists(subject => subject.Match > 0), matches.Count == 0 ? 0 : matches.MaxBy(subject => words.Of(subject.Subject)).Match);
    }

    /// <summary>What a question names that belongs neither to another question nor to the matter that one is nearest to, by what it tells among all it names.</summary>
    private static double Foreign(MergeReading one, MergeReading other, WordWeights words)
    {
        if (one.Subjects.Count == 0 || other.Matters.Nearest is not { } matter)
        {
            return 0;
        }

        var foreign = one.Subjects.Where(subject => !other.Subjects.Contains(subject) && !MergeTables.FamiliesOf(subject).Any(other.Families.Contains) && !MeetingMatters.Default.Holds(matter, subject));
        return foreign.Sum(words.Of) / one.Subjects.Sum(words.Of);
    }

    /// <summary>The concepts both name, among all they name, by what each tells.</summary>
    private static double Shared(IReadOnlySet<string> one, IReadOnlySet<string> other, WordWeights words)
    {
        var shared = one.Where(other.Contains).Sum(words.Of);
        return shared == 0 ? 0 : shared / (one.Sum(words.Of) + other.Sum(words.Of) - shared);
    }

    /// <summary>Of one kind each has only others. What a bare number counts nobody knows.</summary>
    private static bool HasOtherNumber(QuestionDetails one, QuestionDetails other) => one.Quantities.Where(quantity => quantity.Kind != QuantityKind.Plain).GroupBy(quantity => quantity.Kind)
        .Any(mine => other.Quantities.Where(quantity => quantity.Kind == mine.Key).ToList() is { Count: > 0 } theirs && !mine.Any(quantity => theirs.Exists(quantity.IsSame)));

    /// <summary>Both name some, and none the same.</summary>
    private static bool AreOthers<T>(IReadOnlySet<T> one, IReadOnlySet<T> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    /// <summary>Each names one that the other does not.</summary>
    private static bool OwnEach(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Except(other).Any() && other.Except(one).Any();

    private static double Indicator(bool holds) => holds ? 1 : 0;
}
