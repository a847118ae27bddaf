using System.CommandLine;

namespace Bot.Commands;

/// <summary>The whole command line: <c>bot</c> alone serves.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Pay Answers: cited answers about market pay.") { SharedOptions.Data };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(ServeCommand.RunAsync);
        Command[] commands = [ServeCommand.Create()];
        foreach (var command in commands)
        {
            command.TreatUnmatchedTokensAsErrors = false;
            root.Subcommands.Add(command);
        }

        return root;
    }
}
