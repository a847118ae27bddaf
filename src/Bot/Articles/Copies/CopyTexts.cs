using System.Runtime.InteropServices;

namespace Bot.Articles.Copies;

/// <summary>The texts that are compared: for each a sketch and a sample of its runs, 1 KB or less; the runs themselves are made again where two texts are looked at closely.</summary>
internal sealed class CopyTexts
{
    /// <summary>One run in eight is in the sample, the same ones in every text.</summary>
    private const int SampleShift = 61;

    // Enough for a group of copies to be compared without making its runs twice; a few megabytes.
    private const int RunsKept = 1_024;

    private readonly IReadOnlyList<Article> _articles;
    private readonly uint[] _sketches;
    private readonly uint[][] _samples;
    private readonly ulong[] _wordings;
    private readonly Dictionary<int, ulong[]> _runs = [];

    public CopyTexts(IReadOnlyList<Article> articles, CancellationToken cancellationToken)
    {
        _articles = articles;
        _sketches = new uint[articles.Count * MinHash.Minima];
        _samples = new uint[articles.Count][];
        _wordings = new ulong[articles.Count];
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, articles.Count, parallel, Sketch);
    }

    public int Count => _articles.Count;

    public ArticleId IdOf(int text) => _articles[text].Id;

    /// <summary>False for a text without words and for one whose words an earlier text has all in the same order.</summary>
    public bool IsCompared(int text) => _samples[text] is not null;

    public ReadOnlySpan<uint> SketchOf(int text) => _sketches.AsSpan(text * MinHash.Minima, MinHash.Minima);

    /// <summary>The sampled runs, ascending.</summary>
    public ReadOnlySpan<uint> SampleOf(int text) => _samples[text];

    /// <summary>Every run of a text, as <see cref="Shingles.Of"/> gives them. Not for several threads.</summary>
    public ulong[] RunsOf(int text)
    {
        if (!_runs.TryGetValue(text, out var runs))
        {
            if (_runs.Count >= RunsKept)
            {
                _runs.Clear();
            }

            runs = _runs[text] = Shingles.Of(_articles[text].Text);
        }

        return runs;
    }

    /// <summary>Joins texts of the same words, of which only the first is compared with others from then on.</summary>
    public void JoinSameWords(UnionFind groups)
    {
        var first = new Dictionary<ulong, int>();
        for (var text = 0; text < Count; text++)
        {
            if (IsCompared(text) && !first.TryAdd(_wordings[text], text))
            {
                groups.Join(first[_wordings[text]], text);
                _samples[text] = null!;
            }
        }
    }

    private void Sketch(int text)
    {
        var runs = Shingles.InOrder(_articles[text].Text);
        if (runs.Count == 0)
        {
            return;
        }

        var hashes = CollectionsMarshal.AsSpan(runs);
        MinHash.Write(hashes, _sketches.AsSpan(text * MinHash.Minima, MinHash.Minima));
        var sample = new List<uint>(runs.Count / 4);
        var wording = 0UL;
        foreach (var hash in hashes)
        {
            wording = (wording ^ hash) * 0x9E3779B97F4A7C15;
            wording ^= wording >> 29;
            if (hash >> SampleShift == 0)
            {
                sample.Add((uint)hash);
            }
        }

        _wordings[text] = wording;
        _samples[text] = [.. sample.Distinct().Order()];
    }
}
