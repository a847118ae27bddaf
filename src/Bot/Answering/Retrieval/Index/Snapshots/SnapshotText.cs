using System.Text;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>Strings as a snapshot holds them: the length in bytes, then UTF-8.</summary>
internal static class SnapshotText
{
    public static void Write(PostingBytes bytes, string text)
    {
        bytes.Write((uint)Encoding.UTF8.GetByteCount(text));
        Append(bytes, text);
    }

    /// <summary>The UTF-8 alone.</summary>
    public static void Append(PostingBytes bytes, string text) => Encoding.UTF8.GetBytes(text, bytes.Append(Encoding.UTF8.GetByteCount(text)));

    /// <summary>The UTF-8 of the string at <paramref name="at"/>, which moves past it.</summary>
    public static ReadOnlySpan<byte> ReadBytes(ReadOnlySpan<byte> bytes, scoped ref int at)
    {
        var length = (int)PostingBytes.Read(bytes, ref at);
        at += length;
        return bytes.Slice(at - length, length);
    }

    public static string Read(ReadOnlySpan<byte> bytes, ref int at) => Encoding.UTF8.GetString(ReadBytes(bytes, ref at));
}
