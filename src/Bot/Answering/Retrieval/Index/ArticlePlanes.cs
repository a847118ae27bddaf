using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bot.Answering.Retrieval.Index;

/// <summary>What is known of each article, as bits of the articles of a window, so that all that hold a term are counted or picked at once. About two bytes an article.</summary>
internal sealed class ArticlePlanes
{
    /// <summary>Numbers of 64 bits that hold a bit for each article of a window.</summary>
    public const int Words = PostingBlock.Articles / 64;

    // One for each bit of the length of a mask.
    private const int Lengths = 5;

    // One for each value that a set of languages can have.
    private const int LanguageSets = (int)ArticleLanguages.All + 1;

    private readonly ulong[] _lengths;
    private readonly ulong[] _listed;
    private readonly ulong[] _languages;

    public ArticlePlanes(SegmentColumns columns)
    {
        var articles = columns.ArticleLengths.Length;
        var words = PostingBlock.Windows(articles) * Words;
        (_lengths, _listed, _languages) = (new ulong[words * Lengths], new ulong[words], new ulong[words * LanguageSets]);
        for (var a = 0; a < articles; a++)
        {
            var (word, bit) = (a / 64, 1UL << (a % 64));
            var passages = columns.FirstPassage[a + 1] - columns.FirstPassage[a];
            _listed[word] |= ArticleEntries.IsListed(passages) ? bit : 0;
            for (var plane = 0; plane < Lengths && ArticleEntries.IsMasked(passages); plane++)
            {
                _lengths[(word * Lengths) + plane] |= (passages >> plane & 1) == 0 ? 0 : bit;
            }

            for (var set = 0; set < LanguageSets; set++)
            {
                _languages[(((word / Words * LanguageSets) + set) * Words) + (word % Words)] |= (set & columns.Languages[a]) == 0 ? 0 : bit;
            }
        }
    }

    /// <summary>The bits that say which passages hold a term (<see cref="ArticleEntries"/>), of some articles together.</summary>
    /// <param name="word">Which 64 articles of the window, and <paramref name="articles"/> a bit for each that counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MaskBits(int window, int word, ulong articles)
    {
        var planes = _lengths.AsSpan(((window * Words) + word) * Lengths, Lengths);
        return BitOperations.PopCount(planes[0] & articles) + (2 * BitOperations.PopCount(planes[1] & articles)) + (4 * BitOperations.PopCount(planes[2] & articles))
            + (8 * BitOperations.PopCount(planes[3] & articles)) + (16 * BitOperations.PopCount(planes[4] & articles));
    }

    /// <summary>Those of 64 articles that have too many passages for a bit each.</summary>
    public ulong Listed(int window, int word) => _listed[(window * Words) + word];

    /// <summary>The articles of a window that are in one of some languages.</summary>
    public ReadOnlySpan<ulong> In(ArticleLanguages languages, int window) => _languages.AsSpan(((window * LanguageSets) + (int)languages) * Words, Words);
}
