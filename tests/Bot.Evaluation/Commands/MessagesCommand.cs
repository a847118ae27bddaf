using System.CommandLine;
using System.Globalization;
using Bot.Answering.Retrieval.Index;
using Bot.Evaluation.Messages;
using Bot.Evaluation.Reporting;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Answering.Meanings;
using Spectre.Console;

namespace Bot.Evaluation.Commands;

/// <summary><c>messages FOLDER…</c>: how well sentences of managers' messages are marked, by kind and language, and whole memos.</summary>
internal static class MessagesCommand
{
    private const int Parts = 5;

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders with sentences.jsonl and, where there are any, memos.jsonl.", Arity = ArgumentArity.OneOrMore };
        var failures = new Option<int>("--failures") { Description = "Wrong ends to print for each folder and kind.", HelpName = "N" };
        var learn = new Option<string?>("--learn") { Description = "Learn the weights from all these folders and write them here; the figures printed are then of each folder with weights from the others; of one alone, of each fifth with weights from the other four.", HelpName = "FILE" };
        var command = new Command("messages", "Measure the check of managers' messages.") { folders, failures, learn };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var sets = parsed.GetRequiredValue(folders).Select(MessageSet.Load).ToList();
            var all = sets.SelectMany(set => set.Sentences).ToList();
            var heldBack = parsed.GetValue(learn) is null ? null : HeldBack(sets.Count > 1 ? [.. sets.Select(set => set.Sentences)] : Fifths(all));
            foreach (var set in sets)
            {
                Print(set, sentence => heldBack?[sentence] ?? KindWeights.Default, parsed.GetValue(failures));
            }

            if (parsed.GetValue(learn) is { } file)
            {
                string[] head =
                [
                    "# Weights of the signs of a sentence (Answering/Meanings/SentenceSigns.cs) for promise, figure, discourage, colleague, disparage; the row 1 holds the constants.",
                    $"# {TimeProvider.System.GetUtcNow():yyyy-MM-dd} messages {string.Join(' ', sets.Select(set => set.Name))} --learn: {all.Count} sentences",
                ];
                await File.WriteAllLinesAsync(file, head.Concat(MarkedSentence.Learn(all).Rows()), cancellationToken);
            }
        });
        return command;
    }

    private static List<IReadOnlyList<MarkedSentence>> Fifths(List<MarkedSentence> all) =>
        [.. Enumerable.Range(0, Parts).Select(part => all.Where((_, at) => at % Parts == part).ToList())];

    /// <summary>Each sentence with weights learnt from the parts that it is not in.</summary>
    private static Dictionary<MarkedSentence, SignWeights> HeldBack(List<IReadOnlyList<MarkedSentence>> parts)
    {
        var weights = new Dictionary<MarkedSentence, SignWeights>(ReferenceEqualityComparer.Instance);
        foreach (var part in parts)
        {
            var learnt = MarkedSentence.Learn([.. parts.Where(other => other != part).SelectMany(other => other)]);
            foreach (var sentence in part)
            {
                weights.Add(sentence, learnt);
            }
        }

        return weights;
    }

    private static void Print(MessageSet set, Func<MarkedSentence, SignWeights> weights, int failures)
    {
        var table = Terminal.NewTable(set.Name, "language", "sentences", "precision", "recall", "f1");
        var ends = set.Sentences.SelectMany(sentence => MessageKinds.All.Select(kind => (Sentence: sentence, Kind: kind, Probability: weights(sentence).Probability((int)kind, sentence.Signs), IsWanted: sentence.Kinds.Contains(kind)))).ToList();
        foreach (var kind in MessageKinds.All)
        {
            foreach (var language in (ReplyLanguage?[])[ReplyLanguage.English, ReplyLanguage.French, null])
            {
                var some = ends.Where(end => end.Kind == kind && (language is null || end.Sentence.Language == language)).ToList();
                Add(table, kind.Name(), language?.Code() ?? "both", some.Count(end => end.IsWanted), KindScore.Of(some.Select(end => (end.Probability >= KindWeights.Marked, end.IsWanted))));
            }
        }

        Terminal.Create().Write(table);
        var clean = set.Sentences.Where(sentence => sentence.Kinds.Count == 0).ToList();
        Console.WriteLine($"  harmless sentences marked: {clean.Count(sentence => MessageKinds.All.Any(kind => weights(sentence).Probability((int)kind, sentence.Signs) >= KindWeights.Marked))} of {clean.Count}");
        foreach (var end in MessageKinds.All.SelectMany(kind => ends.Where(end => end.Kind == kind && end.IsWanted != end.Probability >= KindWeights.Marked).Take(failures)))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(end.IsWanted ? "missed" : "wrongly")} {end.Kind.Name()} {end.Probability:0.00} {end.Sentence.Id}: {end.Sentence.Text}"));
        }

        PrintMemos(set.Memos, failures);
    }

    /// <summary>Whole messages, cut into sentences as the bot cuts them.</summary>
    private static void PrintMemos(IReadOnlyList<MarkedMemo> memos, int failures)
    {
        if (memos.Count == 0)
        {
            return;
        }

        var table = Terminal.NewTable("memos", "kind", "sentences", "precision", "recall", "f1");
        var ends = memos.SelectMany(MemoEnds).ToList();
        foreach (var kind in MessageKinds.All)
        {
            var some = ends.Where(end => end.Kind == kind).ToList();
            Add(table, $"{memos.Count}", kind.Name(), some.Count(end => end.IsWanted), KindScore.Of(some.Select(end => (end.IsMarked, end.IsWanted))));
        }

        Terminal.Create().Write(table);
        var right = ends.GroupBy(end => end.Memo).Count(memo => memo.All(end => end.IsMarked == end.IsWanted));
        Console.WriteLine($"  memos with every sentence as wanted: {right} of {memos.Count}");
        foreach (var end in ends.Where(end => end.IsMarked != end.IsWanted).Take(failures))
        {
            Console.WriteLine($"  {(end.IsWanted ? "missed" : "wrongly")} {end.Kind.Name()} {end.Memo}: {end.Sentence}");
        }
    }

    private static IEnumerable<(string Memo, string Sentence, MessageKind Kind, bool IsMarked, bool IsWanted)> MemoEnds(MarkedMemo memo)
    {
        var wanted = memo.Marks.Select(mark => (Span: new TextSpan(memo.Text.IndexOf(mark.Sentence, StringComparison.Ordinal), mark.Sentence.Length), mark.Kind)).ToList();
        return
            from sentence in new SentenceChecker(MessageSet.Vocabulary).Check(memo.Text, memo.Language, CorpusIndex.Empty)
            from kind in MessageKinds.All
            select (memo.Id, sentence.Text, kind, sentence.Marks.Any(mark => mark.Kind == kind), wanted.Exists(mark => mark.Kind == kind && mark.Span.Overlaps(sentence.Span)));
    }

    private static void Add(Table table, string first, string second, int wanted, KindScore score) =>
        table.AddRow(first, second, wanted.ToString(CultureInfo.InvariantCulture), Share(score.Precision), Share(score.Recall), Share(score.F1));

    private static string Share(double share) => double.IsNaN(share) ? "–" : share.ToString("0.000", CultureInfo.InvariantCulture);
}
