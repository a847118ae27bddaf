namespace Bot.AllHands;

/// <summary>A meeting with all its questions at one moment, in the order the meeting takes them: the most votes first.</summary>
internal sealed record AllHandsBoard(AllHandsSession Session, IReadOnlyList<AllHandsItem> Items)
{
    private readonly Dictionary<AllHandsQuestionId, AllHandsItem> _byId = Items.ToDictionary(item => item.Id);

    /// <returns>Null where there is no such question, or it was merged into another.</returns>
    public AllHandsItem? Find(AllHandsQuestionId id) => _byId.GetValueOrDefault(id);

    /// <summary>The same questions with other votes.</summary>
    public AllHandsBoard With(AllHandsSession session, IReadOnlyDictionary<string, int> votes) =>
        new(session, [.. AllHandsStore.InOrder(Items.Select(item => votes.GetValueOrDefault(item.Id.Value) is var now && now == item.Votes ? item : item with { Votes = now }))]);
}
