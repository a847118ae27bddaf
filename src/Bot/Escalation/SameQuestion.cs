using System.Data.Common;
using Bot.Language;
using Dapper;

namespace Bot.Escalation;

/// <summary>Finds what asks the same: the one place that decides which questions become one item of the queue, and who hears of an answer.</summary>
internal static class SameQuestion
{
    private const string Waiting = """
        SELECT id FROM queue_items
        WHERE words = @words AND state IN ('open', 'taken')
        ORDER BY id LIMIT 1
        """;

    // Of an item that several sent, any wording counts.
    private const string Wishes = """
        SELECT id FROM escalations
        WHERE is_wish AND state = 'waiting' AND words <> '' AND words IN (SELECT words FROM escalations WHERE item_id = @item AND NOT is_wish AND state <> 'withdrawn')
        ORDER BY id
        """;

    /// <summary>What is stored beside a question to find it by: its words without case, accents and punctuation; empty where it has none.</summary>
    public static string WordsOf(string question) => string.Join(' ', FoldedWords.In(question));

    /// <returns>The item that waits for an answer to this question; null when none does.</returns>
    public static async Task<QueueItemId?> FindAsync(string question, DbConnection connection, DbTransaction transaction)
    {
        var words = WordsOf(question);
        var found = words.Length == 0 ? null : await connection.ExecuteScalarAsync<long?>(Waiting, new { words }, transaction);
        return found is { } id ? new QueueItemId(id) : null;
    }

    /// <returns>Those who want to hear of an answer to what this item asks.</returns>
    public static async Task<IReadOnlyList<EscalationId>> WishesAsync(QueueItemId item, DbConnection connection, DbTransaction transaction) =>
        [.. (await connection.QueryAsync<long>(Wishes, new { item = item.Value }, transaction)).Select(id => new EscalationId(id))];
}
