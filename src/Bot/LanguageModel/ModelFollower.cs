using System.Data.Common;

namespace Bot.LanguageModel;

/// <summary>Work that goes on beside the answers and leans on the model. A model or a store that failed is left alone for a while; what was done stays done.</summary>
internal abstract class ModelFollower(TimeProvider clock) : BackgroundService
{
    /// <summary>How long a model that failed is left alone, where it asks for no longer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private ModelFailure? _noted;

    protected TimeProvider Clock => clock;

    /// <summary>Does what there is to do.</summary>
    /// <returns>How long to wait before the next look.</returns>
    protected abstract Task<TimeSpan> FollowAsync(CancellationToken cancellationToken);

    /// <summary>Says that the model gave nothing: once, not twice a minute.</summary>
    protected abstract void Tell(ModelException failure, TimeSpan pause);

    /// <summary>Says that the store gave or took nothing.</summary>
    protected abstract void Tell(DbException failure);

    /// <summary>The model works again: its next failure is said anew.</summary>
    protected void Worked() => _noted = null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // It may take days, and the host is to start meanwhile.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await TryAsync(stoppingToken), clock, stoppingToken);
        }
    }

    private async Task<TimeSpan> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await FollowAsync(cancellationToken);
        }
        catch (ModelException failure)
        {
            var pause = failure.RetryAfter is { } asked && asked > Pause ? asked : Pause;
            if (_noted != failure.Failure)
            {
                _noted = failure.Failure;
                Tell(failure, pause);
            }

            return pause;
        }
        catch (DbException failure)
        {
            // It may be busy or away for a while.
            Tell(failure);
            return Pause;
        }
    }
}
