using System.Collections.Concurrent;

namespace Bot.AllHands.Merging;

/// <summary>Questions that seem to ask the same, for a moderator to confirm or to tell apart.</summary>
internal sealed record MergeSuggestion(IReadOnlyList<AllHandsItem> Items, double Probability);

/// <summary>Suggests what to merge among the questions of a meeting as they stand now.</summary>
internal sealed class MergeSuggestions(AllHandsStore store, MergeMatcher matcher)
{
    private const int MostKept = 20_000;

    // Reading a question takes longer than comparing it, and most stand there for days.
    private readonly ConcurrentDictionary<(string Question, string Language), MergeReading> _read = new();
    private readonly ConcurrentDictionary<AllHandsId, (long Shape, IReadOnlyList<MergeGroup> Groups, IReadOnlyList<string> Ids)> _last = new();

    /// <param name="items">All of the meeting at one moment.</param>
    public async Task<IReadOnlyList<MergeSuggestion>> OfAsync(AllHandsSession session, IReadOnlyList<AllHandsItem> items, CancellationToken cancellationToken)
    {
        var open = items.Where(item => item.State != AllHandsItemState.Held).OrderBy(item => item.Id.Value, StringComparer.Ordinal).ToList();
        List<string> ids = [.. open.Select(item => item.Id.Value)];
        if (!_last.TryGetValue(session.Id, out var last) || last.Shape != session.Shape || !last.Ids.SequenceEqual(ids))
        {
            var apart = await store.ApartAsync(session.Id, cancellationToken);
            last = (session.Shape, await Task.Run(() => Groups(open, apart), cancellationToken), ids);
            _last[session.Id] = last;
        }

        return [.. last.Groups.Select(group => new MergeSuggestion([.. group.Members.Select(at => open[at]).OrderByDescending(item => item.Votes)], group.Probability))];
    }

    private IReadOnlyList<MergeGroup> Groups(List<AllHandsItem> items, IReadOnlySet<(string One, string Other)> apart)
    {
        var readings = items.ConvertAll(item => Read(item.Lead));
        return matcher.Groups(readings, (one, other) => !items[one].Wordings.Any(mine => items[other].Wordings.Any(theirs => AreApart(mine.Id.Value, theirs.Id.Value, apart))));
    }

    private static bool AreApart(string one, string other, IReadOnlySet<(string One, string Other)> apart) => apart.Contains(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));

    private MergeReading Read(AllHandsWording wording)
    {
        if (_read.Count > MostKept)
        {
            _read.Clear();
        }

        return _read.GetOrAdd((wording.Question, wording.Language), key => matcher.Read(key.Question, key.Language));
    }
}
