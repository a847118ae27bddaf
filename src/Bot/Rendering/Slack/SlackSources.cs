using System.Text.Json.Nodes;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>The list of sources beneath an answer, and their quotes in full.</summary>
internal static class SlackSources
{
    private const int LongestTitle = 150;
    private const int LongestContext = 2_000;

    /// <summary>One line a source: title, outlet, date, age.</summary>
    public static IEnumerable<JsonObject> Write(IEnumerable<CitationLine> sources, Func<CitationLine, Uri?> reader, ReplyLanguage language)
    {
        var lines = new List<string>();
        foreach (var line in sources.Select(source => Line(source, reader, language)))
        {
            if (lines.Sum(earlier => earlier.Length + 1) + line.Length > LongestContext && lines.Count > 0)
            {
                yield return SlackBlocks.Context(string.Join('\n', lines));
                lines.Clear();
            }

            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return SlackBlocks.Context(string.Join('\n', lines));
        }
    }

    /// <summary>Each quote in full with its source beneath, as far as one message holds.</summary>
    public static SlackMessage Quotes(AnswerLine line, Func<CitationLine, Uri?> reader, ReplyLanguage language)
    {
        var blocks = new List<JsonObject>();
        foreach (var source in line.Citations.Where(source => source.Quote.Length > 0))
        {
            List<JsonObject> next =
            [
                .. Mrkdwn.Split($"[{source.N}] {AnswerLineWriter.Quoted(source.Quote.ReplaceLineEndings(" "), language)}", SlackBlocks.LongestSection).Select(SlackBlocks.Section),
                SlackBlocks.Context(Line(source, reader, language)),
            ];
            if (!Fits(blocks, next))
            {
                blocks.Add(SlackBlocks.Context(Wording.Get(language, "chat.cut")));
                break;
            }

            blocks.AddRange(next);
        }

        return new SlackMessage(Wording.Get(language, "chat.quotes"), blocks);
    }

    /// <summary>What is folded behind "more".</summary>
    public static SlackMessage More(AnswerLine line, Func<CitationLine, Uri?> reader, ReplyLanguage language)
    {
        var blocks = new List<JsonObject>();
        foreach (var part in line.Lines.Where(part => part.Kind == "more"))
        {
            List<JsonObject> next =
            [
                SlackBlocks.Section(SlackAnswer.Statement(part, line, reader, language)),
                .. line.Citations.Where(source => source.N == part.Citation).Select(source => SlackBlocks.Context(Line(source, reader, language))),
            ];
            if (!Fits(blocks, next))
            {
                blocks.Add(SlackBlocks.Context(Wording.Get(language, "chat.cut")));
                break;
            }

            blocks.AddRange(next);
        }

        return new SlackMessage(Wording.Get(language, "chat.more"), blocks);
    }

    private static bool Fits(List<JsonObject> blocks, List<JsonObject> next) =>
        blocks.Count + next.Count < SlackMessage.MostBlocks && SlackMessage.Length(blocks) + SlackMessage.Length(next) < SlackMessage.MostCharacters - 200;

    // Without an address of ours the publisher's stands behind the title.
    private static string Line(CitationLine source, Func<CitationLine, Uri?> reader, ReplyLanguage language)
    {
        var address = reader(source) ?? (Uri.TryCreate(source.Url, UriKind.Absolute, out var publisher) && publisher.Scheme is "http" or "https" ? publisher : null);
        var title = Mrkdwn.Fit(source.Title.Length > 0 ? source.Title : Wording.Get(language, "nearest.untitled"), LongestTitle);
        string[] parts = [Mrkdwn.Link(address, title), Mrkdwn.Fit(source.Outlet, LongestTitle), source.Published ?? Wording.Get(language, "chat.noDate"), source.Age ?? ""];
        return $"[{source.N}] {string.Join(" · ", parts.Where(part => part.Length > 0))}";
    }
}
