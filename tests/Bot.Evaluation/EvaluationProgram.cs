using System.CommandLine;
using Bot.Evaluation.Commands;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation;

/// <summary>Measures the bot: quality on fixed sets of questions, speed on as many articles as wanted.</summary>
/// <remarks>Has its own name because <c>Program</c> is the bot's, which tests refer to.</remarks>
internal static class EvaluationProgram
{
    private static async Task<int> Main(string[] arguments)
    {
        var root = new RootCommand("Measures how well and how fast the bot answers.") 
        {
            BenchmarkCommand.Create(),
            BriefsCommand.Create(),
            CalibrateCommand.Create(),
            SentencesCommand.Create(),
            CompareCommand.Create(),
            ConfidenceCommand.Create(),
            DeskSpeedCommand.Create(),
            EchoCommand.Create(),
            FaqCommand.Create(),
            GenerateCommand.Create(),
            GoldCommand.Create(),
            GuardCommand.Create(),
            LearnCommand.Create(),
            MergeCommand.Create(),
            MessagesCommand.Create(),
            ProposalsCommand.Create(),
            RankCommand.Create(),
            RunCommand.Create(),
            ScoreCommand.Create(),
            SpeedCommand.Create(),
            SupportCommand.Create(),
            VectorsCommand.Create(),
            VerifyCommand.Create(),
        };
        try
        {
            return await root.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (EvaluationException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
