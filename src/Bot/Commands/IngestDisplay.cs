using System.Globalization;
using Bot.Articles.Ingest;
using Spectre.Console;

namespace Bot.Commands;

/// <summary>Shows how far an ingest is: a bar on a terminal, a line every few seconds elsewhere.</summary>
internal static class IngestDisplay
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <param name="error">Where progress goes, so that results can be piped.</param>
    public static async Task<IngestReport> RunAsync(TextWriter error, TimeProvider clock, Func<IProgress<IngestProgress>, Task<IngestReport>> ingest)
    {
        if (Console.IsErrorRedirected || error != Console.Error)
        {
            return await ingest(new Lines(error, clock));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(bar => ingest(new Bar(bar.AddTask("reading"))));
    }

    private static string Words(IngestProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"{progress.Articles:N0} articles, {progress.FilesDone:N0} of {progress.Files:N0} files or pages");

    // Called on the ingest's own thread, unlike Progress<T>, so that no report arrives after the end.
    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            // One file can be a million lines, and nobody knows beforehand: then the bar only moves.
            task.IsIndeterminate = value.Files == 1;
            task.MaxValue = value.Files;
            task.Value = value.FilesDone;
            task.Description = Words(value);
        }
    }

    private sealed class Lines(TextWriter error, TimeProvider clock) : IProgress<IngestProgress>
    {
        private long _last = clock.GetTimestamp();

        public void Report(IngestProgress value)
        {
            if (clock.GetElapsedTime(_last) >= BetweenLines)
            {
                _last = clock.GetTimestamp();
                error.WriteLine(Words(value));
            }
        }
    }
}
