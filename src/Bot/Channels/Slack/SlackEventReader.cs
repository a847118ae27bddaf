using Bot.Channels.Slack.Wire;

namespace Bot.Channels.Slack;

/// <summary>Tells which events are for us.</summary>
internal static class SlackEventReader
{
    private const string SlackItself = "USLACKBOT";

    /// <returns>Null for what is never answered: our own words, other bots', edits, deletions, joins, talk among people.</returns>
    public static SlackActivity? Read(SlackEvent told, bool isInSharedRoom) => told.Type switch
    {
        "app_mention" => Question(told, isInSharedRoom),

        // A mention in a room comes as app_mention; whatever else is said there is not for us.
        "message" when told.IsDirect => Question(told, isInSharedRoom),
        "app_home_opened" when told is { User: { } user, Channel: { } channel } => new SlackActivity.HomeOpened(user, channel, told.Tab == "messages", told.View is not null),
        "app_uninstalled" => new SlackActivity.Withdrawn(),
        "tokens_revoked" when told.Tokens?.Bot is { Count: > 0 } => new SlackActivity.Withdrawn(),
        _ => null,
    };

    private static SlackActivity.Asked? Question(SlackEvent told, bool isInSharedRoom)
    {
        // A message with a file is a question by its words; the file is not looked at.
        var isPersons = told is { User: { Length: > 0 } and not SlackItself, BotId: null, Subtype: null or "file_share", Edited: null, Hidden: not true };
        if (!isPersons || told is not { Channel: { Length: > 0 } channel, Ts: { Length: > 0 } ts, Text: { } text })
        {
            return null;
        }

        var place = new SlackPlace(told.IsDirect ? SlackPlaceKind.Direct : SlackPlaceKind.Room, channel, ts, told.ThreadTs);
        return new SlackActivity.Asked(told.User!, text, place, told.AuthorTeam, told.IsByGuest, isInSharedRoom && !told.IsDirect);
    }
}
