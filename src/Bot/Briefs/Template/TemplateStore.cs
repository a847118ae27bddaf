using System.Data.Common;
using System.Globalization;
using Bot.Audit;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;
using Bot.Roles;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Briefs.Template;

/// <summary>HR's own guidance in briefs, under the rules of replies: versions that never change, roles and four eyes checked in the transaction that takes the step, each step in the audit.</summary>
internal sealed class TemplateStore(DbDataSource source, Dialect dialect, AuditLog audit, IOptionsMonitor<FaqOptions> options, TimeProvider clock)
{
    private const string Columns = """
        SELECT number AS Number, state AS State, content AS Content, author AS Author, written_at AS WrittenAt, approver AS Approver, approved_at AS ApprovedAt, four_eyes AS FourEyes
        FROM brief_templates
        """;

    private const string All = Columns + " ORDER BY number DESC";

    private const string InForce = Columns + " WHERE state = 'approved'";

    private const string Insert = "INSERT INTO brief_templates (number, state, content, author, written_at) VALUES (@number, 'draft', @content, @author, @now)";

    private const string Move = "UPDATE brief_templates SET state = @state, ended_at = @ended_at WHERE number = @number";

    private const string Approve = "UPDATE brief_templates SET state = 'approved', approver = @by, approved_at = @now, four_eyes = @four_eyes WHERE number = @number";

    private static readonly Dictionary<TemplateMove, (PersonRoles Needed, FaqState From, FaqState To, string Action)> Moves = new()
    {
        [TemplateMove.Submit] = (RoleSets.Hr, FaqState.Draft, FaqState.InReview, "brief.template.submitted"),
        [TemplateMove.Return] = (RoleSets.Hr, FaqState.InReview, FaqState.Draft, "brief.template.returned"),
        [TemplateMove.Approve] = (PersonRoles.HrApprover, FaqState.InReview, FaqState.Approved, "brief.template.approved"),
        [TemplateMove.Retire] = (RoleSets.Hr, FaqState.Approved, FaqState.Retired, "brief.template.retired"),
    };

    // Every step ends in the audit, so its head is what two at the same time wait for.
    private readonly string _lock = $"SELECT seq FROM audit_head {dialect.ForUpdate}";

