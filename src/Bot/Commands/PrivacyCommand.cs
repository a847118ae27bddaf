using System.CommandLine;
using Bot.Conversations;
using Bot.Privacy;
using Bot.Roles;

namespace Bot.Commands;

/// <summary><c>bot privacy export|forget PERSON</c>: what people can ask for in chat, for those who can no longer write there.</summary>
internal static class PrivacyCommand
{
    private static readonly Argument<string> Person = new("PERSON") { Description = "slack:TEAM:USER or teams:TENANT:OBJECTID." };

    public static Command Create()
    {
        var export = new Command("export", "Print everything the store holds about a person, as JSON.") { Person };
        export.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, async (services, token) =>
        {
            var data = await services.GetRequiredService<PersonalData>().ExportAsync(Named(parsed), token);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(data.Write());
            return 0;
        }, cancellationToken));
        var forget = new Command("forget", "Erase everything that leads to a person. Answers that were given stay, without who asked and what.") { Person };
        forget.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, async (services, token) =>
        {
            await services.GetRequiredService<PersonalData>().ForgetAsync(Named(parsed), token);
            await parsed.InvocationConfiguration.Output.WriteLineAsync("Nothing in the store leads to this person any more.");
            return 0;
        }, cancellationToken));
        return new Command("privacy", "A person's own data: hand it out, or forget it.") { export, forget };
    }

    private static PersonId Named(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(Person);
        return RoleMember.Parse(name) is RoleMember.Person person ? person.Id : throw new UsageException($"PERSON is '{name}', {RoleMember.Problem(name)}");
    }
}
