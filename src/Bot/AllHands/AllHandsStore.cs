using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.AllHands;

/// <summary>Reads meetings and their questions. What it gives of a question says who asked it only where they chose to say so.</summary>
internal sealed class AllHandsStore(DbDataSource source, Dialect dialect)
{
    private const string All = $"SELECT {SessionRow.Columns} FROM allhands_sessions ORDER BY meets_at DESC, id";

    private const string One = $"SELECT {SessionRow.Columns} FROM allhands_sessions WHERE id = @id";

    private const string Questions = $"SELECT {QuestionRow.Columns} FROM allhands_questions WHERE session_id = @id ORDER BY id";

    // A person who voted for several wordings of one question is one voter.
    private const string Votes = """
        SELECT q.item_id AS Id, count(DISTINCT v.voter) AS Voters FROM allhands_votes v JOIN allhands_questions q ON q.id = v.question_id
        WHERE q.session_id = @id GROUP BY q.item_id
        """;

    private const string Own = """
        SELECT DISTINCT q.item_id FROM allhands_votes v JOIN allhands_questions q ON q.id = v.question_id
        WHERE v.session_id = @id AND v.voter = @voter
        """;

    private const string Apart = "SELECT one, other FROM allhands_apart WHERE session_id = @id";

    /// <summary>Every meeting that is not erased, the latest first.</summary>
    public async Task<IReadOnlyList<AllHandsSession>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<SessionRow>(new CommandDefinition(All, cancellationToken: cancellationToken))).Select(row => row.Read())];
    }

    /// <returns>Null where there is none, or none any more.</returns>
    public async Task<AllHandsSession?> FindAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await FindAsync(id, connection, null, cancellationToken);
    }

    /// <summary>The same within somebody's transaction.</summary>
    public static async Task<AllHandsSession?> FindAsync(AllHandsId id, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        (await connection.QueryFirstOrDefaultAsync<SessionRow>(new CommandDefinition(One, new { id = id.Value }, transaction, cancellationToken: cancellationToken)))?.Read();

    /// <summary>All questions of a meeting, merged ones as one, in the order the meeting takes them: the most votes first.</summary>
    public async Task<IReadOnlyList<AllHandsItem>> ItemsAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await dialect.BeginReadAsync(connection, cancellationToken);
        return await ItemsAsync(id, connection, transaction, cancellationToken);
    }

    /// <summary>A meeting and its questions of one moment.</summary>
    /// <returns>Null where there is none, or none any more.</returns>
    public async Task<AllHandsBoard?> BoardAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await dialect.BeginReadAsync(connection, cancellationToken);
        return await FindAsync(id, connection, transaction, cancellationToken) is { } session
            ? new AllHandsBoard(session, await ItemsAsync(id, connection, transaction, cancellationToken))
            : null;
    }

    /// <summary>The same within somebody's transaction.</summary>
    public static async Task<IReadOnlyList<AllHandsItem>> ItemsAsync(AllHandsId id, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var rows = (await connection.QueryAsync<QuestionRow>(new CommandDefinition(Questions, new { id = id.Value }, transaction, cancellationToken: cancellationToken))).ToList();
        var votes = await VotesAsync(id, connection, transaction, cancellationToken);
        var others = rows.Where(row => !row.IsLead).ToLookup(row => row.ItemId);
        return [.. InOrder(rows.Where(row => row.IsLead).Select(row => row.Read(votes.GetValueOrDefault(row.Id), others[row.Id])))];
    }

    /// <returns>Null where there is no such question, or it was merged into another.</returns>
    public async Task<AllHandsItem?> FindItemAsync(AllHandsId session, AllHandsQuestionId id, CancellationToken cancellationToken) =>
        (await ItemsAsync(session, cancellationToken)).FirstOrDefault(item => item.Id == id);

    /// <summary>Voters of each question that has any.</summary>
    public async Task<IReadOnlyDictionary<string, int>> VotesAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await VotesAsync(id, connection, null, cancellationToken);
    }

    /// <summary>The questions a voter voted for; none once the meeting is closed.</summary>
    public async Task<IReadOnlySet<string>> OwnVotesAsync(AllHandsId id, Voter voter, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<string>(new CommandDefinition(Own, new { id = id.Value, voter = voter.Value }, cancellationToken: cancellationToken))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Pairs of questions that a moderator told apart.</summary>
    public async Task<IReadOnlySet<(string One, string Other)>> ApartAsync(AllHandsId id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<(string, string)>(new CommandDefinition(Apart, new { id = id.Value }, cancellationToken: cancellationToken))).ToHashSet();
    }

    /// <summary>The order in which a meeting takes its questions.</summary>
    public static IEnumerable<AllHandsItem> InOrder(IEnumerable<AllHandsItem> items) => items.OrderByDescending(item => item.Votes).ThenBy(item => item.Id.Value, StringComparer.Ordinal);

    private static async Task<Dictionary<string, int>> VotesAsync(AllHandsId id, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<VoteRow>(new CommandDefinition(Votes, new { id = id.Value }, transaction, cancellationToken: cancellationToken))).ToDictionary(row => row.Id, row => (int)row.Voters, StringComparer.Ordinal);

    private sealed class VoteRow
    {
        public string Id { get; init; } = "";

        public long Voters { get; init; }
    }
}
