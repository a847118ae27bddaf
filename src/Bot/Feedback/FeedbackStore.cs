using System.Data.Common;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Feedback;

/// <summary>What an asker thought of an answer.</summary>
/// <param name="Person">Who says so; a second word of theirs replaces the first.</param>
/// <param name="Reason">One of <see cref="FeedbackReasons"/>; null where none was chosen.</param>
/// <param name="Comment">In their own words; null where there are none.</param>
internal sealed record GivenFeedback(TurnId Turn, PersonId Person, bool IsHelpful, string? Reason, string? Comment);

/// <summary>Why an answer did not help, as offered in chat: keys of the wording <c>feedback.reason.*</c>.</summary>
internal static class FeedbackReasons
{
    public static IReadOnlyList<string> All { get; } = ["wrong", "source", "missed", "outdated", "unclear", "other"];
}

/// <summary>Feedback on answers.</summary>
internal sealed class FeedbackStore(DbDataSource source, TimeProvider clock)
{
    private const int LongestComment = 2_000;

    private const string Save = """
        INSERT INTO feedback (turn_id, person, is_helpful, reason, comment, given_at)
        VALUES (@turn_id, @person, @is_helpful, @reason, @comment, @given_at)
        ON CONFLICT (turn_id, person) DO UPDATE SET
            is_helpful = excluded.is_helpful, reason = excluded.reason, comment = excluded.comment, given_at = excluded.given_at
        """;

    public async Task SaveAsync(GivenFeedback feedback, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new
        {
            turn_id = feedback.Turn.Value,
            person = StorableText.Of(feedback.Person.Value),
            is_helpful = feedback.IsHelpful,
            reason = feedback.Reason is { } reason && FeedbackReasons.All.Contains(reason) ? reason : null,
            comment = feedback.Comment is { Length: > 0 } comment ? StorableText.Of(comment[..Math.Min(comment.Length, LongestComment)]) : null,
            given_at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await connection.ExecuteAsync(new CommandDefinition(Save, row, cancellationToken: cancellationToken));
    }
}
