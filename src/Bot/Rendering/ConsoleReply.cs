using System.Text;
using Bot.Language;

namespace Bot.Rendering;

/// <summary>An answer as plain text for a console: the reply, what is behind "more", the sources.</summary>
internal static class ConsoleReply
{
    public static string Write(AnswerLine line)
    {
        var language = ReplyLanguages.Parse(line.Language) ?? ReplyLanguage.English;
        var text = new StringBuilder(line.Text);
        var more = line.Lines.Where(part => part.Kind == "more").ToList();
        if (more.Count > 0)
        {
            text.Append("\n\n").Append(Wording.Get(language, CuratedLines.Leads(line) ? "console.faqMore" : "console.more"));
            foreach (var part in more)
            {
                text.Append('\n').Append(AnswerLineWriter.Statement(part, language));
            }
        }

        foreach (var suggestion in line.Suggestions)
        {
            text.Append("\n- ").Append(suggestion);
        }

        if (line.Citations.Count > 0)
        {
            text.Append("\n\n").Append(Wording.Get(language, "console.sources"));
            foreach (var source in line.Citations)
            {
                string?[] parts = [source.Title, source.Outlet, source.Published, source.Age, source.Url ?? source.Article];
                text.Append('\n').Append('[').Append(source.N).Append("] ").Append(string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))));
            }
        }

        return text.ToString();
    }
}
