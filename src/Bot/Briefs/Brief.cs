namespace Bot.Briefs;

/// <summary>The page a manager takes into a talk with somebody who has an outside offer, in words, with everything it rests on.</summary>
/// <remarks>It is a document of its day: it is kept as it was written, and says so when a source has changed since.</remarks>
internal sealed record Brief
{
    public required BriefRequest Asked { get; init; }

    /// <summary>The day (UTC) it was written, from which the ages of its sources are counted.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Lines over the whole, from the template.</summary>
    public required IReadOnlyList<BriefLine> Frame { get; init; }

    /// <summary>What articles say, best first.</summary>
    public required IReadOnlyList<BriefRow> Rows { get; init; }

    /// <summary>What stands in place of rows, or over rows that are only near.</summary>
    public required IReadOnlyList<BriefLine> Market { get; init; }

    /// <summary>The figure heard beside what articles say; empty where none was.</summary>
    public required IReadOnlyList<BriefLine> Heard { get; init; }

    public required IReadOnlyList<BriefLine> Unknown { get; init; }

    /// <summary>What HR approved to be said.</summary>
    public required IReadOnlyList<BriefReply> Replies { get; init; }

    /// <summary>What stands in place of replies.</summary>
    public required IReadOnlyList<BriefLine> NoReply { get; init; }

    public required IReadOnlyList<BriefLine> Ask { get; init; }

    public required IReadOnlyList<BriefLine> Avoid { get; init; }

    public required IReadOnlyList<BriefLine> Next { get; init; }

    /// <summary>In the order of their numbers, from 1.</summary>
    public required IReadOnlyList<BriefCitation> Citations { get; init; }

    /// <summary>The version of HR's template; 0 for the built-in one.</summary>
    public required int Template { get; init; }
}

/// <summary>One line and what it rests on.</summary>
/// <param name="Cites">Numbers of its citations; never empty.</param>
internal sealed record BriefLine(string Text, IReadOnlyList<int> Cites);

/// <summary>One pay claim of an article, a cell for each of its fields.</summary>
/// <param name="Whose">Who is paid, and by whom.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Date">Of the article, with its age.</param>
/// <param name="Notes">What else belongs to the figure: hearsay, the article's conversion, what it replaces.</param>
/// <param name="Near">In which way it is not what was asked for; empty where it is.</param>
/// <param name="Denials">What is said against it.</param>
internal sealed record BriefRow(
    string Whose, string Figure, string Component, string Period, string Source, string Status, string Date, IReadOnlyList<string> Notes, string Near, IReadOnlyList<BriefLine> Denials, IReadOnlyList<int> Cites)
{
    /// <summary>The cells in the order of the table's columns.</summary>
    public IEnumerable<string> Cells() => [Whose, Figure, Component, Period, Source, Status, Date];
}

/// <summary>A reply of HR's.</summary>
/// <param name="Language">ISO 639-1 code of its words.</param>
/// <param name="Markdown">HR's own words; whole paragraphs of them where <paramref name="IsCut"/>.</param>
internal sealed record BriefReply(string Question, string Markdown, string Language, bool IsCut, IReadOnlyList<int> Cites);

internal enum BriefSourceKind
{
    Article,
    Faq,

    /// <summary>A line of the built-in guidance.</summary>
    Notice,

    /// <summary>A line of HR's own guidance.</summary>
    Template,

    /// <summary>What this brief was asked and what it looked through.</summary>
    Search,

    /// <summary>The company's contacts, as its settings have them.</summary>
    Contacts,
}

/// <summary>What a line rests on.</summary>
/// <param name="Number">The mark [n].</param>
/// <param name="Id">The article or reply; empty for the others.</param>
/// <param name="Title">How it is called in the list of sources.</param>
internal sealed record BriefCitation(int Number, BriefSourceKind Kind, string Id, string Title)
{
    public string Outlet { get; init; } = "";

    /// <summary>Of an article; null where it has no date.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The publisher's address; null where there is none.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code of <see cref="Quote"/>; empty where it is not known.</summary>
    public string Language { get; init; } = "";

    /// <summary>The verbatim words cited.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Where the quote stands in the article's text.</summary>
    public int Start { get; init; }

    public int End { get; init; }

    /// <summary>Comes with the program.</summary>
    public bool IsSample { get; init; }

    /// <summary>Ids of the pay claims that stand there.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>What the source was when the brief was written: an article's content hash, the number of a reply's version.</summary>
    public string State { get; init; } = "";
}
