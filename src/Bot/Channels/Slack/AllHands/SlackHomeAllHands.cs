using System.Text.Json.Nodes;
using Bot.AllHands;
using Bot.AllHands.Chat;
using Bot.Language;
using Bot.Rendering.Slack;

namespace Bot.Channels.Slack.AllHands;

/// <summary>What of the meetings stands on somebody's home: those that take questions, and the latest whose answers can be read.</summary>
internal sealed class SlackHomeAllHands(AllHandsReading reading, TimeProvider clock)
{
    private const int MostOpen = 3;

    public async Task<IEnumerable<JsonObject>> BlocksAsync(ReplyLanguage language, CancellationToken cancellationToken)
    {
        var (now, all) = (clock.GetUtcNow(), await reading.MeetingsAsync(language, cancellationToken));
        return SlackAllHandsViews.Home([.. all.Where(session => session.TakesQuestions(now)).Take(MostOpen), .. all.Where(session => session.State == AllHandsState.Published).Take(1)], now, language);
    }
}
