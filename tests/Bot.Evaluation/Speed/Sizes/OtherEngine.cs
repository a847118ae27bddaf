using System.Diagnostics;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;

namespace Bot.Evaluation.Speed.Sizes;

/// <summary>Another engine, measured by a program of its own.</summary>
internal static class OtherEngine
{
    /// <param name="command">Program and first arguments, parted by spaces.</param>
    /// <returns>The last line it printed.</returns>
    /// <exception cref="EvaluationException">It cannot be started or failed.</exception>
    public static async Task<string> RunAsync(string command, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var parts = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var process = Process.Start(new ProcessStartInfo(parts[0], [.. parts[1..], .. arguments]) { RedirectStandardOutput = true })
            ?? throw new EvaluationException($"'{command}' did not start.");
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 && output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var last]
                ? last
                : throw new EvaluationException($"'{command}' ended with {process.ExitCode}; start it by hand to see why.");
        }
        finally
        {
            // Who waits no longer must not leave it measuring.
            BotProgram.Stop(process);
        }
    }
}
