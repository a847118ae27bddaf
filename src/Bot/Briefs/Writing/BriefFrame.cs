using Bot.Rendering;

namespace Bot.Briefs.Writing;

/// <summary>A section of a brief as every form of it shows it.</summary>
/// <param name="Heading">With its number.</param>
internal sealed record WrittenSection(string Heading, IReadOnlyList<BriefLine> Lines)
{
    public IReadOnlyList<BriefRow> Rows { get; init; } = [];

    public IReadOnlyList<BriefReply> Replies { get; init; } = [];
}

/// <summary>What stands around the lines of a brief, in its language: headings, dates, the list of sources.</summary>
/// <param name="expires">The day (UTC) after which it is deleted; null where it is not kept.</param>
internal sealed class BriefFrame(Brief brief, DateOnly? expires)
{
    private const int LongestQuote = 150;

    public string this[string key] => Wording.Get(brief.Asked.In(), $"brief.{key}");

    public string Title => this["title"];

    /// <summary>Its day, for whom it is, and when it is deleted.</summary>
    public string Standing => string.Join(" · ", new[]
    {
        Get("made", Day(brief.Day)), this["for"], expires is { } day ? Get("until", Day(day)) : null,
    }.OfType<string>());

    public bool HasSamples => brief.Citations.Any(source => source.IsSample);

    public IReadOnlyList<string> Columns => [.. new[] { "whose", "figure", "component", "period", "source", "status", "date" }.Select(column => this[$"column.{column}"])];

    public IReadOnlyList<WrittenSection> Sections =>
    [
        .. new WrittenSection[]
        {
            new("section.1", brief.Market) { Rows = brief.Rows },
            new("section.2", brief.Heard),
            new("section.3", brief.Unknown),
            new("section.4", brief.NoReply) { Replies = brief.Replies },
            new("section.5", brief.Ask),
            new("section.6", brief.Avoid),
            new("section.7", brief.Next),
        }.Where(section => section.Lines.Count + section.Rows.Count + section.Replies.Count > 0).Select(section => section with { Heading = $"{section.Heading[^1]}. {this[section.Heading]}" }),
    ];

    /// <summary>A source in one line: where and when it was published, and the words that are cited.</summary>
    public string Source(BriefCitation source)
    {
        if (source.Kind != BriefSourceKind.Article)
        {
            return source.Title;
        }

        var date = source.Published is { } day ? Day(day) : this["undated"];
        return string.Join(" · ", new[] { source.Title, source.Outlet, date, Quote(source) }.Where(part => part.Length > 0));
    }

    /// <summary>The cited words, cut behind a word where they are long.</summary>
    public string Quote(BriefCitation source) => AnswerLineWriter.Quoted(QuoteText.OneLine(source.Quote, LongestQuote), brief.Asked.In());

    public static string Marks(IEnumerable<int> cites) => string.Join(' ', cites.Select(number => $"[{number}]"));

    private string Day(DateOnly day) => DayText.Write(brief.Asked.In(), day);

    private string Get(string key, string value) => Wording.Get(brief.Asked.In(), $"brief.{key}", value);
}
