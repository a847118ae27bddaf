using System.CommandLine;
using System.Globalization;
using Bot.Answering.Guardrails;
using Bot.Answering.Meanings;
using Bot.Answering.Retrieval.Index;
using Bot.Evaluation.Guarding;
using Bot.Evaluation.Messages;
using Bot.Evaluation.Reporting;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>guard FOLDER…</c>: which messages the guard takes for what they are, and which ordinary questions it stops.</summary>
internal static class GuardCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with messages.jsonl, questions.jsonl or queries.jsonl.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Wrong ends to print for each folder.", HelpName = "N" };
        var learn = new Option<string?>("--learn") { Description = "Learn the weights from all these folders and write them here; the figures printed are then of each folder with weights from the others.", HelpName = "FILE" };
        var beside = new Option<string[]>("--beside") { Description = "More folders to learn from, whose own figures are not printed.", HelpName = "FOLDER", AllowMultipleArgumentsPerToken = true };
        var command = new Command("guard", "Measure the guard.") { folders, failures, learn, beside };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var sets = parsed.GetRequiredValue(folders).Select(GuardSet.Load).ToList();
            var (file, more) = (parsed.GetValue(learn), (parsed.GetValue(beside) ?? []).Select(GuardSet.Load).ToList());
            foreach (var set in sets)
            {
                Print(set, file is null ? null : GuardedMessage.Learn([.. sets.Where(other => other != set).Concat(more).SelectMany(other => other.Messages)]), parsed.GetValue(failures));
            }

            if (file is not null)
            {
                var all = sets.Concat(more).SelectMany(set => set.Messages).ToList();
                string[] head =
                [
                    $"# Weights of the signs of a message (LearntGuard.cs) for {string.Join(", ", LearntGuard.Classes)}; the row 1 holds the constants.",
                    $"# {TimeProvider.System.GetUtcNow():yyyy-MM-dd} guard {string.Join(' ', sets.Select(set => set.Name))} --beside {string.Join(' ', more.Select(set => set.Name))} --learn: {all.Count} messages",
                ];
                await File.WriteAllLinesAsync(file, head.Concat(GuardedMessage.Learn(all).Rows()), cancellationToken);
            }
        });
        return command;
    }

    private static void Print(GuardSet set, SignWeights? weights, int failures)
    {
        var (rules, whole) = (new Guard(new LearntGuard(MessageSet.Vocabulary, GuardedMessage.Nothing)), new Guard(new LearntGuard(MessageSet.Vocabulary, weights)));
        var ends = set.Messages.AsParallel().AsOrdered().Select(message => (Message: message, ByRules: rules.Classify(message.Text, message.History, CorpusIndex.Empty), Found: whole.Classify(message.Text, message.History, CorpusIndex.Empty))).ToList();
        var table = Terminal.NewTable(set.Name, "messages", "by rules alone", "right", "of another class");
        foreach (var of in ends.GroupBy(end => end.Message.Class).OrderBy(of => of.Key))
        {
            table.AddRow(
                of.Key?.ToString() ?? "ordinary",
                Number(of.Count()),
                Number(of.Count(end => IsRight(end.Message.Class, end.ByRules))),
                Number(of.Count(end => IsRight(end.Message.Class, end.Found))),
                Number(of.Count(end => end.Found is not null && !IsRight(end.Message.Class, end.Found))));
        }

        Terminal.Create().Write(table);
        foreach (var (message, _, found) in ends.Where(end => !IsRight(end.Message.Class, end.Found)).Take(failures))
        {
            Console.WriteLine($"  {message.Id} {message.Class?.ToString() ?? "ordinary"} taken for {found?.ToString() ?? "ordinary"}: {message.Text}");
        }
    }

    /// <summary>Advice on keeping somebody has words of its own; what is ordered of the bot is no question on pay either way.</summary>
    private static bool IsRight(GuardClass? wanted, GuardClass? found) =>
        wanted == found || (wanted == GuardClass.OfferAdvice && found == GuardClass.Retention) || (wanted is null && found is GuardClass.Service or GuardClass.SendToHr or GuardClass.Trust);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