    /// <summary>Every version, newest first.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await ReadAsync(connection, null, cancellationToken);
    }

    /// <returns>Null while the built-in guidance stands.</returns>
    public async Task<TemplateVersion?> ApprovedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(InForce, cancellationToken: cancellationToken)))?.Read();
    }

    /// <summary>What a brief is written with now: HR's where it approved one, else the built-in one.</summary>
    public async Task<Guidance> GuidanceAsync(ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (await ApprovedAsync(cancellationToken) is not { Content: var content, Number: var number, ApprovedAt: { } at } || content.In(language) is not { } text)
        {
            return BuiltInGuidance.In(language);
        }

        var named = Wording.Get(language, "brief.template.source", number.ToString(CultureInfo.InvariantCulture), DayText.Write(language, DateOnly.FromDateTime(at.UtcDateTime)));
        return new Guidance(number, [.. Enum.GetValues<GuidancePart>().SelectMany(part => text.Of(part).Select(line => new GuidanceLine(part, line, BriefSourceKind.Template, named)))]);
    }

    /// <summary>Writes the next version as a draft; an open one before it is retired.</summary>
    /// <param name="basedOn">The newest version its writer saw; 0 for none. Another one there means that somebody was faster.</param>
    public Task<TemplateStep> DraftAsync(Actor actor, int basedOn, TemplateContent content, CancellationToken cancellationToken) =>
        TemplateRules.Problems(content).ToList() is { Count: > 0 } problems
            ? Task.FromResult<TemplateStep>(new TemplateStep.Invalid(problems))
            : RunAsync(actor, RoleSets.Hr, async step =>
            {
                var newest = step.Versions is [var first, ..] ? first : null;
                if ((newest?.Number ?? 0) != basedOn)
                {
                    return new TemplateStep.Refused(FaqRefusal.WrongState);
                }

                if (newest is { State: FaqState.Draft or FaqState.InReview })
                {
                    await step.MoveAsync(newest.Number, FaqState.Retired);
                }

                await step.ExecuteAsync(Insert, new { number = basedOn + 1, content = StorableText.Of(content.Write()), author = step.By.Value, now = step.Now });
                return await step.EndAsync("brief.template.written", basedOn + 1);
            }, cancellationToken);

    /// <summary>Takes a version a step on.</summary>
    public Task<TemplateStep> TakeAsync(Actor actor, int number, TemplateMove move, CancellationToken cancellationToken)
    {
        var (needed, from, to, action) = Moves[move];
        return RunAsync(actor, needed, async step =>
        {
            if (step.Versions.FirstOrDefault(version => version.Number == number) is not { } version)
            {
                return new TemplateStep.Refused(FaqRefusal.NotFound);
            }

            if (version.State != from || (move != TemplateMove.Retire && step.Versions[0].Number != number))
            {
                return new TemplateStep.Refused(FaqRefusal.WrongState);
            }

            if (move == TemplateMove.Submit && TemplateRules.ProblemsOfReview(version.Content).ToList() is { Count: > 0 } problems)
            {
                return new TemplateStep.Invalid(problems);
            }

            if (move != TemplateMove.Approve)
            {
                await step.MoveAsync(number, to);
                return await step.EndAsync(action, number);
            }

            // Whoever wrote any of what is approved does not approve it.
            if (options.CurrentValue.FourEyes && step.Versions.TakeWhile(other => other.ApprovedAt is null).Any(other => other.Author == step.By))
            {
                return new TemplateStep.Refused(FaqRefusal.OwnWords);
            }

            foreach (var before in step.Versions.Where(other => other.State == FaqState.Approved))
            {
                await step.MoveAsync(before.Number, FaqState.Retired);
                await step.NoteAsync("brief.template.replaced", before.Number);
            }

            await step.ExecuteAsync(Approve, new { number, by = step.By.Value, now = step.Now, four_eyes = options.CurrentValue.FourEyes });
            return await step.EndAsync(action, number, options.CurrentValue.FourEyes ? "" : "four eyes off");
        }, cancellationToken);
    }

    private async Task<TemplateStep> RunAsync(Actor actor, PersonRoles needed, Func<Step, Task<TemplateStep>> work, CancellationToken cancellationToken)
    {
        if (!actor.Holds(needed))
        {
            return new TemplateStep.Refused(FaqRefusal.NotAllowed);
        }

        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteScalarAsync<long>(new CommandDefinition(_lock, transaction: transaction, cancellationToken: cancellationToken));
        var by = await Pseudonyms.OfAsync(actor.Person, connection, transaction, cancellationToken);
        var step = new Step(await ReadAsync(connection, transaction, cancellationToken), by, clock.GetUtcNow().ToUnixTimeMilliseconds(), audit, connection, transaction, cancellationToken);
        var end = await work(step);
        if (end is TemplateStep.Done)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return end;
    }

    private static async Task<IReadOnlyList<TemplateVersion>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        [.. (await connection.QueryAsync<Row>(new CommandDefinition(All, transaction: transaction, cancellationToken: cancellationToken))).Select(row => row.Read())];

    /// <summary>One step within its transaction.</summary>
    /// <param name="Versions">Newest first.</param>
    private sealed record Step(IReadOnlyList<TemplateVersion> Versions, Pseudonym By, long Now, AuditLog Audit, DbConnection Connection, DbTransaction Transaction, CancellationToken Cancellation)
    {
        public Task<int> ExecuteAsync(string sql, object row) => Connection.ExecuteAsync(new CommandDefinition(sql, row, Transaction, cancellationToken: Cancellation));

        public Task<int> MoveAsync(int number, FaqState to) =>
            ExecuteAsync(Move, new { number, state = FaqStates.Name(to), ended_at = to == FaqState.Retired ? Now : (long?)null });

        public Task NoteAsync(string action, int number, string detail = "") =>
            Audit.AppendAsync(new AuditStep(By, action, $"brief-template/{number}", detail), Connection, Transaction, Cancellation);

        public async Task<TemplateStep> EndAsync(string action, int number, string detail = "")
        {
            await NoteAsync(action, number, detail);
            return new TemplateStep.Done(number);
        }
    }

    // A class with setters: the engines give numbers and truth values in different types, which Dapper converts for properties alone.
    private sealed class Row
    {
        public int Number { get; set; }

        public string State { get; set; } = "";

        public string Content { get; set; } = "";

        public string Author { get; set; } = "";

        public long WrittenAt { get; set; }

        public string? Approver { get; set; }

        public long? ApprovedAt { get; set; }

        public bool FourEyes { get; set; }

        public TemplateVersion Read() => new(
            Number, FaqStates.Read(State), TemplateContent.Read(Content), new Pseudonym(Author), DateTimeOffset.FromUnixTimeMilliseconds(WrittenAt),
            Approver is null ? null : new Pseudonym(Approver), ApprovedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, FourEyes);
    }
}
