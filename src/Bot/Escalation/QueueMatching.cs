using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Answering.FaqMatching;
using Bot.Language;
using Dapper;

namespace Bot.Escalation;

/// <summary>Finds what asks the same: the one place that decides which questions become one item of the queue, and who hears of an answer.</summary>
internal sealed class QueueMatching(SameQuestion same)
{
    // More wait only where nobody answers; the newest are the likeliest to be asked again.
    private const int MostCompared = 2_000;

    private const string Waiting = """
        SELECT id AS Id, question AS Question, language AS Language, words AS Words FROM queue_items
        WHERE state IN ('open', 'taken')
        ORDER BY id DESC LIMIT @most
        """;

    // Of an item that several sent, any wording counts.
    private const string Sent = "SELECT id AS Id, question AS Question, language AS Language, words AS Words FROM escalations WHERE item_id = @item AND NOT is_wish AND state <> 'withdrawn'";

    private const string Wishes = """
        SELECT id AS Id, question AS Question, language AS Language, words AS Words FROM escalations
        WHERE is_wish AND state = 'waiting' AND words <> ''
        ORDER BY id DESC LIMIT @most
        """;

    // Reading a question takes longer than comparing it, and the same wait for days.
    private readonly ConcurrentDictionary<(string Question, string Language), QuestionReading> _read = new();

    /// <summary>What is stored beside a question to find it by: its words without case, accents and punctuation; empty where it has none.</summary>
    public static string WordsOf(string question) => string.Join(' ', FoldedWords.In(question));

    /// <returns>The item that waits for an answer to this question; null when none does.</returns>
    public async Task<QueueItemId?> FindAsync(string question, string language, DbConnection connection, DbTransaction transaction)
    {
        var words = WordsOf(question);
        if (words.Length == 0)
        {
            return null;
        }

        var waiting = (await connection.QueryAsync<Row>(Waiting, new { most = MostCompared }, transaction)).ToList();
        var found = waiting.LastOrDefault(item => item.Words == words) ?? waiting.LastOrDefault(item => AskTheSame(question, language, item));
        return found is null ? null : new QueueItemId(found.Id);
    }

    /// <returns>Those who want to hear of an answer to what this item asks.</returns>
    public async Task<IReadOnlyList<EscalationId>> WishesAsync(QueueItemId item, DbConnection connection, DbTransaction transaction)
    {
        var sent = (await connection.QueryAsync<Row>(Sent, new { item = item.Value }, transaction)).ToList();
        var wishes = await connection.QueryAsync<Row>(Wishes, new { most = MostCompared }, transaction);
        return [.. wishes.Where(wish => sent.Exists(own => own.Words == wish.Words || AskTheSame(wish.Question, wish.Language, own))).Select(wish => new EscalationId(wish.Id)).Reverse()];
    }

    private bool AskTheSame(string question, string language, Row other) => same.Holds(Read(question, language), Read(other.Question, other.Language));

    private QuestionReading Read(string question, string language)
    {
        if (_read.Count > 2 * MostCompared)
        {
            _read.Clear();
        }

        return _read.GetOrAdd((question, language), key => same.Read(key.Question, key.Language));
    }

    private sealed record Row(long Id, string Question, string Language, string Words);
}
