using System.Text.Json;
using Bot.AllHands.Merging;
using Bot.Evaluation.FaqMatching;
using Bot.Evaluation.Reading;
using Bot.Language;

namespace Bot.Evaluation.Merging;

/// <summary>A question with the group of those that ask the same.</summary>
internal sealed record MergeQuestion(string Id, string Group, string Text, MergeReading Reading);

/// <summary>Questions of which it is known which ask the same.</summary>
internal sealed record MergeSet(string Name, IReadOnlyList<MergeQuestion> Questions)
{
    private static readonly MergeMatcher Matcher = new(FaqSet.Reader, MergeWeights.Default);

    /// <summary>Ways of reading the pairs.</summary>
    public const int Variants = 3;

    private const int Parts = 3;

    private readonly double[]?[][]?[] _features = new double[]?[][]?[Variants];

    /// <summary>
    /// Reads <c>questions.jsonl</c> with a <c>group</c>; or a set of replies, whose true paraphrases are one with the reply's question and whose near misses are not;
    /// or queries whose answer is one document (<c>queries.jsonl</c>, <c>qrels.tsv</c>).
    /// </summary>
    /// <exception cref="EvaluationException">A file is missing, or a line is not as it must be.</exception>
    public static MergeSet Load(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (File.Exists(Path.Combine(folder, "faq.jsonl")))
        {
            return new MergeSet(name, [.. OfReplies(FaqSet.Load(folder))]);
        }

        if (File.Exists(Path.Combine(folder, "qrels.tsv")))
        {
            var answers = File.ReadLines(Path.Combine(folder, "qrels.tsv")).Select(line => line.Split('\t')).Where(row => row.Length > 1).ToLookup(row => row[0], row => row[1]);
            return new MergeSet(name, JsonLines.Read(Path.Combine(folder, "queries.jsonl"), row => Question(row, string.Join(' ', answers[row.Text("id")].Order(StringComparer.Ordinal)))));
        }

        return new MergeSet(name, JsonLines.Read(Path.Combine(folder, "questions.jsonl"), row => Question(row, row.Text("group"))));
    }

    /// <summary>
    /// What <see cref="MergeLikeness"/> finds of each pair, by the place of the first and how far behind it the second stands; null where they conflict or have nothing in common. Read once: learning asks for them again and again.
    /// In the second and third variant a third of the matters is left out, another in each: the matters were written with most sets in sight, and questions that none of them fits come in every meeting.
    /// </summary>
    /// <param name="variant">0 to <see cref="Variants"/> - 1.</param>
    public double[]?[][] Features(int variant = 0) => _features[variant] ??= Read(variant);

    private double[]?[][] Read(int variant)
    {
        var readings = Questions.Select(question => variant == 0 ? question.Reading : question.Reading.Knowing(matter => matter.Sum(letter => letter) % Parts != variant - 1)).ToList();
        var words = new WordWeights(readings);
        return [.. readings.AsParallel().AsOrdered().Select((one, at) => readings.Skip(at + 1).Select(other => !one.MayAsk(other) || MergeLikeness.Conflicts(one, other) ? null : MergeLikeness.Features(one, other, words)).ToArray())];
    }

    private static IEnumerable<MergeQuestion> OfReplies(FaqSet set)
    {
        foreach (var entry in set.Index.Entries)
        {
            var text = entry.Version.Content.Texts[0];
            yield return new MergeQuestion(entry.Version.Faq.Value, entry.Version.Faq.Value, text.Question, Matcher.Read(text.Question, text.Language));
        }

        foreach (var question in set.Questions.Where(question => question.Kind != "outside"))
        {
            yield return new MergeQuestion(question.Id, question.IsMatch ? question.Faq : question.Id, question.Text, Matcher.Read(question.Text, question.Language.Code()));
        }
    }

    private static MergeQuestion Question(JsonElement row, string group) => new(row.Text("id"), group, row.Text("text"), Matcher.Read(row.Text("text"), row.Text("lang")));
}
