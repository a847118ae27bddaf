using System.Text.Json.Nodes;
using Bot.Briefs;
using Bot.Briefs.Writing;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>The modals of briefs: the form, and the brief in short. The form's metadata is the id the brief will have.</summary>
internal static class SlackBriefViews
{
    public const string Form = "brief";
    public const string Link = "brief_link";
    public const string LanguageBlock = "language";
    public const string NoteBlock = "note";

    /// <summary>Characters of the longest note: a section holds it whole.</summary>
    public const int LongestNote = 1_000;

    private const int LongestLine = 700;

    public static JsonObject AskForm(BriefId id, int days, ReplyLanguage language)
    {
        var languages = Enum.GetValues<ReplyLanguage>().Select(one => SlackBlocks.Option(Wording.Get(language, $"brief.chat.{one.Code()}"), one.Code())).ToList();
        var choice = new JsonObject
        {
            ["type"] = "radio_buttons",
            ["action_id"] = LanguageBlock,
            ["options"] = new JsonArray([.. languages]),
            ["initial_option"] = languages[(int)language].DeepClone(),
        };
        return SlackViews.Modal(
            Wording.Get(language, "brief.chat.title"), Form, language, Wording.Get(language, "brief.chat.make"), id.Value,
            [
                SlackBlocks.Context(Mrkdwn.Escape(Wording.Get(language, "brief.chat.intro", $"{days}"))),
                .. BriefForm.Inputs.Select(input => SlackBlocks.Input(input.Field, Wording.Get(language, input.Label), Line(input.Field, input.Longest), isOptional: true)),
                SlackBlocks.Input(LanguageBlock, Wording.Get(language, "brief.chat.language"), choice, isOptional: true),
                SlackBlocks.Input(NoteBlock, Wording.Get(language, "brief.chat.note"), SlackBlocks.TextInput(NoteBlock, LongestNote), isOptional: true),
            ]);
    }

    /// <summary>The brief in short, for whoever made it alone.</summary>
    /// <param name="note">What they typed beside the choices, shown here and nowhere else; null for nothing.</param>
    public static JsonObject Card(MadeBrief made, string? note)
    {
        var (brief, language) = (made.Stored.Brief, made.Stored.Brief.Asked.In());
        return SlackViews.Modal(
            Wording.Get(language, "brief.chat.title"), null, language, null, null,
            [
                .. note is null ? Array.Empty<JsonObject>() : [SlackBlocks.Section($"*{Mrkdwn.Escape(made.Frame["note"])}*"), SlackBlocks.PlainSection(note)],
                SlackBlocks.Section($"*{Mrkdwn.Escape(made.Frame.Title)}*\n{Mrkdwn.Fit(AskedText.Of(brief.Asked), LongestLine)}"),
                SlackBlocks.Context(Mrkdwn.Escape(made.Frame.Standing)),
                .. made.Link is { } link ? [SlackBlocks.Actions([Button(link, language)])] : Array.Empty<JsonObject>(),
                SlackBlocks.Context(Mrkdwn.Escape(made.AboutLink)),
                .. made.Frame.HasSamples ? [SlackBlocks.Context(Mrkdwn.Escape(made.Frame["samples"]))] : Array.Empty<JsonObject>(),
                .. CardSection.Of(brief, made.Frame).SelectMany(section => SlackBlocks.Sections($"*{Mrkdwn.Escape(section.Heading)}*\n{string.Join('\n', section.Lines.Select(line => $"• {Mrkdwn.Fit(line, LongestLine)}"))}")),
            ]);
    }

    private static JsonObject Line(string block, int longest)
    {
        var input = SlackBlocks.TextInput(block, longest);
        input["multiline"] = false;
        return input;
    }

    private static JsonObject Button(Uri link, ReplyLanguage language) => new()
    {
        ["type"] = "button",
        ["action_id"] = Link,
        ["text"] = SlackBlocks.Plain(Wording.Get(language, "brief.chat.open")),
        ["url"] = link.AbsoluteUri,
        ["style"] = "primary",
    };
}
