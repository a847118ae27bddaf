using System.Data.Common;
using Bot.MessageChecks;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Conversations;

/// <summary>Erases what is older than its kind may be kept: questions, what was sent to HR and is ended, feedback, briefs, messages that were saved after a check.</summary>
internal sealed class Retention(DbDataSource source, TurnStore turns, IOptions<PrivacyOptions> options, IOptions<MessageChecksOptions> checks, TimeProvider clock)
{
    private const string EraseSent = """
        DELETE FROM escalations
        WHERE item_id IN (SELECT id FROM queue_items WHERE state IN ('answered', 'closed', 'merged', 'withdrawn') AND coalesce(ended_at, latest_at) <= @until)
        """;

    private const string EraseItems = """
        UPDATE queue_items SET question = '', words = '', note = NULL, meeting_question = NULL
        WHERE state IN ('answered', 'closed', 'merged', 'withdrawn') AND coalesce(ended_at, latest_at) <= @until AND (question <> '' OR note IS NOT NULL)
        """;

    // A wish that nobody answered ends with its question.
    private const string EraseWishes = "DELETE FROM escalations WHERE is_wish AND item_id IS NULL AND sent_at <= @until";

    private const string EraseFeedback = "DELETE FROM feedback WHERE given_at <= @until";

    // A brief carries its own end.
    private const string EraseBriefs = "DELETE FROM briefs WHERE expires_at <= @until";

    private const string EraseSavedChecks = "DELETE FROM saved_checks WHERE saved_at <= @until";

    /// <returns>How many rows were erased.</returns>
    public async Task<int> EraseAsync(CancellationToken cancellationToken)
    {
        var erased = await turns.EraseOlderThanAsync(options.Value.QuestionText, cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        (string Statement, TimeSpan Age)[] kinds =
        [
            (EraseSent, options.Value.SentToHr),
            (EraseItems, options.Value.SentToHr),
            (EraseWishes, options.Value.SentToHr),
            (EraseFeedback, options.Value.Feedback),
            (EraseBriefs, TimeSpan.Zero),
            (EraseSavedChecks, TimeSpan.FromDays(checks.Value.Days)),
        ];
        foreach (var (statement, age) in kinds)
        {
            erased += await connection.ExecuteAsync(new CommandDefinition(statement, new { until = (clock.GetUtcNow() - age).ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        }

        return erased;
    }
}
