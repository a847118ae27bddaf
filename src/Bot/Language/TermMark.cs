using System.Runtime.InteropServices;

namespace Bot.Language;

/// <summary>Eight bytes that stand for a term: of a thousand questions over a hundred passages each, the chance that any two terms share them is one in a billion.</summary>
internal static class TermMark
{
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <remarks>FNV-1a over the letters (Fowler, Noll, Vo), and one multiplication more, so that the upper half alone tells forms apart.</remarks>
    public static ulong Of(ReadOnlySpan<char> term)
    {
        var mark = Basis;
        foreach (var letter in term)
        {
            mark = (mark ^ letter) * Prime;
        }

        return (mark ^ (mark >> 32)) * Spread;
    }

    /// <summary>The different terms of a text, as marks, ascending.</summary>
    public static ulong[] Set(string text, string language)
    {
        var sink = new Sink([]);
        Analyzer.For(language).Analyze(text, ref sink);
        var marks = CollectionsMarshal.AsSpan(sink.Marks);
        marks.Sort();
        var different = 0;
        foreach (var mark in marks)
        {
            if (different == 0 || marks[different - 1] != mark)
            {
                marks[different++] = mark;
            }
        }

        return marks[..different].ToArray();
    }

    /// <returns>How many marks two such sets have in common.</returns>
    public static int Common(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var (common, at) = (0, 0);
        foreach (var mark in first)
        {
            while (at < second.Length && second[at] < mark)
            {
                at++;
            }

            common += at < second.Length && second[at] == mark ? 1 : 0;
        }

        return common;
    }

    private readonly struct Sink(List<ulong> marks) : ITermSink
    {
        public List<ulong> Marks => marks;

        public void Add(IndexTerm term, int position, TextSpan span, TokenKind kind) => marks.Add(term.Mark);
    }
}
