using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Bot.Storage;
using Dapper;

namespace Bot.LanguageModel;

/// <summary>What the model was used for, counted by day (UTC) in the store, so that every process and <c>bot doctor</c> see the same; and how its breakers stand.</summary>
internal sealed partial class ModelUse(DbDataSource source, TimeProvider clock, ILogger<ModelUse> logger)
{
    public const string TokensIn = "tokens.in";
    public const string TokensOut = "tokens.out";
    public const string Chats = "calls.chat";
    public const string Embeddings = "calls.embedding";
    public const string Kept = "statements.kept";
    public const string Proposed = "claims.proposed";
    public const string ProposalsKept = "claims.kept";

    private const string Add = """
        INSERT INTO model_use (day, name, amount) VALUES (@day, @name, @amount)
        ON CONFLICT (day, name) DO UPDATE SET amount = model_use.amount + excluded.amount
        """;

    private const string Read = "SELECT name, amount FROM model_use WHERE day = @day ORDER BY name";

    private const string Note = """
        INSERT INTO model_breaker (name, is_open, since, cause) VALUES (@name, @is_open, @since, @cause)
        ON CONFLICT (name) DO UPDATE SET is_open = excluded.is_open, since = excluded.since, cause = excluded.cause
        """;

    private const string Standing = "SELECT name, is_open, since, cause FROM model_breaker ORDER BY name";

    // Other processes' use is seen this late.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private string _day = "";
    private long _tokens;
    private long _readAt;

    /// <summary>The counter of calls that gave nothing for one reason.</summary>
    public static string Failed(ModelFailure failure) => $"failed.{Name(failure.ToString())}";

    /// <summary>The counter of statements that were not let through for one reason.</summary>
    public static string Dropped(string reason) => $"dropped.{Name(reason)}";

    /// <summary>The counter of proposals for claims that were not kept for one reason.</summary>
    public static string ProposalDropped(string reason) => $"claims.dropped.{Name(reason)}";

    /// <summary>Counts; where the store does not take it, the answer goes out all the same.</summary>
    public async Task AddAsync(IReadOnlyList<(string Name, long Amount)> counts, CancellationToken cancellationToken)
    {
        var day = Today();
        lock (_lock)
        {
            if (_day == day)
            {
                _tokens += counts.Where(count => count.Name is TokensIn or TokensOut).Sum(count => count.Amount);
            }
        }

        foreach (var (name, amount) in counts)
        {
            ModelMetrics.Count(name, amount);
        }

        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(Add, counts.Where(count => count.Amount > 0).Select(count => new { day, name = count.Name, amount = count.Amount }), cancellationToken: cancellationToken));
        }
        catch (DbException failure)
        {
            Log.NotCounted(logger, failure.GetType().Name);
        }
    }

    /// <summary>Tokens used today, by every process on this store.</summary>
    public async Task<long> TokensTodayAsync(CancellationToken cancellationToken)
    {
        var day = Today();
        lock (_lock)
        {
            if (_day == day && clock.GetElapsedTime(_readAt) < Fresh)
            {
                return _tokens;
            }
        }

        try
        {
            var counts = await TodayAsync(cancellationToken);
            var tokens = counts.GetValueOrDefault(TokensIn) + counts.GetValueOrDefault(TokensOut);
            lock (_lock)
            {
                (_day, _tokens, _readAt) = (day, tokens, clock.GetTimestamp());
            }

            return tokens;
        }
        catch (DbException failure)
        {
            // What this process knows is the best there is.
            Log.NotCounted(logger, failure.GetType().Name);
            lock (_lock)
            {
                return _day == day ? _tokens : 0;
            }
        }
    }

    /// <summary>Today's counters by name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> TodayAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<(string Name, long Amount)>(new CommandDefinition(Read, new { day = Today() }, cancellationToken: cancellationToken))).ToDictionary(row => row.Name, row => row.Amount);
    }

    /// <param name="name">The deployment's: <see cref="ModelCalls.Chat"/>, <see cref="ModelCalls.Claims"/> or <see cref="ModelCalls.Embeddings"/>.</param>
    /// <param name="cause">Null when it closed.</param>
    public async Task NoteBreakerAsync(string name, ModelException? cause, CancellationToken cancellationToken)
    {
        var row = new { name, is_open = cause is not null, since = clock.GetUtcNow().ToUnixTimeMilliseconds(), cause = cause is null ? "" : $"{cause.Failure} {cause.Code}".TrimEnd() };
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(Note, row, cancellationToken: cancellationToken));
        }
        catch (DbException failure)
        {
            Log.NotCounted(logger, failure.GetType().Name);
        }
    }

    /// <summary>How each breaker stood last; those that never opened are not among them.</summary>
    public async Task<IReadOnlyList<BreakerStanding>> BreakersAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Name, bool IsOpen, long Since, string Cause)>(new CommandDefinition(Standing, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new BreakerStanding(row.Name, row.IsOpen, DateTimeOffset.FromUnixTimeMilliseconds(row.Since), row.Cause))];
    }

    private string Today() => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model's use could not be read or written: {Exception}")]
        public static partial void NotCounted(ILogger logger, string exception);
    }
}

/// <summary>How the breaker before one deployment stands.</summary>
internal sealed record BreakerStanding(string Name, bool IsOpen, DateTimeOffset Since, string Cause);
