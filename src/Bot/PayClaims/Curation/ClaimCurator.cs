using System.Data.Common;
using Bot.Articles;
using Bot.Audit;
using Bot.Conversations;
using Bot.PayClaims.Storing;
using Bot.Storage;
using Dapper;

namespace Bot.PayClaims.Curation;

/// <summary>Keeps the values people set in place of those that were read. They hold by the claim's id, however often its article is read again.</summary>
internal sealed class ClaimCurator(DbDataSource source, Dialect dialect, AuditLog audit, TimeProvider clock)
{
    private const string Set = """
        INSERT INTO claim_overrides (claim_id, field, value, set_at, set_by)
        VALUES (@claim_id, @field, @value, @set_at, @set_by)
        ON CONFLICT (claim_id, field) DO UPDATE SET value = excluded.value, set_at = excluded.set_at, set_by = excluded.set_by
        """;

    private const string Clear = "DELETE FROM claim_overrides WHERE claim_id = @claim_id";

    private const string OfClaim = "SELECT field AS Field, value AS Value FROM claim_overrides WHERE claim_id = @claim_id";

    private const string Orphans = """
        SELECT DISTINCT o.claim_id FROM claim_overrides o
        WHERE NOT EXISTS (SELECT 1 FROM pay_claims c WHERE c.id = o.claim_id) ORDER BY o.claim_id
        """;

    /// <summary>Stores values for fields of one claim, beside those set before; its article takes a new version. All or none.</summary>
    /// <param name="values">By field; null empties the field.</param>
    /// <param name="person">Who sets them; null for whoever is at the console.</param>
    public async Task<CurationOutcome> SetAsync(PayClaimId id, IReadOnlyDictionary<string, string?> values, PersonId? person, CancellationToken cancellationToken)
    {
        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        var rows = new ClaimRows(change.Connection, change.Transaction);
        if (await rows.FindAsync(id, cancellationToken) is not { } read)
        {
            return new CurationOutcome.UnknownClaim(id);
        }

        foreach (var (name, value) in values)
        {
            if (ClaimField.Find(name) is not { } field)
            {
                return new CurationOutcome.Refused($"There is no field {name} that can be set. The fields are {string.Join(", ", ClaimField.All.Select(known => known.Name))}.");
            }

            if (field.Apply(read, value) is null)
            {
                return new CurationOutcome.Refused($"{name}={value} is not possible; {name} takes: {field.Legal}.");
            }
        }

        var stored = await change.Connection.QueryAsync<FieldRow>(Command(OfClaim, new { claim_id = id.Value }));
        var all = stored.ToDictionary(row => row.Field, row => row.Value);
        foreach (var (name, value) in values)
        {
            all[name] = value;
        }

        var curated = CuratedClaim.Of(read, all);
        if (CuratedClaim.Problem(curated) is { } problem)
        {
            return new CurationOutcome.Refused($"The claim would not hold together: {problem}.");
        }

        var named = values.Keys.Any(ClaimField.NamesClaims) ? curated.About.Concat(curated.SupersededBy is { } newer ? [newer] : []).Except(read.About) : [];
        foreach (var other in named)
        {
            if (await rows.FindAsync(other, cancellationToken) is null)
            {
                return new CurationOutcome.UnknownClaim(other);
            }
        }

        var actor = await ActorAsync(person, change, cancellationToken);
        foreach (var (field, value) in values)
        {
            await change.Connection.ExecuteAsync(Command(Set, new { claim_id = id.Value, field, value, set_at = clock.GetUtcNow().ToUnixTimeMilliseconds(), set_by = actor.Value }));
        }

        await audit.AppendAsync(new AuditStep(actor, "claim.set", id.Value, string.Join(' ', values.Keys)), change.Connection, change.Transaction, cancellationToken);
        await change.TouchAsync(read.Article, cancellationToken);
        await change.CommitAsync(cancellationToken);
        return new CurationOutcome.Done(curated);

        CommandDefinition Command(string sql, object parameters) => new(sql, parameters, change.Transaction, cancellationToken: cancellationToken);
    }

    /// <summary>Lets the claim stand as it was read; works also where the claim itself is gone.</summary>
    /// <param name="person">Who lets it; null for whoever is at the console.</param>
    public async Task<CurationOutcome> ClearAsync(PayClaimId id, PersonId? person, CancellationToken cancellationToken)
    {
        await using var change = await ArticleTransaction.BeginAsync(source, dialect, clock, cancellationToken);
        var read = await new ClaimRows(change.Connection, change.Transaction).FindAsync(id, cancellationToken);
        var cleared = await change.Connection.ExecuteAsync(new CommandDefinition(Clear, new { claim_id = id.Value }, change.Transaction, cancellationToken: cancellationToken));
        if (read is null && cleared == 0)
        {
            return new CurationOutcome.UnknownClaim(id);
        }

        if (cleared > 0)
        {
            await audit.AppendAsync(new AuditStep(await ActorAsync(person, change, cancellationToken), "claim.cleared", id.Value), change.Connection, change.Transaction, cancellationToken);
        }

        if (read is not null && cleared > 0)
        {
            await change.TouchAsync(read.Article, cancellationToken);
        }

        await change.CommitAsync(cancellationToken);
        return new CurationOutcome.Done(read);
    }

    /// <summary>Curated claims that the last reading of the articles no longer found.</summary>
    public async Task<IReadOnlyList<PayClaimId>> OrphansAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var ids = await connection.QueryAsync<string>(new CommandDefinition(Orphans, cancellationToken: cancellationToken));
        return [.. ids.Select(id => new PayClaimId(id))];
    }

    private static async Task<Pseudonym> ActorAsync(PersonId? person, ArticleTransaction change, CancellationToken cancellationToken) =>
        person is { } known ? await Pseudonyms.OfAsync(known, change.Connection, change.Transaction, cancellationToken) : Pseudonym.Console;

    private sealed record FieldRow(string Field, string? Value);
}

/// <summary>What became of an attempt to curate a claim.</summary>
internal abstract record CurationOutcome
{
    private CurationOutcome() { }

    /// <param name="Claim">As it stands now; null when only its curated values were left of it.</param>
    public sealed record Done(PayClaim? Claim) : CurationOutcome;

    public sealed record UnknownClaim(PayClaimId Id) : CurationOutcome;

    /// <param name="Reason">What is wrong and what would do, in whole sentences.</param>
    public sealed record Refused(string Reason) : CurationOutcome;
}
