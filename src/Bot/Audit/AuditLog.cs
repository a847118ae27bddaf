using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Dapper;

namespace Bot.Audit;

/// <summary>One step that must stay on record.</summary>
/// <param name="Action">What was done: <c>faq.approved</c>.</param>
/// <param name="Subject">What it was done to, by id: <c>faq-12/3</c>.</param>
/// <param name="Detail">More, as JSON or a word; never a question, an answer, a name or an id of a person.</param>
internal sealed record AuditStep(Pseudonym Actor, string Action, string Subject, string Detail = "");

/// <summary>A step as it stands in the chain.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Hash">SHA-256 over the hash before and this entry, lower-case hexadecimal.</param>
internal sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditStep Step, string Hash);

/// <summary>Whether the chain holds.</summary>
internal abstract record AuditVerdict
{
    private AuditVerdict() { }

    public sealed record Whole(long Entries) : AuditVerdict;

    /// <param name="Sequence">The first entry that is not what it was, or is missing.</param>
    public sealed record Broken(long Sequence) : AuditVerdict;
}

/// <summary>Steps on record, each bound to the one before by its hash: what is changed, taken out or put in later shows.</summary>
/// <remarks>Whoever can write the whole database can also write a new chain. Comparing the last hash with one noted elsewhere shows that too; <c>doctor</c> prints it.</remarks>
internal sealed class AuditLog(DbDataSource source, Dialect dialect, TimeProvider clock)
{
    private const int ReadAtOnce = 1_000;

    private const string Insert = """
        INSERT INTO audit (seq, at, actor, action, subject, detail, hash)
        VALUES (@seq, @at, @actor, @action, @subject, @detail, @hash)
        """;

    private const string SetHead = "UPDATE audit_head SET seq = @seq, hash = @hash";

    private const string Columns = "seq AS Seq, at AS At, actor AS Actor, action AS Action, subject AS Subject, detail AS Detail, hash AS Hash";

    private const string After = $"SELECT {Columns} FROM audit WHERE seq > @seq ORDER BY seq LIMIT @limit";

    private const string Before = $"SELECT {Columns} FROM audit WHERE seq < @seq ORDER BY seq DESC LIMIT @limit";

    private const string Matching = $"""
        SELECT {Columns} FROM audit
        WHERE seq < @seq AND substr(action, 1, length(@action)) = @action AND substr(subject, 1, length(@subject)) = @subject
        ORDER BY seq DESC LIMIT @limit
        """;

    private const string ReadHead = "SELECT seq AS Seq, hash AS Hash FROM audit_head";

    private readonly string _head = $"{ReadHead} {dialect.ForUpdate}";

    /// <summary>Appends a step within the transaction of what it records: both stay or neither.</summary>
    public async Task AppendAsync(AuditStep step, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var head = await connection.QuerySingleAsync<Head>(new CommandDefinition(_head, transaction: transaction, cancellationToken: cancellationToken));
        var (seq, at) = (head.Seq + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var row = new { seq, at, actor = step.Actor.Value, action = step.Action, subject = StorableText.Of(step.Subject), detail = StorableText.Of(step.Detail) };
        var hash = Hash(head.Hash, seq, at, row.actor, row.action, row.subject, row.detail);
        await connection.ExecuteAsync(new CommandDefinition(Insert, new { seq, at, row.actor, row.action, row.subject, row.detail, hash }, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(SetHead, new { seq, hash }, transaction, cancellationToken: cancellationToken));
    }

    /// <summary>The latest entries, newest first.</summary>
    /// <param name="before">Only entries before this one; null begins at the newest.</param>
    public async Task<IReadOnlyList<AuditEntry>> RecentAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Before, new { seq = before ?? long.MaxValue, limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>The same of those whose action and subject begin so; empty for any.</summary>
    public async Task<IReadOnlyList<AuditEntry>> FindAsync(long? before, int limit, string action, string subject, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Matching, new { seq = before ?? long.MaxValue, limit, action, subject = StorableText.Of(subject) }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>Follows the whole chain.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await dialect.BeginReadAsync(connection, cancellationToken);
        var (seq, hash) = (0L, "");
        while (true)
        {
            var rows = (await connection.QueryAsync<Row>(new CommandDefinition(After, new { seq, limit = ReadAtOnce }, transaction, cancellationToken: cancellationToken))).ToList();
            foreach (var row in rows)
            {
                if (row.Seq != seq + 1 || row.Hash != Hash(hash, row.Seq, row.At, row.Actor, row.Action, row.Subject, row.Detail))
                {
                    return new AuditVerdict.Broken(seq + 1);
                }

                (seq, hash) = (row.Seq, row.Hash);
            }

            if (rows.Count < ReadAtOnce)
            {
                var head = await connection.QuerySingleAsync<Head>(new CommandDefinition(ReadHead, transaction: transaction, cancellationToken: cancellationToken));
                return head.Seq == seq && head.Hash == hash ? new AuditVerdict.Whole(seq) : new AuditVerdict.Broken(seq + 1);
            }
        }
    }

    /// <summary>Each field with its length before it, so that no two entries are written alike.</summary>
    private static string Hash(string before, long seq, long at, params string[] fields)
    {
        var text = new StringBuilder(before);
        foreach (var field in (string[])[seq.ToString(CultureInfo.InvariantCulture), at.ToString(CultureInfo.InvariantCulture), .. fields])
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{field.Length}:{field}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed record Head(long Seq, string Hash);

    private sealed record Row(long Seq, long At, string Actor, string Action, string Subject, string Detail, string Hash)
    {
        public AuditEntry Read() => new(Seq, DateTimeOffset.FromUnixTimeMilliseconds(At), new AuditStep(new Pseudonym(Actor), Action, Subject, Detail), Hash);
    }
}
