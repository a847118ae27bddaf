using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;

namespace Bot.Answering.Composition;

/// <summary>What speaks for and against a draft on pay being an answer: from retrieval, from how much of the question it says, and from what the claim that answers has of it.</summary>
/// <param name="Values">In the order of <see cref="Names"/>.</param>
internal sealed record Grounds(IReadOnlyList<double> Values)
{
    /// <summary>What the numbers are: the names in the weights' file.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["retrieved", "claim", "missing", "notHeld", "said", "subject", "namesSaid", "namesOther", "roleSaid", "roleOther", "partSaid", "partOther", "figureSaid", "premise", "unknownName", "strangers"];

    // Odds beyond e to the fourth tell no more.
    private const double MostOdds = 4;

    // Passages whose articles are read whole for the names of a question in parts.
    private const int MostRead = 8;

    /// <returns>Null for a question that does not speak of pay and is answered without claims: there retrieval alone is asked.</returns>
    public static Grounds? Of(ComposeRequest request, Draft draft)
    {
        if (!request.Pay.Asked.AsksPay && draft.Match is null)
        {
            return null;
        }

        var match = draft.HoldsWanted ? draft.Match : null;
        var retrieved = Math.Clamp(Math.Log(request.Retrieved / (1 - request.Retrieved)), -MostOdds, MostOdds);
        return new Grounds(
        [
            retrieved,
            Is(match is not null),
            Is(draft is { Match: not null, HoldsWanted: false } or { IsOfOthers: true }),
            Is(draft is { Match: null, HoldsWanted: false, IsOfOthers: false }),
            match is null && draft.HoldsWanted ? draft.Said : 0,
            match?.Subject ?? 0,
            Is(match?.Slots.Name == SlotState.Same),
            Is(match?.Slots.Name is SlotState.Near or SlotState.Other),
            Is(match?.Slots.Role == SlotState.Same),
            Is(match?.Slots.Role is SlotState.Near or SlotState.Other),
            Is(match?.Slots.Component == SlotState.Same),
            Is(match?.Slots.Component is SlotState.Near or SlotState.Other),
            Is(match?.Slots.Figure == SlotState.Same),
            Is(match?.Slots.Figure == SlotState.Other),
            Is(request.Pay.HasUnknownName),
            match is null ? draft.Strangers ?? Strangers(request, draft) : 0,
        ]);

        static double Is(bool yes) => yes ? 1 : 0;
    }

    /// <summary>Share (0 to 1) of the question's names that the first statement's article does not have; the whole article is read for it. Of a question in parts each may be in another of the articles found.</summary>
    public static double Strangers(ComposeRequest request, Draft draft) =>
        draft.Statements.Count == 0 ? 0 : Strangers(request.Query, request.AsksInParts ? [.. request.Passages.Take(MostRead).Select(passage => passage.Article).DistinctBy(article => article.Id)] : [draft.Statements[0].Article], leastShare: 1);

    /// <param name="leastShare">1 for the names of the message itself, 0 for those of the question it follows up on as well.</param>
    public static double Strangers(SearchQuery query, IReadOnlyList<Article> articles, float leastShare)
    {
        var missing = query.Groups.Select((group, g) => (group, g)).Where(entry => entry.group.IsName && entry.group.Share >= leastShare).Select(entry => entry.g).ToList();
        var names = missing.Count;
        if (names == 0)
        {
            return 0;
        }

        var reader = new QueryCover(query, isLoose: true);
        foreach (var article in articles.TakeWhile(_ => missing.Count > 0))
        {
            var cover = reader.Of($"{article.Title}\n{article.Outlet}\n{article.Author}\n{article.Text}", article.Language);
            missing.RemoveAll(g => cover[g] > 0);
        }

        return (double)missing.Count / names;
    }
}
