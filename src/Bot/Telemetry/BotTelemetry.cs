using System.Diagnostics;
using System.Diagnostics.Metrics;
using Span = System.Diagnostics.Activity;

namespace Bot.Telemetry;

/// <summary>What the process tells of its work in numbers, and as spans of time. Never who asked, what, or what was answered.</summary>
internal static class BotTelemetry
{
    public const string Name = "PayAnswers";

    private const string Channel = "channel";
    private const string End = "end";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Turns = Meter.CreateHistogram<double>("pay_answers.turn.duration", "s", "One turn from its lease to its reply, by channel and outcome.");
    private static readonly Histogram<double> Acknowledgements = Meter.CreateHistogram<double>("pay_answers.acknowledgement.duration", "s", "A platform's call until it is acknowledged.");
    private static readonly Counter<long> Ends = Meter.CreateCounter<long>("pay_answers.inbox.ended", "{activity}", "Attempts at activities, by channel and how they ended: done, retried, dead.");

    /// <summary>A turn of one attempt; null where nobody listens.</summary>
    public static Span? BeginTurn(string channel, int attempt) => Source.StartActivity("turn")?.SetTag(Channel, channel).SetTag("attempt", attempt);

    /// <param name="name">answer or send.</param>
    public static Span? Begin(string name) => Source.StartActivity(name);

    /// <param name="outcome">answered, abstained, refused, routed, or failed.</param>
    public static void TurnEnded(Span? turn, string channel, string outcome, TimeSpan took)
    {
        turn?.SetTag("outcome", outcome);
        Turns.Record(took.TotalSeconds, new(Channel, channel), new("outcome", outcome));
    }

    public static void Acknowledged(TimeSpan took) => Acknowledgements.Record(took.TotalSeconds);

    public static void AttemptEnded(string channel, string end) => Ends.Add(1, new(Channel, channel), new(End, end));
}
