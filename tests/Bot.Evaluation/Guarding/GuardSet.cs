using System.Text.Json;
using Bot.Answering.Guardrails;
using Bot.Answering.Meanings;
using Bot.Answering.Retrieval.Index;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Messages;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Guarding;

/// <summary>A message and what it is.</summary>
/// <param name="History">The asker's earlier messages, oldest first.</param>
/// <param name="Class">Null for an ordinary question.</param>
internal sealed record GuardedMessage(string Id, string Text, IReadOnlyList<string> History, GuardClass? Class)
{
    // A guarded message that is missed is answered with market figures; an ordinary one that is stopped is asked again.
    private static readonly SignLearning How = new(LearntGuard.Classes.Count + 1, ShareOfMarked: 2, ShareOfMeanings: 0.5, Penalty: 0.8);

    private static readonly LearntGuard Reader = new(MessageSet.Vocabulary, Nothing);

    private IReadOnlyList<string>? _signs;

    /// <summary>Weights by which no message is of any class: what the rules alone find.</summary>
    public static SignWeights Nothing { get; } = new([.. LearntGuard.Classes.Select(_ => -100d).Append(-100)], new Dictionary<string, double[]>());

    public static SignWeights Learn(IReadOnlyList<GuardedMessage> messages) =>
        SignLearner.Learn([.. messages.Select(message => new SignExample(message.Signs, message.Class is { } of ? [LearntGuard.Any, LearntGuard.Classes.ToList().IndexOf(of) + 1] : []))], How);

    /// <summary>What is weighed of it, read as beside an empty corpus.</summary>
    private IReadOnlyList<string> Signs => _signs ??= [.. Reader.Signs(Text, History.Count == 0 ? null : new Guard(Reader).Classify(History[^1], [.. History.SkipLast(1)], CorpusIndex.Empty), History.Count == 0, CorpusIndex.Empty)];
}

/// <summary>Messages of which it is known whether the guard must stop them: <c>messages.jsonl</c> with a <c>class</c>, <c>questions.jsonl</c> with a <c>kind</c>, or queries of a public set, which are all ordinary.</summary>
internal sealed record GuardSet(string Name, IReadOnlyList<GuardedMessage> Messages)
{
    private const string Ordinary = "ordinary";

    private static readonly Dictionary<string, GuardClass?> Classes = new(StringComparer.Ordinal)
    {
        ["own"] = GuardClass.OwnPay,
        ["personal_pay"] = GuardClass.OwnPay,
        ["colleague"] = GuardClass.ColleaguePay,
        ["colleague_pay"] = GuardClass.ColleaguePay,
        ["advice"] = GuardClass.OfferAdvice,
        ["legal"] = GuardClass.Legal,
        ["injection"] = GuardClass.Injection,
        ["unmask"] = GuardClass.Unmasking,
        ["antitrust"] = GuardClass.Antitrust,
        ["scope"] = null,
        [Ordinary] = null,
        ["figure"] = null,
        ["disputed"] = null,
        ["comparison"] = null,
        ["definition"] = null,
        ["fact"] = null,
        ["who"] = null,
        ["list"] = null,
        ["unanswerable"] = null,
        ["out_of_scope"] = null,
    };

    /// <exception cref="EvaluationException">A file is missing, or a line is not as it must be.</exception>
    public static GuardSet Load(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (File.Exists(Path.Combine(folder, "messages.jsonl")))
        {
            return new GuardSet(name, JsonLines.Read(Path.Combine(folder, "messages.jsonl"), row => Read(row, row.Text("class"))));
        }

        if (File.Exists(Path.Combine(folder, "questions.jsonl")))
        {
            // Small talk is told before the guard; what the sets call injection is the wish to unmask a source as well.
            return new GuardSet(name, [.. JsonLines.Read(Path.Combine(folder, "questions.jsonl"), row => (Row: Read(row, row.Text("kind") is "smalltalk" or "injection" ? Ordinary : row.Text("kind")), IsLeftOut: row.Text("kind") is "smalltalk" or "injection")).Where(read => !read.IsLeftOut).Select(read => read.Row)]);
        }

        return new GuardSet(name, JsonLines.Read(JsonLines.Find(folder, "queries.jsonl"), row => Read(row, Ordinary)));
    }

    private static GuardedMessage Read(JsonElement row, string @class) => new(
        row.Text("id"), row.Text("text"), row.TryGetProperty("history", out _) ? row.List("history", message => message.GetString() ?? "") : [],
        Classes.TryGetValue(@class, out var of) ? of : throw new FormatException($"{@class} is no class."));
}
