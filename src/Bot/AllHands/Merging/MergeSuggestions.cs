namespace Bot.AllHands.Merging;

/// <summary>Questions that seem to ask the same, for a moderator to confirm or to tell apart.</summary>
internal sealed record MergeSuggestion(IReadOnlyList<AllHandsItem> Items);

/// <summary>Suggests what to merge among the questions of a meeting as they stand now.</summary>
internal sealed class MergeSuggestions(AllHandsStore store, MergeMatcher matcher, TimeProvider clock) : IDisposable
{
    private const int MostKept = 20_000;

    // Reading a question takes longer than comparing it, and comparing all of them longer than anybody waits for a page.
    private readonly KeptMeetings<Compared> _last = new(clock, MostKept);

    // Of two moderators' pages that ask at once one waits for what the other finds.
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="items">All of the meeting at one moment.</param>
    public async Task<IReadOnlyList<MergeSuggestion>> OfAsync(AllHandsSession session, IReadOnlyList<AllHandsItem> items, CancellationToken cancellationToken)
    {
        var open = items.Where(item => item.State != AllHandsItemState.Held).OrderBy(item => item.Id.Value, StringComparer.Ordinal).ToList();
        var apart = await store.ApartAsync(session.Id, cancellationToken);
        var standing = Standing(open, apart);
        await _one.WaitAsync(cancellationToken);
        Compared? last;
        try
        {
            last = _last.Find(session.Id);
            if (last is null || !last.Standing.SequenceEqual(standing))
            {
                last = await Task.Run(() => Compare(standing, open, apart, last), cancellationToken);
                _last.Keep(session.Id, last, last.Readings.Count);
            }
        }
        finally
        {
            _one.Release();
        }

        return [.. last.Groups.Select(group => new MergeSuggestion([.. group.Members.Select(at => open[at]).OrderByDescending(item => item.Votes)]))];
    }

    public void Dispose()
    {
        _last.Dispose();
        _one.Dispose();
    }

    /// <summary>All that the groups depend on: drafts, answers and votes come and go without any question asking something else.</summary>
    private static List<string> Standing(List<AllHandsItem> items, IReadOnlySet<(string One, string Other)> apart) =>
    [
        .. items.SelectMany(item => item.Wordings.Select(wording => $"{item.Id} {wording.Id}").Order(StringComparer.Ordinal)),
        .. apart.Select(pair => $"{pair.One} | {pair.Other}").Order(StringComparer.Ordinal),
    ];

    private Compared Compare(List<string> standing, List<AllHandsItem> items, IReadOnlySet<(string One, string Other)> apart, Compared? last)
    {
        var readings = items.ConvertAll(item => last?.Readings.GetValueOrDefault(item.Id) ?? matcher.Read(item.Lead.Question, item.Lead.Language));
        var groups = matcher.Groups(readings, (one, other) => !items[one].Wordings.Any(mine => items[other].Wordings.Any(theirs => AreApart(mine.Id.Value, theirs.Id.Value, apart))));
        return new Compared(standing, groups, items.Zip(readings).ToDictionary(pair => pair.First.Id, pair => pair.Second));
    }

    private static bool AreApart(string one, string other, IReadOnlySet<(string One, string Other)> apart) => apart.Contains(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));

    /// <param name="Readings">Of what stood there then: what is merged or kept back since is read again should it return.</param>
    private sealed record Compared(IReadOnlyList<string> Standing, IReadOnlyList<MergeGroup> Groups, IReadOnlyDictionary<AllHandsQuestionId, MergeReading> Readings);
}
