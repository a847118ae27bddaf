using System.Text.Json.Nodes;

namespace Bot.Rendering.Slack;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">What notifications show and screen readers read.</param>
/// <param name="Blocks">Empty where the text is all.</param>
internal sealed record SlackMessage(string Text, IReadOnlyList<JsonObject> Blocks)
{
    // The documented limits are 50 blocks and none on all text; in truth a message is refused at about 13,200 characters.
    public const int MostBlocks = 40;
    public const int MostCharacters = 10_000;

    // chat.update takes 4,000.
    private const int LongestText = 3_000;

    /// <param name="mrkdwn">Escaped.</param>
    public static SlackMessage Of(string mrkdwn) => new(mrkdwn, []);

    /// <summary>The same words without anything an old client or a staged roll-out may not know.</summary>
    public SlackMessage InPlainSections() => this with
    {
        Blocks = [.. Blocks.SelectMany(Words).Select(words => new JsonObject { ["type"] = "section", ["text"] = SlackBlocks.Text(words) })],
    };

    /// <summary>Adds what the message is made of to the arguments of a call.</summary>
    public JsonObject WriteTo(JsonObject arguments)
    {
        arguments["text"] = SlackBlocks.Cut(Text, LongestText);
        if (Blocks.Count > 0)
        {
            arguments["blocks"] = new JsonArray([.. Blocks.Select(block => block.DeepClone())]);
        }

        return arguments;
    }

    /// <summary>The characters of all texts, as Slack counts them.</summary>
    public static int Length(IEnumerable<JsonObject> blocks) => blocks.SelectMany(Words).Sum(words => words.Length);

    private static IEnumerable<string> Words(JsonObject block) => block["type"]!.GetValue<string>() switch
    {
        "section" or "header" => [block["text"]!["text"]!.GetValue<string>()],
        "context" => block["elements"]!.AsArray().Select(element => element!["text"]!.GetValue<string>()),
        _ => [],
    };
}
