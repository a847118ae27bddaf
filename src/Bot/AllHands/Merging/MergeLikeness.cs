using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>How alike two questions of a meeting are, the same from both sides.</summary>
internal static class MergeLikeness
{
    /// <summary>Their names, in the order of the features.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "constant", "words found, of the one found worse", "words found, of the one found better", "words found, both languages the same", "same topic", "share of topics", "topics, none the same",
        "same broad topic", "same aspect", "aspects, none the same", "opposite words", "other names", "one names a company", "letters shared", "same company", "weightiest word", "broad topic and aspect", "share of topics and same aspect", "share of topics and other aspects", "same broad topic where no other is", "words of work found, of the one found worse", "words of work found, of the one found better", "all words found and same aspect",
    ];

    /// <param name="one">With what each of its terms tells.</param>
    public static double[] Features(MergeReading one, MergeReading other, Func<QuestionTerm, double> weight)
    {
        var (ofOne, heaviestOfOne, workOfOne) = Found(one.Question, other.Question, weight);
        var (ofOther, heaviestOfOther, workOfOther) = Found(other.Question, one.Question, weight);
        var isOneLanguage = one.Question.Language == other.Question.Language;
        var (less, more) = (Math.Min(ofOne, ofOther), Math.Max(ofOne, ofOther));
        var sharesTopic = one.Topics.Overlaps(other.Topics);
        var topics = Share(one.Topics, other.Topics);
        var sharesBroad = one.BroadTopics.Overlaps(other.BroadTopics);
        var sharesAspect = one.Aspects.Overlaps(other.Aspects);
        return
        [
            1, less, more, isOneLanguage ? Math.Sqrt(less * more) : 0,
            Indicator(sharesTopic), topics, Indicator(!sharesTopic && one.Topics.Count > 0 && other.Topics.Count > 0),
            Indicator(sharesBroad), Indicator(sharesAspect), Indicator(!sharesAspect && one.Aspects.Count > 0 && other.Aspects.Count > 0),
            Indicator(IsOpposite(one.Question.Details, other.Question.Details)), Indicator(AreOthers(one.Names, other.Names)),
            Indicator(one.Employers.Count > 0 != other.Employers.Count > 0), Dice(one.Trigrams, other.Trigrams), Indicator(one.Employers.Overlaps(other.Employers)),
            Math.Min(heaviestOfOne, heaviestOfOther), Indicator(sharesBroad && sharesAspect),
            sharesAspect ? topics : 0, sharesAspect ? 0 : topics, Indicator(sharesBroad && one.Topics.Count == 0 && other.Topics.Count == 0),
            Math.Min(workOfOne, workOfOther), Math.Max(workOfOne, workOfOther), sharesAspect ? Math.Sqrt(less * more) : 0,
        ];
    }

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

    /// <summary>How much of a question another has too, by weight, of its weightiest word, and of its words that name something of work.</summary>
    private static (double Share, double Heaviest, double OfWork) Found(QuestionReading one, QuestionReading other, Func<QuestionTerm, double> weight)
    {
        double total = 0, found = 0, heaviest = 0, ofHeaviest = 0, work = 0, foundWork = 0;
        var isOneLanguage = one.Language == other.Language;
        foreach (var term in one.Terms)
        {
            var match = other.Terms.Select(same => QuestionComparison.Match(term, same, isOneLanguage)).DefaultIfEmpty().Max();
            var tells = weight(term);
            total += tells;
            found += tells * match;
            work += term.IsOfWork ? tells : 0;
            foundWork += term.IsOfWork ? tells * match : 0;
            if (tells > heaviest)
            {
                (heaviest, ofHeaviest) = (tells, match);
            }
        }

        return (total > 0 ? found / total : 0, ofHeaviest, work > 0 ? foundWork / work : 0);
    }

    /// <summary>Of one kind each has only others. What a bare number counts nobody knows.</summary>
    private static bool HasOtherNumber(QuestionDetails one, QuestionDetails other) => one.Quantities.Where(quantity => quantity.Kind != QuantityKind.Plain).GroupBy(quantity => quantity.Kind)
        .Any(mine => other.Quantities.Where(quantity => quantity.Kind == mine.Key).ToList() is { Count: > 0 } theirs && !mine.Any(quantity => theirs.Exists(quantity.IsSame)));

    /// <summary>Before where the other says after, and not before too.</summary>
    private static bool IsOpposite(QuestionDetails one, QuestionDetails other) =>
        one.Sides.Any(side => other.Sides.Contains(Contrasts.Opposite(side)) && !other.Sides.Contains(side) && !one.Sides.Contains(Contrasts.Opposite(side)));

    /// <summary>Both name some, and none the same.</summary>
    private static bool AreOthers<T>(IReadOnlySet<T> one, IReadOnlySet<T> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    /// <summary>Each names one that the other does not.</summary>
    private static bool OwnEach(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Except(other).Any() && other.Except(one).Any();

    private static double Share(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count + other.Count == 0 ? 0 : (double)one.Intersect(other).Count() / one.Union(other).Count();

    private static double Dice(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count + other.Count == 0 ? 0 : 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);

    private static double Indicator(bool holds) => holds ? 1 : 0;
}
