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
    /// <summary>Tells whoever keeps the meeting <c>@session</c> at hand that more than votes changed.</summary>
    public const string Changed = "UPDATE allhands_sessions SET revision = revision + 1, shape = shape + 1 WHERE id = @session";

    private readonly string _lock = $"SELECT id FROM allhands_sessions WHERE id = @session {dialect.ForUpdate}";

    /// <summary>A step of HR's; the role is checked here, so that no page and no chat can go around it.</summary>
    public Task<AllHandsStep> RunAsync(Actor actor, AllHandsId session, Func<AllHandsTransaction, Task<AllHandsStep>> step, CancellationToken cancellationToken) =>
        actor.IsHr ? RunAsync(actor.Person, session, step, cancellationToken) : Task.FromResult<AllHandsStep>(new AllHandsStep.Refused(AllHandsRefusal.NotAllowed));

    /// <param name="actor">Null for a step of the program's own.</param>
    public Task<AllHandsStep> RunAsync(PersonId? actor, AllHandsId session, Func<AllHandsTransaction, Task<AllHandsStep>> step, CancellationToken cancellationToken) =>
        LockedAsync(session, async (found, connection, transaction) => found is null ? new AllHandsStep.Refused(AllHandsRefusal.NotFound) : await step(new AllHandsTransaction(audit, connection, transaction, found, actor)), cancellationToken);

    /// <summary>Work on a meeting of which no two run at the same time: the second sees what the first did. A refusal comes before anything is written.</summary>
    /// <param name="work">Is given null where there is no such meeting, or none any more.</param>
    public async Task<T> LockedAsync<T>(AllHandsId session, Func<AllHandsSession?, DbConnection, DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        var end = await writes.RunAsync(async (connection, transaction) =>
        {
            await connection.ExecuteScalarAsync<string>(_lock, new { session = session.Value }, transaction);
            return await work(await AllHandsStore.FindAsync(session, connection, transaction, CancellationToken.None), connection, transaction);
        }, cancellationToken);
        live.Touch(session);
        return end;
    }

    /// <summary>Work of its own that no meeting is there for yet.</summary>
    public Task<T> RunAsync<T>(Func<DbConnection, DbTransaction, AuditLog, Task<T>> work, CancellationToken cancellationToken) =>
        writes.RunAsync((connection, transaction) => work(connection, transaction, audit), cancellationToken);
}
