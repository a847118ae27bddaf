using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;

namespace Bot.Answering.Retrieval.Index;

/// <summary>What a segment knows of each article and passage by number. About 40 bytes an article and 28 a passage.</summary>
internal sealed class SegmentTables
{
    public SegmentTables(SegmentColumns columns)
    {
        Columns = columns;
        ArticleOfPassage = new int[PassageCount];
        ShortestPassage = new int[ArticleCount];
        Planes = new ArticlePlanes(columns);
        for (var a = 0; a < ArticleCount; a++)
        {
            var (from, to) = (columns.FirstPassage[a], columns.FirstPassage[a + 1]);
            ArticleOfPassage.AsSpan(from, to - from).Fill(a);
            var shortest = int.MaxValue;
            for (var p = from; p < to; p++)
            {
                shortest = Math.Min(shortest, columns.PassageLengths[p]);
            }

            ShortestPassage[a] = to == from ? 0 : shortest;
            TokenCount += columns.ArticleLengths[a];
        }
    }

    /// <summary>What a snapshot stores; the rest follows from it.</summary>
    public SegmentColumns Columns { get; }

    public int ArticleCount => Columns.ArticleLengths.Length;

    public int PassageCount => Columns.PassageLengths.Length;

    /// <summary>Tokens in all texts.</summary>
    public long TokenCount { get; }

    /// <summary>Tokens in a passage, on average.</summary>
    public float AveragePassage => Average(TokenCount, PassageCount);

    /// <summary>Tokens in an article, on average.</summary>
    public float AverageArticle => Average(TokenCount, ArticleCount);

    /// <summary>The article of each passage.</summary>
    public int[] ArticleOfPassage { get; }

    /// <inheritdoc cref="SegmentColumns.FirstPassage"/>
    public int[] FirstPassage => Columns.FirstPassage;

    /// <inheritdoc cref="SegmentColumns.PassageLengths"/>
    public int[] PassageLengths => Columns.PassageLengths;

    /// <inheritdoc cref="SegmentColumns.ArticleLengths"/>
    public int[] ArticleLengths => Columns.ArticleLengths;

    /// <summary>Tokens in the shortest passage of each article.</summary>
    public int[] ShortestPassage { get; }

    public ArticlePlanes Planes { get; }

    public Audience AudienceOf(int article) => (Audience)Columns.Audiences[article];

    public ArticleLanguages LanguagesOf(int article) => (ArticleLanguages)Columns.Languages[article];

    public string OutletOf(int article) => Columns.OutletNames[Columns.Outlets[article]];

    public string LanguageCodeOf(int article) => Columns.LanguageCodes[Columns.LanguageCode[article]];

    public int PassagesOf(int article) => FirstPassage[article + 1] - FirstPassage[article];

    public Passage Passage(int passage, ArticleId article)
    {
        var spans = Columns.PassageSpans.AsSpan(passage * SegmentColumns.SpanNumbers, SegmentColumns.SpanNumbers);
        var id = new PassageId(article, passage - FirstPassage[ArticleOfPassage[passage]]);
        return new Passage(id, new TextSpan(spans[0], spans[1]), spans[2] < 0 ? null : new TextSpan(spans[2], spans[3]));
    }

    /// <returns>Never below one, so that lengths can be divided by it.</returns>
    public static float Average(long tokens, int texts) => Math.Max(1f, (float)tokens / Math.Max(1, texts));
}

/// <summary>The stored columns: one entry an article or a passage, in order.</summary>
internal sealed record SegmentColumns
{
    /// <summary>Start and length of a passage, start (-1: none) and length of its heading.</summary>
    public const int SpanNumbers = 4;

    /// <summary>The first passage of each article, and one entry past the last article.</summary>
    public required int[] FirstPassage { get; init; }

    /// <summary>Tokens in each article's text.</summary>
    public required int[] ArticleLengths { get; init; }

    /// <summary>Tokens in each passage.</summary>
    public required int[] PassageLengths { get; init; }

    public required int[] PassageSpans { get; init; }

    public required long[] Versions { get; init; }

    /// <summary><see cref="ArticleLanguages"/> of each article.</summary>
    public required byte[] Languages { get; init; }

    /// <summary><see cref="Audience"/> of each article.</summary>
    public required byte[] Audiences { get; init; }

    /// <summary>What tells one content hash from another, eight bytes of it.</summary>
    public required long[] ContentMarks { get; init; }

    /// <summary>1 for a brief that comes with the program.</summary>
    public required byte[] Samples { get; init; }

    /// <summary>Pay claims of each article.</summary>
    public required int[] ClaimCounts { get; init; }

    /// <summary>Places of <see cref="OutletNames"/> and <see cref="LanguageCodes"/>.</summary>
    public required int[] Outlets { get; init; }

    public required int[] LanguageCode { get; init; }

    public required string[] OutletNames { get; init; }

    public required string[] LanguageCodes { get; init; }
}
