using Bot.Briefs;
using Bot.Channels.Slack.Hr;
using Bot.Channels.Slack.Wire;
using Bot.Desk.Briefs;
using Bot.Language;
using Bot.Rendering;
using Bot.Rendering.Slack;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack.Briefs;

/// <summary>Briefs in Slack: <c>/payanswers brief</c> opens the form. The role is looked up when it opens and again when it is sent; nothing of it goes through the inbox, so that a note lives as long as the call.</summary>
internal sealed class SlackBriefs(SlackModals modals, SlackRoles roles, SlackWords words, BriefDoor door, IOptions<BriefsOptions> options)
{
    public void Open(string triggerId, string user)
    {
        var language = words.LanguageOf(user);
        modals.Open(triggerId, SlackViews.Loading("brief.chat.title", language), async token =>
            await roles.FindAsync(user, token) is { MayUseBriefs: true } ? SlackBriefViews.AskForm(BriefId.New(), options.Value.Days, language) : SlackViews.Words("brief.chat.title", "brief.notAllowed", language));
    }

    public async Task<SlackReceipt> SubmitAsync(string user, SlackView view, CancellationToken cancellationToken)
    {
        var language = words.LanguageOf(user);
        string Typed(string block) => view.State?.Of(block) is { } input ? (input.Value ?? input.SelectedOption?.Value)?.Trim() ?? "" : "";
        if (await roles.FindAsync(user, cancellationToken) is not { MayUseBriefs: true } actor)
        {
            return SlackReceipt.Show(SlackViews.Words("brief.chat.title", "brief.notAllowed", language));
        }

        var form = BriefForm.Of(Typed, language);
        var asked = form.Read(out var problems);
        if (problems.Count > 0)
        {
            return SlackReceipt.Errors(problems[0].Field, Wording.Get(language, problems[0].Wording, problems[0].Values));
        }

        var made = await door.MakeAsync(actor, BriefId.Read(view.PrivateMetadata) ?? BriefId.New(), asked, "slack", cancellationToken);
        return SlackReceipt.Show(made is null
            ? SlackViews.Words("brief.chat.title", "brief.notAllowed", language)
            : SlackBriefViews.Card(made, Typed(SlackBriefViews.NoteBlock) is { Length: > 0 } note ? SlackBlocks.Cut(note, SlackBriefViews.LongestNote) : null));
    }
}
