using System.Collections.Concurrent;

namespace Bot.Inbox;

/// <summary>Threads for answering alone. Answering fills a processor for milliseconds; on the pool's threads a request to be acknowledged would stand in line behind it.</summary>
internal sealed class AnswerThreads : TaskScheduler, IDisposable
{
    // A few more than processors, so that an answer that does not end leaves room for others.
    private const int Spare = 2;

    private readonly BlockingCollection<Task> _waiting = [];

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

    public void Dispose() => _waiting.CompleteAdding();

    protected override void QueueTask(Task task)
    {
        try
        {
            _waiting.Add(task);
        }
        catch (InvalidOperationException)
        {
            // The host is ending, and an answer nobody waits for comes back from what it awaited.
            ThreadPool.UnsafeQueueUserWorkItem(_ => TryExecuteTask(task), null);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _waiting;

    private void Work()
    {
        foreach (var task in _waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }
}
