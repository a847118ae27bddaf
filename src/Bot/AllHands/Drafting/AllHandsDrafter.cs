using System.Data.Common;
using System.Text.Json;
using Bot.AllHands.Live;
using Bot.Answering;
using Bot.Articles;
using Bot.Language;
using Bot.Rendering;
using Bot.Storage;
using Dapper;

namespace Bot.AllHands.Drafting;

/// <summary>Has the bot draft an answer to each question of a meeting, as it would answer anybody in chat.</summary>
/// <remarks>Asked as nobody: no turn is written, and of who put the question nothing is known here.</remarks>
internal sealed partial class AllHandsDrafter(DbDataSource source, GroupedWrites writes, Answerer answerer, AllHandsLive live, Dialect dialect, TimeProvider clock, ILogger<AllHandsDrafter> logger) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private const string Undrafted = """
        SELECT q.id AS Id, q.session_id AS Session, q.question AS Question, q.language AS Language FROM allhands_questions q
        WHERE q.draft IS NULL AND q.state <> 'held' AND q.item_id = q.id LIMIT @most
        """;

    // Where another process was faster, its draft stays.
    private const string Save = "UPDATE allhands_questions SET draft = @draft WHERE id = @id AND draft IS NULL";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            try
            {
                while (await DraftAsync(stoppingToken) == AtOnce)
                {
                }
            }
            catch (DbException e)
            {
                Log.Failed(logger, dialect.Explain(e) ?? e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <returns>How many were drafted.</returns>
    internal async Task<int> DraftAsync(CancellationToken cancellationToken)
    {
        List<Row> rows;
        await using (var connection = await source.OpenConnectionAsync(cancellationToken))
        {
            rows = [.. await connection.QueryAsync<Row>(new CommandDefinition(Undrafted, new { most = AtOnce }, cancellationToken: cancellationToken))];
        }

        foreach (var row in rows)
        {
            var draft = JsonSerializer.Serialize(await DraftOfAsync(row, cancellationToken), AllHandsJson.Default.AllHandsDraft);
            await writes.RunAsync(async (connection, transaction) =>
            {
                // The meeting first, as in every step on it: in the other order two writers would wait for each other for good.
                await connection.ExecuteAsync(AllHandsWrites.Changed, new { session = row.Session }, transaction);
                return await connection.ExecuteAsync(Save, new { id = row.Id, draft = StorableText.Of(draft) }, transaction);
            }, cancellationToken);
            live.Touch(new AllHandsId(row.Session));
        }

        return rows.Count;
    }

    private async Task<AllHandsDraft> DraftOfAsync(Row row, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await answerer.AnswerAsync(new Question { Text = row.Question, ReplyIn = ReplyLanguages.Parse(row.Language), Audience = Audience.Everyone }, cancellationToken);
            return DraftText.Of(AnswerLineWriter.Write(answer, TimeSpan.Zero));
        }
#pragma warning disable CA1031 // One question that cannot be answered must not keep all others from their drafts; HR writes this one.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotDrafted(logger, failure.GetType().Name);
            return new AllHandsDraft("failed", "", []);
        }
    }

    private sealed record Row(string Id, string Session, string Question, string Language);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Questions of a meeting could not be read for their drafts: {Explanation}; it is tried again")]
        public static partial void Failed(ILogger logger, string explanation);

        [LoggerMessage(2, LogLevel.Error, "A question of a meeting could not be drafted: {Exception}")]
        public static partial void NotDrafted(ILogger logger, string exception);
    }
}
