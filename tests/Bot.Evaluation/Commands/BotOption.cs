using System.CommandLine;

namespace Bot.Evaluation.Commands;

/// <summary>Which build is measured.</summary>
internal static class BotOption
{
    public static readonly Option<string?> Path = new("--bot") { Description = "The program to measure; by default the one built beside this.", HelpName = "FILE" };
}
