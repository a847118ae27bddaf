namespace Bot.Articles.Reading.Metadata;

/// <summary>What the lines right under a title say about a text without labels: outlet, author, day of publication.</summary>
internal static class HeadLines
{
    // A title, a line or two beneath it, then byline and date line; farther down a date belongs to the story.
    private const int Lines = 5;

    // A page saved as text has its pickers above the title.
    private const int FarthestTitle = 20;

    /// <param name="lines">Of the whole file, without Markdown's marks; blank ones are passed over.</param>
    /// <param name="title">The line that is the title is no source, however it is written.</param>
    public static SourceLine Read(IEnumerable<string> lines, string title, PublicationDate dates, string language)
    {
        var all = lines.Where(line => line.Length > 0).ToList();
        var beneath = title.Length == 0 || all.Count == 0 ? 0 : all.FindLastIndex(Math.Min(all.Count, FarthestTitle) - 1, line => line == title) + 1;
        var from = Math.Max(0, beneath - Lines);
        var end = Math.Max(Lines, beneath + Lines - 1) - from;
        var head = all.Skip(from).Take(end + 1).ToList();
        var read = new SourceLine("", "", null);
        for (var i = 0; i < Math.Min(head.Count, end); i++)
        {
            if (head[i] == title || IsAmongOthers(head, i) || SourceLine.OfHead(head[i], dates, language) is not { } line)
            {
                continue;
            }

            if (read.Outlet.Length > 0 && line.Outlet.Length > 0)
            {
                // An agenda or a list of editions: none of them says where this text appeared.
                return new SourceLine("", read.Author, null);
            }

            read = new SourceLine(
                read.Outlet.Length > 0 ? read.Outlet : line.Outlet,
                read.Author.Length > 0 ? read.Author : line.Author,
                read.Published ?? line.Published);
        }

        return read.Outlet.Length > 0 ? read : read with { Outlet = HeadOutlet.Of(all[beneath..], title) };
    }

    /// <summary>An article of a file whose text says by itself what it is; what the file declares beside it, its reader adds.</summary>
    /// <param name="text">Without the title.</param>
    public static SourceArticle Article(string id, string title, string text, string language, PublicationDate dates)
    {
        var head = Read(text.Split('\n'), title, dates, language);
        return new SourceArticle { Id = id, Text = text, Title = title, Outlet = head.Outlet, Author = head.Author, Published = head.Published, Language = language };
    }

    // Rows of a table and items of a list come in numbers.
    private static bool IsAmongOthers(List<string> head, int at) => (IsRow(head, at) && (IsRow(head, at - 1) || IsRow(head, at + 1))) || (IsItem(head, at) && (IsItem(head, at - 1) || IsItem(head, at + 1)));

    // "Le Courrier | 3 mai 2024" stands between lines of another form.
    private static bool IsRow(List<string> head, int at) => at >= 0 && at < head.Count && head[at].Contains('|', StringComparison.Ordinal);

    private static bool IsItem(List<string> head, int at) => at >= 0 && at < head.Count && head[at] is [('-' or '–' or '—' or '*' or '•'), ' ', ..];
}
