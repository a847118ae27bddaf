using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Gold;

/// <summary>A reply with what the bot believed of the question.</summary>
/// <param name="Line">As <c>answer-batch</c> writes it.</param>
internal sealed record GoldReply(Reply Reply, double Confidence, string Line)
{
    public static GoldReply Parse(JsonElement line) => new(Reply.Parse(line), line.Required("confidence").GetDouble(), line.GetRawText());
}
