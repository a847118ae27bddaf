using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Bot.Roles;

namespace Bot.Channels.Teams.Checks;

/// <summary>The message check in a 1:1 chat: a card with a button, a dialog where a draft is pasted, the result in its place. The draft comes with an invoke, which is answered at once and stored nowhere.</summary>
internal sealed class TeamsChecks(TeamsRoles roles, MessageChecker checker)
{
    public static bool IsOurs(JsonElement data) => ActivityReader.StringOf(data, "verb") is TeamsCheckCards.Open or TeamsCheckCards.Send;

    /// <summary>What somebody hears who asks for the check: the way in, or a kind word why not.</summary>
    public async Task<JsonObject> OfferAsync(PersonId person, ReplyLanguage language, CancellationToken cancellationToken) =>
        (await roles.FindAsync(person, cancellationToken)).MayCheckMessages() ? TeamsCheckCards.Offer(language) : TeamsForms.Line(Wording.Get(language, "messages.notYours"));

    /// <summary>The dialog, opened or sent. Anybody can post these verbs, so the role is looked up each time.</summary>
    public async Task<JsonObject> DialogAsync(InvokeCall call, PersonId person, JsonElement data, CancellationToken cancellationToken)
    {
        var language = call.Language;
        var actor = call.IsSharedWithOthers ? new Actor(person, PersonRoles.None) : await roles.FindAsync(person, cancellationToken);
        if (!actor.MayCheckMessages())
        {
            return InvokeReply.TaskMessage(Wording.Get(language, "messages.notYours"));
        }

        var text = (ActivityReader.StringOf(data, TeamsCheckCards.Text) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var card = ActivityReader.StringOf(data, "verb") == TeamsCheckCards.Open ? TeamsCheckCards.Form("", null, language)
            : MessageChecker.ProblemOf(text, language) is { } problem ? TeamsCheckCards.Form(text, problem, language)
            : TeamsCheckCards.Result(checker.Check(text, language, RoleDirectory.AudienceOf(actor)), language);
        return InvokeReply.Dialog(Wording.Get(language, "messages.title"), card);
    }
}
