using Bot.Answering.Retrieval;
using Bot.Faqs;

namespace Bot.Answering.FaqMatching;

/// <summary>Holds the newest snapshot of the approved replies and brings it up to the store.</summary>
internal sealed class FaqIndexHolder(FaqStore store, QuestionReader reader, QueryReader queries)
{
    private FaqIndex _current = FaqIndex.Of(-1, [], reader, queries);
    private bool _isFixed;

    public FaqIndex Current => Volatile.Read(ref _current);

    /// <summary>Holds replies that are in no store, and nothing else from then on.</summary>
    public void Hold(IReadOnlyList<FaqVersion> approved)
    {
        _isFixed = true;
        Volatile.Write(ref _current, FaqIndex.Of(0, approved, reader, queries));
    }

    /// <summary>Reads the approved replies again when any of them changed. The count is read first: what is approved in between is seen at the next look.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        if (_isFixed)
        {
            return;
        }

        var version = await store.VersionAsync(cancellationToken);
        if (version != Current.Version)
        {
            Volatile.Write(ref _current, FaqIndex.Of(version, await store.ApprovedAsync(cancellationToken), reader, queries));
        }
    }
}
