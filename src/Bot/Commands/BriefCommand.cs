using System.CommandLine;
using Bot.Answering.Retrieval.Index;
using Bot.Articles.Ingest;
using Bot.Briefs;
using Bot.Briefs.Writing;
using Bot.Desk.Briefs;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Commands;

/// <summary><c>bot brief …</c>: the page a manager takes into a talk about an outside offer, on the console. It is printed and not kept; that one was made is on record.</summary>
internal static class BriefCommand
{
    private static readonly Option<string?> Role = new("--role") { Description = "The kind of work: \"research engineer\".", HelpName = "ROLE" };

    private static readonly Option<string?> Level = new("--level") { Description = "The seniority or level: senior, E7.", HelpName = "LEVEL" };

    private static readonly Option<string?> Rival = new("--rival") { Description = "The company the offer is from.", HelpName = "COMPANY" };

    private static readonly Option<string?> Heard = new("--heard") { Description = "The figure that is going round: \"$100 million signing bonus\". It is never taken for true.", HelpName = "AMOUNT" };

    private static readonly Option<string?> Country = new("--country") { Description = "Two letters, for whom to turn to: FR.", HelpName = "COUNTRY" };

    private static readonly Option<string> Language = new("--lang") { Description = "Language of the brief: en or fr.", HelpName = "LANG", DefaultValueFactory = _ => "en" };

    private static readonly Option<string> Format = new("--format") { Description = "md, html (prints on one or two pages) or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "md" };

    private static readonly Option<string?> Note = new("--note") { Description = "A note of your own, shown at the top of this output and kept nowhere.", HelpName = "TEXT" };

    static BriefCommand()
    {
        Language.AcceptOnlyFromAmong("en", "fr");
        Format.AcceptOnlyFromAmong("md", "html", "json");
    }

    public static Command Create()
    {
        var command = new Command("brief", "Write the cited page a manager takes into a talk about an outside offer: what articles say, what HR approved, what to ask and not to say.")
        {
            Role, Level, Rival, Heard, Country, Language, Format, Note,
        };
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var language = ReplyLanguages.Parse(parsed.GetValue(Language))!.Value;
        var form = new BriefForm(parsed.GetValue(Role) ?? "", parsed.GetValue(Level) ?? "", parsed.GetValue(Rival) ?? "", parsed.GetValue(Heard) ?? "", parsed.GetValue(Country) ?? "", language);
        var asked = form.Read(out var problems);
        if (problems.Count > 0)
        {
            throw new UsageException(string.Join(" ", problems.Select(problem => $"--{problem.Field}: {Wording.Get(ReplyLanguage.English, problem.Wording, problem.Values)}")));
        }

        await services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
        await services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(cancellationToken);
        var brief = await services.GetRequiredService<BriefMaker>().PrintAsync(asked, cancellationToken);
        var (frame, note) = (new BriefFrame(brief, null), parsed.GetValue(Note)?.Trim() is { Length: > 0 } written ? written : null);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Format) switch
        {
            "html" => BriefHtml.Document(brief, frame, note),
            "json" => BriefJson.WriteReadable(brief, note),
            _ => BriefMarkdown.Write(brief, frame, note),
        });
        return 0;
    }
}
