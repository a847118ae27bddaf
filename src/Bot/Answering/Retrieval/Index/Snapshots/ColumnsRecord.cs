using System.Runtime.InteropServices;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>The columns of a segment as one run of bytes.</summary>
internal static class ColumnsRecord
{
    public static void Write(SnapshotStream stream, SegmentColumns columns)
    {
        stream.Begin(SnapshotSection.Columns);
        Write(stream, columns.Versions);
        Write(stream, columns.ContentMarks);
        Write(stream, columns.FirstPassage);
        Write(stream, columns.ArticleLengths);
        Write(stream, columns.PassageLengths);
        Write(stream, columns.PassageSpans);
        Write(stream, columns.ClaimCounts);
        Write(stream, columns.Outlets);
        Write(stream, columns.LanguageCode);
        Write(stream, columns.Languages);
        Write(stream, columns.Audiences);
        Write(stream, columns.Samples);
        WriteNames(stream, columns.OutletNames);
        WriteNames(stream, columns.LanguageCodes);
        stream.End(SnapshotSection.Columns);
    }

    public static SegmentColumns Read(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        return new SegmentColumns
        {
            Versions = Read<long>(bytes, ref at),
            ContentMarks = Read<long>(bytes, ref at),
            FirstPassage = Read<int>(bytes, ref at),
            ArticleLengths = Read<int>(bytes, ref at),
            PassageLengths = Read<int>(bytes, ref at),
            PassageSpans = Read<int>(bytes, ref at),
            ClaimCounts = Read<int>(bytes, ref at),
            Outlets = Read<int>(bytes, ref at),
            LanguageCode = Read<int>(bytes, ref at),
            Languages = Read<byte>(bytes, ref at),
            Audiences = Read<byte>(bytes, ref at),
            Samples = Read<byte>(bytes, ref at),
            OutletNames = ReadNames(bytes, ref at),
            LanguageCodes = ReadNames(bytes, ref at),
        };
    }

    private static void Write<T>(SnapshotStream stream, T[] column)
        where T : unmanaged
    {
        var length = column.Length;
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        stream.Write(MemoryMarshal.AsBytes(column.AsSpan()));
    }

    private static T[] Read<T>(ReadOnlySpan<byte> bytes, ref int at)
        where T : unmanaged
    {
        var column = new T[MemoryMarshal.Read<int>(bytes[at..])];
        var into = MemoryMarshal.AsBytes(column.AsSpan());
        bytes.Slice(at + sizeof(int), into.Length).CopyTo(into);
        at += sizeof(int) + into.Length;
        return column;
    }

    private static void WriteNames(SnapshotStream stream, string[] names)
    {
        var bytes = new PostingBytes();
        foreach (var name in names)
        {
            SnapshotText.Write(bytes, name);
        }

        Write(stream, bytes.ToArray());
    }

    private static string[] ReadNames(ReadOnlySpan<byte> bytes, ref int at)
    {
        var block = Read<byte>(bytes, ref at);
        var names = new List<string>();
        for (var name = 0; name < block.Length;)
        {
            names.Add(SnapshotText.Read(block.AsSpan(), ref name));
        }

        return [.. names];
    }
}
