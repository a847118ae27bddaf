namespace Bot.Articles.Ingest;

/// <summary>What to bring into the corpus.</summary>
/// <param name="Paths">Files and folders, relative to the working directory or absolute; for the web, addresses.</param>
/// <param name="Language">ISO 639-1 code for every article, instead of what its source says.</param>
/// <param name="Outlet">Publisher of every article, instead of what its source says.</param>
/// <param name="Published">Day of every article, instead of what its source says.</param>
internal sealed record IngestRequest(IReadOnlyList<string> Paths, string? Language = null, string? Outlet = null, DateOnly? Published = null)
{
    /// <summary>Leaves out files that have the size and time they had when they were read before.</summary>
    public bool OnlyChangedFiles { get; init; }
}

/// <summary>How far an ingest is.</summary>
/// <param name="Articles">Stored or found unchanged so far.</param>
internal readonly record struct IngestProgress(int FilesDone, int Files, int Articles);

/// <summary>What an ingest did.</summary>
internal sealed record IngestReport
{
    public required int Files { get; init; }

    /// <summary>Pages and feeds of the web that were asked for.</summary>
    public int Pages { get; init; }

    public required int Added { get; init; }

    public required int Unchanged { get; init; }

    public required int Replaced { get; init; }

    /// <summary>Articles whose file, or whose line in it, is gone, and those their publisher took back.</summary>
    public required int Withdrawn { get; init; }

    public required IReadOnlyList<Rejection> Rejected { get; init; }

    public int Accepted => Added + Unchanged + Replaced;

    public static IngestReport operator +(IngestReport one, IngestReport other) => new()
    {
        Files = one.Files + other.Files,
        Pages = one.Pages + other.Pages,
        Added = one.Added + other.Added,
        Unchanged = one.Unchanged + other.Unchanged,
        Replaced = one.Replaced + other.Replaced,
        Withdrawn = one.Withdrawn + other.Withdrawn,
        Rejected = [.. one.Rejected, .. other.Rejected],
    };
}

/// <summary>What was not taken.</summary>
/// <param name="Where">Path of the file, with ":line" where lines are articles; or the address of the page.</param>
/// <param name="Reason">Cause and mend in words, without the article's text.</param>
internal sealed record Rejection(string Where, string Reason);
