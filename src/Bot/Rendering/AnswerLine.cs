using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Rendering;

/// <summary>An answer as one JSON object: a line of <c>answer-batch</c>, the reply of <c>POST /api/chat</c>, <c>ask --json</c>.</summary>
internal sealed record AnswerLine
{
    /// <summary>The question's id as its file writes it, so that who joins answers to questions finds a number again as a number; null outside batches.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    /// <summary>answered, faq, abstained, refused or routed.</summary>
    public required string Outcome { get; init; }

    public required bool Abstained { get; init; }

    /// <summary>en or fr.</summary>
    public required string Language { get; init; }

    /// <summary>The whole reply as read, with [n] marks, without the source list and without what is behind "more".</summary>
    public required string Text { get; init; }

    /// <summary>The shortest span that answers, or empty.</summary>
    public required string Answer { get; init; }

    public required double Confidence { get; init; }

    public required IReadOnlyList<CitationLine> Citations { get; init; }

    /// <summary>The pay claims the answer rests on.</summary>
    public IReadOnlyList<ClaimLine> Figures { get; init; } = [];

    public required IReadOnlyList<string> Ranked { get; init; }

    public required IReadOnlyList<PassageLine> Passages { get; init; }

    public required double ElapsedMs { get; init; }

    /// <summary>The reply cut into lines for a page to lay out; <see cref="Text"/> joins those that are shown at once.</summary>
    public required IReadOnlyList<ReplyLine> Lines { get; init; }

    public required IReadOnlyList<string> Suggestions { get; init; }

    /// <summary>True when it concerns the asker alone (their pay, a colleague's, an offer, their rights), so that others must not see it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Personal { get; init; }

    /// <summary>The conversation to send with the next message; null outside the web chat.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Conversation { get; init; }
}

/// <summary>One line of a reply.</summary>
/// <param name="Kind">lead, faq, statement, more, nearest or note.</param>
/// <param name="Text">Words of ours, HR's in plain words for faq, the verbatim quote for statement and more, the article's title for nearest.</param>
/// <param name="Speaker">Who says the quote, where the quote itself does not; null otherwise.</param>
/// <param name="Citation">The <c>n</c> of the citation, null for words of ours.</param>
/// <param name="Quote">The verbatim quote shown beneath a pay claim; null where it is folded behind its number.</param>
/// <param name="IsClaim">True when <paramref name="Text"/> puts a pay claim into words of ours.</param>
/// <param name="IsWritten">True when <paramref name="Text"/> is a sentence that a model wrote upon its citations and that was verified.</param>
internal sealed record ReplyLine(string Kind, string Text, string? Speaker = null, int? Citation = null, string? Quote = null, bool IsClaim = false, bool IsWritten = false)
{
    /// <summary>What HR wrote, in Markdown; null for every other kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Markdown { get; init; }

    /// <summary>The <c>n</c> of further citations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Others { get; init; }

    /// <summary>The <c>n</c> of each of its citations.</summary>
    [JsonIgnore]
    public IEnumerable<int> Cited => new[] { Citation }.OfType<int>().Concat(Others ?? []);

    /// <summary>Its marks as printed: "[1] [3]".</summary>
    [JsonIgnore]
    public string Marks => string.Join(' ', Cited.Select(number => $"[{number}]"));
}

/// <param name="Kind">article, faq or notice.</param>
/// <param name="Published">yyyy-MM-dd, or null.</param>
/// <param name="Url">The publisher's address, or null.</param>
/// <param name="Start">Offset of the quote in the stored text; <paramref name="End"/> is just past it.</param>
/// <param name="Age">How old the source is in the reply's language ("5 months old"), or null without a date.</param>
/// <param name="Sample">True for a brief that comes with the program.</param>
/// <param name="Reader">Address of the reader page at the quote, relative to the site.</param>
internal sealed record CitationLine(
    int N, string Kind, string Article, string Title, string Outlet, string? Published, string? Url,
    string Quote, int Start, int End, string Language, string? Age, bool Sample, string Reader);

internal sealed record PassageLine(string Doc, string Text);
