using System.Data.Common;
using Bot.Articles;
using Bot.Audit;
using Bot.Roles;
using Bot.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace Bot.Faqs;

/// <summary>HR's replies. Roles and four eyes are checked here, in the transaction that takes the step, so that no page can go around them.</summary>
/// <remarks>Each step leaves an entry in the audit, in the same transaction.</remarks>
internal sealed class FaqStore(DbDataSource source, Dialect dialect, AuditLog audit, IOptionsMonitor<FaqOptions> options, TimeProvider clock)
{
    private const string Columns = """
        faq_id AS FaqId, number AS Number, state AS State, content AS Content, author AS Author, written_at AS WrittenAt, approver AS Approver,
        second_approver AS SecondApprover, approved_at AS ApprovedAt, four_eyes AS FourEyes, ended_at AS EndedAt
        """;

    private const string Of = $"SELECT {Columns} FROM faq_versions WHERE faq_id = @id ORDER BY number DESC";

    private const string All = $"SELECT {Columns} FROM faq_versions ORDER BY faq_id, number DESC";

    private const string Newest = $"""
        SELECT {Columns} FROM faq_versions v
        WHERE number = (SELECT max(number) FROM faq_versions n WHERE n.faq_id = v.faq_id) OR state = 'approved'
        ORDER BY faq_id, number DESC
        """;

    private const string NewestOf = $"""
        SELECT {Columns} FROM faq_versions v
        WHERE (number = (SELECT max(number) FROM faq_versions n WHERE n.faq_id = v.faq_id) OR state = 'approved') AND 
        """;

    private const string Approved = $"SELECT {Columns} FROM faq_versions WHERE state = 'approved' ORDER BY faq_id";

    private const string Flags = """
        SELECT s.faq_id AS FaqId, s.number AS Number, s.article_id AS Article, a.id IS NULL AS IsGone
        FROM faq_sources s LEFT JOIN articles a ON a.id = s.article_id AND a.withdrawn_at IS NULL
        WHERE a.id IS NULL OR a.content_hash <> s.content_hash
        """;

    private const string Citing = "SELECT faq_id AS FaqId, number AS Number FROM faq_sources WHERE article_id = @article";

    private const string LastChange = "SELECT last FROM faq_changes";

    private readonly string _newestOf = $"{NewestOf}{dialect.AnyOf("faq_id", "ids")} ORDER BY faq_id, number DESC";

    // Taken first by every step: of two at the same time the second sees what the first did.
    private readonly string _lock = $"SELECT last FROM faq_changes {dialect.ForUpdate}";

    /// <summary>True where nobody approves what they wrote.</summary>
    public bool HasFourEyes => options.CurrentValue.FourEyes;

