using Bot.Articles;
using Bot.Rendering;

namespace Bot.Channels;

/// <summary>Signed, expiring addresses of the reader page, for citations in chat.</summary>
internal sealed class ReaderLinks
{
    /// <returns>An absolute address under <c>Web:PublicUrl</c> that opens the article at the quoted words for this audience until it expires; null without a public address.</returns>
    public Uri? Of(CitationLine citation, Audience audience) => throw new NotImplementedException();
}
