namespace Bot.Evaluation.Scoring.Replies;

/// <summary>Whether a reply confirms what its question only supposes.</summary>
internal static class Echo
{
    // Smaller plain numbers are counts and durations, and a year is everywhere.
    private const double SmallestSum = 1000;

    /// <summary>
    /// True when the reply has a form that it must not include, or says, outside its quotes, a sum of the question that neither the wanted evidence nor a wanted claim has.
    /// </summary>
    public static bool IsIn(Reply reply, ReplyQuestion question, IReadOnlyList<Amount> wanted) =>
        question.MustNotInclude.Any(form => PhraseMatch.Contains(reply.Text, form)) || RepeatsWrongSum(reply, question, wanted);

    private static bool RepeatsWrongSum(Reply reply, ReplyQuestion question, IReadOnlyList<Amount> wanted)
    {
        var wrong = AmountReader.Read(question.Text).Where(IsSum).Where(amount => !amount.IsIn(wanted)).ToList();
        var said = AmountReader.Read(OwnWords.WithoutQuotes(reply.Text, [.. reply.Citations.Select(citation => citation.Quote)]));
        return wrong.Any(amount => (amount with { Currency = null }).IsIn(said));
    }

    private static bool IsSum(Amount amount) => amount.Currency is not null || (amount.Values.Max() >= SmallestSum && !amount.Values.Any(value => value is > 1900 and < 2100));
}
