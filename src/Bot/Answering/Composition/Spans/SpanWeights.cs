using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>How much each kind of evidence counts: one weight for each of <see cref="SpanFeatures.Names"/>.</summary>
internal static class SpanWeights
{
    /// <summary>What the file does not name counts nothing; its head says from what it is learnt.</summary>
    public static double[] Default { get; } = Load();

    private static double[] Load()
    {
        var rows = EmbeddedTable.Numbers("Bot.Answering.Composition.Spans.Data.span-weights.tsv");
        return [.. SpanFeatures.Names.Select(name => rows.GetValueOrDefault(name))];
    }
}
