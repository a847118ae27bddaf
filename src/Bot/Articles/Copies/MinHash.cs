using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Articles.Copies;

/// <summary>Sketches of texts: 128 minima of 32 bits each, whose share of equal places estimates how much of two texts is the same.</summary>
/// <remarks>A. Broder and others, "Min-wise independent permutations", 2000. The standard error of an estimate of 0.3 is 0.04.</remarks>
internal static class MinHash
{
    public const int Minima = 128;

    // Two odd factors a place, for the two halves of a 64-bit hash. Fixed, so that every run and every machine gives the same sketches.
    private static readonly uint[] LowFactors = Factors(0x9E3779B97F4A7C15);
    private static readonly uint[] HighFactors = Factors(0xD1B54A32D192ED03);

    /// <param name="hashes">Hashes of a text's parts, at least one; repetitions do not matter.</param>
    /// <param name="sketch">Filled; <see cref="Minima"/> long.</param>
    public static void Write(ReadOnlySpan<ulong> hashes, Span<uint> sketch)
    {
        var places = MemoryMarshal.Cast<uint, Vector<uint>>(sketch);
        var lowFactors = MemoryMarshal.Cast<uint, Vector<uint>>(LowFactors.AsSpan());
        var highFactors = MemoryMarshal.Cast<uint, Vector<uint>>(HighFactors.AsSpan());
        for (var p = 0; p < places.Length; p++)
        {
            // The minimum of one vector of places stays in a register while all parts pass by.
            var (minimum, low, high) = (Vector<uint>.AllBitsSet, lowFactors[p], highFactors[p]);
            foreach (var hash in hashes)
            {
                minimum = Vector.Min(minimum, low * new Vector<uint>((uint)hash) + high * new Vector<uint>((uint)(hash >> 32)));
            }

            places[p] = minimum;
        }
    }

    /// <summary>Estimated share of the parts of both texts together that are in both (Jaccard), 0 to 1.</summary>
    public static double Likeness(ReadOnlySpan<uint> first, ReadOnlySpan<uint> second)
    {
        var ones = MemoryMarshal.Cast<uint, Vector<uint>>(first);
        var others = MemoryMarshal.Cast<uint, Vector<uint>>(second);
        var matches = Vector<uint>.Zero;
        for (var p = 0; p < ones.Length; p++)
        {
            // An equal place is all bits, which is minus one.
            matches += Vector.Equals(ones[p], others[p]);
        }

        return -(int)Vector.Sum(matches) / (double)Minima;
    }

    private static uint[] Factors(ulong seed)
    {
        var factors = new uint[Minima];
        for (var i = 0; i < Minima; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            var mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            factors[i] = (uint)(mixed >> 32) | 1;
        }

        return factors;
    }
}
