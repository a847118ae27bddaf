using System.Text.Json;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval;
using Bot.Audit;
using Bot.Evaluation.Reading;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Evaluation.FaqMatching;

/// <summary>A question put to a set of replies.</summary>
/// <param name="Faq">The reply it is about; empty where none answers it.</param>
/// <param name="Kind">What differs from that reply: number, level, company, year, person or negation; or paraphrase, or outside.</param>
/// <param name="IsMatch">Whether that reply answers it.</param>
internal sealed record FaqQuestion(string Id, string Faq, string Kind, ReplyLanguage Language, bool IsMatch, string Text);

/// <summary>Replies with questions that ask the same, nearly the same and something else: <c>faq.jsonl</c>, <c>questions.jsonl</c>, <c>outside.jsonl</c>.</summary>
internal sealed record FaqSet(string Name, FaqIndex Index, IReadOnlyList<FaqQuestion> Questions)
{
    public static QuestionReader Reader { get; } = new(new ConceptIndex(Glossary.Load()), []);

    /// <exception cref="EvaluationException">A file is missing, or a line is not as it must be.</exception>
    public static FaqSet Load(string folder)
    {
        var faqs = JsonLines.Read(Path.Combine(folder, "faq.jsonl"), ReadFaq);
        var questions = JsonLines.Read(Path.Combine(folder, "questions.jsonl"), row => ReadQuestion(row, row.Text("kind")));
        var outside = JsonLines.Read(Path.Combine(folder, "outside.jsonl"), row => ReadQuestion(row, "outside"));
        return new FaqSet(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), FaqIndex.Of(0, faqs, Reader, new QueryReader(new Translations(Glossary.Load().Concepts))), [.. questions, .. outside]);
    }

    private static FaqVersion ReadFaq(JsonElement row)
    {
        var text = new FaqText(row.Text("lang"), row.Text("title"), row.List("also", wording => wording.GetString() ?? ""), row.Text("text"));
        return new FaqVersion(
            new FaqId(row.Text("id")), 1, FaqState.Approved, new FaqContent { Texts = [text] }, Pseudonym.Console, DateTimeOffset.UnixEpoch, Pseudonym.Console, null,
            DateTimeOffset.UnixEpoch, true, null);
    }

    private static FaqQuestion ReadQuestion(JsonElement row, string kind) => new(
        row.Text("id"), row.Text("faq"), kind, ReplyLanguages.Parse(row.Text("lang")) ?? throw new FormatException("lang must be en or fr."), row.Field("match")?.GetBoolean() ?? false, row.Text("text"));
}
