using System.Data.Common;

namespace Bot.Health;

/// <summary>The store answers.</summary>
internal sealed class StoreCheck(DbDataSource source) : IReadinessCheck
{
    public string Part => "store";

    public async Task<string?> CauseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT 1";
            await command.ExecuteScalarAsync(cancellationToken);
            return null;
        }
        catch (DbException)
        {
            // The exception names hosts, files and users, and whoever asks need not know them; "doctor" says more.
            return "The store does not answer.";
        }
    }
}
