using Bot.Rendering;

namespace Bot.AllHands.Drafting;

/// <summary>An answer of the bot's as the text HR begins from.</summary>
internal static class DraftText
{
    private static readonly string[] WithAnswer = ["answered", "faq"];

    /// <summary>Keeps what carries a source; the lines that speak to one asker are left out.</summary>
    public static AllHandsDraft Of(AnswerLine line)
    {
        if (!WithAnswer.Contains(line.Outcome) || line.Personal)
        {
            return new AllHandsDraft(line.Outcome, "", []);
        }

        var parts = line.Lines.Where(part => part.Kind is "faq" or "statement").ToList();
        var statements = parts.Select(Written).Where(text => text.Length > 0).ToList();
        var lead = parts.Exists(part => part.Kind == "statement") ? line.Lines.FirstOrDefault(part => part.Kind == "lead")?.Text : null;
        var text = string.Join("\n\n", statements.Prepend(lead ?? "").Where(part => part.Length > 0));
        var marks = SourceMarks.In(text);
        return new AllHandsDraft(line.Outcome, statements.Count == 0 ? "" : text, [.. line.Citations.Where(citation => marks.Contains(citation.N)).Select(SourceOf)]);
    }

    private static string Written(ReplyLine part)
    {
        if (part.Kind == "faq")
        {
            return $"{part.Markdown ?? part.Text} {part.Marks}".Trim();
        }

        // Of a quote it is said whose words they are.
        var said = part is { IsClaim: false, IsWritten: false } ? $"{(part.Speaker is { } speaker ? $"{speaker}: " : "")}“{part.Text}”" : part.Text;
        return $"- {said} {part.Marks}{(part.Quote is { } quote ? $"  \n  “{quote}”" : "")}";
    }

    private static AllHandsSource SourceOf(CitationLine citation) =>
        new(citation.N, citation.Kind, citation.Article, citation.Title, citation.Outlet, citation.Published, citation.Url, citation.Quote, citation.Start, citation.End, citation.Language, citation.Reader);
}
