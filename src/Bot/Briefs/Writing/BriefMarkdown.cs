using System.Globalization;
using System.Text;
using Bot.Rendering;
using Bot.Rendering.Teams;

namespace Bot.Briefs.Writing;

/// <summary>A brief as Markdown: for files and for whoever pastes it into a document.</summary>
internal static class BriefMarkdown
{
    /// <param name="note">What its maker typed beside the choices, for this output alone; null for nothing.</param>
    public static string Write(Brief brief, BriefFrame frame, string? note = null)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# {frame.Title}").AppendLine();
        text.AppendLine(EscapedMarkdown.Escape(frame.Standing)).AppendLine();
        foreach (var (name, value) in AskedText.Parts(brief.Asked))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {Wording.Get(brief.Asked.In(), "brief.part", $"**{name}**", EscapedMarkdown.Escape(value))}");
        }

        text.AppendLine();
        if (note is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"> **{frame["note"]}**");
            text.AppendLine(CultureInfo.InvariantCulture, $"> {EscapedMarkdown.Escape(note).ReplaceLineEndings("\n> ")}").AppendLine();
        }

        if (frame.HasSamples)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"*{EscapedMarkdown.Escape(frame["samples"])}*").AppendLine();
        }

        Lines(text, brief.Frame);
        foreach (var section in frame.Sections)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"## {section.Heading}").AppendLine();
            Lines(text, section.Lines);
            Table(text, section.Rows, frame);
            Replies(text, section.Replies, frame);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"## {frame["section.sources"]}").AppendLine();
        foreach (var source in brief.Citations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- [{source.Number}] {EscapedMarkdown.Escape(frame.Source(source))}");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Lines(StringBuilder text, IReadOnlyList<BriefLine> lines)
    {
        foreach (var line in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {EscapedMarkdown.Escape(line.Text)} {BriefFrame.Marks(line.Cites)}");
        }

        if (lines.Count > 0)
        {
            text.AppendLine();
        }
    }

    private static void Table(StringBuilder text, IReadOnlyList<BriefRow> rows, BriefFrame frame)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", frame.Columns)} | |");
        text.AppendLine(CultureInfo.InvariantCulture, $"|{string.Concat(frame.Columns.Select(_ => "---|"))}---|");
        foreach (var row in rows)
        {
            string[] cells = [.. row.Cells().Select(EscapedMarkdown.Escape)];
            cells[0] += row.Near.Length > 0 ? $" ({EscapedMarkdown.Escape(row.Near)})" : "";
            cells[1] += string.Concat(row.Notes.Select(note => $" · {EscapedMarkdown.Escape(note)}"));
            text.AppendLine(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} | {BriefFrame.Marks(row.Cites)} |");
            foreach (var denial in row.Denials)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| ↳ {EscapedMarkdown.Escape(denial.Text)} {string.Concat(frame.Columns.Skip(1).Select(_ => "| "))}| {BriefFrame.Marks(denial.Cites)} |");
            }
        }

        text.AppendLine();
    }

    private static void Replies(StringBuilder text, IReadOnlyList<BriefReply> replies, BriefFrame frame)
    {
        foreach (var reply in replies)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"**{EscapedMarkdown.Escape(reply.Question)}** {BriefFrame.Marks(reply.Cites)}").AppendLine();
            text.AppendLine(CultureInfo.InvariantCulture, $"> {new TeamsHrMarkdown().Write(reply.Markdown).ReplaceLineEndings("\n> ")}").AppendLine();
            if (reply.IsCut)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"*{EscapedMarkdown.Escape(frame["replies.cut"])}*").AppendLine();
            }
        }
    }
}
