using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>How alike two questions are, as figures of which a weighted sum is made.</summary>
/// <param name="Asked">Share (0 to 1) of the question's words, by their weight and without its details, that the wording has.</param>
/// <param name="Wording">Share of the wording's words that the question has.</param>
/// <param name="AskedAll">As <paramref name="Asked"/>, details included.</param>
/// <param name="WordingAll">As <paramref name="Wording"/>, details included.</param>
/// <param name="Answer">Share of the question's words that neither the wording nor anything but the answer has.</param>
/// <param name="SameType">1 when both want the same kind of thing, -1 when they want different kinds, else 0.</param>
/// <param name="Names">Share of the wording's names that the question leaves out.</param>
/// <param name="Details">Share of the wording's numbers, years, grades and names that the question gives too, in whatever way.</param>
/// <param name="Rarest">How well the question's weightiest word is found.</param>
/// <param name="Else">Share of the question's words that name something of work which neither the wording nor the answer has: it asks about something else.</param>
/// <param name="Missed">Share of the wording's words that name something of work which the question does not have.</param>
/// <param name="Rank">Its score in the search over all replies, over that of the best.</param>
internal readonly record struct QuestionLikeness(double Asked, double Wording, double AskedAll, double WordingAll, double Answer, double SameType, double Names, double Details, double Rarest, double Else, double Missed, double Rank)
{
    /// <summary>The features in a fixed order.</summary>
    public double[] Features => [Asked, Wording, Math.Sqrt(Asked * Wording), AskedAll, WordingAll, Math.Sqrt(AskedAll * WordingAll), Answer, SameType, Names, Details, Details * Math.Sqrt(Asked * Wording), Rarest, Else, Missed, Rank, Asked * Rank];
}

/// <summary>Compares words and questions.</summary>
internal static class QuestionComparison
{
    private const double SameConcept = 0.9;
    private const double Synonym = 0.8;
    private const double Derived = 0.8;
    private const double Slip = 0.75;
    private const int ShortestSlip = 5;
    private const int LongWord = 9;
    private const int ShortestRoot = 5;

    /// <param name="rank">As <see cref="QuestionLikeness.Rank"/>.</param>
    public static QuestionLikeness Of(WeighedQuestion asked, WeighedQuestion wording, MatchTarget target, double rank)
    {
        var (one, other) = (asked.Question, wording.Question);
        var (ofAsked, ofWording) = Best(one, other);
        double total = 0, found = 0, inAnswer = 0, inElse = 0, heaviest = 0, rarest = 0, details = 0, foundDetails = 0;
        for (var i = 0; i < one.Terms.Count; i++)
        {
            var (term, weight, match) = (one.Terms[i], asked.Weights[i], ofAsked[i]);
            if (IsDetail(term, other))
            {
                details += weight;
                foundDetails += weight * match;
                continue;
            }

            total += weight;
            found += weight * match;
            if (match == 0)
            {
                var isInAnswer = target.AnswerHas(term);
                inAnswer += isInAnswer ? weight : 0;
                inElse += !isInAnswer && term.IsOfWork && !target.WordingsHave(term) ? weight : 0;
            }

            if (weight > heaviest)
            {
                (heaviest, rarest) = (weight, match);
            }
        }

        double wanted = 0, met = 0, missed = 0, wantedDetails = 0, metDetails = 0;
        for (var i = 0; i < other.Terms.Count; i++)
        {
            var (term, weight, match) = (other.Terms[i], wording.Weights[i], ofWording[i]);
            if (IsDetail(term, one))
            {
                wantedDetails += weight;
                metDetails += weight * match;
            }
            else
            {
                wanted += weight;
                met += weight * match;
                missed += match == 0 && term.IsOfWork ? weight : 0;
            }
        }

        var names = other.Details.Names.Sure;
        var missing = names.Count == 0 ? 0 : (double)names.Count(name => !one.Terms.Any(term => term.Word == name)) / names.Count;
        return new QuestionLikeness(
            Share(found, total), Share(met, wanted), Share(found + foundDetails, total + details), Share(met + metDetails, wanted + wantedDetails), Share(inAnswer, total),
            SameType(one.Types, other.Types), missing, Details(one.Details, other.Details), rarest, Share(inElse, total), Share(missed, wanted), rank);
    }

