using System.Data;
using System.Data.Common;
using Bot.Evaluation.Generation;
using Bot.Storage;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>The one transaction in which the measured store is filled, and what its parts share.</summary>
internal sealed class DeskWriting(DbConnection connection, DbTransaction transaction, DeskSizes sizes, DateTimeOffset now)
{
    private const ulong Seed = 20_261_128;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public DeskSizes Sizes => sizes;

    public DateTimeOffset Now => now;

    public Dice Dice { get; } = new(Seed);

    /// <summary>When the question of this number was asked: evenly over the weeks, the last one now.</summary>
    public DateTimeOffset AskedAt(int question) => now.AddDays(-DeskSizes.Days) + (TimeSpan.FromDays(DeskSizes.Days) * ((question + 1.0) / sizes.Questions));

    public static string Asker(int number) => $"slack:T1:U{number:000000}";

    /// <summary>Somebody in HR.</summary>
    public static string HrPerson(int number) => $"slack:T1:UHR{number:000}";

    public static string HrPseudonym(int number) => $"{number:x16}";

    public bool Happens(double share) => Dice.NextShare() < share;

    public static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    /// <summary>Writes rows of one table.</summary>
    /// <param name="columns">With the types of their values.</param>
    /// <param name="rows">Each with a value for each column, in their order.</param>
    public async Task InsertAsync(string table, IReadOnlyList<(string Name, DbType Type)> columns, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var names = columns.Select(column => column.Name).ToList();
        var sql = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => $"@{name}"))})";
        await using var many = new ManyRows(connection, transaction, sql, columns);
        foreach (var row in rows)
        {
            await many.AddAsync(cancellationToken, row);
        }

        await many.FlushAsync(cancellationToken);
    }
}
