using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack.AllHands;

/// <summary>What a modal about meetings is to show.</summary>
/// <param name="Place">Null for the entrance.</param>
/// <param name="Question">Of an answer that is to be read; null for the page of questions.</param>
/// <param name="Shown">Ids of the questions that keep their places; empty for the order by votes.</param>
internal sealed record SlackAllHandsAim(SlackAllHandsPlace? Place, AllHandsQuestionId? Question = null, string? Notice = null, string Typed = "", bool IsList = false)
{
    public IReadOnlyList<string> Shown { get; init; } = [];
}

/// <summary>A modal as it was written.</summary>
/// <param name="Place">Where it stands; null for a list or a line.</param>
/// <param name="Revision">Of the meeting it shows as it is; votes since then stand in a later one.</param>
/// <param name="Shown">Ids of the questions in it.</param>
/// <param name="HasForm">Somebody may be writing in it.</param>
internal sealed record SlackAllHandsShown(JsonObject View, SlackAllHandsPlace? Place, long Revision, IReadOnlyList<string> Shown, bool HasForm);

/// <summary>Looks up what somebody is to see and writes the modal.</summary>
internal sealed class SlackAllHandsScreen(AllHandsReading reading, AllHandsPaths paths, ReaderLinks readers, IOptions<AllHandsOptions> options, TimeProvider clock)
{
    private const int PageSize = 15;

    public async Task<SlackAllHandsShown> WriteAsync(SlackVisitor visitor, SlackAllHandsAim aim, CancellationToken cancellationToken)
    {
        var (person, language) = (visitor.Person, visitor.Language);
        var view = aim switch
        {
            { IsList: true } => new AllHandsView.Meetings(await reading.MeetingsAsync(language, cancellationToken)),
            { Place: null } => await reading.EnterAsync(person, language, PageSize, cancellationToken),
            { Question: { } question } => await reading.AnswerAsync(aim.Place.Session, question, person, language, aim.Place.Page, PageSize, cancellationToken),
            _ => await reading.PageAsync(aim.Place.Session, person, language, aim.Place.Page, PageSize, aim.Shown, cancellationToken),
        };
        switch (view)
        {
            case AllHandsView.Nothing:
            case AllHandsView.Meetings { Sessions.Count: 0 }:
                var none = Wording.Get(language, aim.Place is null ? "allhands.chat.none" : "allhands.gone.detail");
                return Alone(SlackAllHandsViews.Line(aim.Typed.Length == 0 ? none : $"{none} {Wording.Get(language, "allhands.chat.instead", AllHandsCommand.WordIn(language))}", language));
            case AllHandsView.Meetings meetings:
                return Alone(SlackAllHandsViews.List(meetings, clock.GetUtcNow(), language));
            case AllHandsView.Answer answer:
                var place = new SlackAllHandsPlace(answer.Session.Id, answer.Page, 0);
                return Alone(SlackAllHandsViews.Answer(answer, place, readers.AddressOf, language));
            case AllHandsView.Questions page:
                var at = new SlackAllHandsPlace(page.Session.Id, page.Page, aim.Place?.Form ?? 0);
                return new SlackAllHandsShown(SlackAllHandsViews.Questions(page, await FrameAsync(visitor, at, aim, cancellationToken), language), at, page.Session.Revision, [.. page.Items.Select(item => item.Id.Value)], page.IsOpen);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<SlackAllHandsFrame> FrameAsync(SlackVisitor visitor, SlackAllHandsPlace place, SlackAllHandsAim aim, CancellationToken cancellationToken) =>
        new(place, await paths.OfAsync(place.Session, visitor.Person, cancellationToken), aim.Notice, aim.Typed, options.Value.LongestQuestion);

    private static SlackAllHandsShown Alone(JsonObject view) => new(view, null, 0, [], HasForm: false);
}
