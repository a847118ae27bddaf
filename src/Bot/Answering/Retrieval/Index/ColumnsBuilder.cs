using Bot.Articles;
using Bot.Articles.Passages;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Collects the columns of a segment, article after article.</summary>
internal sealed class ColumnsBuilder
{
    private readonly List<int> _firstPassage = [];
    private readonly List<int> _articleLengths = [];
    private readonly List<int> _passageLengths = [];
    private readonly List<int> _passageSpans = [];
    private readonly List<long> _versions = [];
    private readonly List<byte> _languages = [];
    private readonly List<byte> _audiences = [];
    private readonly List<long> _contentMarks = [];
    private readonly List<byte> _samples = [];
    private readonly List<int> _claimCounts = [];
    private readonly Numbered _outlets = new();
    private readonly Numbered _codes = new();

    public int PassageCount => _passageLengths.Count;

    /// <param name="head">Its text is not looked at.</param>
    /// <param name="lengths">Tokens of each passage.</param>
    public void Add(Article head, IReadOnlyList<Passage> passages, IReadOnlyList<int> lengths, int claims)
    {
        _firstPassage.Add(PassageCount);
        for (var p = 0; p < passages.Count; p++)
        {
            _passageLengths.Add(lengths[p]);
            _passageSpans.AddRange([passages[p].Span.Start, passages[p].Span.Length, passages[p].Heading?.Start ?? -1, passages[p].Heading?.Length ?? 0]);
        }

        _articleLengths.Add(lengths.Sum());
        _versions.Add(head.Version);
        _languages.Add((byte)ArticleLanguageCodes.Of(head.Language));
        _audiences.Add((byte)head.Audience);
        _contentMarks.Add(ContentMark.Of(head.ContentHash));
        _samples.Add(head.IsSample ? (byte)1 : (byte)0);
        _claimCounts.Add(claims);
        _outlets.Add(head.Outlet);
        _codes.Add(head.Language);
    }

    /// <summary>Adds an article of a segment as it stands there.</summary>
    public void Add(SegmentTables tables, int article)
    {
        var (columns, from, to) = (tables.Columns, tables.FirstPassage[article], tables.FirstPassage[article + 1]);
        _firstPassage.Add(PassageCount);
        _passageLengths.AddRange(columns.PassageLengths.AsSpan(from, to - from));
        _passageSpans.AddRange(columns.PassageSpans.AsSpan(from * SegmentColumns.SpanNumbers, (to - from) * SegmentColumns.SpanNumbers));
        _articleLengths.Add(columns.ArticleLengths[article]);
        _versions.Add(columns.Versions[article]);
        _languages.Add(columns.Languages[article]);
        _audiences.Add(columns.Audiences[article]);
        _contentMarks.Add(columns.ContentMarks[article]);
        _samples.Add(columns.Samples[article]);
        _claimCounts.Add(columns.ClaimCounts[article]);
        _outlets.Add(tables.OutletOf(article));
        _codes.Add(tables.LanguageCodeOf(article));
    }

    public SegmentTables Build() => new(new SegmentColumns
    {
        FirstPassage = [.. _firstPassage, PassageCount],
        ArticleLengths = [.. _articleLengths],
        PassageLengths = [.. _passageLengths],
        PassageSpans = [.. _passageSpans],
        Versions = [.. _versions],
        Languages = [.. _languages],
        Audiences = [.. _audiences],
        ContentMarks = [.. _contentMarks],
        Samples = [.. _samples],
        ClaimCounts = [.. _claimCounts],
        Outlets = _outlets.Numbers(),
        LanguageCode = _codes.Numbers(),
        OutletNames = _outlets.Names(),
        LanguageCodes = _codes.Names(),
    });

    /// <summary>Few different names, many times.</summary>
    private sealed class Numbered
    {
        private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
        private readonly List<int> _numbers = [];

        public void Add(string name)
        {
            _known.TryAdd(name, _known.Count);
            _numbers.Add(_known[name]);
        }

        public int[] Numbers() => [.. _numbers];

        public string[] Names() => [.. _known.OrderBy(known => known.Value).Select(known => known.Key)];
    }
}
