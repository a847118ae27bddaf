using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.AllHands;
using Bot.Channels.Teams.Briefs;
using Bot.Channels.Teams.Checks;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Reading;
using Bot.Channels.Teams.Turns;
using Bot.Channels.Teams.Wire;
using Bot.Conversations;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Invokes;

/// <summary>Somebody waits in their client for this, so it is answered in the response itself and at once.</summary>
internal sealed class InvokeHandler(AnswerActions actions, HrActions hrActions, FeedbackInvokes feedback, SearchInvoke search, TeamsFaqDrafts drafts, TeamsBriefs briefs, TeamsChecks checks, TeamsAllHands allHands, TeamsWords words)
{
    /// <returns>The body of the reply; null for what we do not know.</returns>
    public async Task<JsonObject?> HandleAsync(TeamsActivity activity, CancellationToken cancellationToken)
    {
        var place = ActivityReader.PlaceOf(activity);
        var sender = ActivityReader.SenderOf(activity);
        var person = place is not null && sender is { IsGuest: false } ? sender.Person(place.TenantId) : null;
        var call = new InvokeCall(activity.Value, person, place?.Id() ?? new ConversationId(""), activity.ReplyToId, words.LanguageOf("", activity.Locale), place?.IsSharedWithOthers ?? false) { Place = place, Sender = sender, Name = activity.From?.Name };
        return activity.Name switch
        {
            "message/submitAction" => await feedback.SubmitAsync(call, cancellationToken),
            "message/fetchTask" => await feedback.AskAsync(call, cancellationToken),
            "adaptiveCard/action" => await PressAsync(call, cancellationToken),
            "task/fetch" => await DialogAsync(call, TeamsButtons.AskHr, cancellationToken),
            "task/submit" => await DialogAsync(call, TeamsButtons.SendHr, cancellationToken),
            "composeExtension/query" => await search.HandleAsync(call, cancellationToken),
            "composeExtension/fetchTask" => await drafts.AskAsync(call, cancellationToken),
            "composeExtension/submitAction" => await drafts.SaveAsync(call, cancellationToken),
            _ => null,
        };
    }

    /// <summary>A card's Action.Execute: the card that comes back is for who pressed alone.</summary>
    private async Task<JsonObject> PressAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        var action = InvokeCall.Part(call.Value, "action");
        var data = InvokeCall.Part(action, "data");
        if (AllHandsButton.Read(data) is { } ofMeeting)
        {
            return await allHands.PressAsync(call, ofMeeting, cancellationToken);
        }

        if (call.Person is not { } person)
        {
            return InvokeReply.Toast(Wording.Get(call.Language, "chat.outsider.guest"));
        }

        if (ActivityReader.HrButtonOf(data) is { } hr && !call.IsSharedWithOthers)
        {
            var done = await hrActions.RunAsync(new HrPress(hr, person, call.Language, null), cancellationToken);
            return done is ActionEnd.Shown changed ? InvokeReply.Card(changed.Card) : InvokeReply.Toast(done.Text);
        }

        if (ActivityReader.ButtonOf(data, ActivityReader.StringOf(action, "verb")) is not { } button)
        {
            return InvokeReply.CardError("BadRequest", "unknown verb");
        }

        var end = await actions.RunAsync(new CardPress(button, person, call.Conversation, call.Language, ActivityReader.FormOf(data)), isDialog: false, cancellationToken);
        return end is ActionEnd.Shown shown ? InvokeReply.Card(shown.Card) : InvokeReply.Toast(end.Text);
    }

    /// <summary>The dialogs about HR, an asker's and HR's own: opened, then sent.</summary>
    private async Task<JsonObject> DialogAsync(InvokeCall call, string verb, CancellationToken cancellationToken)
    {
        var data = InvokeCall.Part(call.Value, "data");
        if (AllHandsButton.Read(data) is { } ofMeeting)
        {
            return await allHands.DialogAsync(call, ofMeeting, cancellationToken);
        }

        if (TeamsBriefs.IsAbout(data))
        {
            return await briefs.RunAsync(call, data, cancellationToken);
        }

        if (call.Person is not { } person)
        {
            return InvokeReply.TaskMessage(Wording.Get(call.Language, "chat.outsider.guest"));
        }

        if (TeamsChecks.IsOurs(data))
        {
            return await checks.DialogAsync(call, person, data, cancellationToken);
        }

        if (ActivityReader.HrButtonOf(data) is { } hr && !call.IsSharedWithOthers)
        {
            var done = await hrActions.RunAsync(new HrPress(hr, person, call.Language, ActivityReader.StringOf(data, TeamsHrButtons.AnswerText)), cancellationToken);
            return done is ActionEnd.Shown { Text.Length: 0 } asked ? InvokeReply.Dialog(Wording.Get(call.Language, "hr.answer.title"), asked.Card) : InvokeReply.TaskMessage(done.Text);
        }

        if (ActivityReader.ButtonOf(data, verb) is not { } button)
        {
            return InvokeReply.TaskMessage(Wording.Get(call.Language, "chat.gone"));
        }

        var end = await actions.RunAsync(new CardPress(button, person, call.Conversation, call.Language, ActivityReader.FormOf(data)), isDialog: true, cancellationToken);
        return end is ActionEnd.Shown { Text.Length: 0 } form
            ? InvokeReply.Dialog(Wording.Get(call.Language, "chat.askHr.title"), form.Card)
            : InvokeReply.TaskMessage(end.Text);
    }
}

/// <summary>What an invoke brings.</summary>
/// <param name="Person">Null for guests and whoever has no id in the directory.</param>
/// <param name="MessageId">The message it is about; test clients leave it out.</param>
internal sealed record InvokeCall(JsonElement Value, PersonId? Person, ConversationId Conversation, string? MessageId, ReplyLanguage Language, bool IsSharedWithOthers)
{
    /// <summary>Null when ids are missing.</summary>
    public TeamsPlace? Place { get; init; }

    public TeamsSender? Sender { get; init; }

    /// <summary>The client asks by itself, to bring a card up to date: nobody pressed.</summary>
    public bool IsByClient => Part(Value, "trigger") is { ValueKind: JsonValueKind.String } trigger && trigger.ValueEquals("automatic");

    /// <summary>What others call who presses, where it is said.</summary>
    public string? Name { get; init; }

    /// <returns>An element of kind Undefined where there is none.</returns>
    public static JsonElement Part(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var part) ? part : default;
}
