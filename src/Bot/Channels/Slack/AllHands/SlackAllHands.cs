using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Channels.Slack.Wire;
using Bot.Rendering;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.AllHands;

/// <summary>Company meetings in a modal: asking, voting, reading. All of it is done while Slack waits, and nothing of it passes the inbox or becomes a turn, for both keep beside it who it came from.</summary>
internal sealed class SlackAllHands(SlackModals modals, SlackAllHandsModals open, SlackAllHandsScreen screen, SlackVisitors visitors, SlackWords words, AllHandsQuestions questions, AllHandsForms forms)
{
    /// <summary>Opens the modal.</summary>
    /// <param name="session">Null for whichever meeting is open.</param>
    /// <param name="typed">What the question begins with.</param>
    public void Open(string triggerId, string user, string? team, string? enterprise, AllHandsId? session, string typed) => modals.OpenThen(triggerId, SlackAllHandsViews.Loading(words.LanguageOf(user)), async (view, token) =>
    {
        var (visitor, refusal) = await visitors.FindAsync(user, team, enterprise, token);
        if (visitor is null)
        {
            await open.SayAsync(view, SlackAllHandsViews.Line(refusal, words.LanguageOf(user)), token);
            return;
        }

        await open.ShowAsync(view, visitor, new SlackAllHandsAim(session is { } id ? new SlackAllHandsPlace(id, 0, 0) : null, Typed: typed), keepsPlaces: false, token);
    });

    /// <returns>False for what is none of ours.</returns>
    public async Task<bool> PressAsync(SlackInteraction told, string user, SlackAction action, CancellationToken cancellationToken)
    {
        if (action.ActionId?.StartsWith("allhands_", StringComparison.Ordinal) != true)
        {
            return false;
        }

        if (told.View is not { Type: "modal", Id: { } view })
        {
            if (action.ActionId == SlackAllHandsViews.Open && told.TriggerId is { } trigger)
            {
                var meeting = action.Value is { Length: > 0 } value && value != SlackAllHandsViews.Whichever ? new AllHandsId(value) : (AllHandsId?)null;
                Open(trigger, user, told.TeamId, told.Enterprise?.Id, meeting, "");
            }

            return true;
        }

        var (visitor, refusal) = await visitors.FindAsync(user, told.TeamId, told.Enterprise?.Id, cancellationToken);
        if (visitor is null)
        {
            modals.Run(token => open.SayAsync(view, SlackAllHandsViews.Line(refusal, words.LanguageOf(user)), token));
            return true;
        }

        // A vote is counted before Slack hears that the press arrived; what the modal shows follows.
        var place = SlackAllHandsPlace.Read(told.View.PrivateMetadata);
        var typed = place is null ? "" : told.View.State?.Of(place.QuestionBlock)?.Value ?? "";
        var question = new AllHandsQuestionId(action.Value ?? "");
        var aim = action.ActionId switch
        {
            SlackAllHandsViews.Open => new SlackAllHandsAim(new SlackAllHandsPlace(new AllHandsId(action.Value ?? ""), 0, 0)),
            SlackAllHandsViews.Meetings => new SlackAllHandsAim(place, IsList: true),
            SlackAllHandsViews.Vote when place is not null => new SlackAllHandsAim(place, Notice: Said(await questions.VoteAsync(place.Session, visitor.Person, question, cancellationToken), visitor)),
            SlackAllHandsViews.TakeBack when place is not null => new SlackAllHandsAim(place, Notice: Said(await questions.TakeBackAsync(place.Session, visitor.Person, question, cancellationToken), visitor)),
            SlackAllHandsViews.Previous when place is { Page: > 0 } => new SlackAllHandsAim(place with { Page = place.Page - 1 }),
            SlackAllHandsViews.Next when place is not null => new SlackAllHandsAim(place with { Page = place.Page + 1 }),
            SlackAllHandsViews.Read when place is not null => new SlackAllHandsAim(place, question),
            _ => new SlackAllHandsAim(place),
        };
        var keepsPlaces = action.ActionId is SlackAllHandsViews.Vote or SlackAllHandsViews.TakeBack;
        modals.Run(token => open.ShowAsync(view, visitor, aim with { Typed = typed }, keepsPlaces, token));
        return true;
    }

    /// <summary>A question that was sent.</summary>
    public async Task<SlackReceipt> SendAsync(SlackInteraction told, string user, CancellationToken cancellationToken)
    {
        if (told.View is not { Id: { } view } || SlackAllHandsPlace.Read(told.View.PrivateMetadata) is not { } place)
        {
            return SlackReceipt.Nothing;
        }

        var (visitor, refusal) = await visitors.FindAsync(user, told.TeamId, told.Enterprise?.Id, cancellationToken);
        if (visitor is null)
        {
            return SlackReceipt.Errors(place.QuestionBlock, refusal);
        }

        var (language, state) = (visitor.Language, told.View.State);
        string? name = null;
        if (state?.Of(place.NameBlock)?.SelectedOptions?.Any(option => option.Value == SlackAllHandsViews.Named) == true && (name = await visitors.NameAsync(user, cancellationToken)) is null)
        {
            return SlackReceipt.Errors(place.NameBlock, Wording.Get(language, "allhands.chat.name.unknown"));
        }

        var sent = await forms.SendAsync($"{view} {place.Form}", place.Session, visitor.Person, state?.Of(place.QuestionBlock)?.Value ?? "", language, name);
        var said = AllHandsLines.Sent(sent, name, language);
        if (sent is AllHandsSent.Refused)
        {
            // The modal stays, and what was written in it.
            return SlackReceipt.Errors(place.QuestionBlock, said);
        }

        var shown = await screen.WriteAsync(visitor, new SlackAllHandsAim(place with { Form = place.Form + 1 }, Notice: said), cancellationToken);
        open.Changed(view, visitor, shown);
        return SlackReceipt.Show(shown.View);
    }

    public void Closed(SlackInteraction told)
    {
        if (told.View is { CallbackId: SlackAllHandsViews.Callback, Id: { } view })
        {
            open.Closed(view);
        }
    }

    private static string? Said(VoteEnd end, SlackVisitor visitor) => AllHandsLines.Voted(end, visitor.Language);
}
