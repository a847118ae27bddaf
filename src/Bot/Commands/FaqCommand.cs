using System.CommandLine;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;
using Bot.Roles;

namespace Bot.Commands;

/// <summary><c>bot faq export|import FILE.yaml</c>: HR's replies as a file.</summary>
internal static class FaqCommand
{
    private static readonly Argument<string> To = new("FILE") { Description = "The YAML file to write." };

    private static readonly Argument<string> From = new("FILE") { Description = "A YAML file as faq export writes it." };

    private static readonly Option<string[]> AsApproved = new("--as-approved")
    {
        Description = "Two people of Roles:HrApprovers who vouch for the file, as slack:TEAM:USER or teams:TENANT:OBJECTID; without it replies come as drafts.",
        HelpName = "PERSON",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create()
    {
        var export = new Command("export", "Write every reply with its state and history.") { To };
        export.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => ExportAsync(parsed, services, token), cancellationToken));
        var import = new Command("import", "Store replies from a file: as drafts, or approved by two approvers. What is stored the same already is left alone.") { From, AsApproved };
        import.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => ImportAsync(parsed, services, token), cancellationToken));
        return new Command("faq", "HR's replies: write them to a file, or read them from one.") { export, import };
    }

    private static async Task<int> ExportAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var faqs = await services.GetRequiredService<FaqStore>().AllAsync(cancellationToken);
        await using var output = OutputFile.Create(parsed.GetRequiredValue(To));
        await output.WriteAsync(FaqFile.Write(faqs).AsMemory(), cancellationToken);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{faqs.Count} replies written.");
        return 0;
    }

    /// <returns>0; 1 when a reply was refused. All others are stored.</returns>
    private static async Task<int> ImportAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var faqs = Read(parsed.GetRequiredValue(From));
        var approvers = await ApproversAsync(parsed.GetValue(AsApproved) ?? [], services.GetRequiredService<RoleDirectory>(), cancellationToken);
        var store = services.GetRequiredService<FaqStore>();
        var (stored, unchanged, refused) = (0, 0, 0);
        foreach (var (named, content) in faqs)
        {
            // Read again from a file without ids, a reply is the one that asks the same question.
            var id = named ?? (await store.ListAsync(cancellationToken)).FirstOrDefault(faq => content.Texts.Count > 0 && faq.Latest.Content.Texts.Any(text => text.Language == content.Texts[0].Language && text.Question == content.Texts[0].Question))?.Id;
            if (id is { } known && await store.FindAsync(known, cancellationToken) is { } faq && (approvers is null ? faq.Latest : faq.Approved)?.Content.IsSameAs(content) == true)
            {
                unchanged++;
                continue;
            }

            switch (await store.ImportAsync(id, content, approvers, cancellationToken))
            {
                case FaqStep.Done:
                    stored++;
                    break;
                case FaqStep.Invalid invalid:
                    refused++;
                    foreach (var problem in invalid.Problems)
                    {
                        await parsed.InvocationConfiguration.Error.WriteLineAsync($"{id?.Value ?? (content.Texts.Count > 0 ? content.Texts[0].Question : "?")}: {problem.Field}: {Wording.Get(ReplyLanguage.English, problem.Wording, problem.Values)}");
                    }

                    break;
                default:
                    throw new UsageException("Both people after --as-approved must be in Roles:HrApprovers, and two different ones.");
            }
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{stored} stored as {(approvers is null ? "drafts" : "approved")}, {unchanged} unchanged, {refused} refused.");
        return refused > 0 ? 1 : 0;
    }

    private static IReadOnlyList<(FaqId? Id, FaqContent Content)> Read(string path)
    {
        try
        {
            return FaqFile.Read(File.ReadAllText(path));
        }
        catch (FaqFileException wrong)
        {
            throw new UsageException($"{path}: {wrong.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }

    private static async Task<(Actor First, Actor Second)?> ApproversAsync(string[] names, RoleDirectory roles, CancellationToken cancellationToken)
    {
        if (names.Length == 0)
        {
            return null;
        }

        var people = names.Select(name => RoleMember.Parse(name) is RoleMember.Person person ? person.Id : throw new UsageException($"--as-approved names '{name}', {RoleMember.Problem(name)}")).ToList();
        return (await roles.FindAsync(people[0], cancellationToken), await roles.FindAsync(people[1], cancellationToken));
    }
}
