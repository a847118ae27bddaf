namespace Bot.AllHands.Chat;

/// <summary>What somebody who asks in chat for company meetings sees: exactly one of the cases below.</summary>
internal abstract record AllHandsView
{
    private AllHandsView() { }

    /// <summary>There is no meeting, or not the one that was asked for any more.</summary>
    public sealed record Nothing : AllHandsView;

    /// <summary>Several to choose from.</summary>
    public sealed record Meetings(IReadOnlyList<AllHandsSession> Sessions) : AllHandsView;

    /// <summary>A page of a meeting's questions.</summary>
    /// <param name="IsOpen">It takes questions and votes now.</param>
    /// <param name="Own">Ids of the questions that the reader voted for.</param>
    /// <param name="Page">From 0.</param>
    /// <param name="Pages">At least 1.</param>
    /// <param name="First">Number of the page's first question in all, from 1.</param>
    /// <param name="Count">Questions that employees see, on all pages.</param>
    /// <param name="Held">How many were kept back for each reason, the most first.</param>
    /// <param name="HasOthers">There are other meetings to choose from.</param>
    public sealed record Questions(
        AllHandsSession Session, bool IsOpen, IReadOnlyList<AllHandsItem> Items, IReadOnlySet<string> Own, int Page, int Pages, int First, int Count, IReadOnlyList<(HoldReason Reason, int Count)> Held, bool HasOthers) : AllHandsView;

    /// <summary>One question of a published meeting with what was answered.</summary>
    /// <param name="Page">Where the way back leads.</param>
    public sealed record Answer(AllHandsSession Session, AllHandsItem Item, int Page) : AllHandsView;
}
