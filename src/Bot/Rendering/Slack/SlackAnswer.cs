using System.Text.Json.Nodes;
using Bot.Language;

namespace Bot.Rendering.Slack;

/// <summary>What stands around an answer.</summary>
/// <param name="Turn">The number buttons carry.</param>
/// <param name="Reader">Where a citation opens; null without an address for it.</param>
/// <param name="IsPrivate">Then the notification, which a locked screen shows, says nothing of it.</param>
internal sealed record SlackAnswerFrame(long Turn, Func<CitationLine, Uri?> Reader, bool IsPrivate)
{
    /// <summary>Offers to publish a private answer where it was asked.</summary>
    public bool CanShare { get; init; }

    /// <summary>Offers a copy in the direct messages: what the asker alone sees is gone once Slack is reloaded.</summary>
    public bool CanKeep { get; init; }

    /// <summary>False where nothing was asked that a person could answer.</summary>
    public bool CanAskHr { get; init; } = true;

    /// <summary>Lines of ours beneath: who speaks here, how to ask on.</summary>
    public IReadOnlyList<string> Footers { get; init; } = [];

    /// <summary>A line of ours on top; null for none.</summary>
    public string? Heading { get; init; }
}

/// <summary>An answer as a Slack message that always fits: what does not is shortened, and said to be.</summary>
internal static class SlackAnswer
{
    private const int LongestWords = 1_200;
    private const int LongestQuote = 1_000;
    private const int LongestHeading = 600;
    private const int MostSources = 20;

    public static SlackMessage Write(AnswerLine line, SlackAnswerFrame frame)
    {
        var language = ReplyLanguages.Parse(line.Language) ?? ReplyLanguage.English;
        var text = frame.IsPrivate ? Wording.Get(language, "chat.ready") : Mrkdwn.Fit(line.Text, 2_900);
        var content = Content(line, frame, language).ToList();
        var tail = Tail(line, frame, frame.Reader, language);
        if (!Fits(content, tail))
        {
            // The marks in the text still lead there.
            tail = Tail(line, frame, _ => null, language);
        }

        var isCut = false;
        while (!Fits(content, tail) && content.Count > 1)
        {
            content.RemoveAt(content.Count - 1);
            isCut = true;
        }

        return new SlackMessage(text, isCut ? [.. content, SlackBlocks.Context(Wording.Get(language, "chat.cut")), .. tail] : [.. content, .. tail]);
    }

    /// <summary>The heading of an answer that does not stand beneath its question.</summary>
    public static string YouAsked(string question, ReplyLanguage language) => Mrkdwn.Fit(Wording.Get(language, "chat.youAsked", question), LongestHeading);

    // One block and its words are kept for the note that something is missing.
    private static bool Fits(List<JsonObject> content, List<JsonObject> tail) =>
        content.Count + tail.Count < SlackMessage.MostBlocks && SlackMessage.Length(content) + SlackMessage.Length(tail) < SlackMessage.MostCharacters - 200;

    private static IEnumerable<JsonObject> Content(AnswerLine line, SlackAnswerFrame frame, ReplyLanguage language)
    {
        if (frame.Heading is { } heading)
        {
            yield return SlackBlocks.Context(heading);
        }

        foreach (var lead in line.Lines.Where(part => part.Kind == "lead"))
        {
            var words = Mrkdwn.Fit(lead.Text, LongestWords);
            yield return SlackBlocks.Section(line.Citations.Count > 0 ? $"*{words}*" : words);
        }

        foreach (var curated in line.Lines.Where(part => part.Kind == "faq"))
        {
            var words = new SlackMarkdown(article => CuratedLines.MarkOf(line, article)).Write(curated.Markdown ?? "");
            foreach (var section in SlackBlocks.Sections($"{words} [{curated.Citation}]"))
            {
                yield return section;
            }
        }

        foreach (var statement in line.Lines.Where(part => part.Kind == "statement"))
        {
            yield return SlackBlocks.Section(Statement(statement, line, frame.Reader, language));
        }

        if (line.Lines.Any(part => part.Kind == "nearest"))
        {
            yield return SlackBlocks.Section(Wording.Get(language, "nearest"));
            foreach (var near in line.Lines.Where(part => part.Kind == "nearest"))
            {
                yield return SlackBlocks.Section($"• {Mrkdwn.Fit(AnswerLineWriter.Quoted(near.Text, language), LongestWords)}{Mark(near.Citation, line, frame.Reader)}");
            }
        }

        foreach (var note in line.Lines.Where(part => part.Kind == "note"))
        {
            yield return line.Citations.Count > 0 ? SlackBlocks.Context(Mrkdwn.Fit(note.Text, LongestWords)) : SlackBlocks.Section(Mrkdwn.Fit(note.Text, LongestWords));
        }
    }

    /// <summary>Who says what, its mark, and the quote where it stands beneath.</summary>
    internal static string Statement(ReplyLine statement, AnswerLine line, Func<CitationLine, Uri?> reader, ReplyLanguage language)
    {
        var words = $"• {Mrkdwn.Fit(AnswerLineWriter.Words(statement, language), LongestWords)}{string.Concat(statement.Cited.Select(number => Mark(number, line, reader)))}";
        return statement.Quote is { } quote ? $"{words}\n>{Mrkdwn.Fit(AnswerLineWriter.Quoted(quote, language), LongestQuote)}" : words;
    }

    private static string Mark(int? citation, AnswerLine line, Func<CitationLine, Uri?> reader) =>
        line.Citations.FirstOrDefault(source => source.N == citation) is { } cited ? $" {Mrkdwn.Link(reader(cited), $"[{cited.N}]")}" : "";

    private static List<JsonObject> Tail(AnswerLine line, SlackAnswerFrame frame, Func<CitationLine, Uri?> reader, ReplyLanguage language)
    {
        var shown = line.Lines.Where(part => part.Kind is "faq" or "statement" or "nearest").SelectMany(part => part.Cited).ToHashSet();
        var blocks = SlackSources.Write(line.Citations.Where(source => shown.Contains(source.N) || CuratedLines.Cited(line).Contains(source)).Take(MostSources), reader, language).ToList();
        if (line.Suggestions.Count > 0 && line.Abstained)
        {
            blocks.Add(SlackBlocks.Context($"{Wording.Get(language, "chat.next")} {string.Join(" · ", line.Suggestions.Take(3).Select(next => Mrkdwn.Fit(next, 150)))}"));
        }

        if (SlackAnswerButtons.Choices(line).ToList() is { Count: > 0 } choices)
        {
            blocks.Add(SlackBlocks.Actions(choices));
        }

        var buttons = SlackAnswerButtons.Write(line, frame, language).ToList();
        if (buttons.Count > 0)
        {
            blocks.Add(SlackBlocks.Actions(buttons));
        }

        if (SlackAnswerButtons.HasSubstance(line))
        {
            blocks.Add(SlackAnswerButtons.Feedback(frame.Turn, language));
        }

        blocks.AddRange(frame.Footers.Select(footer => SlackBlocks.Context(footer)));
        return blocks;
    }
}