    /// <summary>How well each term of the two is found in the other.</summary>
    private static (double[] OfOne, double[] OfOther) Best(QuestionReading one, QuestionReading other)
    {
        var isOneLanguage = one.Language == other.Language;
        var (ofOne, ofOther) = (new double[one.Terms.Count], new double[other.Terms.Count]);
        for (var i = 0; i < ofOne.Length; i++)
        {
            for (var j = 0; j < ofOther.Length; j++)
            {
                var match = Match(one.Terms[i], other.Terms[j], isOneLanguage);
                ofOne[i] = Math.Max(ofOne[i], match);
                ofOther[j] = Math.Max(ofOther[j], match);
            }
        }

        return (ofOne, ofOther);
    }

    private static bool IsDetail(QuestionTerm term, QuestionReading other) => term.IsDetail || other.Details.Names.Sure.Contains(term.Word);

    private static double Details(QuestionDetails asked, QuestionDetails wording)
    {
        var given = wording.Quantities.Distinct().Count(quantity => asked.Quantities.Any(quantity.IsSame)) + wording.Years.Count(asked.Years.Contains)
            + wording.Levels.Grades.Count(asked.Levels.Grades.Contains) + wording.Names.Sure.Count(name => asked.Names.Sure.Contains(name) || asked.Names.Maybe.Contains(name));
        return Share(given, wording.Quantities.Distinct().Count() + wording.Years.Count + wording.Levels.Grades.Count + wording.Names.Sure.Count);
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    /// <summary>1 when both want the same kind of thing, -1 when they want different kinds, else 0.</summary>
    public static double SameType(IReadOnlyList<AnswerType> one, IReadOnlyList<AnswerType> other) =>
        one is [AnswerType.Any] || other is [AnswerType.Any] ? 0 : one.Intersect(other).Any() ? 1 : -1;

    /// <summary>Whether two words are one, or name one thing.</summary>
    public static bool IsSame(QuestionTerm one, QuestionTerm other, bool isOneLanguage) => IsSameWord(one, other, isOneLanguage) || one.Concepts.Any(other.Concepts.Contains);

    private static bool IsSameWord(QuestionTerm one, QuestionTerm other, bool isOneLanguage) =>
        one.Word == other.Word || (isOneLanguage && one.Stem == other.Stem) || (one.IsNumber && one.Stem == other.Stem);

    /// <summary>How far two words are one: 1 for the same, less for a synonym, a derivation or a slip of the fingers, 0 for others.</summary>
    public static double Match(QuestionTerm one, QuestionTerm other, bool isOneLanguage)
    {
        if (IsSameWord(one, other, isOneLanguage))
        {
            return 1;
        }

        if (one.Concepts.Any(other.Concepts.Contains))
        {
            return isOneLanguage ? Synonym : SameConcept;
        }

        if (one.IsNumber || other.IsNumber)
        {
            return 0;
        }

        return IsDerived(one.Stem, other.Stem) ? Derived : IsSlip(one, other) ? Slip : 0;
    }

    /// <summary>"rembours-er" and "rembours-ement", "referr-al" and "referr-ed": one root, different endings.</summary>
    private static bool IsDerived(string one, string other)
    {
        var root = 0;
        while (root < one.Length && root < other.Length && one[root] == other[root])
        {
            root++;
        }

        return root >= ShortestRoot && root >= Math.Min(one.Length, other.Length) - 1 && Math.Abs(one.Length - other.Length) <= 5;
    }

    // A word the vocabulary holds is what it is, unless the other is not.
    private static bool IsSlip(QuestionTerm one, QuestionTerm other)
    {
        var shorter = Math.Min(one.Word.Length, other.Word.Length);
        var limit = shorter >= LongWord ? 2 : 1;
        return shorter >= ShortestSlip && !(one.IsOrdinary && other.IsOrdinary) && EditDistance.Between(one.Word, other.Word, limit) <= limit;
    }
}
