using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Channels.Slack.AllHands;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Briefs;
using Bot.Channels.Slack.Checks;
using Bot.Channels.Slack.Hr;
using Bot.Channels.Slack.Wire;
using Bot.Conversations;
using Bot.Escalation;
using Bot.Feedback;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack;

/// <summary>Modals that were filled in: feedback, a question to HR, a question to the bot. Rights are checked here, whatever the modal showed.</summary>
internal sealed partial class SlackSubmissions(
    SlackIntake intake, SlackWorkspace workspace, SlackWords words, TurnStore turns, FeedbackStore feedback, EscalationStore escalations, EscalationPreview preview, SlackHrForms hr, SlackFaqDrafts drafts, SlackBriefs briefs, SlackChecks checks, SlackAllHands allHands,
    ILogger<SlackSubmissions> logger)
{
    private const int LongestNote = 3_000;
    private const int LongestName = 100;

    public async Task<SlackReceipt> TakeAsync(SlackInteraction told, string user, ReadOnlyMemory<byte> raw, CancellationToken cancellationToken)
    {
        var language = words.LanguageOf(user);
        switch (told.View)
        {
            case { CallbackId: SlackViews.Ask } view:
                return await AskAsync(told, user, view.State?.Of(SlackViews.QuestionBlock)?.Value?.Trim() ?? "", raw, language, cancellationToken);
            case { CallbackId: SlackViews.Feedback } view when Turn(view) is { } turn:
                await RateAsync(user, turn, false, view.State?.Of(SlackViews.ReasonBlock)?.SelectedOption?.Value, view.State?.Of(SlackViews.CommentBlock)?.Value, cancellationToken);
                return SlackReceipt.Show(SlackViews.Words("feedback.title", "feedback.thanks", language));
            case { CallbackId: SlackViews.AskHr } view when Turn(view) is { } turn:
                return await SendToHrAsync(user, turn, view.State, language, cancellationToken);
            case { CallbackId: SlackHrViews.Answer } view:
                return await hr.AnswerAsync(user, view, language, cancellationToken);
            case { CallbackId: SlackCheckViews.Check } view:
                return await checks.TakeAsync(user, view, language, cancellationToken);
            case { CallbackId: SlackHrViews.Draft } view:
                return await drafts.SaveAsync(user, view, language, cancellationToken);
            case { CallbackId: SlackAllHandsViews.Callback }:
                return await allHands.SendAsync(told, user, cancellationToken);
            case { CallbackId: SlackBriefViews.Form } view:
                return await briefs.SubmitAsync(user, view, cancellationToken);
            default:
                return SlackReceipt.Nothing;
        }
    }

    /// <summary>What HR would get, for its asker to see before it is sent.</summary>
    public async Task<JsonObject> PreviewAsync(string user, long turn, ReplyLanguage language, CancellationToken cancellationToken)
    {
        var (asked, refusal) = await OwnAsync(user, turn, cancellationToken);
        if (asked is null)
        {
            return SlackViews.Words("chat.askHr.title", refusal, language, words.Contact(language));
        }

        language = ReplyLanguages.Parse(AnswerJson.Read(asked.AnswerJson).Language) ?? language;
        return SlackViews.AskHrPreview(turn, asked.Question!, preview.ReadersOf(asked.Question!, language), ThreadOf(asked) is not null, language);
    }

    /// <summary>Stores what somebody thinks of an answer they can see.</summary>
    public async Task RateAsync(string user, long turn, bool isHelpful, string? reason, string? comment, CancellationToken cancellationToken)
    {
        if (await PersonAsync(user, cancellationToken) is not { } person || await turns.FindAsync(new TurnId(turn), cancellationToken) is not { } rated)
        {
            return;
        }

        if (rated.Asker == person || !AnswerJson.Read(rated.AnswerJson).Personal)
        {
            await feedback.SaveAsync(new GivenFeedback(rated.Id, person, isHelpful, reason, comment), cancellationToken);
        }
    }

    private async Task<SlackReceipt> SendToHrAsync(string user, long turn, SlackViewState? state, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (state?.Of(SlackViews.ConsentBlock)?.SelectedOptions?.Any(option => option.Value == SlackViews.Agreed) != true)
        {
            return SlackReceipt.Errors(SlackViews.ConsentBlock, Wording.Get(language, "chat.askHr.mustAgree"));
        }

        var (asked, refusal) = await OwnAsync(user, turn, cancellationToken);
        if (asked is null)
        {
            return SlackReceipt.Show(SlackViews.Words("chat.askHr.title", refusal, language, words.Contact(language)));
        }

        var name = Cut(state.Of(SlackHrViews.NameBlock)?.Value, LongestName);
        var escalation = new EscalatedQuestion(asked.Id, asked.Asker!.Value, asked.Question!, Cut(state.Of(SlackViews.NoteBlock)?.Value, LongestNote), AnswerJson.Read(asked.AnswerJson).Language)
        {
            Name = name,
            Thread = state.Of(SlackHrViews.PlaceBlock)?.SelectedOption?.Value == SlackHrViews.InThread ? ThreadOf(asked) : null,
        };
        return SlackReceipt.Show(await escalations.SendAsync(escalation, cancellationToken) is { } sent
            ? SlackHrViews.Sent(sent, name is not null, language)
            : SlackViews.Words("chat.askHr.title", "chat.askHr.already", language));
    }

    /// <returns>The thread that an answer may go to: where others read it was asked, and it is not about the asker.</returns>
    private static ConversationId? ThreadOf(RecordedTurn asked) =>
        asked.Conversation is { } conversation && SlackConversation.ThreadOf(conversation) is not null && !AnswerJson.Read(asked.AnswerJson).Personal ? conversation : null;

    private static string? Cut(string? text, int longest) => text?.Trim() is { Length: > 0 } written ? SlackBlocks.Cut(written, longest) : null;

    private async Task<SlackReceipt> AskAsync(SlackInteraction told, string user, string question, ReadOnlyMemory<byte> raw, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (question.Length == 0)
        {
            return SlackReceipt.Errors(SlackViews.QuestionBlock, Wording.Get(language, "abstained.emptyQuestion"));
        }

        // Typed into a form, so nothing in it is Slack's mark-up.
        var asked = new SlackActivity.Asked(user, Mrkdwn.Escape(question), new SlackPlace(SlackPlaceKind.Alone, null)) { Team = told.TeamId, Enterprise = told.Enterprise?.Id };
        await intake.AcceptAsync(asked, SlackIntake.Repetition("ask", raw), null, cancellationToken);
        return SlackReceipt.Show(SlackViews.Words("chat.ask.title", "chat.ask.accepted", language));
    }

    /// <returns>The turn where this person asked it and its question is still kept; else the wording that says why not.</returns>
    private async Task<(RecordedTurn? Turn, string Refusal)> OwnAsync(string user, long turn, CancellationToken cancellationToken)
    {
        if (await PersonAsync(user, cancellationToken) is not { } person)
        {
            return (null, "chat.askHr.failed");
        }

        var found = await turns.FindAsync(new TurnId(turn), cancellationToken);
        return found switch
        {
            null or { Question: null } or { Asker: null } => (null, "chat.gone"),
            _ when found.Asker != person => (null, "chat.notYours"),
            _ => (found, ""),
        };
    }

    private async Task<PersonId?> PersonAsync(string user, CancellationToken cancellationToken)
    {
        try
        {
            return (await workspace.GetAsync(cancellationToken)).Person(user);
        }
        catch (DeliveryException refusal)
        {
            Log.NobodyKnown(logger, refusal.Code);
            return null;
        }
    }

    private static long? Turn(SlackView view) => long.TryParse(view.PrivateMetadata, NumberStyles.None, CultureInfo.InvariantCulture, out var turn) ? turn : null;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A form could not be taken because Slack does not say who we are: {Code}")]
        public static partial void NobodyKnown(ILogger logger, string code);
    }
}
