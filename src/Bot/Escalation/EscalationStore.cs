using System.Data.Common;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Escalation;

/// <summary>A question that its asker chose to send to HR.</summary>
/// <param name="Question">The words that were shown in the preview and agreed to.</param>
/// <param name="Note">What the asker added; null for nothing.</param>
/// <param name="Language">ISO 639-1 code of the reply the asker had.</param>
internal sealed record EscalatedQuestion(TurnId Turn, PersonId Asker, string Question, string? Note, string Language);

/// <summary>Names one question sent to HR.</summary>
internal readonly record struct EscalationId(long Value);

/// <summary>Questions sent to HR: only with the asker's consent, once for each answer.</summary>
internal sealed class EscalationStore(DbDataSource source, TimeProvider clock)
{
    private const string Save = """
        INSERT INTO escalations (turn_id, asker, question, note, language, state, sent_at)
        VALUES (@turn_id, @asker, @question, @note, @language, 'open', @sent_at)
        ON CONFLICT (turn_id, asker) DO NOTHING
        RETURNING id
        """;

    /// <returns>Null when this asker has sent it before.</returns>
    public async Task<EscalationId?> SendAsync(EscalatedQuestion escalation, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var row = new
        {
            turn_id = escalation.Turn.Value,
            asker = StorableText.Of(escalation.Asker.Value),
            question = StorableText.Of(escalation.Question),
            note = escalation.Note is { Length: > 0 } note ? StorableText.Of(note) : null,
            language = escalation.Language,
            sent_at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        var id = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(Save, row, cancellationToken: cancellationToken));
        return id is { } value ? new EscalationId(value) : null;
    }
}
