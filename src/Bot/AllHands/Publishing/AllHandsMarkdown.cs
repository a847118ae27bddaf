using System.Globalization;
using System.Text;
using Bot.Language;
using Bot.Rendering;

namespace Bot.AllHands.Publishing;

/// <summary>A meeting as Markdown: the questions that employees see, in their order, with what was written and said.</summary>
internal static class AllHandsMarkdown
{
    public static string Write(AllHandsSession session, IReadOnlyList<AllHandsItem> items, ReplyLanguage language)
    {
        string Words(string key, params string[] values) => Wording.Get(language, $"allhands.export.{key}", values);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {EscapedMarkdown.Escape(session.Plan.Title)}\n\n{DayText.Write(language, DateOnly.FromDateTime(session.Plan.MeetsAt.UtcDateTime))}\n");
        foreach (var item in items.Where(item => item.State == AllHandsItemState.Shown))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {EscapedMarkdown.Escape(item.Lead.Question)}\n\n*{Wording.Count(language, "allhands.export.votes", item.Votes)}{(item.Lead.Name is { } name ? $" · {EscapedMarkdown.Escape(name)}" : "")}*\n");
            foreach (var other in item.Others)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n- {Words("also")} {EscapedMarkdown.Escape(other.Question)}");
            }

            text.Append(item.Others.Count > 0 ? "\n" : "");
            if (item is { IsApproved: true, Answer: { } answer })
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{answer}\n");
                foreach (var source in item.Sources)
                {
                    text.Append(CultureInfo.InvariantCulture, $"\n\\[{source.N}\\] {EscapedMarkdown.Escape(string.Join(", ", new[] { source.Title, AllHandsLines.Facts(source) }.Where(part => part.Length > 0)))}{(source.Url is { } url ? $" <{url}>" : "")}  ");
                }

                text.Append(item.Sources.Count > 0 ? "\n" : "");
            }

            if (item.Said.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n**{Words("said")}** {EscapedMarkdown.Escape(item.Said)}\n");
            }

            if (!item.HasWrittenAnswer)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n*{Words(item.QueueItem is null ? "open" : "queued")}*\n");
            }
        }

        return text.ToString();
    }
}
