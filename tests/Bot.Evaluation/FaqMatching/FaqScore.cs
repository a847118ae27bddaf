using Bot.Answering.FaqMatching;
using Bot.Articles;
using Bot.Faqs;

namespace Bot.Evaluation.FaqMatching;

/// <summary>What a question got.</summary>
/// <param name="Shown">The replies that were shown or offered: none, one or two.</param>
internal sealed record FaqEnd(FaqQuestion Question, IReadOnlyList<FaqId> Shown, IReadOnlyList<FaqCandidate> Ranked)
{
    /// <summary>The right reply was shown alone.</summary>
    public bool IsRight => Question.IsMatch && Shown is [var only] && only.Value == Question.Faq;

    /// <summary>The right reply was one of two that were offered.</summary>
    public bool IsOffered => Question.IsMatch && Shown.Count == 2 && Shown.Any(faq => faq.Value == Question.Faq);

    /// <summary>A reply was shown, or two offered, that do not answer the question.</summary>
    public bool IsFalse => Shown.Count > 0 && !IsRight && !IsOffered;
}

/// <summary>How replies were matched to a set of questions.</summary>
internal sealed record FaqScore(IReadOnlyList<FaqEnd> Ends)
{
    /// <summary>Share of the true paraphrases whose reply was shown alone.</summary>
    public double Paraphrases => Share(Ends.Where(end => end.Question.IsMatch), end => end.IsRight);

    /// <summary>Share of the true paraphrases whose reply was one of two offered.</summary>
    public double Offered => Share(Ends.Where(end => end.Question.IsMatch), end => end.IsOffered);

    /// <summary>True paraphrases that got another reply.</summary>
    public int WrongReply => Ends.Count(end => end.Question.IsMatch && end.IsFalse);

    /// <summary>Near misses that got a reply.</summary>
    public int NearMissMatched => Ends.Count(end => end.Question is { IsMatch: false, Kind: not "outside" } && end.IsFalse);

    /// <summary>Questions outside the replies that got one.</summary>
    public int OutsideMatched => Ends.Count(end => end.Question.Kind == "outside" && end.IsFalse);

    /// <summary>1/rank of the right reply, of the true paraphrases.</summary>
    public double ReciprocalRank => Ends.Where(end => end.Question.IsMatch)
        .Select(end => end.Ranked.Select(candidate => candidate.Version.Faq.Value).ToList().IndexOf(end.Question.Faq) is >= 0 and var at ? 1.0 / (at + 1) : 0).DefaultIfEmpty().Average();

    public static FaqScore Of(FaqSet set, FaqMatcher matcher) => new([.. set.Questions.Select(question =>
    {
        var match = matcher.Match(question.Text, question.Language, Audience.Everyone, set.Index, new DateOnly(2026, 1, 1));
        return new FaqEnd(question, match switch
        {
            FaqMatch.Found found => [found.Version.Faq],
            FaqMatch.Choices choices => [choices.First.Faq, choices.Second.Faq],
            _ => [],
        }, match.Ranked);
    })]);

    private static double Share(IEnumerable<FaqEnd> ends, Func<FaqEnd, bool> holds) => ends.Select(end => holds(end) ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
}
