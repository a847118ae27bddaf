using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>A question as it is compared with others.</summary>
/// <param name="Terms">What it is about, in order; words that only say how it is put are left out.</param>
/// <param name="Types">What kind of thing would answer it.</param>
/// <param name="Details">What must not differ.</param>
internal sealed record QuestionReading(string Text, ReplyLanguage Language, IReadOnlyList<QuestionTerm> Terms, IReadOnlyList<AnswerType> Types, QuestionDetails Details);

/// <summary>A question with what each of its terms tells.</summary>
/// <param name="Weights">One for each term.</param>
internal sealed record WeighedQuestion(QuestionReading Question, IReadOnlyList<double> Weights);

/// <summary>One word of a question.</summary>
/// <param name="Word">Folded.</param>
/// <param name="Stem">Folded and stemmed in the question's language; of a number its plain digits.</param>
/// <param name="Concepts">What it may name, alone or in a phrase.</param>
/// <param name="IsOrdinary">The vocabulary holds it; else it may be a name or a slip of the fingers.</param>
internal sealed record QuestionTerm(string Word, string Stem, IReadOnlyList<int> Concepts, bool IsNumber, bool IsOrdinary)
{
    /// <summary>It names something of pay or work: what is asked about, rather than how.</summary>
    public required bool IsOfWork { get; init; }

    /// <summary>It carries its negation: "unvested", « non acquis ».</summary>
    public bool IsNegated { get; init; }

    /// <summary>A negation reaches it, which may be meant for it or for what it stands with.</summary>
    public bool MayBeNegated { get; init; }

    /// <summary>A number, a grade or a name: what kind of thing is asked about does not show in it.</summary>
    public required bool IsDetail { get; init; }
}

/// <summary>What two questions must agree in to be one.</summary>
/// <param name="Quantities">Amounts, shares, durations and counts.</param>
/// <param name="Years">Calendar years.</param>
/// <param name="Turned">The clauses that a word turns round (not, without, except), each as its terms.</param>
/// <param name="Sides">Of pairs such as before and after, the side each word stands on.</param>
internal sealed record QuestionDetails(
    IReadOnlyList<Quantity> Quantities, IReadOnlySet<int> Years, QuestionLevels Levels, QuestionNames Names, IReadOnlyList<IReadOnlyList<QuestionTerm>> Turned, IReadOnlySet<string> Sides);
