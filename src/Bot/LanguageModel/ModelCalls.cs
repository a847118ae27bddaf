using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Bot.LanguageModel;

/// <summary>What every call of one deployment passes: the day's budget, a slot, the breaker, another try, and a limit of time over all of it.</summary>
/// <remarks>One for the deployment that writes and one for that which makes vectors: where one fails, the other is asked all the same. What is asked in the background has one of its own, so that no answer waits for it or suffers by its failures.</remarks>
internal sealed partial class ModelCalls : IDisposable
{
    /// <summary>The keys: answers, the reading of claims beside them, and vectors.</summary>
    public const string Chat = "chat";
    public const string Claims = "claims";
    public const string Embeddings = "embeddings";

    /// <summary>How long no call is made after too many failed.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    // A share that is used up comes back at midnight; a clock may be set, and a budget raised.
    private static readonly TimeSpan UntilLookedAgain = TimeSpan.FromMinutes(10);

    private const int MoreTries = 2;
    private const int LeastCalls = 4;
    private const double TooManyFail = 0.5;

    // Who was given less time to answer is not slow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<long> Ends = new("ends");

    private readonly string _deployment;
    private readonly OpenAIOptions _options;
    private readonly ModelUse _use;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _slots;
    private readonly ResiliencePipeline _pipeline;
    private DateOnly _overBudget;
    private volatile bool _hasWorked;

    public ModelCalls([ServiceKey] string deployment, IOptions<OpenAIOptions> options, ModelUse use, TimeProvider clock, ILogger<ModelCalls> logger)
    {
        (_deployment, _options, _use, _clock, _logger) = (deployment, options.Value, use, clock, logger);
        _slots = new SemaphoreSlim(_options.ConcurrentCalls);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MoreTries,
                Delay = FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is ModelException { MayPass: true } failure && IsInTime(failure.RetryAfter ?? FirstWait, tried.Context)),
                DelayGenerator = tried => ValueTask.FromResult((tried.Outcome.Exception as ModelException)?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = TooManyFail,
                MinimumThroughput = LeastCalls,
                SamplingDuration = Watched,
                BreakDuration = Rest,
                ShouldHandle = called => ValueTask.FromResult(called.Outcome.Exception is ModelException { IsOutage: true }),
                OnOpened = opened => NoteAsync(opened.Outcome.Exception as ModelException),
                OnClosed = _ => NoteAsync(null),
            })
            .Build();
    }

    /// <summary>Makes one call, again where that may help, within a limit of time.</summary>
    /// <param name="call">Throws <see cref="ModelException"/> for whatever the service answered instead.</param>
    /// <exception cref="ModelException">It gave nothing to work with.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<T> RunAsync<T>(TimeSpan within, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(within, _clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var context = ResilienceContextPool.Shared.Get(linked.Token);
        context.Properties.Set(Ends, _clock.GetTimestamp() + (long)(within.TotalSeconds * _clock.TimestampFrequency));
        var hasSlot = false;
        try
        {
            await ThrowIfSpentAsync(linked.Token);
            await _slots.WaitAsync(linked.Token);
            hasSlot = true;
            return await _pipeline.ExecuteAsync(async (at, _) => await AttemptAsync(call, at.CancellationToken, cancellationToken), context, 0);
        }
        catch (ModelException failure)
        {
            await FailedAsync(failure.Failure);
            throw;
        }
        catch (BrokenCircuitException)
        {
            await FailedAsync(ModelFailure.BreakerOpen);
            throw new ModelException(ModelFailure.BreakerOpen);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // While it waited for a slot or for the next try.
            await FailedAsync(ModelFailure.TimedOut);
            throw new ModelException(ModelFailure.TimedOut);
        }
        finally
        {
            if (hasSlot)
            {
                _slots.Release();
            }

            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Before work that nobody waits for: the rest of the day's tokens is kept for answers.</summary>
    /// <param name="share">Of the day's tokens, 0 to 1.</param>
    /// <exception cref="ModelException">The share is used up. It asks to wait, for only another day helps.</exception>
    public async Task ThrowIfSpentAsync(double share, CancellationToken cancellationToken)
    {
        if (_options.TokensPerDay > 0 && await _use.TokensTodayAsync(cancellationToken) >= share * _options.TokensPerDay)
        {
            throw new ModelException(ModelFailure.OverBudget, retryAfter: UntilLookedAgain);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<T> AttemptAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken limit, CancellationToken caller)
    {
        var began = _clock.GetTimestamp();
        try
        {
            var answer = await call(limit);
            if (!_hasWorked)
            {
                // A process that ended while the breaker was open left it so in the store.
                _hasWorked = true;
                await _use.NoteBreakerAsync(_deployment, null, CancellationToken.None);
            }

            return answer;
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            // Told apart here, so that the breaker hears of a service that never answers.
            throw new ModelException(ModelFailure.TimedOut, _clock.GetElapsedTime(began) < Patience ? ModelException.Early : "");
        }
    }

    private bool IsInTime(TimeSpan wait, ResilienceContext context) =>
        context.Properties.TryGetValue(Ends, out var ends) && _clock.GetElapsedTime(_clock.GetTimestamp(), ends) > wait;

    private async Task ThrowIfSpentAsync(CancellationToken cancellationToken)
    {
        if (_options.TokensPerDay == 0 || await _use.TokensTodayAsync(cancellationToken) < _options.TokensPerDay)
        {
            return;
        }

        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        if (_overBudget != today)
        {
            _overBudget = today;
            Log.OverBudget(_logger, _options.TokensPerDay);
        }

        throw new ModelException(ModelFailure.OverBudget);
    }

    private Task FailedAsync(ModelFailure failure)
    {
        Log.Failed(_logger, failure);
        return _use.AddAsync([(ModelUse.Failed(failure), 1)], CancellationToken.None);
    }

    /// <param name="cause">Null when it works again.</param>
    private async ValueTask NoteAsync(ModelException? cause)
    {
        if (cause is null)
        {
            Log.Closed(_logger, _deployment);
        }
        else
        {
            Log.Opened(_logger, _deployment, cause.Failure, cause.Code, Rest.TotalSeconds);
        }

        await _use.NoteBreakerAsync(_deployment, cause, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model ({Deployment}) fails too often ({Failure} {Code}): answers do without it, and it is tried again in {Seconds} s")]
        public static partial void Opened(ILogger logger, string deployment, ModelFailure failure, string code, double seconds);

        [LoggerMessage(2, LogLevel.Information, "The model ({Deployment}) works again")]
        public static partial void Closed(ILogger logger, string deployment);

        [LoggerMessage(3, LogLevel.Warning, "The day's {Tokens} tokens (OpenAI:TokensPerDay) are used up: answers are written without the model until midnight UTC")]
        public static partial void OverBudget(ILogger logger, long tokens);

        [LoggerMessage(4, LogLevel.Debug, "A call of the model gave nothing: {Failure}")]
        public static partial void Failed(ILogger logger, ModelFailure failure);
    }
}
