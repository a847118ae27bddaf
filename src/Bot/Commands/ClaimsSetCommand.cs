using System.CommandLine;
using Bot.PayClaims;
using Bot.PayClaims.Curation;

namespace Bot.Commands;

/// <summary><c>bot claims set ID FIELD=VALUE…</c>: a person's word in place of what was read.</summary>
internal static class ClaimsSetCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "The claim, as bot claims lists it." };

    private static readonly Argument<string[]> Values = new("FIELD=VALUE")
    {
        Description = "Fields as in bot claims --json, such as component=signing_bonus; FIELD= empties one.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Clear = new("--clear") { Description = "Drop what was set: the claim stands as it was read." };

    public static Command Create()
    {
        var command = new Command("set", "Set fields of a pay claim by hand. What is set survives every later reading of the article.") { Id, Values, Clear };
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var values = Parse(parsed.GetValue(Values) ?? []);
        var clears = parsed.GetValue(Clear);
        if (clears == values.Count > 0)
        {
            throw new UsageException(clears ? "--clear drops all that was set; give it without FIELD=VALUE." : "Nothing to set: give at least one FIELD=VALUE, or --clear.");
        }

        var id = new PayClaimId(parsed.GetValue(Id)!);
        return BotHost.RunAsync(parsed, async (services, token) =>
        {
            var curator = services.GetRequiredService<ClaimCurator>();
            var outcome = clears ? await curator.ClearAsync(id, null, token) : await curator.SetAsync(id, values, null, token);
            switch (outcome)
            {
                case CurationOutcome.UnknownClaim unknown:
                    throw new UsageException($"There is no claim \"{unknown.Id}\"; bot claims lists the ids.");
                case CurationOutcome.Refused refused:
                    throw new UsageException(refused.Reason);
                default:
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(clears ? $"{id} stands as it was read." : $"{id}: {string.Join(", ", values.Keys)} set.");
                    return 0;
            }
        }, cancellationToken);
    }

    private static Dictionary<string, string?> Parse(string[] given)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var assignment in given)
        {
            var sign = assignment.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1)
            {
                throw new UsageException($"\"{assignment}\" is no FIELD=VALUE, such as component=signing_bonus.");
            }

            var value = assignment[(sign + 1)..].Trim();
            if (!values.TryAdd(assignment[..sign].Trim(), value.Length == 0 ? null : value))
            {
                throw new UsageException($"{assignment[..sign].Trim()} is given twice.");
            }
        }

        return values;
    }
}
