using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.Moving;

/// <summary>A number of rows and a fingerprint of all they hold, whatever their order and the engine that keeps them.</summary>
/// <remarks>The fingerprint is the sum, modulo 2^256, of the SHA-256 of each row, so that no order is needed and two rows that are the same do not cancel out.</remarks>
internal sealed class RowDigest
{
    private const int Words = 4;

    private readonly ulong[] _sum = new ulong[Words];
    private readonly IncrementalHash _row = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _number = new byte[9];

    public long Rows { get; private set; }

    /// <summary>Hexadecimal.</summary>
    public string Fingerprint => string.Concat(_sum.Reverse().Select(word => $"{word:x16}"));

    /// <summary>Takes in the rows of a reader, each whole number and each truth value as one kind: engines keep them apart differently.</summary>
    public static async Task<RowDigest> OfAsync(DbDataReader rows, CancellationToken cancellationToken)
    {
        var digest = new RowDigest();
        var values = new object[rows.FieldCount];
        while (await rows.ReadAsync(cancellationToken))
        {
            rows.GetValues(values);
            digest.Add(values);
        }

        return digest;
    }

    public void Add(ReadOnlySpan<object> values)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case DBNull:
                    _row.AppendData("n"u8);
                    break;
                case string text:
                    Add('t', Encoding.UTF8.GetBytes(text));
                    break;
                case byte[] bytes:
                    Add('b', bytes);
                    break;
                case double real:
                    Add('r', BitConverter.DoubleToInt64Bits(real));
                    break;
                case bool truth:
                    Add('i', truth ? 1 : 0);
                    break;
                case long or int or short:
                    Add('i', Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new NotSupportedException($"A column of type {value.GetType().Name} has no fingerprint.");
            }
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _row.GetHashAndReset(hash);
        UInt128 carry = 0;
        for (var word = 0; word < Words; word++)
        {
            carry += (UInt128)_sum[word] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(word * sizeof(ulong))..]);
            _sum[word] = (ulong)carry;
            carry >>= 64;
        }

        Rows++;
    }

    private void Add(char kind, byte[] bytes)
    {
        Add(kind, bytes.Length);
        _row.AppendData(bytes);
    }

    private void Add(char kind, long number)
    {
        _number[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(_number.AsSpan(1), number);
        _row.AppendData(_number);
    }
}
