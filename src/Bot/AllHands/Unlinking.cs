using System.Data.Common;
using Dapper;

namespace Bot.AllHands;

/// <summary>What the close of a meeting does besides dropping its secret: voters become random words, counts of questions go, and the rows are written anew in the order of their random ids.</summary>
/// <remarks>
/// An engine puts rows down in the order they come. Beside the log of a proxy or the arrival of messages that order would tell who sent what;
/// so does the number of the transaction that wrote a question and its sender's count together.
/// </remarks>
internal static class Unlinking
{
    private const string Questions = "SELECT * FROM allhands_questions WHERE session_id = @id ORDER BY id";

    private const string Votes = "SELECT question_id AS Question, voter AS Voter FROM allhands_votes WHERE session_id = @id";

    private const string DropAskers = "DELETE FROM allhands_askers WHERE session_id = @id";

    private const string DropQuestions = "DELETE FROM allhands_questions WHERE session_id = @id";

    private const string DropVotes = "DELETE FROM allhands_votes WHERE session_id = @id";

    private const string PutVote = "INSERT INTO allhands_votes (question_id, voter, session_id) VALUES (@Question, @Voter, @id)";

    public static async Task RunAsync(AllHandsId session, DbConnection connection, DbTransaction transaction)
    {
        var key = new { id = session.Value };
        await connection.ExecuteAsync(DropAskers, key, transaction);

        var rows = (await connection.QueryAsync(Questions, key, transaction)).Cast<IDictionary<string, object?>>().ToList();
        await connection.ExecuteAsync(DropQuestions, key, transaction);
        foreach (var row in rows)
        {
            var names = row.Keys.ToList();
            var values = new DynamicParameters();
            foreach (var (name, value) in row)
            {
                values.Add(name, value);
            }

            await connection.ExecuteAsync($"INSERT INTO allhands_questions ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))})", values, transaction);
        }

        var votes = (await connection.QueryAsync<VoteRow>(Votes, key, transaction)).ToList();
        await connection.ExecuteAsync(DropVotes, key, transaction);
        var stands = votes.Select(vote => vote.Voter).Distinct(StringComparer.Ordinal).ToDictionary(voter => voter, _ => RandomId.Next(), StringComparer.Ordinal);
        foreach (var vote in votes.Select(vote => (vote.Question, Voter: stands[vote.Voter])).OrderBy(vote => vote.Question, StringComparer.Ordinal).ThenBy(vote => vote.Voter, StringComparer.Ordinal))
        {
            await connection.ExecuteAsync(PutVote, new { vote.Question, vote.Voter, id = session.Value }, transaction);
        }
    }

    private sealed class VoteRow
    {
        public string Question { get; init; } = "";

        public string Voter { get; init; } = "";
    }
}