    /// <summary>Grows with every change of what is approved.</summary>
    public async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastChange, cancellationToken: cancellationToken));
    }

    /// <summary>Everything approved, whatever its days, by id.</summary>
    public async Task<IReadOnlyList<FaqVersion>> ApprovedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(Approved, cancellationToken: cancellationToken))).Select(row => row.Read())];
    }

    /// <summary>Every reply with its newest and its approved version, by id.</summary>
    public async Task<IReadOnlyList<FaqSummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Newest, cancellationToken: cancellationToken));
        return await SummariesAsync(rows.Select(row => row.Read()), connection, cancellationToken);
    }

    /// <summary>The same, from such a list and the replies that a step was taken on since; articles may have changed meanwhile.</summary>
    public async Task<IReadOnlyList<FaqSummary>> ListAsync(IReadOnlyList<FaqSummary> before, IReadOnlyCollection<FaqId> changed, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var ids = changed.Select(id => id.Value).ToArray();
        var rows = ids.Length == 0 ? [] : await connection.QueryAsync<Row>(new CommandDefinition(_newestOf, new { ids }, cancellationToken: cancellationToken));
        var kept = before.Where(faq => !changed.Contains(faq.Id)).SelectMany(faq => faq.Approved is { } approved && approved.Number != faq.Latest.Number ? [faq.Latest, approved] : new[] { faq.Latest });
        return await SummariesAsync(kept.Concat(rows.Select(row => row.Read())).OrderBy(version => version.Faq.Value, StringComparer.Ordinal), connection, cancellationToken);
    }

    /// <summary>Every reply with all its versions, by id.</summary>
    public async Task<IReadOnlyList<Faq>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(All, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read()).GroupBy(version => version.Faq).Select(versions => new Faq(versions.Key, [.. versions]))];
    }

    /// <summary>The versions, of any state, that cite an article.</summary>
    public async Task<IReadOnlySet<(FaqId Faq, int Number)>> CitingAsync(ArticleId article, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<CitingRow>(new CommandDefinition(Citing, new { article = StorableText.Of(article.Value) }, cancellationToken: cancellationToken));
        return rows.Select(row => (new FaqId(row.FaqId), row.Number)).ToHashSet();
    }

    /// <returns>Null when there is no such reply.</returns>
    public async Task<Faq?> FindAsync(FaqId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await FindAsync(id, connection, null, cancellationToken);
    }

    /// <summary>Writes a new reply, or the next version of one, as a draft. A draft that was there before stays as a retired version.</summary>
    /// <param name="id">Null for a new reply, which is given an id.</param>
    /// <param name="basedOn">The newest version its writer saw; 0 for a new reply. Another one there means that somebody was faster.</param>
    public Task<FaqStep> DraftAsync(Actor actor, FaqId? id, int basedOn, FaqContent content, CancellationToken cancellationToken)
    {
        if (!actor.IsHr)
        {
            return Refuse(FaqRefusal.NotAllowed);
        }

        var problems = FaqRules.Of(content).ToList();
        return problems.Count > 0
            ? Task.FromResult<FaqStep>(new FaqStep.Invalid(problems))
            : RunAsync(
                async change => await change.FindAsync(id) is { } before && before.Versions.Count > 0 ? before.Latest.Number == basedOn : basedOn == 0,
                async change => await change.WriteAsync(id ?? await change.NextIdAsync(), content, await change.OfAsync(actor.Person)),
                cancellationToken);
    }

    /// <summary>Hands the newest draft to the approvers.</summary>
    public Task<FaqStep> SubmitAsync(Actor actor, FaqId id, int number, CancellationToken cancellationToken) =>
        StepAsync(actor, RoleSets.Hr, id, number, FaqState.Draft, async (change, version) =>
        {
            var problems = FaqRules.OfReview(version.Content).ToList();
            return problems.Count > 0 ? new FaqStep.Invalid(problems) : await change.MoveAsync(version, FaqState.InReview, "faq.submitted", await change.OfAsync(actor.Person));
        }, cancellationToken);

    /// <summary>Hands a version back to its writers.</summary>
    public Task<FaqStep> ReturnAsync(Actor actor, FaqId id, int number, CancellationToken cancellationToken) =>
        StepAsync(actor, RoleSets.Hr, id, number, FaqState.InReview,
            async (change, version) => await change.MoveAsync(version, FaqState.Draft, "faq.returned", await change.OfAsync(actor.Person)), cancellationToken);

    /// <summary>Approves a version in review; the one approved before is retired. Four eyes: refused to whoever wrote any version since that one.</summary>
    public Task<FaqStep> ApproveAsync(Actor actor, FaqId id, int number, CancellationToken cancellationToken) =>
        StepAsync(actor, PersonRoles.HrApprover, id, number, FaqState.InReview, async (change, version) =>
        {
            var approver = await change.OfAsync(actor.Person);
            return HasFourEyes && await change.WritersSinceApprovedAsync(version) is var writers && writers.Contains(approver)
                ? new FaqStep.Refused(FaqRefusal.OwnWords)
                : await change.ApproveAsync(version, approver, null, HasFourEyes);
        }, cancellationToken);

    /// <summary>Takes an approved version back: the bot no longer says it.</summary>
    public Task<FaqStep> RetireAsync(Actor actor, FaqId id, int number, CancellationToken cancellationToken) =>
        StepAsync(actor, RoleSets.Hr, id, number, FaqState.Approved,
            async (change, version) => await change.MoveAsync(version, FaqState.Retired, "faq.retired", await change.OfAsync(actor.Person)), cancellationToken, mustBeNewest: false);

    /// <summary>Stores a version from a file, whatever version was the newest: as a draft, or approved by two approvers who vouch for it.</summary>
    /// <param name="id">Its id in the file; null gives it one.</param>
    /// <param name="approvers">Two different approvers; null for a draft.</param>
    public Task<FaqStep> ImportAsync(FaqId? id, FaqContent content, (Actor First, Actor Second)? approvers, CancellationToken cancellationToken)
    {
        if (approvers is var (first, second) && (!first.Holds(PersonRoles.HrApprover) || !second.Holds(PersonRoles.HrApprover) || first.Person == second.Person))
        {
            return Refuse(FaqRefusal.NotAllowed);
        }

        var problems = FaqRules.Of(content).Concat(approvers is null ? [] : FaqRules.OfReview(content)).ToList();
        return problems.Count > 0
            ? Task.FromResult<FaqStep>(new FaqStep.Invalid(problems))
            : RunAsync(_ => Task.FromResult(true), async change =>
            {
                var step = await change.WriteAsync(id ?? await change.NextIdAsync(), content, Pseudonym.Console);
                return approvers is var (one, other) && step is FaqStep.Done written
                    ? await change.ApproveAsync(written.Version, await change.OfAsync(one.Person), await change.OfAsync(other.Person), true)
                    : step;
            }, cancellationToken);
    }

    /// <param name="versions">Those of one reply together, the newest first.</param>
    private static async Task<IReadOnlyList<FaqSummary>> SummariesAsync(IEnumerable<FaqVersion> versions, DbConnection connection, CancellationToken cancellationToken)
    {
        var flags = (await connection.QueryAsync<FlagRow>(new CommandDefinition(Flags, cancellationToken: cancellationToken)))
            .ToLookup(flag => (new FaqId(flag.FaqId), flag.Number), flag => new FaqFlag(new(flag.Article), flag.IsGone));
        return
        [
            .. versions.GroupBy(version => version.Faq).Select(of =>
            {
                var approved = of.FirstOrDefault(version => version.State == FaqState.Approved);
                return new FaqSummary(of.First(), approved, [.. flags[(of.Key, (approved ?? of.First()).Number)]]);
            }),
        ];
    }

    private static Task<FaqStep> Refuse(FaqRefusal reason) => Task.FromResult<FaqStep>(new FaqStep.Refused(reason));

    /// <summary>The same within somebody's transaction.</summary>
    public static async Task<Faq?> FindAsync(FaqId id, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(Of, new { id = id.Value }, transaction, cancellationToken: cancellationToken))).ToList();
        return rows.Count > 0 ? new Faq(id, [.. rows.Select(row => row.Read())]) : null;
    }

    private Task<FaqStep> StepAsync(
        Actor actor, PersonRoles needed, FaqId id, int number, FaqState from, Func<FaqTransaction, FaqVersion, Task<FaqStep>> step, CancellationToken cancellationToken, bool mustBeNewest = true) =>
        !actor.Holds(needed)
            ? Refuse(FaqRefusal.NotAllowed)
            : RunAsync(_ => Task.FromResult(true), async change =>
            {
                var faq = await change.FindAsync(id);
                return faq?.Versions.FirstOrDefault(version => version.Number == number) is not { } version
                    ? new FaqStep.Refused(FaqRefusal.NotFound)
                    : version.State != from || (mustBeNewest && faq.Latest.Number != number) ? new FaqStep.Refused(FaqRefusal.WrongState) : await step(change, version);
            }, cancellationToken);

    private async Task<FaqStep> RunAsync(Func<FaqTransaction, Task<bool>> mayBegin, Func<FaqTransaction, Task<FaqStep>> step, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteScalarAsync<long>(new CommandDefinition(_lock, transaction: transaction, cancellationToken: cancellationToken));
        var change = new FaqTransaction(audit, connection, transaction, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        if (!await mayBegin(change))
        {
            return new FaqStep.Refused(FaqRefusal.WrongState);
        }

        var end = await step(change);
        if (end is FaqStep.Done)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return end;
    }

    private sealed class CitingRow
    {
        public string FaqId { get; set; } = "";

        public int Number { get; set; }
    }

    private sealed class FlagRow
    {
        public string FaqId { get; set; } = "";

        public int Number { get; set; }

        public string Article { get; set; } = "";

        public bool IsGone { get; set; }
    }

    // A class with setters: the engines give numbers and truth values in different types, which Dapper converts for properties alone.
    private sealed class Row
    {
        public string FaqId { get; set; } = "";

        public int Number { get; set; }

        public string State { get; set; } = "";

        public string Content { get; set; } = "";

        public string Author { get; set; } = "";

        public long WrittenAt { get; set; }

        public string? Approver { get; set; }

        public string? SecondApprover { get; set; }

        public long? ApprovedAt { get; set; }

        public bool FourEyes { get; set; }

        public long? EndedAt { get; set; }

        public FaqVersion Read() => new(
            new FaqId(FaqId), Number, FaqStates.Read(State), FaqContent.Read(Content), new Pseudonym(Author),
            DateTimeOffset.FromUnixTimeMilliseconds(WrittenAt), Approver is null ? null : new Pseudonym(Approver), SecondApprover is null ? null : new Pseudonym(SecondApprover),
            ApprovedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, FourEyes, EndedAt is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null);
    }
}
