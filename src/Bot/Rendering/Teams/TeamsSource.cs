using System.Text.Json.Nodes;

namespace Bot.Rendering.Teams;

/// <summary>The entity that marks a message as machine-made, where a person did not write it, and carries the sources behind its [n] marks.</summary>
/// <remarks>https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content. One a message; the platform refuses more sources or longer fields.</remarks>
internal static class TeamsSource
{
    public const int Most = 20;

    private const int LongestName = 80;
    private const int LongestAbstract = 160;
    private const int MostKeywords = 3;
    private const int LongestKeyword = 28;

    /// <param name="cited">Sources whose mark is in the text.</param>
    /// <param name="address">Where a source opens for its reader; null where it does not.</param>
    /// <param name="isMachineMade">False for the words of people, which the platform's label would belie.</param>
    public static JsonObject Entity(IEnumerable<CitationLine> cited, Func<CitationLine, Uri?> address, string untitled, bool isMachineMade)
    {
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (isMachineMade)
        {
            entity["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        JsonNode[] claims = [.. cited.DistinctBy(citation => citation.N).Take(Most).Select(citation => Claim(citation, address(citation), untitled))];
        if (claims.Length > 0)
        {
            entity["citation"] = new JsonArray(claims);
        }

        return entity;
    }

    /// <summary>A source as a line of a card: its number, title, outlet and day; a link where it opens.</summary>
    public static string Line(CitationLine cited, Uri? address)
    {
        string?[] parts = [cited.Title, cited.Outlet, cited.Published];
        var words = EscapedMarkdown.Escape(EscapedMarkdown.Cut(string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))), LongestAbstract));
        return $"[{cited.N}] {TeamsCards.Link(address, words)}";
    }

    private static JsonObject Claim(CitationLine citation, Uri? address, string untitled)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = EscapedMarkdown.Cut(citation.Title.Length > 0 ? citation.Title : untitled, LongestName),
            ["abstract"] = EscapedMarkdown.Cut(citation.Quote.Length > 0 ? citation.Quote.ReplaceLineEndings(" ") : citation.Title, LongestAbstract),
        };
        if (address is not null)
        {
            appearance["url"] = address.AbsoluteUri;
        }

        string?[] words = [citation.Outlet, citation.Published, citation.Age];
        JsonNode[] keywords = [.. words.Where(word => !string.IsNullOrWhiteSpace(word)).Take(MostKeywords).Select(word => JsonValue.Create(EscapedMarkdown.Cut(word!, LongestKeyword)))];
        if (keywords.Length > 0)
        {
            appearance["keywords"] = new JsonArray(keywords);
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.N, ["appearance"] = appearance };
    }
}
