using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index;

/// <summary>An immutable inverted index over some articles, wherever its bytes are: terms → articles, passages and positions.</summary>
/// <remarks>Articles and passages are named by their number in the segment; passages of one article are neighbours. Any number of questions read it at once.</remarks>
internal abstract class IndexSegment(SegmentTables tables)
{
    private static long keysGiven;

    public SegmentTables Tables { get; } = tables;

    /// <summary>The key of its first passage; those of the others follow. No other segment of this process has one of them.</summary>
    public long FirstKey { get; } = Interlocked.Add(ref keysGiven, tables.PassageCount) - tables.PassageCount;

    /// <summary>What <see cref="PostingBlock"/> reads: the lists of all terms. Good while the segment is referenced.</summary>
    public abstract ReadOnlySpan<byte> Lists { get; }

    /// <returns>False when no article holds the term.</returns>
    public abstract bool TryFind(string term, out TermEntry entry);

    /// <summary>All terms, ascending by <see cref="TermOrder"/>.</summary>
    public abstract IEnumerable<(string Term, TermEntry Entry)> Terms();

    /// <summary>The terms that begin with a letter, in no order.</summary>
    public abstract IEnumerable<string> TermsFrom(char first);

    public abstract ArticleId IdOf(int article);

    /// <returns>The article's number; -1 when the segment never held it.</returns>
    public abstract int NumberOf(ArticleId id);

    public abstract Article Article(int article);

    /// <summary>The article without its text.</summary>
    public abstract Article Head(int article);

    /// <returns>The same objects each time.</returns>
    public abstract ArticlePay Pay(int article);

    /// <returns>In the order of the text. The same objects each time.</returns>
    public IReadOnlyList<PayClaim> Claims(int article) => Pay(article).Claims;

    /// <param name="before">An earlier ledger, which may have it already.</param>
    public LedgerArticle LedgerArticle(int article, ClaimLedger before)
    {
        var pay = Pay(article);
        return before.Find(IdOf(article)) is { } known && ReferenceEquals(known.Pay, pay) ? known : new LedgerArticle(Head(article), pay, () => Article(article));
    }

    /// <summary>Writes an article's text, head or claims as a snapshot holds them.</summary>
    public abstract void Write(SnapshotSection section, int article, PostingBytes record);

    public Passage Passage(int passage)
    {
        var article = Tables.ArticleOfPassage[passage];
        return Tables.Passage(passage, IdOf(article));
    }

    /// <summary>The passages of an article that is at hand.</summary>
    public IReadOnlyList<Passage> PassagesOf(int article)
    {
        var id = IdOf(article);
        var first = Tables.FirstPassage[article];
        return [.. Enumerable.Range(first, Tables.FirstPassage[article + 1] - first).Select(passage => Tables.Passage(passage, id))];
    }
}

/// <summary>Where a term's lists begin, and how many texts hold it.</summary>
/// <param name="Start">In <see cref="IndexSegment.Lists"/>.</param>
/// <param name="PassageCount">Passages that hold the term.</param>
/// <param name="ArticleCount">Articles whose text or fields hold it: the document frequency.</param>
/// <param name="Capitals">Times it stands inside a sentence with a capital; <paramref name="Lowers"/>: without.</param>
internal readonly record struct TermEntry(int Start, int PassageCount, int ArticleCount, int Capitals, int Lowers);

/// <summary>Parts of an article beside its text.</summary>
[Flags]
internal enum ArticleFields
{
    None = 0,
    Title = 1,

    /// <summary>Outlet, author and date.</summary>
    Source = 2,
}
