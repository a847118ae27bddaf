using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Articles.Reading.Html;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Roles;

namespace Bot.Channels.Teams.Hr;

/// <summary>The message action that makes a draft of HR's FAQ out of a message. Everybody sees it in the menu, so the role is looked up when it opens and when it is sent.</summary>
internal sealed partial class TeamsFaqDrafts(TeamsRoles roles, TurnStore turns, FaqStore faqs)
{
    /// <summary>As the manifest names it.</summary>
    public const string Command = "saveFaqDraft";

    public async Task<JsonObject> AskAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        if (await ActorAsync(call, cancellationToken) is not { IsHr: true } actor)
        {
            return NotAllowed(call);
        }

        var message = InvokeCall.Part(call.Value, "messagePayload");
        var question = await turns.FindQuestionAsync(actor.Person, ActivityReader.StringOf(message, "id"), cancellationToken) ?? "";
        var answer = Words(ActivityReader.StringOf(InvokeCall.Part(message, "body"), "content") ?? "");
        return InvokeReply.Dialog(Wording.Get(call.Language, "hr.draft.title"), TeamsHrCards.DraftForm(FaqDraftId.New(), question, answer, null, call.Language));
    }

    public async Task<JsonObject> SaveAsync(InvokeCall call, CancellationToken cancellationToken)
    {
        var data = InvokeCall.Part(call.Value, "data");
        if (await ActorAsync(call, cancellationToken) is not { IsHr: true } actor)
        {
            return NotAllowed(call);
        }

        if (FaqDraftId.Read(ActivityReader.StringOf(data, TeamsHrButtons.Draft)) is not { } id)
        {
            return [];
        }

        var (question, answer) = (ActivityReader.StringOf(data, TeamsHrButtons.QuestionText)?.Trim() ?? "", ActivityReader.StringOf(data, TeamsHrButtons.AnswerText)?.Trim() ?? "");
        return await faqs.DraftAsync(actor, id, 0, FaqDraftId.Content(question, answer, call.Language), cancellationToken) switch
        {
            FaqStep.Done => InvokeReply.TaskMessage(Wording.Get(call.Language, "hr.draft.saved", id.Value)),
            FaqStep.Invalid => InvokeReply.Dialog(
                Wording.Get(call.Language, "hr.draft.title"), TeamsHrCards.DraftForm(id, question, answer, Wording.Get(call.Language, "hr.draft.incomplete"), call.Language)),
            FaqStep.Refused { Reason: FaqRefusal.NotAllowed } => NotAllowed(call),

            // The client asks up to three times where an answer is late.
            FaqStep.Refused => InvokeReply.TaskMessage(Wording.Get(call.Language, "hr.draft.already")),
            _ => throw new UnreachableException(),
        };
    }

    /// <returns>Null for guests, in places shared with other companies, and for other commands than ours.</returns>
    private async Task<Actor?> ActorAsync(InvokeCall call, CancellationToken cancellationToken) =>
        call is { Person: { } person, IsSharedWithOthers: false } && ActivityReader.StringOf(call.Value, "commandId") == Command ? await roles.FindAsync(person, cancellationToken) : null;

    /// <summary>A message's words, without its tags and without the names it mentions.</summary>
    private static string Words(string html) => HtmlFragment.Text(Mention().Replace(html, "")).Trim();

    private static JsonObject NotAllowed(InvokeCall call) => InvokeReply.TaskMessage(Wording.Get(call.Language, "hr.queue.notYours"));

    [GeneratedRegex("<at\\b[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();
}
