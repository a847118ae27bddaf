using System.Numerics.Tensors;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>A query of unit length, as floats and as the integers rows are scanned with.</summary>
internal sealed class QuantizedQuery
{
    private readonly float[] _floats;
    private readonly short[] _integers;

    public QuantizedQuery(ReadOnlySpan<float> unit)
    {
        _floats = unit.ToArray();
        _integers = new short[VectorBlock.Padded(unit.Length)];

        // As fine as 32 bits allow: no sum over a row, of 127 at most in each place, can overflow.
        var most = Math.Min(short.MaxValue, int.MaxValue / (VectorBlock.MostInteger * Math.Max(1, unit.Length)));
        var scale = most / Math.Max(float.Epsilon, Math.Abs(TensorPrimitives.MaxMagnitude(unit)));
        for (var i = 0; i < unit.Length; i++)
        {
            _integers[i] = (short)MathF.Round(unit[i] * scale);
        }
    }

    public ReadOnlySpan<float> Floats => _floats;

    /// <summary>Padded with zeros to a multiple of <see cref="Int8Dot.Step"/>.</summary>
    public ReadOnlySpan<short> Integers => _integers;
}
