using System.Data.Common;
using Bot.Conversations;
using Dapper;

namespace Bot.AllHands;

/// <summary>What meetings hold of one person: signed questions, and votes while a meeting is open. Nothing else leads to anybody.</summary>
internal sealed class AllHandsPersonal(Voters voters)
{
    private const string Signed = "SELECT question AS Question, name AS Name FROM allhands_questions WHERE name_key = @key ORDER BY id";

    private const string Secrets = "SELECT id AS Id, secret AS Secret FROM allhands_sessions WHERE secret IS NOT NULL";

    private const string VotedFor = "SELECT q.question FROM allhands_votes v JOIN allhands_questions q ON q.id = v.question_id WHERE v.session_id = @session AND v.voter = @voter ORDER BY q.id";

    private const string Unsign = "UPDATE allhands_questions SET name = NULL, name_key = NULL WHERE name_key = @key";

    private const string DropVotes = "DELETE FROM allhands_votes WHERE session_id = @session AND voter = @voter";

    private const string DropCount = "DELETE FROM allhands_askers WHERE session_id = @session AND voter = @voter";

    // Also of meetings that are closed: whoever keeps their questions at hand reads them anew.
    private const string ChangedSigned = "UPDATE allhands_sessions SET revision = revision + 1, shape = shape + 1 WHERE id IN (SELECT session_id FROM allhands_questions WHERE name_key = @key)";

    /// <summary>To be asked for before a transaction begins: it may write its key.</summary>
    public string NameKeyOf(PersonId person) => voters.NameKeyOf(person);

    public async Task<(IReadOnlyList<(string Question, string Name)> Signed, IReadOnlyList<string> VotedFor)> ExportAsync(PersonId person, DbConnection connection, CancellationToken cancellationToken)
    {
        var signed = await connection.QueryAsync<(string, string)>(new CommandDefinition(Signed, new { key = voters.NameKeyOf(person) }, cancellationToken: cancellationToken));
        var votes = new List<string>();
        foreach (var open in await connection.QueryAsync<(string Id, string Secret)>(new CommandDefinition(Secrets, cancellationToken: cancellationToken)))
        {
            votes.AddRange(await connection.QueryAsync<string>(new CommandDefinition(VotedFor, new { session = open.Id, voter = Voters.Under(open.Secret, person) }, cancellationToken: cancellationToken)));
        }

        return ([.. signed], votes);
    }

    /// <summary>Takes the person's name off what they signed, and their votes back, within somebody's transaction. Unsigned questions stay: nobody knows whose they are.</summary>
    /// <param name="nameKey">As <see cref="NameKeyOf"/> gives it.</param>
    public static async Task ForgetAsync(PersonId person, string nameKey, DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        // Meetings before what is in them, as in every step on one: in the other order two writers would wait for each other for good.
        await connection.ExecuteAsync(new CommandDefinition(ChangedSigned, new { key = nameKey }, transaction, cancellationToken: cancellationToken));
        foreach (var open in (await connection.QueryAsync<(string Id, string Secret)>(new CommandDefinition(Secrets, transaction: transaction, cancellationToken: cancellationToken))).ToList())
        {
            var key = new { session = open.Id, voter = Voters.Under(open.Secret, person) };
            await connection.ExecuteAsync(new CommandDefinition(AllHandsWrites.Changed, new { session = open.Id }, transaction, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition(DropVotes, key, transaction, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition(DropCount, key, transaction, cancellationToken: cancellationToken));
        }

        await connection.ExecuteAsync(new CommandDefinition(Unsign, new { key = nameKey }, transaction, cancellationToken: cancellationToken));
    }
}
