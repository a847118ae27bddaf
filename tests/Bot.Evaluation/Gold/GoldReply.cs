using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Gold;

/// <summary>A reply with what the bot believed of the question.</summary>
internal sealed record GoldReply(Reply Reply, double Confidence)
{
    public static GoldReply Parse(JsonElement line) => new(Reply.Parse(line), line.Required("confidence").GetDouble());
}
