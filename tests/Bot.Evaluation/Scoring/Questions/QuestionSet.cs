using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Scoring.Questions;

/// <summary>A question with its reference answers.</summary>
/// <param name="Type">The group it is also reported under.</param>
/// <param name="Answerable">Whether the corpus holds an answer.</param>
internal sealed record SetQuestion(string Id, string Language, string Type, bool Answerable, IReadOnlyList<string> Answers)
{
    public string Text { get; init; } = "";

    public static SetQuestion Parse(JsonElement row) => new(
        row.Required("id").Key(), row.Text("lang"), row.Required("type").Key(), row.Required("answerable").IsTrue(),
        row.List("answers", answer => answer.GetString() ?? ""))
    {
        Text = row.Text("text"),
    };
}

/// <summary>A set of questions over a corpus: the questions, which articles are relevant to each, and the sentences that carry the answer.</summary>
/// <param name="Relevant">Article ids by question id.</param>
/// <param name="Evidence">Verbatim sentences by question id, only where the set gives them.</param>
internal sealed record QuestionSet(
    IReadOnlyList<SetQuestion> Questions,
    IReadOnlyDictionary<string, HashSet<string>> Relevant,
    IReadOnlyDictionary<string, List<string>> Evidence)
{
    /// <param name="folder">Holds <c>queries.jsonl</c> and <c>qrels.tsv</c>, unless other files are given.</param>
    public static QuestionSet Load(string folder, string? queries = null, string? relevance = null)
    {
        var questions = JsonLines.Read(queries ?? Path.Combine(folder, "queries.jsonl"), SetQuestion.Parse);
        var relevant = new Dictionary<string, HashSet<string>>();
        var evidence = new Dictionary<string, List<string>>();
        foreach (var line in JsonLines.Lines(relevance ?? Path.Combine(folder, "qrels.tsv")))
        {
            string[] cells = [.. line.Split('\t'), "", ""];
            Of(relevant, cells[0]).Add(cells[1]);
            if (cells[2].Length > 0)
            {
                Of(evidence, cells[0]).Add(cells[2]);
            }
        }

        return new QuestionSet(questions, relevant, evidence);
    }

    private static T Of<T>(Dictionary<string, T> byQuestion, string question)
        where T : new() =>
        byQuestion.TryGetValue(question, out var found) ? found : byQuestion[question] = new T();
}
