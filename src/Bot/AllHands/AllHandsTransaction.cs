using System.Data.Common;
using Bot.Audit;
using Bot.Conversations;
using Dapper;

namespace Bot.AllHands;

/// <summary>What the steps on one meeting share: its state under a lock, entries in the audit, and word to open pages that something changed.</summary>
/// <param name="actor">Null where the program itself takes the step.</param>
internal sealed class AllHandsTransaction(AuditLog audit, DbConnection connection, DbTransaction transaction, AllHandsSession session, PersonId? actor)
{
    private const string Questions = $"SELECT {QuestionRow.Columns} FROM allhands_questions WHERE session_id = @session AND id = @id";

    public AllHandsSession Session => session;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <returns>Null where there is no such question or it was merged into another.</returns>
    public async Task<QuestionRow?> FindAsync(AllHandsQuestionId id) =>
        await connection.QueryFirstOrDefaultAsync<QuestionRow>(Questions, new { session = session.Id.Value, id = id.Value }, transaction) is { IsLead: true } row ? row : null;

    /// <summary>A wording, merged or not.</summary>
    public Task<QuestionRow?> FindWordingAsync(AllHandsQuestionId id) => connection.QueryFirstOrDefaultAsync<QuestionRow?>(Questions, new { session = session.Id.Value, id = id.Value }, transaction);

    public Task<int> ExecuteAsync(string sql, object row) => connection.ExecuteAsync(sql, row, transaction);

    public async Task<Pseudonym> ActorAsync() => actor is { } person ? await Pseudonyms.OfAsync(person, connection, transaction, CancellationToken.None) : Pseudonym.Console;

    /// <summary>Puts the step on record and tells open pages.</summary>
    public async Task<AllHandsStep> EndAsync(string action, AllHandsQuestionId? question = null, string detail = "")
    {
        var subject = question is { } of ? $"{session.Id}/{of}" : $"{session.Id}";
        await audit.AppendAsync(new AuditStep(await ActorAsync(), $"allhands.{action}", subject, detail), connection, transaction, CancellationToken.None);
        await ExecuteAsync(AllHandsWrites.Changed, new { session = session.Id.Value });
        return new AllHandsStep.Done();
    }
}
