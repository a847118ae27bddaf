using System.Data.Common;
using Bot.AllHands.Live;
using Bot.Audit;
using Bot.Conversations;
using Bot.Roles;
using Bot.Storage;
using Dapper;

namespace Bot.AllHands;

/// <summary>Runs steps on a meeting one after the other, and tells open pages when one is taken.</summary>
internal sealed class AllHandsWrites(GroupedWrites writes, Dialect dialect, AuditLog audit, AllHandsLive live)
{
    private readonly string _lock = $"SELECT id FROM allhands_sessions WHERE id = @session {dialect.ForUpdate}";

    /// <summary>A step of HR's; the role is checked here, so that no page and no chat can go around it.</summary>
    public Task<AllHandsStep> RunAsync(Actor actor, AllHandsId session, Func<AllHandsTransaction, Task<AllHandsStep>> step, CancellationToken cancellationToken) =>
        actor.IsHr ? RunAsync(actor.Person, session, step, cancellationToken) : Task.FromResult<AllHandsStep>(new AllHandsStep.Refused(AllHandsRefusal.NotAllowed));

    /// <param name="actor">Null for a step of the program's own.</param>
    public async Task<AllHandsStep> RunAsync(PersonId? actor, AllHandsId session, Func<AllHandsTransaction, Task<AllHandsStep>> step, CancellationToken cancellationToken)
    {
        // A refusal comes before anything is written.
        var end = await writes.RunAsync(async (connection, transaction) =>
        {
            await connection.ExecuteScalarAsync<string>(_lock, new { session = session.Value }, transaction);
            return await AllHandsStore.FindAsync(session, connection, transaction, CancellationToken.None) is { } found
                ? await step(new AllHandsTransaction(audit, connection, transaction, found, actor))
                : new AllHandsStep.Refused(AllHandsRefusal.NotFound);
        }, cancellationToken);
        live.Touch(session);
        return end;
    }

    /// <summary>Work of its own that no meeting is there for yet.</summary>
    public Task<T> RunAsync<T>(Func<DbConnection, DbTransaction, AuditLog, Task<T>> work, CancellationToken cancellationToken) =>
        writes.RunAsync((connection, transaction) => work(connection, transaction, audit), cancellationToken);
}
