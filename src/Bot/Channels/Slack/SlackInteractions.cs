using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.AllHands;
using Bot.Channels.Slack.Checks;
using Bot.Channels.Slack.Hr;
using Bot.Channels.Slack.Wire;
using Bot.Language;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Takes presses, shortcuts and modals that were sent. What is unknown is acknowledged and nothing follows.</summary>
internal sealed class SlackInteractions(SlackIntake intake, SlackModals modals, SlackSubmissions submissions, SlackHrForms hr, SlackFaqDrafts drafts, SlackChecks checks, SlackAllHands allHands, SlackWords words)
{
    /// <summary>Ids of the shortcuts, as the manifest names them.</summary>
    public const string AskAboutMessage = "ask_about_message";
    public const string AskQuestion = "ask_pay_question";
    public const string SaveDraft = "save_faq_draft";
    public const string CheckMessage = "check_message";

    /// <param name="raw">What arrived, by which a repetition is known.</param>
    public async Task<SlackReceipt> TakeAsync(JsonElement body, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        if (SlackRead.Object(body, SlackJson.Default.SlackInteraction) is not { } told)
        {
            return SlackReceipt.Malformed;
        }

        if (told.User?.Id is not { Length: > 0 } user || !intake.IsOurs(told.TeamId, told.Enterprise?.Id, told.ApiAppId))
        {
            return SlackReceipt.Nothing;
        }

        switch (told.Type)
        {
            case "block_actions":
                foreach (var action in told.Actions ?? [])
                {
                    await PressedAsync(told, user, action, raw, cancellationToken);
                }

                return SlackReceipt.Nothing;
            case "message_action" when told.CallbackId == AskAboutMessage:
                await AskAboutAsync(told, user, raw, cancellationToken);
                return SlackReceipt.Nothing;
            case "message_action" when told is { CallbackId: SaveDraft, TriggerId: { } trigger }:
                OpenLookedUp(trigger, user, "hr.draft.title", (language, token) => drafts.FormAsync(user, told.Message, language, token));
                return SlackReceipt.Nothing;
            case "message_action" when told is { CallbackId: CheckMessage, TriggerId: { } checking }:
                checks.Open(user, checking, told.Message);
                return SlackReceipt.Nothing;
            case "shortcut" when told is { CallbackId: AskQuestion, TriggerId: { } trigger }:
                OpenForm(trigger, user, language => SlackViews.AskForm("", language));
                return SlackReceipt.Nothing;
            case "view_submission":
                return await submissions.TakeAsync(told, user, raw, cancellationToken);
            case "view_closed":
                allHands.Closed(told);
                return SlackReceipt.Nothing;
            default:
                return SlackReceipt.Nothing;
        }
    }

    private async Task PressedAsync(SlackInteraction told, string user, SlackAction action, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        if (await allHands.PressAsync(told, user, action, cancellationToken))
        {
            return;
        }

        var value = action.Value ?? "";
        switch (action.ActionId)
        {
            case { } id when ButtonOf(id) is { } button && Turn(value) is { } turn:
                await UnfoldAsync(told, user, button, turn, raw, cancellationToken);
                break;
            case { } id when id.StartsWith(SlackAnswerButtons.Choose, StringComparison.Ordinal) && value.Length > 0:
                await ChosenAsync(told, user, value, raw, cancellationToken);
                break;
            case { } id when HrActionOf(id) is { } about && Turn(value) is { } number:
                await AboutHrAsync(told, user, about, number, raw, cancellationToken);
                break;
            case SlackHrButtons.Answer when told.TriggerId is { } opens && Turn(value) is { } item:
                OpenLookedUp(opens, user, "hr.answer.title", (language, token) => hr.AnswerFormAsync(user, item, language, token));
                break;
            case SlackAnswerButtons.AskHr when told.TriggerId is { } trigger && Turn(value) is { } turn:
                OpenLookedUp(trigger, user, "chat.askHr.title", (language, token) => submissions.PreviewAsync(user, turn, language, token));
                break;
            case SlackAnswerButtons.Rate when value.Split(':') is [var verdict, var number] && Turn(number) is { } turn && verdict is SlackAnswerButtons.Helpful or SlackAnswerButtons.NotHelpful:
                if (verdict == SlackAnswerButtons.NotHelpful && told.TriggerId is { } reasons)
                {
                    OpenForm(reasons, user, language => SlackViews.FeedbackForm(turn, language));
                }

                await submissions.RateAsync(user, turn, verdict == SlackAnswerButtons.Helpful, null, null, cancellationToken);
                break;
        }
    }

