using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Answering.Retrieval;

/// <summary>The BM25 weight of a term in a text.</summary>
/// <remarks>
/// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). The inverse document frequency is
/// Lucene's, which is never negative: ln(1 + (N - n + 0.5) / (n + 0.5)).
/// </remarks>
internal static class Bm25
{
    /// <summary>How soon repetition stops counting.</summary>
    public const float K1 = 1.5f;

    /// <summary>How much a longer text is held against it: 0 not at all, 1 in full.</summary>
    public const float B = 0.75f;

    /// <param name="texts">N, all texts.</param>
    /// <param name="withTerm">n, those that hold the term; no whole number where some are only reckoned with.</param>
    public static float InverseDocumentFrequency(float texts, float withTerm) => MathF.Log(1 + ((texts - withTerm + 0.5f) / (withTerm + 0.5f)));

    /// <summary>The part of the weight that depends on the text, between 0 and 1 + <see cref="K1"/>.</summary>
    /// <param name="frequency">Occurrences, weighted by field and variant.</param>
    /// <param name="relativeLength">The text's length over the average length.</param>
    public static float Saturation(float frequency, float relativeLength, float k1 = K1) => SaturationOf(frequency, Norm(relativeLength, k1), k1);

    /// <summary>What of the saturation depends on the text alone, for those who weigh many terms in it.</summary>
    public static float Norm(float relativeLength, float k1 = K1) => k1 * (1 - B + (B * relativeLength));

    /// <param name="norm">What <see cref="Norm"/> gives for the text.</param>
    public static float SaturationOf(float frequency, float norm, float k1 = K1) => frequency * (k1 + 1) / (frequency + norm);

    /// <summary><see cref="Norm"/> of many texts, each to the last bit as of one.</summary>
    public static void Norms(ReadOnlySpan<int> lengths, float average, Span<float> norms)
    {
        var full = MemoryMarshal.Cast<int, Vector256<int>>(lengths);
        for (var i = 0; i < full.Length; i++)
        {
            Norms(full[i], average).CopyTo(norms[(i * Vector256<float>.Count)..]);
        }

        for (var i = full.Length * Vector256<int>.Count; i < lengths.Length; i++)
        {
            norms[i] = Norm(lengths[i] / average);
        }
    }

    /// <inheritdoc cref="Norms(ReadOnlySpan{int}, float, Span{float})"/>
    public static Vector256<float> Norms(Vector256<int> lengths, float average) =>
        Vector256.Create(K1) * (Vector256.Create(1 - B) + (Vector256.Create(B) * (Vector256.ConvertToSingle(lengths) / Vector256.Create(average))));

    /// <summary>Adds a term's share to the scores of many texts, each to the last bit as to one.</summary>
    /// <param name="weight">Of the term.</param>
    public static void AddSaturations(Span<float> scores, ReadOnlySpan<float> frequencies, ReadOnlySpan<float> norms, float weight)
    {
        var full = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        for (var i = 0; i < full.Length; i++)
        {
            var frequency = Vector256.Create(frequencies[(i * Vector256<float>.Count)..]);
            full[i] += Vector256.Create(weight) * (frequency * Vector256.Create(K1 + 1) / (frequency + Vector256.Create(norms[(i * Vector256<float>.Count)..])));
        }

        for (var i = full.Length * Vector256<float>.Count; i < scores.Length; i++)
        {
            scores[i] += weight * SaturationOf(frequencies[i], norms[i]);
        }
    }
}
