using System.CommandLine;

namespace Bot.Commands;

/// <summary>Options that several commands about questions share.</summary>
internal static class QuestionOptions
{
    public static readonly Option<string?> Language = new("--lang") { Description = "Language of the reply: en or fr. Without it the question's own.", HelpName = "LANG" };

    static QuestionOptions() => Language.AcceptOnlyFromAmong("en", "fr");
}
