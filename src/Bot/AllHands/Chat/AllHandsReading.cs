using Bot.Conversations;
using Bot.Language;

namespace Bot.AllHands.Chat;

/// <summary>Looks up what somebody sees of company meetings in chat. Who may look is the channel's to say.</summary>
internal sealed class AllHandsReading(AllHandsStore store, AllHandsBoards boards, Voters voters, TimeProvider clock)
{
    private const int MostMeetings = 10;

    /// <summary>The one meeting that takes questions, or else what there is to choose from.</summary>
    /// <param name="size">Questions on a page.</param>
    public async Task<AllHandsView> EnterAsync(PersonId person, ReplyLanguage language, int size, CancellationToken cancellationToken)
    {
        var sessions = await MeetingsAsync(language, cancellationToken);
        return sessions.Where(session => session.TakesQuestions(clock.GetUtcNow())).ToList() is [var open] ? await PageAsync(open.Id, person, sessions, 0, size, [], cancellationToken)
            : sessions is [var only] ? await PageAsync(only.Id, person, sessions, 0, size, [], cancellationToken)
            : sessions.Count > 0 ? new AllHandsView.Meetings(sessions)
            : new AllHandsView.Nothing();
    }

    /// <summary>Meetings in one's language, the latest first; all of them where none is in it, so that nobody is kept out by a setting of their client.</summary>
    public async Task<IReadOnlyList<AllHandsSession>> MeetingsAsync(ReplyLanguage language, CancellationToken cancellationToken)
    {
        var all = await store.ListAsync(cancellationToken);
        var mine = all.Where(session => session.Plan.Languages.Contains(language)).ToList();
        return [.. (mine.Count > 0 ? mine : all).OrderByDescending(session => session.TakesQuestions(clock.GetUtcNow())).Take(MostMeetings)];
    }

    /// <param name="page">From 0; one that is not there gives the nearest.</param>
    /// <param name="shown">Ids of what stands before the reader: it keeps its places, so that no question moves away under somebody's finger. Empty for the order by votes.</param>
    public async Task<AllHandsView> PageAsync(AllHandsId id, PersonId person, ReplyLanguage language, int page, int size, IReadOnlyList<string> shown, CancellationToken cancellationToken) =>
        await PageAsync(id, person, await MeetingsAsync(language, cancellationToken), page, size, shown, cancellationToken);

    /// <summary>What was answered to one question; while the meeting is not published, its page.</summary>
    public async Task<AllHandsView> AnswerAsync(AllHandsId id, AllHandsQuestionId question, PersonId person, ReplyLanguage language, int page, int size, CancellationToken cancellationToken) =>
        await boards.FindAsync(id, cancellationToken) is var (session, items) && session.State == AllHandsState.Published
            && items.FirstOrDefault(item => item.State == AllHandsItemState.Shown && item.Wordings.Any(wording => wording.Id == question)) is { } found
            ? new AllHandsView.Answer(session, found, page)
            : await PageAsync(id, person, language, page, size, [], cancellationToken);

    /// <param name="meetings">All there are to choose from.</param>
    private async Task<AllHandsView> PageAsync(AllHandsId id, PersonId person, IReadOnlyList<AllHandsSession> meetings, int page, int size, IReadOnlyList<string> shown, CancellationToken cancellationToken)
    {
        if (await boards.FindAsync(id, cancellationToken) is not var (session, items))
        {
            return new AllHandsView.Nothing();
        }

        var visible = items.Where(item => item.State == AllHandsItemState.Shown).ToList();
        var pages = Math.Max(1, (visible.Count + size - 1) / size);
        page = Math.Clamp(page, 0, pages - 1);
        var places = shown.Index().ToDictionary(at => at.Item, at => at.Index, StringComparer.Ordinal);
        var kept = visible.Where(item => places.ContainsKey(item.Id.Value)).OrderBy(item => places[item.Id.Value]).ToList();
        var onPage = kept.Count > 0 ? kept : [.. visible.Skip(page * size).Take(size)];
        var own = await voters.OfAsync(id, person, cancellationToken) is { } voter ? await store.OwnVotesAsync(id, voter, cancellationToken) : new HashSet<string>();
        return new AllHandsView.Questions(session, session.TakesQuestions(clock.GetUtcNow()), onPage, own, page, pages, (page * size) + 1, visible.Count, HeldQuestions.Count(items), meetings.Any(other => other.Id != id));
    }
}
