namespace Bot.Answering.FaqMatching;

/// <summary>Why a question that reads alike is not the same.</summary>
internal enum MatchConflict
{
    None,
    Number,
    Year,
    Level,

    /// <summary>A person or a company.</summary>
    Name,
    Negation,

    /// <summary>Before where the other says after, minimum for maximum.</summary>
    Contrast,
}

/// <summary>Holds back matches that differ in what makes the answer another one, however alike the words are.</summary>
internal static class MatchConflicts
{
    /// <summary>What forbids a match by whatever wording.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="target">All wordings of the reply's question, and the answer.</param>
    public static MatchConflict Of(QuestionReading asked, MatchTarget target)
    {
        var details = asked.Details;
        return details.Years.Any(year => !target.Years.Contains(year) && (target.Years.Count > 0 || !target.AnswerYears.Contains(year))) ? MatchConflict.Year
            : HasOtherLevel(details.Levels, target) ? MatchConflict.Level
            : details.Quantities.Any(quantity => IsOtherQuantity(quantity, details, target)) ? MatchConflict.Number
            : details.Names.Sure.Any(name => !target.Holds(name)) ? MatchConflict.Name
            : target.Questions.Any(question => InPlaceOfName(asked, question, target)) ? MatchConflict.Name
            : target.HasPlace && details.Names.Places.Any(place => !target.Holds(place)) ? MatchConflict.Name
            : IsTurnedAlike(details, target) && !target.Questions.Any(question => IsNegatedInOne(asked, question)) ? MatchConflict.None
            : MatchConflict.Negation;
    }

    /// <summary>What forbids a match by one wording of a reply that nothing else forbids.</summary>
    public static MatchConflict Between(QuestionReading asked, QuestionReading wording, MatchTarget target) =>
        InPlaceOfName(asked, wording, target) ? MatchConflict.Name : IsOpposite(asked.Details, wording.Details) ? MatchConflict.Contrast : MatchConflict.None;

    /// <summary>Another grade or kind of employment in the place of one that the reply is for; a kind that a reply for everybody does not speak of.</summary>
    private static bool HasOtherLevel(QuestionLevels asked, MatchTarget target) =>
        IsInPlace(asked.Grades, target.Grades) || IsInPlace(asked.Kinds, target.Kinds) || (target.Kinds.Count == 0 && !asked.Kinds.IsSubsetOf(target.AnswerKinds));

    private static bool IsInPlace(IReadOnlySet<string> asked, IReadOnlySet<string> wanted) => !asked.IsSubsetOf(wanted) && !wanted.IsSubsetOf(asked);

    /// <summary>It stands in the place of a number of its kind that the reply's question has and the question has not.</summary>
    private static bool IsOtherQuantity(Quantity quantity, QuestionDetails asked, MatchTarget target)
    {
        var others = target.Quantities.Where(quantity.IsComparable).ToList();
        return !others.Exists(quantity.IsSame) && others.Exists(other => !asked.Quantities.Any(other.IsSame));
    }

    /// <summary>By the clauses that speak of what the reply's question does: what led to a question may be put in other words.</summary>
    private static bool IsTurnedAlike(QuestionDetails asked, MatchTarget target) =>
        (target.Polarities.Contains(true) && asked.Turned.Count > 0)
        || (target.Polarities.Contains(false) && !asked.Turned.Any(terms => terms.Any(target.WordingsHave) && !terms.Any(term => term.MayBeNegated && target.HasNegated(term))));

    /// <summary>A word carries its negation in one and none in the other: vested and unvested.</summary>
    private static bool IsNegatedInOne(QuestionReading asked, QuestionReading wording)
    {
        var isOneLanguage = asked.Language == wording.Language;
        return IsNegatedInFirst(asked, wording, isOneLanguage) || IsNegatedInFirst(wording, asked, isOneLanguage);
    }

    private static bool IsNegatedInFirst(QuestionReading one, QuestionReading other, bool isOneLanguage) => one.Terms.Where(term => term.IsNegated).Any(term =>
        other.Terms.Where(same => QuestionComparison.IsSame(term, same, isOneLanguage)).ToList() is { Count: > 0 } same && same.TrueForAll(word => !word.IsNegated && !word.MayBeNegated));

    /// <summary>The reply is about a person, a place or a company by a name of which the question has no word, and the question names another.</summary>
    private static bool InPlaceOfName(QuestionReading asked, QuestionReading wording, MatchTarget target)
    {
        var names = asked.Details.Names;
        return wording.Details.Names.Whole.Any(name => !name.Any(word => asked.Terms.Any(term => NameReader.IsSame(term.Word, word))))
            && (names.Maybe.Concat(names.Places).Concat(names.Unknown).Any(name => !target.Holds(name)) || names.Sure.Any(name => !target.WordingsHold(name)));
    }

    /// <summary>Before where the other says after, and not before too.</summary>
    private static bool IsOpposite(QuestionDetails asked, QuestionDetails wording) => asked.Sides.Any(side => wording.Sides.Contains(Contrasts.Opposite(side)) && !wording.Sides.Contains(side) && !asked.Sides.Contains(Contrasts.Opposite(side)));
}
