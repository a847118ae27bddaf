using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Wire;
using Bot.Conversations;
using Bot.Faqs;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Roles;

namespace Bot.Channels.Slack.Hr;

/// <summary>The shortcut that makes a draft of HR's FAQ out of a message. Everybody sees it in the menu, so the role is looked up when it opens and when it is sent.</summary>
internal sealed partial class SlackFaqDrafts(SlackWorkspace workspace, SlackRoles roles, TurnStore turns, FaqStore faqs)
{
    public async Task<JsonObject> FormAsync(string user, Wire.SlackMessage? message, ReplyLanguage language, CancellationToken cancellationToken)
    {
        try
        {
            var us = await workspace.GetAsync(cancellationToken);
            return await roles.FindAsync(user, us, cancellationToken) is { IsHr: true } actor
                ? SlackHrViews.DraftForm(FaqDraftId.New(), await turns.FindQuestionAsync(actor.Person, message?.Ts, cancellationToken) ?? "", SlackBlocks.Cut(Words(message, us.BotUserId), FaqRules.LongestAnswer), language)
                : NotAllowed(language);
        }
        catch (DeliveryException)
        {
            return NotAllowed(language);
        }
    }

    public async Task<SlackReceipt> SaveAsync(string user, SlackView view, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (await roles.FindAsync(user, cancellationToken) is not { } actor)
        {
            return SlackReceipt.Show(NotAllowed(language));
        }

        if (FaqDraftId.Read(view.PrivateMetadata) is not { } id)
        {
            return SlackReceipt.Nothing;
        }

        var (question, answer) = (view.State?.Of(SlackViews.QuestionBlock)?.Value?.Trim() ?? "", view.State?.Of(SlackHrViews.AnswerBlock)?.Value?.Trim() ?? "");
        var said = await faqs.DraftAsync(actor, id, 0, FaqDraftId.Content(question, answer, language), cancellationToken) switch
        {
            FaqStep.Done => Wording.Get(language, "hr.draft.saved", id.Value),
            FaqStep.Refused { Reason: FaqRefusal.NotAllowed } => Wording.Get(language, "hr.queue.notYours"),
            FaqStep.Refused => Wording.Get(language, "hr.draft.already"),
            FaqStep.Invalid => "",
            _ => throw new UnreachableException(),
        };
        return said.Length > 0
            ? SlackReceipt.Show(SlackHrViews.Line("hr.draft.title", said, language))
            : SlackReceipt.Errors(question.Any(char.IsLetterOrDigit) ? SlackHrViews.AnswerBlock : SlackViews.QuestionBlock, Wording.Get(language, "hr.draft.incomplete"));
    }

    /// <summary>A message's words without the names it mentions; of one of our own what stands in its sections, for its text is only what notifications show.</summary>
    private static string Words(Wire.SlackMessage? message, string botUserId)
    {
        var sections = message?.BotId is null ? [] : (message.Blocks ?? []).Select(SectionOf).OfType<string>().ToList();
        var mrkdwn = sections.Count > 0 ? string.Join("\n\n", sections) : message?.Text ?? "";
        return SlackText.Plain(Person().Replace(mrkdwn, ""), botUserId);
    }

    private static string? SectionOf(JsonElement block) =>
        block.ValueKind == JsonValueKind.Object && block.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("section")
        && block.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.Object && text.TryGetProperty("text", out var words) && words.ValueKind == JsonValueKind.String
            ? words.GetString()
            : null;

    private static JsonObject NotAllowed(ReplyLanguage language) => SlackHrViews.Line("hr.draft.title", Wording.Get(language, "hr.queue.notYours"), language);

    [GeneratedRegex("<@[^<>]+> ?")]
    private static partial Regex Person();
}
