using System.Collections.Frozen;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Language;
using Bot.LanguageModel;

namespace Bot.Answering.Retrieval.Vectors;

/// <summary>Holds the newest vectors and brings them up to the index and to HR's replies.</summary>
/// <remarks>
/// A part of the corpus is searched by its vectors as soon as all of it has them, and found by its words alone until then. So it is, too, after the deployment's name
/// changed: the old model's vectors are near no question that the new one embeds, and stay in the store until the new one covers everything, so that going back costs nothing. What is in no language of the model stays without.
/// </remarks>
internal sealed class VectorHolder(CorpusIndexHolder corpus, FaqIndexHolder faqs, TextVectors vectors) : IDisposable
{
    private readonly SemaphoreSlim _updating = new(1);
    private VectorSnapshot _current = VectorSnapshot.Empty;

    public VectorSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Gives vectors to all that the index and the replies hold and that has none. Calls at the same time wait for each other.</summary>
    /// <returns>True when anything changed.</returns>
    /// <exception cref="ModelException">The model gave nothing; what was made so far is kept.</exception>
    public async Task<bool> UpdateAsync(CancellationToken cancellationToken)
    {
        await _updating.WaitAsync(cancellationToken);
        try
        {
            var before = Current;
            if (faqs.Current is { Entries.Count: > 0 } replies && replies != Current.Replies?.Index)
            {
                Volatile.Write(ref _current, Current with { Replies = await OfAsync(replies, cancellationToken) });
            }

            // A segment that the index no longer has goes with the next that is made: only what is rebuilt leaves it.
            var segments = corpus.Current.Segments;
            foreach (var live in segments.Where(live => !Current.Passages.ContainsKey(live.Segment)))
            {
                var block = await OfAsync(live, cancellationToken);
                var kept = Current.Passages.Where(made => segments.Any(other => other.Segment == made.Key));
                Volatile.Write(ref _current, Current with { Passages = kept.Append(new(live.Segment, block)).ToFrozenDictionary() });
            }

            return Current != before;
        }
        finally
        {
            _updating.Release();
        }
    }

    /// <summary>How many texts the articles and the replies have, and how many of them have a vector in the store.</summary>
    public Task<(int Stored, int All)> CoverageAsync(CancellationToken cancellationToken) =>
        vectors.CountAsync([.. corpus.Current.Segments.SelectMany(Texts).OfType<EmbeddedText>(), .. Wordings(faqs.Current).Select(wording => wording.Text)], cancellationToken);

    /// <summary>Forgets the vectors in the store that nothing needs any more. Does nothing while anything lacks its own.</summary>
    /// <returns>How many were removed; null when it is too soon to tell what is needed.</returns>
    public async Task<int?> ForgetUnusedAsync(CancellationToken cancellationToken)
    {
        var (index, replies) = (corpus.Current, faqs.Current);
        var isCovered = corpus.IsBuilt && replies.Version >= 0 && (replies.Entries.Count == 0 || Current.Replies?.Index == replies) && index.Segments.All(live => Current.Passages.ContainsKey(live.Segment));
        return isCovered ? await vectors.KeepOnlyAsync([.. index.Segments.SelectMany(Texts).OfType<EmbeddedText>(), .. Wordings(replies).Select(wording => wording.Text)], cancellationToken) : null;
    }

    public void Dispose() => _updating.Dispose();

    private async Task<VectorBlock> OfAsync(LiveSegment live, CancellationToken cancellationToken)
    {
        var texts = Texts(live).ToList();
        var made = new Queue<float[]?>(await vectors.OfAsync([.. texts.OfType<EmbeddedText>()], cancellationToken));
        return new VectorBlock([.. texts.Select(text => text is null ? null : made.Dequeue())]);
    }

    private async Task<ReplyVectors> OfAsync(FaqIndex replies, CancellationToken cancellationToken)
    {
        var wordings = Wordings(replies).ToList();
        return new ReplyVectors(replies, new VectorBlock(await vectors.OfAsync([.. wordings.Select(wording => wording.Text)], cancellationToken)), [.. wordings.Select(wording => wording.Entry)]);
    }

    /// <summary>What is embedded of each passage; null where the model does not read its article, and where that was withdrawn, for it does not come back in this segment.</summary>
    private IEnumerable<EmbeddedText?> Texts(LiveSegment live)
    {
        for (var a = 0; a < live.Segment.Tables.ArticleCount; a++)
        {
            var article = live.IsWithdrawn(a) || !vectors.Reads(live.Segment.Head(a).Language) ? null : live.Segment.Article(a);
            foreach (var passage in live.Segment.PassagesOf(a))
            {
                yield return article is null ? null : EmbeddedText.Of(article, passage);
            }
        }
    }

    private IEnumerable<(EmbeddedText Text, FaqEntry Entry)> Wordings(FaqIndex replies) =>
        replies.Entries.SelectMany(entry => entry.Target.Wordings.Where(wording => vectors.Reads(wording.Language.Code())).Select(wording => (EmbeddedText.Of(wording.Text), entry)));
}
