using System.Runtime.Intrinsics;
using Bot.Answering.Retrieval.Index;

namespace Bot.Answering.Retrieval.First;

/// <summary>What each article of every window reaches at most, and which of them were put off until more is known. Used again for query after query, by one thread. Four bytes an article of the corpus.</summary>
internal sealed class ArticleBounds
{
    private float[] _reached = [];
    private ulong[] _late = [];

    public void Begin(int windows)
    {
        if (_late.Length < windows * ArticlePlanes.Words)
        {
            _late = new ulong[windows * ArticlePlanes.Words];
            _reached = new float[windows * PostingBlock.Articles];
        }

        _late.AsSpan(0, windows * ArticlePlanes.Words).Clear();
    }

    /// <summary>Of the articles of a window.</summary>
    public Span<float> Of(int window) => _reached.AsSpan(window * PostingBlock.Articles, PostingBlock.Articles);

    /// <summary>Looks which articles of a window can come in.</summary>
    /// <param name="more">What is added to their bounds.</param>
    /// <param name="left">A bit for each that can.</param>
    /// <returns>False when none can.</returns>
    public bool AreLeft(int window, float more, float bar, Span<ulong> left)
    {
        var reached = Of(window);
        var any = 0UL;
        for (var word = 0; word < left.Length; word++)
        {
            var some = 0UL;
            for (var bit = 0; bit < 64; bit += Vector512<float>.Count)
            {
                var bounds = Vector512.Create<float>(reached[((word * 64) + bit)..]);
                var comes = Vector512.GreaterThan(bounds, Vector512<float>.Zero) & FirstStage.MayReach(bounds + Vector512.Create(more), bar);
                some |= (ulong)comes.ExtractMostSignificantBits() << bit;
            }

            left[word] = some;
            any |= some;
        }

        return any != 0;
    }

    /// <summary>Puts off those of some articles whose bounds are below what is hoped for.</summary>
    public void PutOff(int window, float hope, Span<ulong> left)
    {
        Span<ulong> good = stackalloc ulong[ArticlePlanes.Words];
        AreLeft(window, 0, hope, good);
        for (var word = 0; word < left.Length; word++)
        {
            Late(window)[word] = left[word] & ~good[word];
            left[word] &= good[word];
        }
    }

    /// <summary>Looks which of those that were put off can still come in.</summary>
    /// <returns>False when none can.</returns>
    public bool AreLate(int window, float bar, Span<ulong> left)
    {
        var late = Late(window);
        if (!late.ContainsAnyExcept(0UL) || !AreLeft(window, 0, bar, left))
        {
            return false;
        }

        for (var word = 0; word < left.Length; word++)
        {
            left[word] &= late[word];
        }

        return left.ContainsAnyExcept(0UL);
    }

    private Span<ulong> Late(int window) => _late.AsSpan(window * ArticlePlanes.Words, ArticlePlanes.Words);
}
