using System.Data.Common;
using System.Security.Cryptography;
using Bot.AllHands.Publishing;
using Bot.Audit;
using Bot.Conversations;
using Bot.Language;
using Bot.Roles;
using Bot.Storage;
using Dapper;

namespace Bot.AllHands;

/// <summary>HR's steps on a meeting as a whole: to open, change, close, publish and erase it.</summary>
internal sealed class AllHandsPlanning(AllHandsWrites writes, AllHandsPublishing publishing, DbDataSource source, Dialect dialect, TimeProvider clock)
{
    private const int SecretBytes = 32;

    private const string Insert = """
        INSERT INTO allhands_sessions (id, title, languages, is_moderated, meets_at, closes_at, purges_at, state, secret, version, revision, shape)
        VALUES (@id, @title, @languages, @is_moderated, @meets_at, @closes_at, @purges_at, 'open', @secret, 1, 1, 1)
        """;

    private const string Update = """
        UPDATE allhands_sessions SET title = @title, languages = @languages, is_moderated = @is_moderated, meets_at = @meets_at, closes_at = @closes_at, purges_at = @purges_at, version = version + 1
        WHERE id = @id
        """;

    private const string Close = "UPDATE allhands_sessions SET state = 'closed', secret = NULL, version = version + 1 WHERE id = @id";

    private const string Publish = "UPDATE allhands_sessions SET state = 'published', version = version + 1 WHERE id = @id";

    private static readonly string[] Erasing =
    [
        "DELETE FROM allhands_votes WHERE session_id = @id",
        "DELETE FROM allhands_askers WHERE session_id = @id",
        "DELETE FROM allhands_apart WHERE session_id = @id",
        "DELETE FROM allhands_questions WHERE session_id = @id",
        "DELETE FROM allhands_sessions WHERE id = @id",
    ];

    /// <summary>Opens a meeting for questions.</summary>
    public async Task<AllHandsStep> OpenAsync(Actor actor, AllHandsPlan plan, CancellationToken cancellationToken)
    {
        if (!actor.IsHr)
        {
            return new AllHandsStep.Refused(AllHandsRefusal.NotAllowed);
        }

        if (plan.Problems(clock.GetUtcNow()).ToList() is { Count: > 0 } problems)
        {
            return new AllHandsStep.Invalid(problems);
        }

        var id = AllHandsId.New();
        return await writes.RunAsync(async (connection, transaction, audit) =>
        {
            await connection.ExecuteAsync(Insert, Row(id, plan, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))), transaction);
            var by = await Pseudonyms.OfAsync(actor.Person, connection, transaction, CancellationToken.None);
            await audit.AppendAsync(new AuditStep(by, "allhands.opened", $"{id}"), connection, transaction, CancellationToken.None);
            return new AllHandsStep.Planned(id);
        }, cancellationToken);
    }

    /// <summary>Changes what is said of a meeting. One that is closed takes no new closing time: what was dropped does not come back.</summary>
    /// <param name="version">What its writer saw.</param>
    public Task<AllHandsStep> ChangeAsync(Actor actor, AllHandsId id, long version, AllHandsPlan plan, CancellationToken cancellationToken) => StepAsync(actor, id, version, async change =>
    {
        var kept = change.Session.State == AllHandsState.Open ? plan : plan with { ClosesAt = change.Session.Plan.ClosesAt };
        var problems = kept.Problems(clock.GetUtcNow()).Where(problem => problem != AllHandsPlanProblem.ClosesBeforeNow || change.Session.State == AllHandsState.Open).ToList();
        if (problems.Count > 0)
        {
            return new AllHandsStep.Invalid(problems);
        }

        await change.ExecuteAsync(Update, Row(id, kept, null));
        return await change.EndAsync("changed");
    }, cancellationToken);

    /// <summary>Ends questions and votes, and drops what leads from them to people.</summary>
    public Task<AllHandsStep> CloseAsync(Actor actor, AllHandsId id, long version, CancellationToken cancellationToken) => DropAsync(() => StepAsync(actor, id, version, CloseAsync, cancellationToken), cancellationToken);

    /// <summary>The same when its time has come.</summary>
    public Task CloseDueAsync(AllHandsId id, CancellationToken cancellationToken) => DropAsync(() => writes.RunAsync((PersonId?)null, id, CloseAsync, cancellationToken), cancellationToken);

    /// <summary>Lets employees read the written answers, and hands what has none to HR's queue.</summary>
    public Task<AllHandsStep> PublishAsync(Actor actor, AllHandsId id, long version, CancellationToken cancellationToken) => StepAsync(actor, id, version, async change =>
    {
        if (change.Session.State != AllHandsState.Closed)
        {
            return new AllHandsStep.Refused(AllHandsRefusal.WrongState);
        }

        var handed = await publishing.HandOverAsync(change, actor.Person);
        await change.ExecuteAsync(Publish, new { id = id.Value });
        return await change.EndAsync("published", detail: $"{handed} to the queue");
    }, cancellationToken);

    /// <summary>Erases all of it.</summary>
    public Task<AllHandsStep> EraseAsync(Actor actor, AllHandsId id, long version, CancellationToken cancellationToken) => DropAsync(() => StepAsync(actor, id, version, EraseAsync, cancellationToken), cancellationToken);

    /// <summary>The same when its time has come.</summary>
    public Task EraseDueAsync(AllHandsId id, CancellationToken cancellationToken) => DropAsync(() => writes.RunAsync((PersonId?)null, id, EraseAsync, cancellationToken), cancellationToken);

    private static async Task<AllHandsStep> CloseAsync(AllHandsTransaction change)
    {
        if (change.Session.State != AllHandsState.Open)
        {
            return new AllHandsStep.Refused(AllHandsRefusal.WrongState);
        }

        await change.ExecuteAsync(Close, new { id = change.Session.Id.Value });
        await Unlinking.RunAsync(change.Session.Id, change.Connection, change.Transaction);
        return await change.EndAsync("closed");
    }

    private static async Task<AllHandsStep> EraseAsync(AllHandsTransaction change)
    {
        var end = await change.EndAsync("erased");
        foreach (var statement in Erasing)
        {
            await change.ExecuteAsync(statement, new { id = change.Session.Id.Value });
        }

        return end;
    }

    /// <summary>Takes a step that drops something, and leaves nothing of that in the engine's log either.</summary>
    private async Task<AllHandsStep> DropAsync(Func<Task<AllHandsStep>> step, CancellationToken cancellationToken)
    {
        var end = await step();
        if (end is AllHandsStep.Done && dialect.EraseFromLog.Length > 0)
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(dialect.EraseFromLog, cancellationToken: cancellationToken));
        }

        return end;
    }

    private Task<AllHandsStep> StepAsync(Actor actor, AllHandsId id, long version, Func<AllHandsTransaction, Task<AllHandsStep>> step, CancellationToken cancellationToken) => writes.RunAsync(
        actor, id, change => change.Session.Version == version ? step(change) : Task.FromResult<AllHandsStep>(new AllHandsStep.Refused(AllHandsRefusal.Changed)), cancellationToken);

    private static object Row(AllHandsId id, AllHandsPlan plan, string? secret) => new
    {
        id = id.Value,
        title = StorableText.Of(plan.Title.Trim()),
        languages = string.Join(',', plan.Languages.Select(language => language.Code())),
        is_moderated = plan.IsModerated,
        meets_at = plan.MeetsAt.ToUnixTimeMilliseconds(),
        closes_at = plan.ClosesAt.ToUnixTimeMilliseconds(),
        purges_at = plan.PurgesAt.ToUnixTimeMilliseconds(),
        secret,
    };
}
