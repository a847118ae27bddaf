using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.AllHands;

/// <summary>Somebody of the company at the meetings.</summary>
/// <param name="UserId">29:…, as this bot knows them.</param>
internal sealed record TeamsVisitor(PersonId Person, string UserId, ReplyLanguage Language);

/// <summary>What a card or a dialog about meetings is to show.</summary>
/// <param name="Meeting">Null for the entrance.</param>
internal sealed record TeamsAllHandsAim(AllHandsId? Meeting, int Page, bool IsDialog)
{
    public bool IsList { get; init; }

    /// <summary>Of an answer that is to be read; null for the page of questions.</summary>
    public AllHandsQuestionId? Question { get; init; }

    /// <summary>Ids of the questions that keep their places; empty for the order by votes.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    public string? Notice { get; init; }

    /// <summary>The notice says what to mend.</summary>
    public bool IsWrong { get; init; }

    public string Typed { get; init; } = "";

    public bool IsNamed { get; init; }
}

/// <summary>A page of a meeting that still changes.</summary>
/// <param name="Revision">Of the meeting when it was looked up.</param>
internal sealed record TeamsShownPage(AllHandsId Meeting, int Page, long Revision);

/// <param name="Page">What the card shows; null for what others do not change.</param>
internal sealed record TeamsShownCard(JsonObject Card, TeamsShownPage? Page);

/// <summary>Looks up what somebody is to see and writes the card.</summary>
internal sealed class TeamsAllHandsScreen(AllHandsReading reading, AllHandsPaths paths, ReaderLinks readers, IOptions<AllHandsOptions> options, TimeProvider clock)
{
    // Cards hold 28 KB, and each question has a button in two forms.
    private const int PageSize = 6;

    public async Task<TeamsShownCard> WriteAsync(TeamsVisitor visitor, TeamsAllHandsAim aim, CancellationToken cancellationToken)
    {
        var (person, language) = (visitor.Person, visitor.Language);
        var view = aim switch
        {
            { IsList: true } => new AllHandsView.Meetings(await reading.MeetingsAsync(language, cancellationToken)),
            { Meeting: null } => await reading.EnterAsync(person, language, PageSize, cancellationToken),
            { Meeting: { } meeting, Question: { } question } => await reading.AnswerAsync(meeting, question, person, language, aim.Page, PageSize, cancellationToken),
            { Meeting: { } meeting } => await reading.PageAsync(meeting, person, language, aim.Page, PageSize, aim.Shown, cancellationToken),
        };
        switch (view)
        {
            case AllHandsView.Nothing:
            case AllHandsView.Meetings { Sessions.Count: 0 }:
                return new TeamsShownCard(TeamsAllHandsCards.Line(Wording.Get(language, aim.Meeting is null ? "allhands.chat.none" : "allhands.gone.detail"), aim.Typed), null);
            case AllHandsView.Meetings meetings:
                return new TeamsShownCard(TeamsAllHandsCards.List(meetings, clock.GetUtcNow(), aim.IsDialog, language), null);
            case AllHandsView.Answer answer:
                return new TeamsShownCard(TeamsAllHandsCards.Answer(answer, aim.IsDialog, readers.AddressOf, language), null);
            case AllHandsView.Questions page:
                var ways = await paths.OfAsync(page.Session.Id, person, cancellationToken);
                var frame = new TeamsAllHandsFrame(aim.IsDialog, visitor.UserId, ways, aim.Notice, aim.IsWrong, aim.Typed, aim.IsNamed, options.Value.LongestQuestion);
                return new TeamsShownCard(TeamsAllHandsCards.Questions(page, frame, RandomId.Next(), language), page.IsOpen ? new TeamsShownPage(page.Session.Id, page.Page, page.Session.Revision) : null);
            default:
                throw new UnreachableException();
        }
    }
}
