using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index;

/// <summary>A segment whose articles and lists are objects in memory.</summary>
internal sealed class MemorySegment : IndexSegment
{
    private readonly IReadOnlyList<Article> _articles;
    private readonly IReadOnlyList<ArticlePay> _pay;
    private readonly Dictionary<string, TermEntry> _terms;
    private readonly byte[] _lists;
    private readonly Dictionary<ArticleId, int> _numbers = [];

    public MemorySegment(SegmentTables tables, IReadOnlyList<Article> articles, IReadOnlyList<ArticlePay> pay, Dictionary<string, TermEntry> terms, byte[] lists)
        : base(tables)
    {
        (_articles, _pay, _terms, _lists) = (articles, pay, terms, lists);
        foreach (var (number, article) in articles.Index())
        {
            _numbers[article.Id] = number;
        }
    }

    public override ReadOnlySpan<byte> Lists => _lists;

    public override bool TryFind(string term, out TermEntry entry) => _terms.TryGetValue(term, out entry);

    public override IEnumerable<(string Term, TermEntry Entry)> Terms() => _terms.OrderBy(term => term.Key, TermOrder.Instance).Select(term => (term.Key, term.Value));

    public override IEnumerable<string> TermsFrom(char first) => _terms.Keys.Where(term => term[0] == first);

    public override ArticleId IdOf(int article) => _articles[article].Id;

    public override int NumberOf(ArticleId id) => _numbers.GetValueOrDefault(id, -1);

    public override Article Article(int article) => _articles[article];

    public override Article Head(int article) => _articles[article];

    public override ArticlePay Pay(int article) => _pay[article];

    public override void Write(SnapshotSection section, int article, PostingBytes record) => ArticleRecord.Write(section, record, _articles[article], _pay[article]);
}
