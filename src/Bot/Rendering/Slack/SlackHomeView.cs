using System.Text.Json.Nodes;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>The App Home: what the bot knows, what its reader asked lately, whom else to ask.</summary>
internal static class SlackHomeView
{
    private const int LongestQuestion = 150;

    /// <param name="articles">How many articles everyone may read.</param>
    /// <param name="topics">Questions to start with, which show what the articles cover.</param>
    /// <param name="recent">The reader's own latest questions, newest first.</param>
    /// <param name="meetings">Company meetings to ask for or to read of, as blocks.</param>
    /// <param name="toHr">What the reader asked HR, as blocks, and for HR what waits for it.</param>
    public static JsonObject Write(int articles, IReadOnlyList<string> topics, IReadOnlyList<string> recent, IEnumerable<JsonObject> meetings, IEnumerable<JsonObject> toHr, string contact, string command, ReplyLanguage language)
    {
        var blocks = new List<JsonObject>
        {
            SlackBlocks.Header(Wording.Get(language, "slack.home.title")),
            SlackBlocks.Section(Mrkdwn.Escape(Wording.Get(language, "slack.home.how", command))),
        };
        blocks.AddRange(meetings);
        blocks.AddRange(
        [
            SlackBlocks.Divider(),
            SlackBlocks.Section($"*{Wording.Get(language, "slack.home.knows")}*\n{Wording.Count(language, "slack.home.articles", articles)}"),
        ]);
        if (topics.Count > 0)
        {
            blocks.Add(SlackBlocks.Section(Lines(topics)));
        }

        blocks.Add(SlackBlocks.Divider());
        blocks.Add(SlackBlocks.Section($"*{Wording.Get(language, "slack.home.recent")}*\n{(recent.Count > 0 ? Lines(recent) : Wording.Get(language, "slack.home.none"))}"));
        blocks.AddRange(toHr);
        blocks.Add(SlackBlocks.Divider());
        blocks.Add(SlackBlocks.Context(Mrkdwn.Fit(Wording.Get(language, "chat.disclosure", contact), 2_000)));
        return new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. blocks]) };
    }

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts.Select(text => $"• {Mrkdwn.Fit(text, LongestQuestion)}"));
}
