using System.Runtime.InteropServices;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Eight bytes that stand for an article's content hash.</summary>
internal static class ContentMark
{
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <remarks>FNV-1a over the hash as written (Fowler, Noll, Vo): hashes are spread already, and tests have short ones.</remarks>
    public static long Of(string contentHash)
    {
        var mark = Basis;
        foreach (var part in MemoryMarshal.AsBytes(contentHash.AsSpan()))
        {
            mark = (mark ^ part) * Prime;
        }

        return (long)mark;
    }
}
