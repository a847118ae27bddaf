using System.Data.Common;
using Bot.Faqs;
using Dapper;

namespace Bot.Desk.Faqs;

/// <summary>The list of all replies, read again only after a step on one of them or a change of the articles: each step is in the audit, and each change of an article has a number.</summary>
internal sealed class FaqLists(DbDataSource source, FaqStore store)
{
    private const string Now = "SELECT (SELECT seq FROM audit_head) AS Steps, (SELECT last FROM article_changes) AS Articles";

    private Known? _known;

    public async Task<IReadOnlyList<FaqSummary>> AllAsync(CancellationToken cancellationToken)
    {
        State state;
        await using (var connection = await source.OpenConnectionAsync(cancellationToken))
        {
            state = await connection.QuerySingleAsync<State>(new CommandDefinition(Now, cancellationToken: cancellationToken));
        }

        if (_known is { } known && known.Steps == state.Steps && known.Articles == state.Articles)
        {
            return known.Faqs;
        }

        // What changes while it is read is read again the next time.
        var faqs = await store.ListAsync(cancellationToken);
        _known = new Known(state.Steps, state.Articles, faqs);
        return faqs;
    }

    private sealed class State
    {
        public long Steps { get; init; }

        public long Articles { get; init; }
    }

    private sealed record Known(long Steps, long Articles, IReadOnlyList<FaqSummary> Faqs);
}
