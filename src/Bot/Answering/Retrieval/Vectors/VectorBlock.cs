using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Vectors of unit length, each twice: as 8-bit integers that are quick to scan, and as the floats they were made of. Immutable.</summary>
/// <remarks>
/// A row x is kept as round(x / s) with a step s = max|x| / 127 of its own, so that x·q is about s times the product of the integers, wrong by s/√12 times the length of q
/// (the deviation of rounding). n rows of d dimensions take 5·n·d + 4·n bytes.
/// </remarks>
internal sealed class VectorBlock
{
    /// <summary>The largest integer of a row.</summary>
    public const int MostInteger = sbyte.MaxValue;

    private readonly float[] _floats;
    private readonly sbyte[] _integers;
    private readonly float[] _steps;
    private readonly int _stride;

    /// <param name="rows">Of one length. Null, or of another length than the first, is a row that is near nothing.</param>
    public VectorBlock(IReadOnlyList<float[]?> rows)
    {
        Count = rows.Count;
        Dimensions = rows.FirstOrDefault(row => row is not null)?.Length ?? 0;
        _stride = Padded(Dimensions);
        _floats = new float[checked(Count * Dimensions)];
        _integers = new sbyte[checked(Count * _stride)];
        _steps = new float[Count];
        for (var i = 0; i < Count; i++)
        {
            if (rows[i] is { } row && row.Length == Dimensions)
            {
                row.CopyTo(_floats, i * Dimensions);
                _steps[i] = Quantize(row, _integers.AsSpan(i * _stride, Dimensions));
            }
        }
    }

    public int Count { get; }

    /// <summary>Floats in a row; 0 where no row has any.</summary>
    public int Dimensions { get; }

    /// <summary>The length of a row of integers, zeros at its end included.</summary>
    public static int Padded(int dimensions) => (dimensions + Int8Dot.Step - 1) / Int8Dot.Step * Int8Dot.Step;

    /// <summary>False for a row that is near nothing.</summary>
    public bool Has(int row) => _steps[row] > 0;

    /// <summary>The cosine (-1 to 1) of a row and the query, by their floats.</summary>
    public float Cosine(int row, QuantizedQuery query) => TensorPrimitives.Dot(_floats.AsSpan(row * Dimensions, Dimensions), query.Floats);

    /// <summary>Offers the rows from <paramref name="from"/> to before <paramref name="to"/>, by their integers.</summary>
    /// <param name="admits">Asked only of rows near enough to be taken.</param>
    /// <param name="first">The position of the block's first row.</param>
    public void Scan(int from, int to, QuantizedQuery query, Func<int, bool> admits, int first, NearestRows nearest)
    {
        ref var asked = ref MemoryMarshal.GetReference(query.Integers);
        for (var row = from; row < to; row++)
        {
            var score = _steps[row] * Int8Dot.Of(in _integers[row * _stride], in asked, _stride);
            if (_steps[row] > 0 && nearest.Takes(score, first + row) && admits(row))
            {
                nearest.Add(score, first + row);
            }
        }
    }

    private static float Quantize(ReadOnlySpan<float> row, Span<sbyte> integers)
    {
        var step = Math.Abs(TensorPrimitives.MaxMagnitude(row)) / MostInteger;
        for (var i = 0; step > 0 && i < row.Length; i++)
        {
            integers[i] = (sbyte)MathF.Round(row[i] / step);
        }

        return step;
    }
}
