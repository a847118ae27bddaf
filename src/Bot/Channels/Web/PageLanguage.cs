using Bot.Language;
using Microsoft.AspNetCore.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>The language a page or a message is written in: the one asked for with <c>?lang=</c>, else the browser's, else English.</summary>
internal static class PageLanguage
{
    public static ReplyLanguage Of(HttpRequest request) => ReplyLanguages.Parse(request.Query["lang"]) ?? Preferred(request) ?? ReplyLanguage.English;

    private static ReplyLanguage? Preferred(HttpRequest request) =>
        new RequestHeaders(request.Headers).AcceptLanguage
            .Where(entry => entry.Quality is not 0)
            .OrderByDescending(entry => entry.Quality ?? 1)
            .Select(entry => ReplyLanguages.Parse(entry.Value.Value))
            .FirstOrDefault(language => language is not null);
}
