using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Briefs;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Reading;
using Bot.Conversations;
using Bot.Desk.Briefs;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Teams;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams.Briefs;

/// <summary>Briefs in Teams: a card begins one, a dialog asks, the dialog shows it. Nothing of the dialog goes through the inbox, so that a note lives as long as the call.</summary>
/// <remarks>Anybody can post the verbs, so the role is looked up each time.</remarks>
internal sealed class TeamsBriefs(TeamsRoles roles, BriefDoor door, IOptions<BriefsOptions> options)
{
    /// <summary>Whether a dialog's data is about a brief.</summary>
    public static bool IsAbout(JsonElement data) => ActivityReader.StringOf(data, "verb") is TeamsBriefCards.Open or TeamsBriefCards.Make;

    /// <summary>What whoever asks for a brief in their own chat is shown.</summary>
    public async Task<JsonObject> BeginAsync(PersonId person, ReplyLanguage language, CancellationToken cancellationToken) =>
        (await roles.FindAsync(person, cancellationToken)).MayUseBriefs ? TeamsBriefCards.Begin(language) : TeamsForms.Line(Wording.Get(language, "brief.notAllowed"));

    /// <summary>Opens the form, or makes the brief that was asked for in it.</summary>
    public async Task<JsonObject> RunAsync(InvokeCall call, JsonElement data, CancellationToken cancellationToken)
    {
        var (language, title) = (call.Language, Wording.Get(call.Language, "brief.chat.title"));
        if (call is not { Person: { } person, IsSharedWithOthers: false } || await roles.FindAsync(person, cancellationToken) is not { MayUseBriefs: true } actor)
        {
            return InvokeReply.TaskMessage(Wording.Get(language, "brief.notAllowed"));
        }

        string Typed(string field) => ActivityReader.StringOf(data, field)?.Trim() ?? "";
        if (Typed("verb") == TeamsBriefCards.Open)
        {
            return InvokeReply.Dialog(title, TeamsBriefCards.Form(BriefId.New(), options.Value.Days, _ => "", null, language));
        }

        var id = BriefId.Read(Typed(TeamsBriefCards.Id)) ?? BriefId.New();
        var form = BriefForm.Of(Typed, language);
        var asked = form.Read(out var problems);
        if (problems.Count > 0)
        {
            var warning = string.Join(' ', problems.Select(problem => Wording.Get(language, problem.Wording, problem.Values)).Distinct());
            return InvokeReply.Dialog(title, TeamsBriefCards.Form(id, options.Value.Days, Typed, warning, language));
        }

        return await door.MakeAsync(actor, id, asked, "teams", cancellationToken) is { } made
            ? InvokeReply.Dialog(title, TeamsBriefCards.Card(made, Typed(TeamsBriefCards.Note) is { Length: > 0 } note ? EscapedMarkdown.Cut(note, TeamsBriefCards.LongestNote) : null))
            : InvokeReply.TaskMessage(Wording.Get(language, "brief.notAllowed"));
    }
}
