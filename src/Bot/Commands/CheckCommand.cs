using System.CommandLine;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Rendering;

namespace Bot.Commands;

/// <summary><c>bot check FILE|-</c>: a draft message with its marks. It is read and kept nowhere.</summary>
internal static class CheckCommand
{
    private const string StandardInput = "-";

    private static readonly Argument<string> File = new("FILE") { Description = "The draft as a text file, or - for what is piped in." };

    private static readonly Option<string?> As = new("--as") { Description = "Whose view of HR's replies and of the articles to take: manager or hr.", HelpName = "ROLE" };

    private static readonly Option<string?> ReaderLanguage = new("--lang") { Description = "Language of what is said about the draft: en or fr. Without it the draft's own.", HelpName = "LANG" };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object: every sentence with its marks." };

    static CheckCommand()
    {
        As.AcceptOnlyFromAmong("manager", "hr");
        ReaderLanguage.AcceptOnlyFromAmong("en", "fr");
    }

    public static Command Create()
    {
        var command = new Command("check", "Check a manager's draft message: promises of pay, figures without a source, silence about pay, a colleague's pay, disparagement.") { File, ReaderLanguage, As, Json };
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(parsed.GetValue(File)!, cancellationToken);
        await services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
        await services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(cancellationToken);
        await services.GetRequiredService<FaqIndexHolder>().UpdateAsync(cancellationToken);
        var language = ReplyLanguages.Parse(parsed.GetValue(ReaderLanguage)) ?? ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? ReplyLanguage.English;
        var check = services.GetRequiredService<MessageChecker>().Check(text, language, parsed.GetValue(As) == "hr" ? Audience.Hr : Audience.Managers);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Json) ? CheckJson.Write(check, language) : ConsoleCheck.Write(check, language));
        return 0;
    }

    /// <exception cref="UsageException">There is no such file, it is empty, or it is too long.</exception>
    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = file == StandardInput ? await Console.In.ReadToEndAsync(cancellationToken) : await System.IO.File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{file} cannot be read: {e.Message}");
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return MessageChecker.ProblemOf(text, ReplyLanguage.English) is { } problem ? throw new UsageException(problem) : text;
    }
}
