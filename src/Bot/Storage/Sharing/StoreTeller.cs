using System.Data.Common;
using Dapper;
using Npgsql;

namespace Bot.Storage.Sharing;

/// <summary>Tells the other processes on the same PostgreSQL something that is not worth a table: it is lost on who does not listen.</summary>
internal sealed class StoreTeller(DbDataSource source)
{
    // As the triggers of the store tell of theirs.
    private const string Notify = "SELECT pg_notify('pay_answers', current_schema() || '.' || @topic || ' ' || @detail)";

    /// <param name="detail">Names no person.</param>
    /// <returns>False where there is nobody else, or nobody could be told.</returns>
    public async Task<bool> TellAsync(string topic, string detail, CancellationToken cancellationToken)
    {
        if (source is not NpgsqlDataSource)
        {
            return false;
        }

        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(Notify, new { topic, detail }, cancellationToken: cancellationToken));
            return true;
        }
        catch (DbException)
        {
            // Each process finds out by itself in the end; what is told only spares it that.
            return false;
        }
    }
}
