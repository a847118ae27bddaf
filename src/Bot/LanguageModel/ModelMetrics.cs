using System.Diagnostics.Metrics;

namespace Bot.LanguageModel;

/// <summary>The same counts as in the store, for whoever listens to the process.</summary>
internal static class ModelMetrics
{
    public const string Name = "PayAnswers.Model";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Counts = Meter.CreateCounter<long>("pay_answers.model", description: "Calls, tokens, statements and proposals of the language model, by what was counted.");

    public static void Count(string name, long amount) => Counts.Add(amount, new KeyValuePair<string, object?>("counted", name));
}
