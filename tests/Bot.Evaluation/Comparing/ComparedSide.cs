using Bot.Answering;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Comparing;

/// <summary>What one way of answering made of the questions.</summary>
/// <param name="Score">Over the questions that say how they should end; no pass where none does.</param>
internal sealed record ComparedSide(IReadOnlyList<(Answer Answer, GoldReply Reply)> Answers, ReplyScore Score)
{
    public static ComparedSide Of(IReadOnlyList<GoldQuestion> questions, IReadOnlyList<(Answer Answer, GoldReply Reply)> answers, SourceArticles articles) => new(
        answers, ReplyScorer.Score([.. questions.Select(asked => asked.Question).Where(question => question.Expect.Length > 0)], [.. answers.Select(answer => answer.Reply.Reply)], articles));

    /// <summary>How often each outcome was, most frequent first.</summary>
    public IEnumerable<(string Outcome, int Count)> Outcomes => Answers.CountBy(answer => answer.Reply.Reply.Outcome).Select(one => (one.Key, one.Value)).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal);

    public int Citations => Answers.Sum(answer => answer.Reply.Reply.Citations.Count);

    /// <summary>Answers that cite nothing, small talk included.</summary>
    public int Uncited => Answers.Count(answer => answer.Reply.Reply is { IsAnswer: true, Citations.Count: 0 });

    /// <summary>The sentences of a model that left.</summary>
    public IReadOnlyList<Statement> Written => [.. Answers.SelectMany(answer => answer.Answer.Statements.Concat(answer.Answer.More)).Where(statement => statement.Written is not null)];

    /// <returns>Milliseconds; null without replies.</returns>
    public double? At(double share)
    {
        double[] times = [.. Answers.Select(answer => answer.Reply.Reply.ElapsedMilliseconds).OfType<double>().Order()];
        return times.Length == 0 ? null : times[(int)(times.Length * share)];
    }
}
