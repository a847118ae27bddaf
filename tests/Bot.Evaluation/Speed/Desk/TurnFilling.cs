using System.Data;
using System.Globalization;
using Bot.Evaluation.Generation;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>A turn that its asker sent to HR.</summary>
internal sealed record SentTurn(long Id, string Asker, string Question, string Language, DateTimeOffset At);

/// <summary>Fills in the turns and what people said of their answers. What is older than questions are kept is erased, as the bot would have done.</summary>
internal sealed class TurnFilling(DeskWriting writing, IReadOnlyList<MadeUpAnswer> answers, MadeUpQuestions questions, TimeSpan kept, long corpusVersion)
{
    private const double FeedbackShare = 0.08;
    private const double HelpfulShare = 0.7;

    private static readonly (string, DbType)[] Turns =
    [
        ("id", DbType.Int64), ("conversation", DbType.String), ("asked_at", DbType.Int64), ("question", DbType.String), ("question_hash", DbType.String), ("language", DbType.String), ("outcome", DbType.String),
        ("corpus_version", DbType.Int64), ("answer", DbType.String), ("asker", DbType.String), ("message_id", DbType.String), ("topic", DbType.String),
    ];

    private static readonly (string, DbType)[] Feedback =
        [("turn_id", DbType.Int64), ("person", DbType.String), ("is_helpful", DbType.Boolean), ("reason", DbType.String), ("comment", DbType.String), ("given_at", DbType.Int64)];

    private readonly List<SentTurn> sent = [];
    private readonly List<object?[]> feedback = [];

    /// <returns>Those that were sent to HR, oldest first.</returns>
    public async Task<IReadOnlyList<SentTurn>> FillAsync(CancellationToken cancellationToken)
    {
        await writing.InsertAsync("turns", Turns, Enumerable.Range(0, writing.Sizes.Questions).Select(Turn), cancellationToken);
        await writing.InsertAsync("feedback", Feedback, feedback, cancellationToken);
        return sent;
    }

    private object?[] Turn(int number)
    {
        var (id, at, dice) = (number + 1L, writing.AskedAt(number), writing.Dice);
        var answer = answers[dice.ZipfBelow(answers.Count)];
        var question = questions.Next(answer.Language);
        var asker = DeskWriting.Asker(dice.Below(writing.Sizes.Askers));
        if (writing.Happens(FeedbackShare))
        {
            feedback.Add([id, asker, writing.Happens(HelpfulShare), null, null, DeskWriting.Milliseconds(at)]);
        }

        var sentSoFar = (long)(number + 1) * writing.Sizes.Sent / writing.Sizes.Questions;
        if (sentSoFar > sent.Count)
        {
            sent.Add(new SentTurn(id, asker, question.Text, answer.Language, at));
        }

        var isErased = at <= writing.Now - kept;
        return
        [
            id, isErased ? null : $"slack:T1:D-{asker}", DeskWriting.Milliseconds(at), isErased ? null : question.Text, number.ToString("x64", CultureInfo.InvariantCulture), answer.Language, answer.Outcome,
            corpusVersion, answer.Json, isErased ? null : asker, isErased ? null : $"m{id}", question.Topic,
        ];
    }
}