    /// <summary>A form that needs nothing but its reader's language. It opens at once, and changes where Slack then names another.</summary>
    private void OpenForm(string trigger, string user, Func<ReplyLanguage, JsonObject> form)
    {
        var assumed = words.LanguageOf(user);
        modals.OpenThen(trigger, form(assumed), async (id, token) =>
        {
            if (await words.FindLanguageAsync(user, token) is var spoken && spoken != assumed)
            {
                await modals.UpdateAsync(id, form(spoken), token);
            }
        });
    }

    private void OpenLookedUp(string trigger, string user, string title, Func<ReplyLanguage, CancellationToken, Task<JsonObject>> form) => modals.Open(
        trigger, SlackViews.Loading(title, words.LanguageOf(user)), async token => await form(await words.FindLanguageAsync(user, token), token));

    /// <returns>Null for what is answered at once or is none of ours.</returns>
    private static SlackButton? ButtonOf(string action) => action switch
    {
        SlackAnswerButtons.Quotes => SlackButton.Quotes,
        SlackAnswerButtons.More => SlackButton.More,
        SlackAnswerButtons.Share => SlackButton.Share,
        SlackAnswerButtons.Keep => SlackButton.Keep,
        _ => null,
    };

    private static SlackHrAction? HrActionOf(string action) => action switch
    {
        SlackHrButtons.Withdraw => SlackHrAction.Withdraw,
        SlackHrButtons.TellMe => SlackHrAction.TellMe,
        SlackHrButtons.Take => SlackHrAction.Take,
        _ => null,
    };

    private async Task UnfoldAsync(SlackInteraction told, string user, SlackButton button, long turn, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        var pressed = new SlackActivity.Pressed(user, button, turn, PlaceOf(told)) { Team = told.TeamId, Enterprise = told.Enterprise?.Id };
        await intake.AcceptAsync(pressed, SlackIntake.Repetition("press", raw), null, cancellationToken);
    }

    private async Task AboutHrAsync(SlackInteraction told, string user, SlackHrAction action, long number, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        var pressed = new SlackActivity.HrPressed(user, action, number, PlaceOf(told), told.View?.Id, told.View?.Type == "home") { Team = told.TeamId, Enterprise = told.Enterprise?.Id };
        await intake.AcceptAsync(pressed, SlackIntake.Repetition("press", raw), null, cancellationToken);
    }

    private static SlackPlace PlaceOf(SlackInteraction told)
    {
        var channel = told.Container?.ChannelId ?? told.Channel?.Id;
        var kind = told.Container?.IsEphemeral == true ? SlackPlaceKind.Alone : channel?.StartsWith('D') == true ? SlackPlaceKind.Direct : SlackPlaceKind.Room;
        return new SlackPlace(kind, channel, told.Container?.MessageTs ?? told.Message?.Ts, told.Container?.ThreadTs ?? told.Message?.ThreadTs, told.ResponseUrl);
    }

    /// <summary>The question that was chosen, asked where the choice stood.</summary>
    private async Task ChosenAsync(SlackInteraction told, string user, string question, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        var asked = new SlackActivity.Asked(user, Mrkdwn.Escape(question), PlaceOf(told)) { Team = told.TeamId, Enterprise = told.Enterprise?.Id };
        await intake.AcceptAsync(asked, SlackIntake.Repetition("choice", raw), null, cancellationToken);
    }

    private async Task AskAboutAsync(SlackInteraction told, string user, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        if (told.Message?.Text is not { Length: > 0 } text)
        {
            // A message of blocks alone: the words are the asker's to give.
            if (told.TriggerId is { } trigger)
            {
                OpenForm(trigger, user, language => SlackViews.AskForm("", language));
            }

            return;
        }

        var place = new SlackPlace(SlackPlaceKind.Alone, told.Channel?.Id, ResponseUrl: told.ResponseUrl);
        var asked = new SlackActivity.Asked(user, text, place) { Team = told.TeamId, Enterprise = told.Enterprise?.Id };
        await intake.AcceptAsync(asked, SlackIntake.Repetition("shortcut", raw), null, cancellationToken);
    }

    private static long? Turn(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : null;
}
