namespace Bot.Articles.Web.Fetching;

/// <summary>What came of asking for a page.</summary>
internal abstract record FetchOutcome
{
    private FetchOutcome() { }

    /// <param name="Address">Where the page was in the end, after redirects.</param>
    /// <param name="ContentType">Media type in lower case; empty when not given.</param>
    /// <param name="Charset">As declared by the server; null when it is not.</param>
    public sealed record Page(Uri Address, string ContentType, string? Charset, Validators Validators, byte[] Body) : FetchOutcome;

    /// <summary>The page is as it was.</summary>
    public sealed record Unchanged : FetchOutcome;

    /// <summary>The publisher took it away for good (410).</summary>
    public sealed record Gone : FetchOutcome;

    /// <summary>There is no such page (404), which may be an accident.</summary>
    public sealed record Missing : FetchOutcome;

    /// <summary>It may not or cannot be read, and another try will not find it otherwise.</summary>
    /// <param name="Reason">Cause and mend, to follow the address.</param>
    public sealed record Refused(string Reason) : FetchOutcome;

    /// <summary>It could not be read this time.</summary>
    /// <param name="Reason">Cause and mend, to follow the address.</param>
    public sealed record Failed(string Reason) : FetchOutcome;
}
