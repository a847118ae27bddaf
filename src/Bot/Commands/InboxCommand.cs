using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Inbox;

namespace Bot.Commands;

/// <summary><c>bot inbox dead|resend</c>: what could not be delivered. It prints nothing that anybody wrote.</summary>
internal static class InboxCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the dead letters as one JSON array." };

    private static readonly Argument<long> Id = new("ID") { Description = "The number of a dead letter." };

    public static Command Create()
    {
        var dead = new Command("dead", "List what could not be delivered, and why.") { Json };
        dead.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => ListAsync(parsed, services, token), cancellationToken));
        var resend = new Command("resend", "Try a dead letter again: a running serve takes it up within a second.") { Id };
        resend.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => ResendAsync(parsed, services, token), cancellationToken));
        return new Command("inbox", "Look after what could not be delivered.") { dead, resend };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var letters = await services.GetRequiredService<DeadLetters>().ListAsync(cancellationToken);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            IReadOnlyList<DeadLetterLine> lines = [.. letters.Select(DeadLetterLine.Of)];
            await output.WriteLineAsync(JsonSerializer.Serialize(lines, DeadLetterJson.Default.IReadOnlyListDeadLetterLine));
            return 0;
        }

        if (letters.Count == 0)
        {
            await output.WriteLineAsync("There is no dead letter.");
            return 0;
        }

        await output.WriteLineAsync($"{"id",8}  {"channel",-7}  attempts  {"accepted (UTC)",-16}  {"given up (UTC)",-16}  why");
        foreach (var letter in letters)
        {
            var note = letter.HasText ? "" : " [text erased: cannot be resent]";
            await output.WriteLineAsync($"{letter.Id.Value,8}  {letter.Channel,-7}  {letter.Attempts,8}  {Time(letter.AcceptedAt),-16}  {Time(letter.DiedAt),-16}  {letter.Failure}{note}");
        }

        return 0;
    }

    private static async Task<int> ResendAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var id = parsed.GetValue(Id);
        switch (await services.GetRequiredService<DeadLetters>().ResendAsync(new InboxId(id), cancellationToken))
        {
            case Resending.Resent:
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"Activity {id} is tried again by the serve that runs on this store, or the next one.");
                return 0;
            case Resending.TextErased:
                throw new UsageException($"The text of activity {id} was erased (setting Privacy:QuestionText), so it cannot be sent again.");
            case Resending.Unknown:
                throw new UsageException($"There is no dead letter {id}; inbox dead lists them.");
            default:
                throw new UnreachableException();
        }
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>One dead letter of <c>bot inbox dead --json</c>.</summary>
/// <param name="Failure">The platform's word for why, or the name of what broke.</param>
/// <param name="Resendable">False once the text was erased.</param>
internal sealed record DeadLetterLine(long Id, string Channel, string Failure, int Attempts, DateTimeOffset Accepted, DateTimeOffset Dead, bool Resendable)
{
    public static DeadLetterLine Of(DeadLetter letter) =>
        new(letter.Id.Value, letter.Channel, letter.Failure, letter.Attempts, letter.AcceptedAt, letter.DiedAt, letter.HasText);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<DeadLetterLine>))]
internal sealed partial class DeadLetterJson : JsonSerializerContext;
