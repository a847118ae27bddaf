using System.Text.Json.Nodes;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Hr;
using Bot.Channels.Slack.Wire;
using Bot.Language;
using Bot.MessageChecks;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Bot.Roles;

namespace Bot.Channels.Slack.Checks;

/// <summary>The message check in Slack: a modal where a draft is typed or taken from a message, and the result in its place. Nothing goes through the inbox, so nothing is stored.</summary>
/// <remarks>Everybody sees the command and the shortcut, so the role is looked up when the modal opens and when it is sent.</remarks>
internal sealed class SlackChecks(SlackModals modals, SlackWorkspace workspace, SlackRoles roles, SlackWords words, MessageChecker checker)
{
    /// <param name="message">The message whose words the draft begins with; null for an empty one.</param>
    public void Open(string user, string triggerId, Wire.SlackMessage? message)
    {
        var language = words.LanguageOf(user);
        modals.Open(triggerId, SlackViews.Loading("messages.title", language), token => FormAsync(user, message, language, token));
    }

    public async Task<SlackReceipt> TakeAsync(string user, SlackView view, ReplyLanguage language, CancellationToken cancellationToken)
    {
        if (await roles.FindAsync(user, cancellationToken) is not { } actor || !actor.MayCheckMessages())
        {
            return SlackReceipt.Show(SlackCheckViews.NotAllowed(language));
        }

        string Typed(string block) => view.State?.Of(block)?.Value ?? "";
        var text = Typed(SlackCheckViews.TextBlock) + Typed(SlackCheckViews.RestBlock);
        return text.Any(char.IsLetterOrDigit)
            ? SlackReceipt.Show(SlackCheckViews.Result(checker.Check(text, language, RoleDirectory.AudienceOf(actor)), language))
            : SlackReceipt.Errors(SlackCheckViews.TextBlock, Wording.Get(language, "messages.empty"));
    }

    private async Task<JsonObject> FormAsync(string user, Wire.SlackMessage? message, ReplyLanguage language, CancellationToken cancellationToken) =>
        await roles.FindAsync(user, cancellationToken) is { } actor && actor.MayCheckMessages()
            ? SlackCheckViews.Form(message?.Text is { } text ? SlackText.Plain(text, workspace.Known?.BotUserId ?? "") : "", language)
            : SlackCheckViews.NotAllowed(language);
}
