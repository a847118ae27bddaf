using System.Text.Json.Nodes;
using Bot.Briefs;
using Bot.Briefs.Writing;
using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>The cards of briefs: what begins one, the form, and the brief in short.</summary>
internal static class TeamsBriefCards
{
    /// <summary>Opens the form.</summary>
    public const string Open = "pay.brief";

    /// <summary>The form, filled in.</summary>
    public const string Make = "pay.makeBrief";

    /// <summary>What the data and the form carry.</summary>
    public const string Id = "brief";
    public const string Language = "language";
    public const string Note = "note";

    public const int LongestNote = 1_000;

    /// <summary>A card with a button that opens the form.</summary>
    public static JsonObject Begin(ReplyLanguage language)
    {
        var data = TeamsCards.DialogData(new JsonObject { ["verb"] = Open });
        return TeamsCards.Card([TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "brief.chat.begin")))], [TeamsCards.Submit(Wording.Get(language, "brief.chat.make"), data)]);
    }

    /// <param name="typed">What a field begins with.</param>
    /// <param name="warning">What was wrong before; null for the first time.</param>
    public static JsonObject Form(BriefId id, int days, Func<string, string> typed, string? warning, ReplyLanguage language)
    {
        var languages = TeamsCards.Choices(Language, Wording.Get(language, "brief.chat.language"), Enum.GetValues<ReplyLanguage>().Select(one => (Wording.Get(language, $"brief.chat.{one.Code()}"), one.Code())));
        languages["value"] = language.Code();
        return TeamsCards.Card(
            [
                TeamsCards.Text(EscapedMarkdown.Escape(Wording.Get(language, "brief.chat.intro", $"{days}")), isSubtle: true),
                .. warning is null ? Array.Empty<JsonObject>() : [TeamsForms.Warning(EscapedMarkdown.Escape(warning))],
                .. BriefForm.Inputs.Select(input => Line(TeamsCards.Input(input.Field, Wording.Get(language, input.Label), input.Longest, typed(input.Field)))),
                languages,
                TeamsCards.Input(Note, Wording.Get(language, "brief.chat.note"), LongestNote, typed(Note)),
            ],
            [TeamsCards.Submit(Wording.Get(language, "brief.chat.make"), new JsonObject { ["verb"] = Make, [Id] = id.Value })]);
    }

    /// <summary>The brief in short, for whoever made it alone.</summary>
    /// <param name="note">What they typed beside the choices, shown here and nowhere else; null for nothing.</param>
    public static JsonObject Card(MadeBrief made, string? note)
    {
        var brief = made.Stored.Brief;
        return TeamsCards.Card(
            [
                .. note is null ? Array.Empty<JsonObject>() : [TeamsCards.Text(EscapedMarkdown.Escape(made.Frame["note"]), isStrong: true), TeamsCards.Text(EscapedMarkdown.Escape(note))],
                TeamsCards.Text(EscapedMarkdown.Escape(made.Frame.Title), isStrong: true),
                TeamsCards.Text(EscapedMarkdown.Escape(AskedText.Of(brief.Asked))),
                TeamsCards.Text(EscapedMarkdown.Escape(made.Frame.Standing), isSubtle: true),
                .. made.Frame.HasSamples ? [TeamsCards.Text(EscapedMarkdown.Escape(made.Frame["samples"]), isSubtle: true)] : Array.Empty<JsonObject>(),
                .. CardSection.Of(brief, made.Frame).Select(Section),
                TeamsCards.Text(EscapedMarkdown.Escape(made.AboutLink), isSubtle: true),
            ],
            made.Link is { } link ? [new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = Wording.Get(brief.Asked.In(), "brief.chat.open"), ["url"] = link.AbsoluteUri }] : []);
    }

    private static JsonObject Section(CardSection section) => TeamsCards.Container(
        [TeamsCards.Text(EscapedMarkdown.Escape(section.Heading), isStrong: true), .. section.Lines.Select(line => TeamsCards.Text($"- {EscapedMarkdown.Escape(line)}"))], hasSeparator: true);

    private static JsonObject Line(JsonObject input)
    {
        input["isMultiline"] = false;
        return input;
    }
}
