using System.CommandLine;

namespace Bot.Commands;

/// <summary>The whole command line: <c>bot</c> alone serves.</summary>
internal static class CommandLine
{
    /// <summary>Exit code of a command stopped by Ctrl+C, as shells have it.</summary>
    private const int Interrupted = 130;

    public static RootCommand Create()
    {
        var root = new RootCommand("Pay Answers: cited answers about market pay. Without a command it serves. Any setting of appsettings.json can be given as --Key:Name value.")
        {
            SharedOptions.Data,
            SharedOptions.Setting,
        };
        root.SetAction(ServeCommand.RunAsync);
        Command[] commands =
        [
            ServeCommand.Create(), AskCommand.Create(), AnswerBatchCommand.Create(), SearchCommand.Create(), IngestCommand.Create(), ArticlesCommand.Create(), ClaimsCommand.Create(), FaqCommand.Create(), BriefCommand.Create(), CheckCommand.Create(), PrivacyCommand.Create(), ExtractCommand.Create(),
            InboxCommand.Create(), StoreCommand.Create(), DeskCommand.Create(), DoctorCommand.Create(), ManifestsCommand.Create(),
        ];
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    /// <summary>Runs one command line: results to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    /// <returns>0 done; 1 failed; 2 the command line or a setting is wrong; 130 interrupted.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            // Response files are off: a question may begin with "@".
            var parsed = Create().Parse(SharedOptions.MarkSettings(arguments), new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                throw new UsageException(string.Join(" ", parsed.Errors.Select(wrong => wrong.Message)) + " See --help.");
            }

            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            };
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception e) when (ExpectedFailure.From(e) is { } failure)
        {
            await error.WriteLineAsync($"error: {failure.Message}");
            return failure.ExitCode;
        }
    }
}
