using Bot.AllHands;

namespace Bot.Desk.AllHands;

/// <summary>What an open page asks for of itself: all of it, or with <c>?only=</c> the questions that changed, so that one of three hundred costs one.</summary>
internal sealed class LiveParts(IQueryCollection query)
{
    /// <summary>In place of a question's id: the questions that seem to be one.</summary>
    public const string Suggested = "suggested";

    private readonly HashSet<string> _only = [.. query["only"].OfType<string>()];

    public bool HasSuggestions => _only.Count == 0 || _only.Contains(Suggested);

    public IEnumerable<AllHandsItem> Of(IEnumerable<AllHandsItem> items) => _only.Count == 0 ? items : items.Where(item => _only.Contains(item.Id.Value));
}
