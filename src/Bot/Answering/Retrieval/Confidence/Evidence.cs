namespace Bot.Answering.Retrieval.Confidence;

/// <summary>What speaks for and against the corpus holding an answer.</summary>
internal sealed record Evidence
{
    /// <summary>What the numbers of <see cref="Values"/> are, in their order: the names in the weights' file.</summary>
    public static readonly IReadOnlyList<string> Names = ["missingNames", "rank", "certainty", "shortness", "unknown"];

    /// <summary>Nothing was found at all.</summary>
    public static readonly Evidence None = new();

    /// <summary>Share (0 to 1) of the named people, companies and products of the question that none of the best passages holds.</summary>
    public double MissingNames { get; init; }

    /// <summary>By which the best passage was ranked: about 0 to 20.</summary>
    public double Rank { get; init; }

    /// <summary>The chance (0 to 1) of the best article among those found, by their ranks: near 1 where it stands alone.</summary>
    public double Certainty { get; init; }

    /// <summary>One over the number of words the question has: a short question says less about what it wants.</summary>
    public double Shortness { get; init; }

    /// <summary>Share (0 to 1) of the question's weight in words that the corpus does not know in any form.</summary>
    public double Unknown { get; init; }

    public double[] Values => [MissingNames, Rank, Certainty, Shortness, Unknown];
}
