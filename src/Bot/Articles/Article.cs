namespace Bot.Articles;

/// <summary>Names one article: the source's own id, or the file's name without its endings.</summary>
internal readonly record struct ArticleId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Who may be shown a text.</summary>
internal enum Audience
{
    Everyone = 0,
    Managers = 1,
    Hr = 2,
}

/// <summary>An article as a reader found it, before it is stored.</summary>
/// <remarks>
/// Text is plain: blocks separated by one blank line ("\n\n"); a heading is a block of its own on one line; a table row is one
/// line with its cells joined by " | "; a list item is one line beginning with "• ". White space inside a line is single spaces.
/// </remarks>
internal sealed record SourceArticle
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>Empty when the source has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The publisher's name as a reader would say it ("WIRED"); empty when unknown.</summary>
    public string Outlet { get; init; } = "";

    public string Author { get; init; } = "";

    /// <summary>The canonical address; null when unknown or not http(s).</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication; null when the source does not say.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code; empty when neither the source nor its text tells.</summary>
    public string Language { get; init; } = "";

    /// <summary>Readers leave everyone unless the source restricts it.</summary>
    public Audience Audience { get; init; } = Audience.Everyone;
}

/// <summary>An article as it is stored and indexed.</summary>
internal sealed record Article
{
    public required ArticleId Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The text every quote is a span of. Never changed once stored under this content hash.</summary>
    public required string Text { get; init; }

    public required string Outlet { get; init; }

    public required string Author { get; init; }

    public required string? Url { get; init; }

    public required DateOnly? Published { get; init; }

    public required string Language { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>True for the briefs that come with the program and leave with the first real ingest.</summary>
    public required bool IsSample { get; init; }

    /// <summary>SHA-256 over text and metadata, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Position in the store's sequence of changes; grows with every change of any article.</summary>
    public required long Version { get; init; }
}
