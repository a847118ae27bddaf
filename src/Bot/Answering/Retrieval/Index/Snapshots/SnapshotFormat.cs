using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>How a snapshot lies in its file: header, sections, directory. Numbers are little-endian.</summary>
/// <remarks>
/// Header (64 bytes): magic, format, fingerprint of the analyser, version of the store, length of the file, place of the directory, checksum of the directory, checksum of the header so far.
/// Directory: for each <see cref="SnapshotSection"/> its place and length, then a CRC-32C for each mebibyte between header and directory.
/// </remarks>
internal static class SnapshotFormat
{
    public const ulong Magic = 0x31_58_44_49_59_41_50_0A;

    /// <summary>Raised with every change of the layout, of a field's weight or of a constant of the scoring that bounds rest on.</summary>
    public const uint Version = 4;

    public const int HeaderLength = 64;

    /// <summary>Bytes that share one checksum.</summary>
    public const int Chunk = 1 << 20;

    public static readonly int Sections = Enum.GetValues<SnapshotSection>().Length;

    /// <remarks>Castagnoli's polynomial, for which processors have an instruction.</remarks>
    public static uint Checksum(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var rest in bytes[(bytes.Length / sizeof(ulong) * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return ~crc;
    }

    public static byte[] Write(in SnapshotHeader header)
    {
        var bytes = new byte[HeaderLength];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), header.Fingerprint);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), header.StoreVersion);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), header.FileLength);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), header.Directory);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(40), header.DirectoryChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(44), Checksum(bytes.AsSpan(0, 44)));
        return bytes;
    }

    /// <exception cref="SnapshotException">It is none, or not of this program.</exception>
    public static SnapshotHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt64LittleEndian(bytes) != Magic)
        {
            throw new SnapshotException("does not begin as one");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[44..]) != Checksum(bytes[..44]))
        {
            throw new SnapshotException("has a damaged header");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) is var version && version != Version)
        {
            throw new SnapshotException($"is of format {version}, and this program's is {Version}");
        }

        return new SnapshotHeader(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[40..]));
    }
}

/// <param name="Fingerprint">Of the analyser whose terms it holds.</param>
/// <param name="StoreVersion">The store's version it has followed to.</param>
/// <param name="Directory">Where the directory begins; it ends with the file.</param>
internal readonly record struct SnapshotHeader(uint Fingerprint, long StoreVersion, long FileLength, long Directory, uint DirectoryChecksum);

/// <summary>The parts of a snapshot, in their order in the file.</summary>
internal enum SnapshotSection
{
    /// <summary>Texts of the articles in UTF-8, one after another. Read from the file, never mapped.</summary>
    Texts,

    /// <summary>All else of the articles.</summary>
    Heads,

    /// <summary>Pay claims of the articles as JSON.</summary>
    Claims,

    Lists,

    /// <summary>Terms and their entries; <see cref="TermPlaces"/> says where each begins.</summary>
    Terms,
    TermPlaces,

    /// <summary>Where each article's text, head and claims begin in theirs, and where the last ends.</summary>
    ArticlePlaces,

    /// <summary>The articles' numbers by their ids.</summary>
    ById,

    /// <summary>The columns of <see cref="SegmentColumns"/>.</summary>
    Columns,
}

/// <summary>A file cannot be used as a snapshot.</summary>
/// <param name="message">Goes on from "the snapshot …".</param>
internal sealed class SnapshotException(string message) : Exception(message);
