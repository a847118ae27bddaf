using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Guardrails;

/// <summary>What the guard lately made of messages: a conversation brings its earlier ones back with every turn.</summary>
/// <remarks>Of bounded size and in memory alone. It keeps no message, only a hash of it with a key of this process. What it knows holds for one index. Any number of threads use it at once.</remarks>
internal sealed class GuardMemory
{
    // A power of two; one message takes the place of another that falls on the same.
    private const int Places = 1 << 12;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private Known _known = new(CorpusIndex.Empty);

    /// <param name="before">The message before, which it was read with; null without one.</param>
    /// <param name="classBefore">What that one was.</param>
    /// <param name="classify">The same for the same of all these.</param>
    public GuardClass? Of(string message, string? before, GuardClass? classBefore, CorpusIndex index, Func<GuardClass?> classify)
    {
        var known = Volatile.Read(ref _known);
        if (!known.IsOf(index))
        {
            Volatile.Write(ref _known, known = new Known(index));
        }

        var hash = Hash($"{classBefore}\n{before?.Length}\n{before}\n{message}");
        ref var place = ref known.Entries[(int)(hash & (Places - 1))];
        if (place is not { } entry || entry.Hash != hash)
        {
            place = entry = new Entry(hash, classify());
        }

        return entry.Class;
    }

    private UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    private sealed record Entry(UInt128 Hash, GuardClass? Class);

    /// <summary>Weak, for an index that was gone over from is large.</summary>
    private sealed class Known(CorpusIndex index)
    {
        private readonly WeakReference<CorpusIndex> _index = new(index);

        public Entry?[] Entries { get; } = new Entry?[Places];

        public bool IsOf(CorpusIndex index) => _index.TryGetTarget(out var own) && own == index;
    }
}
