using Bot.Briefs.Composing;
using Bot.Rendering;

namespace Bot.Briefs;

/// <summary>What was asked, in words: "role: research engineer · rival company: Northwind".</summary>
internal static class AskedText
{
    public static string Of(BriefRequest asked) => string.Join(" · ", Parts(asked).Select(part => Wording.Get(asked.In(), "brief.part", part.Name, part.Value)));

    /// <summary>Each part that was asked for, with its name.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(BriefRequest asked)
    {
        var language = asked.In();
        var heard = asked.Heard is { } figure ? new BriefWords(language, default).Figure(figure) : "";
        (string Key, string Value)[] all = [("brief.role", asked.Role), ("brief.level", asked.Level), ("brief.rival", asked.Rival), ("brief.heard.label", heard), ("brief.country", asked.Country)];
        return all.Where(part => part.Value.Length > 0).Select(part => (Wording.Get(language, part.Key), part.Value));
    }
}
