using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Collects articles and turns them into one <see cref="MemorySegment"/>. Used by one thread, once.</summary>
/// <remarks>All occurrences are written down in reading order and then sorted by term by counting, which keeps passages and positions ascending.</remarks>
internal sealed class SegmentBuilder
{
    private readonly List<Article> _articles = [];
    private readonly List<ArticlePay> _pay = [];
    private readonly ColumnsBuilder _columns = new();
    private readonly List<Occurrence> _occurrences = [];
    private readonly List<FieldOccurrence> _fieldOccurrences = [];
    private readonly List<int> _capitals = [];
    private readonly List<int> _lowers = [];
    private readonly Dictionary<string, int> _termIds = new(StringComparer.Ordinal);

    public void Add(Article article, IReadOnlyList<Passage> passages, IReadOnlyList<PayClaim> claims) => Add(article, passages, ArticlePay.Of(article, claims));

    public void Add(Article article, IReadOnlyList<Passage> passages, ArticlePay pay)
    {
        var analyzer = Analyzer.For(article.Language);
        var lengths = new int[passages.Count];
        for (var p = 0; p < passages.Count; p++)
        {
            var text = article.Text.AsSpan(passages[p].Span.Start, passages[p].Span.Length);
            var sink = new PassageSink(this, _columns.PassageCount + p, text);
            lengths[p] = analyzer.Analyze(text, ref sink);
        }

        AddField(analyzer, article.Title, ArticleFields.Title);
        AddField(analyzer, $"{article.Outlet} {article.Author}", ArticleFields.Source);
        if (article.Published is { } day)
        {
            _fieldOccurrences.Add(new FieldOccurrence(TermId(day.ToString("yyyy", CultureInfo.InvariantCulture)), _articles.Count, ArticleFields.Source));
        }

        _columns.Add(article, passages, lengths, pay.Claims.Count);
        _articles.Add(article);
        _pay.Add(pay);
    }

    public MemorySegment Build()
    {
        var tables = _columns.Build();
        var byTerm = SortByTerm(CollectionsMarshal.AsSpan(_occurrences), occurrence => occurrence.Term, _termIds.Count);
        var fieldsByTerm = SortByTerm(CollectionsMarshal.AsSpan(_fieldOccurrences), occurrence => occurrence.Term, _termIds.Count);
        var lists = new PostingBytes();
        var writer = new PostingWriter(tables);
        var positions = new List<int>();
        var terms = new Dictionary<string, TermEntry>(_termIds.Count, StringComparer.Ordinal);
        foreach (var (term, id) in _termIds)
        {
            Write(byTerm.Of(id), fieldsByTerm.Of(id), tables, writer, positions);
            lists.Append(writer.End(lists.Length, out var entry));
            terms.Add(term, entry with { Capitals = _capitals[id], Lowers = _lowers[id] });
        }

        lists.Append(stackalloc byte[PostingBits.Padding]);
        return new MemorySegment(tables, _articles, _pay, terms, lists.ToArray());
    }

    /// <summary>Article after article, whether the term stands in its text, in its fields or in both.</summary>
    private static void Write(ReadOnlySpan<Occurrence> inTexts, ReadOnlySpan<FieldOccurrence> inFields, SegmentTables tables, PostingWriter writer, List<int> positions)
    {
        var (t, f) = (0, 0);
        while (t < inTexts.Length || f < inFields.Length)
        {
            var inText = t < inTexts.Length ? tables.ArticleOfPassage[inTexts[t].Passage] : int.MaxValue;
            var article = Math.Min(inText, f < inFields.Length ? inFields[f].Article : int.MaxValue);
            var fields = ArticleFields.None;
            for (; f < inFields.Length && inFields[f].Article == article; f++)
            {
                fields |= inFields[f].Field;
            }

            writer.Article(article, fields);
            while (t < inTexts.Length && inTexts[t].Passage < tables.FirstPassage[article + 1])
            {
                var passage = inTexts[t].Passage;
                positions.Clear();
                for (; t < inTexts.Length && inTexts[t].Passage == passage; t++)
                {
                    positions.Add(inTexts[t].Position);
                }

                writer.Passage(passage, CollectionsMarshal.AsSpan(positions));
            }
        }
    }

    private void AddField(Analyzer analyzer, string text, ArticleFields field)
    {
        if (text.Length > 0)
        {
            var sink = new FieldSink(this, _articles.Count, field);
            analyzer.Analyze(text, ref sink);
        }
    }

    private int TermId(string term)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_termIds, term, out var known);
        if (!known)
        {
            id = _termIds.Count - 1;
            _capitals.Add(0);
            _lowers.Add(0);
        }

        return id;
    }

    private static Sorted<T> SortByTerm<T>(ReadOnlySpan<T> items, Func<T, int> term, int terms)
    {
        var starts = new int[terms + 1];
        foreach (var item in items)
        {
            starts[term(item) + 1]++;
        }

        for (var i = 0; i < terms; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts.AsSpan(0, terms).ToArray();
        var sorted = new T[items.Length];
        foreach (var item in items)
        {
            sorted[next[term(item)]++] = item;
        }

        return new Sorted<T>(sorted, starts);
    }

    private readonly record struct Occurrence(int Term, int Passage, int Position);

    private readonly record struct FieldOccurrence(int Term, int Article, ArticleFields Field);

    private readonly record struct Sorted<T>(T[] Items, int[] Starts)
    {
        public ReadOnlySpan<T> Of(int term) => Items.AsSpan(Starts[term], Starts[term + 1] - Starts[term]);
    }

    private readonly ref struct PassageSink(SegmentBuilder builder, int passage, ReadOnlySpan<char> text) : ITermSink
    {
        private readonly ReadOnlySpan<char> text = text;

        public void Add(IndexTerm term, int position, TextSpan span, TokenKind kind)
        {
            var id = builder.TermId(term.Text);
            builder._occurrences.Add(new Occurrence(id, passage, position));
            if (kind == TokenKind.Word && !BeginsSentence(text, span.Start))
            {
                var counts = char.IsUpper(text[span.Start]) ? builder._capitals : builder._lowers;
                counts[id]++;
            }
        }

        private static bool BeginsSentence(ReadOnlySpan<char> text, int start)
        {
            var before = text[..start].TrimEnd(" \u00A0\u202F\"“«‘'’(-–—");
            return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '\n' or '•' or '|' or '…';
        }
    }

    private readonly struct FieldSink(SegmentBuilder builder, int article, ArticleFields field) : ITermSink
    {
        public void Add(IndexTerm term, int position, TextSpan span, TokenKind kind) =>
            builder._fieldOccurrences.Add(new FieldOccurrence(builder.TermId(term.Text), article, field));
    }
}
