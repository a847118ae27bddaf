using System.Globalization;
using Bot.Answering.Retrieval.Confidence;

namespace Bot.Evaluation.Learning;

/// <summary>Writes the weights of a model as the table that the bot reads.</summary>
internal static class WeightFile
{
    /// <param name="what">What the model tells and over which numbers.</param>
    /// <param name="command">By which it was learnt.</param>
    /// <param name="names">Of the numbers; that of a <see cref="LogisticModel"/>'s constant is the first.</param>
    /// <param name="weights">In their order.</param>
    public static Task WriteAsync(string file, string what, string command, IEnumerable<string> names, IEnumerable<double> weights, CancellationToken cancellationToken) => File.WriteAllLinesAsync(
        file,
        [
            $"# {what}",
            string.Create(CultureInfo.InvariantCulture, $"# {TimeProvider.System.GetUtcNow():yyyy-MM-dd} {command}"),
            .. names.Zip(weights, (name, weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.###}")),
        ],
        cancellationToken);
}
