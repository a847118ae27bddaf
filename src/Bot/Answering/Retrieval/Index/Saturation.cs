namespace Bot.Answering.Retrieval.Index;

/// <summary>The highest share of a full BM25 score that any text of a block reaches for a term, as a byte, and what it bounds.</summary>
/// <remarks>
/// A text's share is x = f / (f + k1(1 - B + B·length/average)), f being the term's frequency. With a variant of weight w and an average c times as long the share is at most
/// mx / (1 - x + mx) where m = w·max(1, c): the frequency becomes w·f, and the norm shrinks to no less than a c-th. So one byte bounds every weight and every corpus around the segment.
/// </remarks>
internal static class Saturation
{
    private const float Steps = 255;

    /// <param name="relativeLength">The text's length over the average of the segment.</param>
    public static float Share(float frequency, float relativeLength) => Bm25.Saturation(frequency, relativeLength) / (Bm25.K1 + 1);

    /// <summary>Rounded up, so that it bounds the share.</summary>
    public static byte Pack(float share) => (byte)Math.Clamp(MathF.Ceiling(share * Steps), 1, Steps);

    /// <param name="factor">The variant's weight times how many times longer texts are on average than in the segment, at least 1.</param>
    /// <returns>What the share is at most, from 0 to 1.</returns>
    public static float Bound(byte packed, float factor)
    {
        var share = packed / Steps;
        return factor * share / (1 - share + (factor * share));
    }
}
