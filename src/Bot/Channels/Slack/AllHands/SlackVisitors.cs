using Bot.Channels.Slack.Api;
using Bot.Conversations;
using Bot.Inbox;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Channels.Slack.AllHands;

/// <summary>Somebody of the company at the meetings.</summary>
internal sealed record SlackVisitor(PersonId Person, ReplyLanguage Language);

/// <summary>Who presses or sends, and whether a meeting is theirs: guests and people of other companies ask and vote nowhere, whatever else the settings give them.</summary>
internal sealed class SlackVisitors(SlackWorkspace workspace, SlackPeople people, SlackWords words)
{
    /// <returns>The visitor, or why there is none.</returns>
    public async Task<(SlackVisitor? Visitor, string Refusal)> FindAsync(string user, string? team, string? enterprise, CancellationToken cancellationToken)
    {
        try
        {
            var us = await workspace.GetAsync(cancellationToken);
            var person = await people.FindAsync(user, us, cancellationToken);
            var language = words.LanguageOf(person);
            return !us.Owns(team, enterprise) || person is { IsOutsider: true } or { IsBot: true } ? (null, Wording.Get(language, "chat.outsider.guest"))
                : (new SlackVisitor(us.Person(user), language), "");
        }
        catch (DeliveryException)
        {
            return (null, Wording.Get(words.LanguageOf(user), "allhands.chat.unknown"));
        }
    }

    /// <returns>What colleagues call them; null where Slack does not tell.</returns>
    public async Task<string?> NameAsync(string user, CancellationToken cancellationToken) => await people.NameAsync(user, await workspace.GetAsync(cancellationToken), cancellationToken);
}
