using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Language;
using Bot.Rendering;
using Bot.Storage;
using Dapper;

namespace Bot.Desk.Told;

/// <summary>One answer as it was given, however often. Nothing of it says who asked, or what.</summary>
/// <param name="CorpusVersion">Of the articles it was last given from.</param>
internal sealed record ToldAnswer(AnswerLine Answer, long Times, DateTimeOffset FirstAt, DateTimeOffset LatestAt, long CorpusVersion);

/// <param name="Total">How many different answers match on all pages together.</param>
internal sealed record ToldPage(IReadOnlyList<ToldAnswer> Answers, long Total);

/// <summary>The record of what people were told, by its words. It follows the turns, from which it can be made anew.</summary>
internal sealed class ToldAnswers(DbDataSource source, GroupedWrites writes, Dialect dialect)
{
    /// <summary>Answers that concern one person alone are shown once so many were told the same, so that none leads back to somebody.</summary>
    public const int Floor = 5;

    // Writers wait while a batch is taken up.
    private const int Batch = 50;

    private const int ShortestWord = 2;

    private const int LongestWord = 40;

    private const int MostWords = 8;

    private const string Last = "SELECT last FROM told_turns";

    private const string Turns = "SELECT id AS Id, asked_at AS AskedAt, answer AS Answer FROM turns WHERE id > @last ORDER BY id LIMIT @limit";

    private const string Upsert = """
        INSERT INTO told_answers (digest, is_personal, times, first_at, latest_at, latest_turn)
        VALUES (@digest, @is_personal, 1, @at, @at, @turn)
        ON CONFLICT (digest) DO UPDATE SET times = told_answers.times + 1, latest_at = excluded.latest_at, latest_turn = excluded.latest_turn
        RETURNING id AS Id, times AS Times
        """;

    private const string InsertWord = "INSERT INTO told_words (word, answer_id) VALUES (@word, @answer_id)";

    private const string SetLast = "UPDATE told_turns SET last = @last";

    private readonly string _lock = $"{Last} {dialect.ForUpdate}";

    /// <summary>Takes up what was told since the last time.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (await TakeUpAsync(cancellationToken))
        {
        }
    }

    /// <summary>Takes up the first few of these: all of them, where it was done lately.</summary>
    /// <returns>Whether there are more.</returns>
    public async Task<bool> TakeUpAsync(CancellationToken cancellationToken) => await writes.RunAsync(TakeUpAsync, cancellationToken) == Batch;

    /// <summary>The answers that hold all of the words, the one given last first; without words, all.</summary>
    /// <param name="page">From 1.</param>
    public async Task<ToldPage> SearchAsync(string words, int page, int pageSize, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var values = new DynamicParameters(new { floor = Floor, limit = pageSize, skip = (Math.Max(page, 1) - 1) * (long)pageSize });
        var where = new StringBuilder("(NOT is_personal OR times >= @floor)");
        foreach (var (at, word) in FoldedWords.In(words).Distinct().Take(MostWords).Index())
        {
            // The beginning of a word is enough: bonus finds bonuses.
            where.Append(CultureInfo.InvariantCulture, $" AND id IN (SELECT answer_id FROM told_words WHERE word >= @from{at} AND word < @to{at})");
            values.Add($"from{at}", word);
            values.Add($"to{at}", $"{word}\uffff");
        }

        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM told_answers WHERE {where}", values, cancellationToken: cancellationToken));
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"""
            SELECT t.answer AS Answer, a.times AS Times, a.first_at AS FirstAt, a.latest_at AS LatestAt, t.corpus_version AS CorpusVersion
            FROM (SELECT times, first_at, latest_at, latest_turn FROM told_answers WHERE {where} ORDER BY latest_turn DESC LIMIT @limit OFFSET @skip) a
            JOIN turns t ON t.id = a.latest_turn ORDER BY a.latest_turn DESC
            """, values, cancellationToken: cancellationToken));
        return new ToldPage([.. rows.Select(row => row.Read())], total);
    }

    private async Task<int> TakeUpAsync(DbConnection connection, DbTransaction transaction)
    {
        var last = await connection.ExecuteScalarAsync<long>(_lock, transaction: transaction);
        var turns = (await connection.QueryAsync<Turn>(Turns, new { last, limit = Batch }, transaction)).ToList();
        if (turns.Count == 0)
        {
            return 0;
        }

        await using (var rows = new ManyRows(connection, transaction, InsertWord, [("word", DbType.String), ("answer_id", DbType.Int64)]))
        {
            foreach (var turn in turns)
            {
                var answer = AnswerJson.Read(turn.Answer);
                var row = new { digest = Digest(answer), is_personal = answer.Personal, at = turn.AskedAt, turn = turn.Id };
                if (await connection.QuerySingleAsync<Taken>(Upsert, row, transaction) is { Times: 1 } taken)
                {
                    foreach (var word in FoldedWords.In(TextOf(answer)).Where(word => word.Length is >= ShortestWord and <= LongestWord).Distinct())
                    {
                        await rows.AddAsync(CancellationToken.None, word, taken.Id);
                    }
                }
            }

            await rows.FlushAsync(CancellationToken.None);
        }

        await connection.ExecuteAsync(SetLast, new { last = turns[^1].Id }, transaction);
        return turns.Count;
    }

    private static string TextOf(AnswerLine answer) => string.Join(
        '\n', answer.Lines.Select(line => line.Text).Prepend(answer.Text).Concat(answer.Citations.Select(citation => $"{citation.Title} {citation.Outlet} {citation.Quote} {citation.Article}")));

    /// <summary>Answers are the same when people read the same, from the same places.</summary>
    private static string Digest(AnswerLine answer)
    {
        var sources = string.Join('\n', answer.Citations.Select(citation => $"{citation.Article} {citation.Published} {citation.Start} {citation.End}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{answer.Language}\n{answer.Outcome}\n{answer.Text}\n{sources}")));
    }

    private sealed class Taken
    {
        public long Id { get; init; }

        public long Times { get; init; }
    }

    private sealed record Turn(long Id, long AskedAt, string Answer);

    private sealed record Row(string Answer, long Times, long FirstAt, long LatestAt, long CorpusVersion)
    {
        public ToldAnswer Read() => new(AnswerJson.Read(Answer), Times, DateTimeOffset.FromUnixTimeMilliseconds(FirstAt), DateTimeOffset.FromUnixTimeMilliseconds(LatestAt), CorpusVersion);
    }
}
