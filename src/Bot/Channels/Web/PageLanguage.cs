using Bot.Language;
using Microsoft.AspNetCore.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>The language a page or a message is written in: the one asked for with <c>?lang=</c>, else the one chosen before where it is kept, else the browser's, else English.</summary>
internal static class PageLanguage
{
    /// <summary>Keeps the choice, under the paths of pages that ask it to.</summary>
    public const string CookieName = "language";

    public static ReplyLanguage Of(HttpRequest request) => Asked(request) ?? ReplyLanguages.Parse(request.Cookies[CookieName]) ?? Preferred(request) ?? ReplyLanguage.English;

    /// <returns>Null when the address names none.</returns>
    public static ReplyLanguage? Asked(HttpRequest request) => ReplyLanguages.Parse(request.Query["lang"]);

    private static ReplyLanguage? Preferred(HttpRequest request) =>
        new RequestHeaders(request.Headers).AcceptLanguage
            .Where(entry => entry.Quality is not 0)
            .OrderByDescending(entry => entry.Quality ?? 1)
            .Select(entry => ReplyLanguages.Parse(entry.Value.Value))
            .FirstOrDefault(language => language is not null);
}
