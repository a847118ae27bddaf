using System.CommandLine;
using Bot.Answering;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Commands;

/// <summary><c>bot ask "…"</c>: one answer on the console.</summary>
internal static class AskCommand
{
    private static readonly Argument<string> Text = new("QUESTION") { Description = "The question, in quotes." };

    private static readonly Option<string?> As = new("--as")
    {
        Description = "Whose view of the articles to take: employee, manager or hr.",
        HelpName = "ROLE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the whole answer as one JSON object." };

    static AskCommand() => As.AcceptOnlyFromAmong("employee", "manager", "hr");

    public static Command Create()
    {
        var command = new Command("ask", "Answer one question on the console.") { Text, QuestionOptions.Language, As, Json };
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
        await services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(cancellationToken);
        await services.GetRequiredService<FaqIndexHolder>().UpdateAsync(cancellationToken);
        await services.GetRequiredService<IQuestionVectors>().PrepareAsync(cancellationToken);
        var clock = services.GetRequiredService<TimeProvider>();
        var question = new Question { Text = parsed.GetValue(Text)!, ReplyIn = ReplyLanguages.Parse(parsed.GetValue(QuestionOptions.Language)), Audience = AudienceOf(parsed.GetValue(As)) };
        var started = clock.GetTimestamp();
        var answer = await services.GetRequiredService<Answerer>().AnswerAsync(question, cancellationToken);
        var line = AnswerLineWriter.Write(answer, clock.GetElapsedTime(started));
        await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Json) ? AnswerJson.Write(line) : ConsoleReply.Write(line));
        return 0;
    }

    private static Audience AudienceOf(string? role) => role switch
    {
        "manager" => Audience.Managers,
        "hr" => Audience.Hr,
        _ => Audience.Everyone,
    };
}
