using Bot.Rendering;

namespace Bot.Briefs.Writing;

/// <summary>A brief as short as a message: its first lines, each with its marks; the whole is behind the link.</summary>
/// <param name="Heading">Of the section, with its number.</param>
internal sealed record CardSection(string Heading, IReadOnlyList<string> Lines)
{
    private const int MostRows = 3;
    private const int MostLines = 2;
    private const int MostFromGuidance = 1;

    /// <summary>Plain words, to be escaped by whoever shows them.</summary>
    public static IReadOnlyList<CardSection> Of(Brief brief, BriefFrame frame)
    {
        var guidance = new HashSet<IReadOnlyList<BriefLine>>(ReferenceEqualityComparer.Instance) { brief.Ask, brief.Avoid };
        return [.. frame.Sections.Where(section => section.Lines != brief.Unknown).Select(section => Of(section, brief, section.Lines == brief.Next ? [brief.Next[^1]] : section.Lines, guidance.Contains(section.Lines) ? MostFromGuidance : MostLines))];
    }

    private static CardSection Of(WrittenSection section, Brief brief, IReadOnlyList<BriefLine> lines, int most)
    {
        List<string> all =
        [
            .. lines.Take(most).Select(Written),
            .. section.Rows.Take(MostRows).SelectMany(row => row.Denials.Select(Written).Prepend(Written(row, brief))),
            .. section.Replies.Take(most).Select(reply => $"{reply.Question} {BriefFrame.Marks(reply.Cites)}"),
        ];
        var left = Math.Max(0, lines.Count - most) + Math.Max(0, section.Rows.Count - MostRows) + Math.Max(0, section.Replies.Count - most);
        return new CardSection(section.Heading, left == 0 ? all : [.. all, Wording.Get(brief.Asked.In(), "brief.chat.more", $"{left}")]);
    }

    /// <summary>A row with its outlet, so that it has a source where the page is not at hand.</summary>
    private static string Written(BriefRow row, Brief brief) =>
        string.Join(" · ", new[] { $"{row.Figure}, {row.Component}, {row.Period}", row.Whose, row.Near, row.Source, row.Status, brief.Citations[row.Cites[0] - 1].Outlet, row.Date }.Where(part => part.Length > 0)) + $" {BriefFrame.Marks(row.Cites)}";

    private static string Written(BriefLine line) => $"{line.Text} {BriefFrame.Marks(line.Cites)}";
}
