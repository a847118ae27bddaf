using System.Globalization;
using Bot.Answering.PayQuestions;
using Bot.Articles;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Briefs.Composing;

/// <summary>Section 4: the replies HR approved for managers or for everyone that touch an outside offer, the rival or the figure heard. HR's words, never changed.</summary>
internal sealed class ReplySection(IReadOnlyList<FaqVersion> approved, BriefSources sources, BriefWords words, BriefRequest asked, int search)
{
    private const int MostReplies = 3;
    private const int LongestShown = 600;

    // What HR wrote for managers is meant for this.
    private const int ForManagers = 2;
    private const int OnRival = 3;
    private const int OnFigure = 3;

    private static readonly string[] Topics = [.. EmbeddedTable.Rows("Bot.Briefs.Data.reply-topics.tsv").SelectMany(row => row[1].Split(';'))];

    public (IReadOnlyList<BriefReply> Replies, IReadOnlyList<BriefLine> None) Write()
    {
        var found = approved
            .Where(reply => reply.IsInForce(words.Day) && reply.Content.Audience <= Audience.Managers && (reply.Content.Country.Length == 0 || reply.Content.Country == asked.Country))
            .Select(reply => (Reply: reply, Score: Score(reply.Content)))
            .Where(reply => reply.Score > 0)
            .OrderByDescending(reply => reply.Score + (reply.Reply.Content.Audience == Audience.Managers ? ForManagers : 0))
            .ThenBy(reply => reply.Reply.Faq.Value, StringComparer.Ordinal)
            .Take(MostReplies)
            .Select(reply => Write(reply.Reply))
            .ToList();
        return (found, found.Count > 0 ? [] : [new BriefLine(words.Get("replies.none"), [search])]);
    }

    private BriefReply Write(FaqVersion reply)
    {
        var text = reply.Content.In(words.Language);
        var shown = Cut(text.Answer);
        var number = reply.Number.ToString(CultureInfo.InvariantCulture);
        var title = words.Get(reply.Content.Owner.Length > 0 ? "replies.source.owner" : "replies.source", reply.Faq.Value, number, words.Written(DateOnly.FromDateTime((reply.ApprovedAt ?? reply.WrittenAt).UtcDateTime)), reply.Content.Owner);
        return new BriefReply(text.Question, shown, text.Language, shown.Length < text.Answer.Trim().Length, [sources.Add(reply, text, title)]);
    }

    /// <summary>Whole paragraphs of it: what stops in a sentence says something else.</summary>
    private static string Cut(string answer)
    {
        var text = answer.Trim().ReplaceLineEndings("\n");
        var end = text.Length;
        while (end > LongestShown && text.LastIndexOf("\n\n", end - 1, StringComparison.Ordinal) is > 0 and var before)
        {
            end = before;
        }

        return text[..end].TrimEnd();
    }

    private int Score(FaqContent content)
    {
        var filed = content.Texts.SelectMany(text => text.Alternatives.Append(text.Question)).Append(content.Topic).ToList();
        var folded = filed.Select(text => $" {FoldedWords.Joined(text)} ").ToList();
        var score = Topics.Count(topic => folded.Exists(text => text.Contains($" {topic} ", StringComparison.Ordinal)));
        if (asked.Rival.Length > 0 && FoldedWords.Joined(asked.Rival) is { Length: > 0 } rival && folded.Exists(text => text.Contains($" {rival} ", StringComparison.Ordinal)))
        {
            score += OnRival;
        }

        return score + (asked.Heard is { } heard && content.Texts.Any(text => PayQuestionReader.Read(text.Question, null, ReplyLanguages.Parse(text.Language) ?? words.Language).Figures.Any(figure => SlotReader.IsSame(heard.Amount, figure))) ? OnFigure : 0);
    }
}
