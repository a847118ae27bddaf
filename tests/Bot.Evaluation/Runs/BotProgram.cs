using System.Diagnostics;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Runs;

/// <summary>The built program under test, run as an operator runs it: a process of its own.</summary>
internal sealed class BotProgram
{
    private const int LinesOfComplaint = 5;

    private readonly string path;

    /// <summary>This program itself, as another process.</summary>
    public static BotProgram Evaluation => new(Beside("Bot.Evaluation"));

    /// <param name="path">The program, or null for the build beside this one.</param>
    public BotProgram(string? path = null)
    {
        this.path = path ?? Beside("Bot");
        if (!File.Exists(this.path))
        {
            throw new EvaluationException($"{this.path} does not exist. Build the bot, or name the program with --bot.");
        }
    }

    /// <summary>Runs one command to its end; what it prints goes to <paramref name="outputFile"/>, or nowhere.</summary>
    /// <returns>How long it took, the start of the process included.</returns>
    /// <exception cref="EvaluationException">It ended with an error; carries its last words.</exception>
    public async Task<TimeSpan> RunAsync(IReadOnlyList<string> arguments, string? outputFile, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Start(arguments);
        await using var output = outputFile is null ? Stream.Null : File.Create(outputFile);
        var complaints = LastLinesAsync(process.StandardError, cancellationToken);
        try
        {
            await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            Stop(process);
        }

        var words = await complaints;
        return process.ExitCode == 0 ? TimeProvider.System.GetElapsedTime(started) : throw new EvaluationException(
            $"'bot {arguments[0]}' ended with {process.ExitCode}: {(words.Length > 0 ? words : "it said nothing on stderr.")}");
    }

    /// <summary>Starts a command that goes on until it is stopped; what it prints is dropped.</summary>
    public Process StartAndDrop(IReadOnlyList<string> arguments)
    {
        var process = Start(arguments);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    private static string Beside(string name) => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private Process Start(IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static async Task<string> LastLinesAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var last = new Queue<string>();
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            last.Enqueue(line);
            if (last.Count > LinesOfComplaint)
            {
                last.Dequeue();
            }
        }

        return string.Join(" / ", last);
    }
}
