using System.Data.Common;
using Bot.Faqs;
using Dapper;

namespace Bot.Desk.Faqs;

/// <summary>The list of all replies. Each step on one of them is in the audit, and each change of an article has a number, so only what was changed since is read again.</summary>
internal sealed class FaqLists(DbDataSource source, FaqStore store)
{
    // After more steps, reading all is no more work.
    private const int MostSteps = 200;

    private const string Now = "SELECT (SELECT seq FROM audit_head) AS Steps, (SELECT last FROM article_changes) AS Articles";

    private const string Subjects = "SELECT subject FROM audit WHERE seq > @since AND seq <= @until AND action LIKE 'faq.%'";

    private Known? _known;

    public async Task<IReadOnlyList<FaqSummary>> AllAsync(CancellationToken cancellationToken)
    {
        var known = _known;
        State state;
        IReadOnlyCollection<FaqId> changed;
        await using (var connection = await source.OpenConnectionAsync(cancellationToken))
        {
            state = await connection.QuerySingleAsync<State>(new CommandDefinition(Now, cancellationToken: cancellationToken));
            changed = known is null || state.Steps == known.Steps ? [] : await ChangedAsync(connection, known.Steps, state.Steps, cancellationToken);
        }

        // What changes while it is read is read again the next time.
        var faqs = known is null || changed.Count > MostSteps ? await store.ListAsync(cancellationToken)
            : changed.Count == 0 && state.Articles == known.Articles ? known.Faqs
            : await store.ListAsync(known.Faqs, changed, cancellationToken);
        _known = new Known(state.Steps, state.Articles, faqs);
        return faqs;
    }

    private static async Task<IReadOnlyCollection<FaqId>> ChangedAsync(DbConnection connection, long since, long until, CancellationToken cancellationToken)
    {
        var subjects = await connection.QueryAsync<string>(new CommandDefinition(Subjects, new { since, until }, cancellationToken: cancellationToken));

        // Reply and number of the version: an id from a file may hold a slash itself.
        return subjects.Select(subject => new FaqId(subject[..subject.LastIndexOf('/')])).ToHashSet();
    }

    private sealed class State
    {
        public long Steps { get; init; }

        public long Articles { get; init; }
    }

    private sealed record Known(long Steps, long Articles, IReadOnlyList<FaqSummary> Faqs);
}
