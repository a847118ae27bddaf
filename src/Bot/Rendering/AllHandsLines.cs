using System.Diagnostics;
using System.Globalization;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Desk.Layout;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>Lines about company meetings that every chat and the page say alike; not escaped.</summary>
internal static class AllHandsLines
{
    public static string When(AllHandsSession session, bool isOpen, ReplyLanguage language)
    {
        var words = new DeskWords(language);
        return Wording.Get(language, session.State == AllHandsState.Published ? "allhands.page.published" : isOpen ? "allhands.page.open" : "allhands.page.closed", words.Time(session.Plan.MeetsAt), words.Time(session.Plan.ClosesAt));
    }

    public static string Anonymous(AllHandsSession session, ReplyLanguage language) => Wording.Get(language, session.Plan.IsModerated ? "allhands.page.anonymousModerated" : "allhands.page.anonymous");

    /// <summary>What the button that opens a meeting is called.</summary>
    public static string Open(AllHandsSession session, bool isOpen, ReplyLanguage language) =>
        Wording.Get(language, session.State == AllHandsState.Published ? "allhands.chat.readAll" : isOpen ? "allhands.chat.open" : "allhands.chat.show");

    /// <summary>Which of how many questions stand here.</summary>
    public static string Range(AllHandsView.Questions view, ReplyLanguage language) => view.Pages == 1
        ? new DeskWords(language).Count("allhands.list.shown", view.Count)
        : Wording.Get(language, "allhands.chat.range", Number(view.First), Number(view.First + view.Items.Count - 1), Number(view.Count));

    /// <summary>What a vote's button shows: the votes, and whether one's own is among them.</summary>
    public static string Votes(AllHandsItem item, bool isOwn) => $"{(isOwn ? "✓" : "▲")} {Number(item.Votes)}";

    /// <summary>What a vote's button does, for those who hear it.</summary>
    public static string Voting(AllHandsItem item, bool isOwn, ReplyLanguage language) => Wording.Get(language, isOwn ? "allhands.chat.takeBack" : "allhands.page.vote", item.Lead.Question);

    /// <summary>What stands beneath a question.</summary>
    /// <param name="isOpen">The votes stand on its button.</param>
    public static string Aside(AllHandsItem item, bool isOpen, AllHandsState state, ReplyLanguage language)
    {
        var words = new DeskWords(language);
        string?[] parts =
        [
            isOpen ? null : words.Count("allhands.voters", item.Votes),
            item.Others.Count > 0 ? words.Count("allhands.others", item.Others.Count) : null,
            item.Lead.Name is { } name ? words.Get("allhands.signed", name) : null,
            item.IsAnswered ? words["allhands.answered"] : null,
            state == AllHandsState.Published && !item.HasWrittenAnswer ? Wording.Get(language, item.QueueItem is null ? "allhands.export.open" : "allhands.page.queued") : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    /// <returns>How many were kept back and why, never which; empty where none was.</returns>
    public static string Held(IReadOnlyList<(HoldReason Reason, int Count)> held, ReplyLanguage language)
    {
        var words = new DeskWords(language);
        var reasons = held.Select(reason => $"{words[$"allhands.reason.{reason.Reason}"]} ({Number(reason.Count)})");
        return held.Count == 0 ? "" : $"{words.Count("allhands.heldCount", held.Sum(reason => reason.Count))} {string.Join(", ", reasons)}.";
    }

    /// <summary>What became of a question that was sent.</summary>
    /// <param name="name">What stands beneath it; null where it is anonymous.</param>
    public static string Sent(AllHandsSent sent, string? name, ReplyLanguage language) => sent switch
    {
        AllHandsSent.Taken taken => string.Join(' ', new[] { Wording.Get(language, taken.IsShown ? "allhands.done.sent" : "allhands.done.waiting"), name is null ? "" : Wording.Get(language, "allhands.chat.signed", name) }.Where(line => line.Length > 0)),
        AllHandsSent.Joined => Wording.Get(language, "allhands.done.joined"),
        AllHandsSent.Refused refused => Wording.Get(language, $"allhands.refused.{refused.Reason}"),
        _ => throw new UnreachableException(),
    };

    /// <returns>Null for a vote that counts: the button says so.</returns>
    public static string? Voted(VoteEnd end, ReplyLanguage language) => end switch
    {
        VoteEnd.Counted => null,
        VoteEnd.Closed => Wording.Get(language, "allhands.done.closed"),
        VoteEnd.NotFound => Wording.Get(language, "allhands.done.changed"),
        _ => throw new UnreachableException(),
    };

    /// <summary>A source's outlet and day.</summary>
    public static string Facts(AllHandsSource source) => string.Join(", ", new[] { source.Outlet, source.Published ?? "" }.Where(fact => fact.Length > 0));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
