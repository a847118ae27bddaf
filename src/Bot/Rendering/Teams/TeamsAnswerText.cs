using Bot.Language;

namespace Bot.Rendering.Teams;

/// <summary>An answer as Markdown with [n] marks, and the sources that are marked in it.</summary>
/// <param name="Cited">In the order of their numbers.</param>
internal sealed record TeamsAnswerText(string Text, IReadOnlyList<CitationLine> Cited)
{
    /// <param name="closing">Lines of ours after the answer: who answers, how to go on.</param>
    /// <param name="most">Characters; what does not fit is left out from the end, and said to be.</param>
    /// <param name="showSuggestions">True where the platform has no buttons for them.</param>
    public static TeamsAnswerText Write(AnswerLine answer, IReadOnlyList<string> closing, int most, bool showSuggestions)
    {
        var language = ReplyLanguages.Parse(answer.Language) ?? ReplyLanguage.English;
        var parts = Parts(answer, language, showSuggestions).ToList();
        var end = closing.Count == 0 ? "" : $"\n\n{string.Join("\n\n", closing)}";
        var whole = Join(parts) + end;
        if (whole.Length <= most)
        {
            return new TeamsAnswerText(whole, CitedIn(answer, parts));
        }

        end = $"\n\n{Wording.Get(language, "chat.cut")}{end}";
        while (parts.Count > 1 && Join(parts).Length + end.Length > most)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        // One part alone that is too long is cut within; its mark would be cut off with its end.
        var room = Math.Max(2, most - end.Length);
        return Join(parts) is { } kept && kept.Length <= room
            ? new TeamsAnswerText(kept + end, CitedIn(answer, parts))
            : new TeamsAnswerText(EscapedMarkdown.Cut(Join(parts), room).TrimEnd('\\') + end, []);
    }

    private static IEnumerable<Part> Parts(AnswerLine answer, ReplyLanguage language, bool showSuggestions)
    {
        foreach (var line in answer.Lines.Where(line => line.Kind == "lead"))
        {
            yield return new Part(Lines(line.Text), null, IsItem: false);
        }

        foreach (var line in answer.Lines.Where(line => line.Kind == "faq"))
        {
            var words = new TeamsHrMarkdown(article => CuratedLines.MarkOf(answer, article)).Write(line.Markdown ?? "");
            yield return new Part($"{words} [{line.Citation}]", line, IsItem: false);
        }

        foreach (var line in answer.Lines.Where(line => line.Kind == "statement"))
        {
            yield return Statement(line, language);
        }

        var nearest = answer.Lines.Where(line => line.Kind == "nearest").ToList();
        if (nearest.Count > 0)
        {
            yield return new Part(EscapedMarkdown.Escape(Wording.Get(language, "nearest")), null, IsItem: false);
        }

        foreach (var line in nearest)
        {
            yield return new Part($"{EscapedMarkdown.Escape(AnswerLineWriter.Quoted(line.Text, language))} [{line.Citation}]", line, IsItem: true);
        }

        foreach (var line in answer.Lines.Where(line => line.Kind == "note"))
        {
            yield return new Part(Lines(line.Text), null, IsItem: false);
        }

        if (showSuggestions && answer.Suggestions.Count > 0)
        {
            yield return new Part(EscapedMarkdown.Escape(Wording.Get(language, "chat.next")), null, IsItem: false);
            foreach (var suggestion in answer.Suggestions)
            {
                yield return new Part(EscapedMarkdown.Escape(suggestion), null, IsItem: true);
            }
        }
    }

    /// <summary>One statement as an item of a list: words and mark, the quote beneath.</summary>
    private static Part Statement(ReplyLine line, ReplyLanguage language)
    {
        var words = AnswerLineWriter.Words(line, language);
        var quote = line.Quote is { } quoted ? $"  \n  {EscapedMarkdown.Escape(AnswerLineWriter.Quoted(quoted.ReplaceLineEndings(" "), language))}" : "";
        return new Part($"{EscapedMarkdown.Escape(words.ReplaceLineEndings(" "))} {line.Marks}{quote}", line, IsItem: true);
    }

    // A single line feed is a space in Markdown.
    private static string Lines(string text) => EscapedMarkdown.Escape(text).ReplaceLineEndings("  \n");

    // An empty line between items too: clients look for marks in paragraphs, and a list whose items stand apart is made of those.
    private static string Join(List<Part> parts) => string.Join("\n\n", parts.Select(part => part.IsItem ? $"- {part.Text}" : part.Text));

    private static List<CitationLine> CitedIn(AnswerLine answer, List<Part> parts)
    {
        var marks = parts.SelectMany(part => part.Line?.Cited ?? []).ToHashSet();

        // What HR's reply cites is marked within it.
        marks.UnionWith(marks.Count > 0 ? CuratedLines.Cited(answer).Select(citation => citation.N) : []);
        return [.. answer.Citations.Where(citation => marks.Contains(citation.N)).DistinctBy(citation => citation.N).OrderBy(citation => citation.N)];
    }

    /// <param name="Line">The line whose citations it marks; null for one without.</param>
    private sealed record Part(string Text, ReplyLine? Line, bool IsItem);
}
