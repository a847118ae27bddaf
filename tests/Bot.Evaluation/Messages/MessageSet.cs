using System.Text.Json;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reading;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Answering.Meanings;

namespace Bot.Evaluation.Messages;

/// <summary>A sentence and what is wrong with it.</summary>
internal sealed record MarkedSentence(string Id, ReplyLanguage Language, string Text, IReadOnlyList<MessageKind> Kinds)
{
    // Few sentences are of a kind, and one that is missed is worse than a harmless one that is marked.
    private static readonly SignLearning How = new(MessageKinds.All.Count, ShareOfMarked: 4, ShareOfMeanings: 0.6, Penalty: 2);

    // Said in images rather than in words of pay, these are missed sooner: added to their score. Chosen where two writers' sets, each held back, are marked best.
    private static readonly double[] Lean = [.. MessageKinds.All.Select(kind => kind is MessageKind.Discourage or MessageKind.Disparage ? 0.3 : 0)];

    private static readonly MeaningReader Reader = new(MessageSet.Vocabulary);

    /// <summary>What a checker weighs of it.</summary>
    public IReadOnlyList<string> Signs { get; } = Read(Text, Language);

    public static SignWeights Learn(IReadOnlyList<MarkedSentence> sentences) =>
        SignLearner.Learn([.. sentences.Select(sentence => new SignExample(sentence.Signs, [.. sentence.Kinds.Select(kind => (int)kind)]))], How).Leaning(Lean);

    private static IReadOnlyList<string> Read(string text, ReplyLanguage language)
    {
        var sentence = new MeantSentence(text, language.Code());
        return [.. SentenceSigns.Of(sentence, Reader.Read(sentence, CorpusIndex.Empty)).Keys];
    }
}

/// <summary>A whole message.</summary>
/// <param name="Marks">What is wrong in it: a sentence, as it stands in the text, and its kind.</param>
internal sealed record MarkedMemo(string Id, ReplyLanguage Language, string Text, IReadOnlyList<(string Sentence, MessageKind Kind)> Marks);

/// <summary>Sentences of managers' messages: <c>sentences.jsonl</c>, and whole messages where there are any: <c>memos.jsonl</c>.</summary>
internal sealed record MessageSet(string Name, IReadOnlyList<MarkedSentence> Sentences, IReadOnlyList<MarkedMemo> Memos)
{
    public static ConceptIndex Vocabulary => ConceptIndex.Default;

    /// <exception cref="EvaluationException">A file is missing, or a line is not as it must be.</exception>
    public static MessageSet Load(string folder)
    {
        var memos = Path.Combine(folder, "memos.jsonl");
        return new MessageSet(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            JsonLines.Read(Path.Combine(folder, "sentences.jsonl"), ReadSentence),
            File.Exists(memos) ? JsonLines.Read(memos, ReadMemo) : []);
    }

    private static MarkedMemo ReadMemo(JsonElement row)
    {
        var text = row.Text("text");
        var marks = row.List("marks", mark => (Sentence: mark.Text("sentence"), Kind: Kind(mark.Text("kind"))));
        return marks.FirstOrDefault(mark => !text.Contains(mark.Sentence, StringComparison.Ordinal)) is { Sentence: { } lost }
            ? throw new FormatException($"the text does not hold \"{lost}\".")
            : new MarkedMemo(row.Text("id"), Language(row), text, marks);
    }

    private static MarkedSentence ReadSentence(JsonElement row) => new(row.Text("id"), Language(row), row.Text("text"), row.List("kinds", kind => Kind(kind.GetString() ?? "")));

    private static MessageKind Kind(string name) => MessageKinds.Parse(name) ?? throw new FormatException($"{name} is no kind.");

    private static ReplyLanguage Language(JsonElement row) => ReplyLanguages.Parse(row.Text("lang")) ?? throw new FormatException("lang must be en or fr.");
}
