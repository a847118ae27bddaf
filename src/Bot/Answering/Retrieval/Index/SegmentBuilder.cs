using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.Retrieval.Index;

/// <summary>Collects articles and turns them into one <see cref="IndexSegment"/>. Used by one thread, once.</summary>
/// <remarks>All occurrences are written down in reading order and then sorted by term by counting, which keeps passages and positions ascending.</remarks>
internal sealed class SegmentBuilder
{
    private readonly List<Article> _articles = [];
    private readonly List<Passage> _passages = [];
    private readonly List<IReadOnlyList<PayClaim>> _claims = [];
    private readonly List<int> _articleOfPassage = [];
    private readonly List<int> _firstPassage = [];
    private readonly List<int> _passageLengths = [];
    private readonly List<int> _articleLengths = [];
    private readonly List<Occurrence> _occurrences = [];
    private readonly List<FieldOccurrence> _fieldOccurrences = [];
    private readonly List<int> _capitals = [];
    private readonly List<int> _lowers = [];
    private readonly Dictionary<string, int> _termIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Analyzer> _analyzers = [];

    public void Add(Article article, IReadOnlyList<Passage> articlePassages, IReadOnlyList<PayClaim> claims)
    {
        var analyzer = AnalyzerOf(article.Language);
        _firstPassage.Add(_passages.Count);
        var length = 0;
        foreach (var passage in articlePassages)
        {
            var text = article.Text.AsSpan(passage.Span.Start, passage.Span.Length);
            var sink = new PassageSink(this, _passages.Count, text);
            var tokens = analyzer.Analyze(text, ref sink);
            _passages.Add(passage);
            _articleOfPassage.Add(_articles.Count);
            _passageLengths.Add(tokens);
            length += tokens;
        }

        AddField(analyzer, article.Title, ArticleFields.Title);
        AddField(analyzer, $"{article.Outlet} {article.Author}", ArticleFields.Source);
        if (article.Published is { } day)
        {
            _fieldOccurrences.Add(new FieldOccurrence(TermId(day.ToString("yyyy", CultureInfo.InvariantCulture)), _articles.Count, ArticleFields.Source));
        }

        _articleLengths.Add(length);
        _articles.Add(article);
        _claims.Add(claims);
    }

    public IndexSegment Build()
    {
        _firstPassage.Add(_passages.Count);
        var byTerm = SortByTerm(CollectionsMarshal.AsSpan(_occurrences), occurrence => occurrence.Term, _termIds.Count);
        var fieldsByTerm = SortByTerm(CollectionsMarshal.AsSpan(_fieldOccurrences), occurrence => occurrence.Term, _termIds.Count);
        var postings = new PostingBytes();
        var positions = new PostingBytes();
        var fields = new PostingBytes();
        var terms = new Dictionary<string, TermEntry>(_termIds.Count, StringComparer.Ordinal);
        foreach (var (term, id) in _termIds)
        {
            var entry = new TermEntry(postings.Length, positions.Length, 0, fields.Length, 0, 0, _capitals[id], _lowers[id]);
            var texts = new HashSet<int>();
            var passageCount = WritePostings(byTerm.Of(id), postings, positions, texts);
            var fieldCount = WriteFields(fieldsByTerm.Of(id), fields, texts);
            terms.Add(term, entry with { PassageCount = passageCount, FieldCount = fieldCount, ArticleCount = texts.Count });
        }

        return new IndexSegment
        {
            Articles = _articles,
            Passages = _passages,
            Claims = _claims,
            Languages = [.. _articles.Select(article => ArticleLanguageCodes.Of(article.Language))],
            ArticleOfPassage = [.. _articleOfPassage],
            FirstPassage = [.. _firstPassage],
            PassageLengths = [.. _passageLengths],
            ArticleLengths = [.. _articleLengths],
            Terms = terms,
            Postings = postings.ToArray(),
            Positions = positions.ToArray(),
            Fields = fields.ToArray(),
        };
    }

    private int WritePostings(ReadOnlySpan<Occurrence> occurrencesOfTerm, PostingBytes postings, PostingBytes positions, HashSet<int> texts)
    {
        var count = 0;
        var previous = 0;
        for (var i = 0; i < occurrencesOfTerm.Length;)
        {
            var passage = occurrencesOfTerm[i].Passage;
            var from = i;
            var position = 0;
            for (; i < occurrencesOfTerm.Length && occurrencesOfTerm[i].Passage == passage; i++)
            {
                positions.Write((uint)(occurrencesOfTerm[i].Position - position));
                position = occurrencesOfTerm[i].Position;
            }

            postings.Write((uint)(passage - previous));
            postings.Write((uint)(i - from));
            texts.Add(_articleOfPassage[passage]);
            previous = passage;
            count++;
        }

        return count;
    }

    private static int WriteFields(ReadOnlySpan<FieldOccurrence> occurrencesOfTerm, PostingBytes fields, HashSet<int> texts)
    {
        var count = 0;
        var previous = 0;
        for (var i = 0; i < occurrencesOfTerm.Length;)
        {
            var article = occurrencesOfTerm[i].Article;
            var found = ArticleFields.None;
            for (; i < occurrencesOfTerm.Length && occurrencesOfTerm[i].Article == article; i++)
            {
                found |= occurrencesOfTerm[i].Field;
            }

            fields.Write((uint)(article - previous));
            fields.Write((uint)found);
            texts.Add(article);
            previous = article;
            count++;
        }

        return count;
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

    private Analyzer AnalyzerOf(string language)
    {
        if (!_analyzers.TryGetValue(language, out var analyzer))
        {
            _analyzers.Add(language, analyzer = Analyzer.ForCorpus(language));
        }

        return analyzer;
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

        public void Add(string term, int position, TextSpan span, TokenKind kind)
        {
            var id = builder.TermId(term);
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
        public void Add(string term, int position, TextSpan span, TokenKind kind) =>
            builder._fieldOccurrences.Add(new FieldOccurrence(builder.TermId(term), article, field));
    }
}
