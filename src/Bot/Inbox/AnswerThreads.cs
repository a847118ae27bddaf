namespace Bot.Inbox;

/// <summary>Threads for answering alone. Answering fills a processor for milliseconds; on the pool's threads a request to be acknowledged would stand in line behind it.</summary>
internal sealed class AnswerThreads : TaskScheduler, IDisposable
{
    // A few more than processors, so that an answer that does not end leaves room for others.
    private const int Spare = 2;

    // Under its own lock. A thread without work sleeps: one that first spins, as those of a blocking collection do, takes a processor from those that have some.
    private readonly Queue<Task> _waiting = new();
    private readonly object _lock = new();
    private bool _hasEnded;

    public AnswerThreads()
    {
        for (var i = 0; i < Environment.ProcessorCount + Spare; i++)
        {
            new Thread(Work) { IsBackground = true, Name = "answers" }.Start();
        }
    }

    /// <summary>Runs the work here; what it awaits comes back here as well.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public void Dispose()
    {
        lock (_lock)
        {
            _hasEnded = true;
            Monitor.PulseAll(_lock);
        }
    }

    protected override void QueueTask(Task task)
    {
        lock (_lock)
        {
            if (!_hasEnded)
            {
                _waiting.Enqueue(task);
                Monitor.Pulse(_lock);
                return;
            }
        }

        // The host is ending, and an answer nobody waits for comes back from what it awaited.
        ThreadPool.UnsafeQueueUserWorkItem(_ => TryExecuteTask(task), null);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_lock)
        {
            return [.. _waiting];
        }
    }

    private void Work()
    {
        while (Next() is { } task)
        {
            TryExecuteTask(task);
        }
    }

    /// <returns>Null once the host is ending and nothing waits.</returns>
    private Task? Next()
    {
        lock (_lock)
        {
            while (_waiting.Count == 0 && !_hasEnded)
            {
                Monitor.Wait(_lock);
            }

            return _waiting.TryDequeue(out var task) ? task : null;
        }
    }
}
