using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Feedback;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Channels.Teams.Invokes;

/// <summary>The thumbs beneath an answer: the form behind them, and what was said. Teams keeps nothing of it.</summary>
internal sealed class FeedbackInvokes(TurnStore turns, FeedbackStore store)
{
    // Clients put the filled-in form into a string; beyond this it is none of ours.
    private const int LongestForm = 16 * 1024;

    public async Task<JsonObject> AskAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        // Seen with and without a wrapper named data.
        var wrapped = InvokeCall.Part(call.Value, "data");
        var value = wrapped.ValueKind == JsonValueKind.Object ? wrapped : call.Value;
        var isHelpful = ActivityReader.StringOf(InvokeCall.Part(value, "actionValue"), "reaction") == "like";
        var title = Wording.Get(call.Language, isHelpful ? "feedback.helpful" : "feedback.title");
        return InvokeReply.Dialog(title, TeamsForms.Feedback(await TurnOfAsync(call, cancellationToken), isHelpful, call.Language));
    }

    /// <returns>An empty object always: to anything else the client answers with an error.</returns>
    public async Task<JsonObject> SubmitAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        var value = InvokeCall.Part(call.Value, "actionValue");
        var reaction = ActivityReader.StringOf(value, "reaction");
        if (ActivityReader.StringOf(call.Value, "actionName") != "feedback" || reaction is not ("like" or "dislike") || call.Person is not { } person)
        {
            return [];
        }

        var form = FormOf(InvokeCall.Part(value, "feedback"));
        var turn = form.Turn is { } named && await MayJudgeAsync(named, call, cancellationToken) ? named : await TurnOfAsync(call, cancellationToken);
        if (turn is { } judged)
        {
            await store.SaveAsync(new GivenFeedback(judged, person, reaction == "like", form.Reason, form.Comment), cancellationToken);
        }

        return [];
    }

    /// <summary>By the message; a private answer to a question from elsewhere by who asked; without a message the latest answer of who speaks.</summary>
    private async Task<TurnId?> TurnOfAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (call.MessageId is { Length: > 0 } message)
        {
            return await turns.FindByMessageAsync(call.Conversation, message, cancellationToken)
                ?? (call.Person is { } asker ? await turns.FindByMessageAsync(asker, message, cancellationToken) : null);
        }

        return call.Person is { } person && (await turns.RecentOfAsync(person, 1, cancellationToken)) is [var latest] ? latest.Id : null;
    }

    // The number stands in a form that anybody can fill in.
    private async Task<bool> MayJudgeAsync(TurnId turn, InvokeCall call, CancellationToken cancellationToken) =>
        await turns.FindAsync(turn, cancellationToken) is { } known && ((known.Asker is { } asker && asker == call.Person) || known.Conversation == call.Conversation);

    /// <summary>Our form as JSON in a string, Teams' own with its one text, or, from test clients, the text itself.</summary>
    private static (TurnId? Turn, string? Reason, string? Comment) FormOf(JsonElement feedback)
    {
        if (feedback.ValueKind == JsonValueKind.Object)
        {
            return Read(feedback);
        }

        if (feedback.ValueKind != JsonValueKind.String || feedback.GetString() is not { Length: > 0 and <= LongestForm } text)
        {
            return (null, null, null);
        }

        try
        {
            using var form = JsonDocument.Parse(text);
            return form.RootElement.ValueKind == JsonValueKind.Object ? Read(form.RootElement) : (null, null, text);
        }
        catch (JsonException)
        {
            return (null, null, text);
        }
    }

    private static (TurnId? Turn, string? Reason, string? Comment) Read(JsonElement form)
    {
        var comment = ActivityReader.StringOf(form, TeamsButtons.Comment) ?? ActivityReader.StringOf(form, "feedbackText");
        return (ActivityReader.ButtonOf(form, TeamsButtons.More)?.Turn, ActivityReader.StringOf(form, TeamsButtons.Reason), comment?.Trim());
    }
}
