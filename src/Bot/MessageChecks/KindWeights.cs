using Bot.Answering.Meanings;

namespace Bot.MessageChecks;

/// <summary>How much each sign of a sentence speaks for each kind.</summary>
internal static class KindWeights
{
    /// <summary>From here on a sentence is marked.</summary>
    public const double Marked = 0.5;

    /// <summary>The weights that come with the program, in the order of <see cref="MessageKind"/>.</summary>
    public static SignWeights Default { get; } = SignWeights.Load("Bot.MessageChecks.Data.kind-weights.tsv");
}
