using Bot.Commands;

namespace Bot.Tests.Drivers;

/// <summary>What a command said and how it ended.</summary>
internal sealed record CommandEnd(int ExitCode, string Output, string Error);

/// <summary>Somebody at a terminal: runs one command line within the test's process.</summary>
internal static class CommandLineDriver
{
    public static async Task<CommandEnd> RunAsync(params IReadOnlyList<string> arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exitCode = await CommandLine.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return new CommandEnd(exitCode, output.ToString(), error.ToString());
    }
}
