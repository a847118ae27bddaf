using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Speed;

/// <summary>A question to be timed; whether the answer is right is not looked at.</summary>
internal sealed record SpeedQuestion(string Text, string? Language)
{
    public static SpeedQuestion Parse(JsonElement row) => new(row.Text("text"), row.Text("lang") is { Length: > 0 } language ? language : null);

    /// <summary>Distinct questions: some to warm up with, and up to <paramref name="count"/> that are measured. None is asked twice.</summary>
    /// <exception cref="EvaluationException">There are too few.</exception>
    public static (IReadOnlyList<SpeedQuestion> WarmUp, IReadOnlyList<SpeedQuestion> Measured) Load(string path, int count)
    {
        var questions = JsonLines.Read(path, Parse).DistinctBy(question => question.Text).Take(count + count / 10).ToList();
        var warmUp = questions.Count / 11;
        return warmUp > 0 ? (questions[..warmUp], questions[warmUp..]) : throw new EvaluationException(
            $"{path} holds {questions.Count} distinct questions; wanted are at least 11, of which every eleventh warms up.");
    }
}
