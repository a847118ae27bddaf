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
    /// <param name="asked">The question.</param>
    /// <param name="wording">One wording of the reply's question.</param>
    /// <param name="target">All its wordings and the answer, for details that stand elsewhere in it.</param>
    public static MatchConflict Between(QuestionReading asked, QuestionReading wording, MatchTarget target)
    {
        var (a, w) = (asked.Details, wording.Details);
        if (a.Years.Any(year => !target.Years.Contains(year) && (target.Years.Count > 0 || !target.AnswerYears.Contains(year))))
        {
            return MatchConflict.Year;
        }

        if (a.Levels.Any(level => !target.Levels.Contains(level)))
        {
            return MatchConflict.Level;
        }

        if (a.Numbers.Any(number => !HasNumber(target.Numbers, number) && (target.Numbers.Count > 0 || !HasNumber(target.AnswerNumbers, number))))
        {
            return MatchConflict.Number;
        }

        if (a.Names.Any(name => !target.Holds(name)))
        {
            return MatchConflict.Name;
        }

        // The reply is about somebody by name, and the question names somebody else.
        if (w.Names.Count > 0 && !w.Names.Any(name => asked.Terms.Any(term => term.Word == name)) && a.MaybeNames.Any(name => !target.Holds(name)))
        {
            return MatchConflict.Name;
        }

        if (!target.Polarities.Contains(a.IsNegated))
        {
            return MatchConflict.Negation;
        }

        return a.Sides.Any(side => w.Sides.Contains(Opposite(side)) && !w.Sides.Contains(side)) ? MatchConflict.Contrast : MatchConflict.None;
    }

    /// <summary>Equal in value, and in unit where both name one.</summary>
    private static bool HasNumber(IReadOnlySet<string> numbers, string number) =>
        numbers.Contains(number) || numbers.Any(other => (!other.Contains(' ', StringComparison.Ordinal) || !number.Contains(' ', StringComparison.Ordinal)) && other.Split(' ')[0] == number.Split(' ')[0]);

    private static string Opposite(string side) => side[..^1] + (side[^1] == '<' ? '>' : '<');
}
