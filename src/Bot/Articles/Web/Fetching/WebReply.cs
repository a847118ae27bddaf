using System.Net;

namespace Bot.Articles.Web.Fetching;

/// <summary>What a page said of itself when it was last read, so that it need not be sent again unchanged.</summary>
/// <param name="ETag">As the server wrote it; null when it gives none.</param>
/// <param name="LastModified">As the server wrote it; null when it gives none.</param>
internal sealed record Validators(string? ETag, string? LastModified);

/// <summary>What came of one request, redirects not followed.</summary>
internal abstract record WebReply
{
    private WebReply() { }

    /// <returns>Where a redirect leads; null when it leads nowhere that can be asked.</returns>
    public static Uri? Next(Uri from, Answered reply) =>
        reply.Location is { } to && Uri.TryCreate(from, to, out var next) && PageAddress.Problem(next.AbsoluteUri) is null ? next : null;

    /// <param name="ContentType">Media type in lower case, without parameters; empty when not given.</param>
    /// <param name="Charset">As declared; null when it is not.</param>
    /// <param name="Body">Decompressed, cut off at the limit.</param>
    /// <param name="IsCut">There was more than the limit.</param>
    public sealed record Answered(
        HttpStatusCode Status, string ContentType, string? Charset, Uri? Location, Validators Validators, byte[] Body, bool IsCut) : WebReply;

    /// <summary>Nobody answered in time; another try may find it otherwise.</summary>
    /// <param name="Reason">Cause and mend, to follow the address.</param>
    public sealed record Unreachable(string Reason) : WebReply;

    /// <summary>The address must not be asked.</summary>
    /// <param name="Reason">Cause and mend, to follow the address.</param>
    public sealed record Unsafe(string Reason) : WebReply;
}
