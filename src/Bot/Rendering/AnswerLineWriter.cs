using Bot.Answering;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>Answer → the JSON object of the command line and the web.</summary>
internal static class AnswerLineWriter
{
    public static AnswerLine Write(Answer answer, TimeSpan elapsed, string? id = null) => new()
    {
        Id = id,
        Outcome = answer.Outcome.Name,
        Abstained = answer.Outcome is Outcome.Abstained or Outcome.Refused or Outcome.Routed,
        Language = answer.Language.Code(),
        Text = answer.Lead.Key,
        Answer = answer.Shortest,
        Confidence = answer.Confidence,
        Citations = [],
        Ranked = [],
        Passages = [],
        ElapsedMs = elapsed.TotalMilliseconds,
        Lines = [new ReplyLine("lead", answer.Lead.Key)],
        Suggestions = answer.Suggestions,
    };
}
