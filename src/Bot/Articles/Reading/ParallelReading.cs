using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Bot.Articles.Reading;

/// <summary>Reads several files at once and gives their outcomes in the order of the files.</summary>
internal static class ParallelReading
{
    // A large JSONL file waits here for whoever consumes it, instead of filling the memory.
    private const int OutcomesAhead = 64;

    /// <param name="files">As <see cref="ArticleFiles.Find"/> gives them; asked for as the reading proceeds.</param>
    public static async IAsyncEnumerable<ReadOutcome> ReadAsync(IEnumerable<ArticleFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var remaining = files.GetEnumerator();
        var running = new Queue<Channel<ReadOutcome>>();
        try
        {
            while (true)
            {
                while (running.Count < Environment.ProcessorCount && remaining.MoveNext())
                {
                    running.Enqueue(Start(remaining.Current, stopped.Token));
                }

                if (!running.TryPeek(out var current))
                {
                    yield break;
                }

                await foreach (var outcome in current.Reader.ReadAllAsync(cancellationToken))
                {
                    yield return outcome;
                }

                running.Dequeue();
            }
        }
        finally
        {
            // Whoever stops listening stops the files being read ahead.
            await stopped.CancelAsync();
        }
    }

    private static Channel<ReadOutcome> Start(ArticleFile file, CancellationToken cancellationToken)
    {
        var outcomes = Channel.CreateBounded<ReadOutcome>(OutcomesAhead);
        // What goes wrong there is handed to the consumer, who throws it in its own place.
        _ = Task.Run(() => WriteAsync(file, outcomes.Writer, cancellationToken), CancellationToken.None)
            .ContinueWith(ended => outcomes.Writer.TryComplete(ended.Exception?.InnerException), TaskScheduler.Default);
        return outcomes;
    }

    private static async Task WriteAsync(ArticleFile file, ChannelWriter<ReadOutcome> outcomes, CancellationToken cancellationToken)
    {
        foreach (var outcome in ArticleFiles.Read(file))
        {
            await outcomes.WriteAsync(outcome, cancellationToken);
        }
    }
}
