using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Channels.Web;

/// <summary>An HTML file with marks, filled in so that a value can never become markup.</summary>
/// <remarks>
/// <c>{{name}}</c> is a value, encoded; <c>{{&amp;name}}</c> is markup of ours; <c>{{t:key}}</c> is a text of the wording files;
/// <c>{{a:file}}</c> is the address of an asset. Values are put in once: a mark inside a value stays what it says.
/// </remarks>
internal sealed partial class PageTemplate(string file)
{
    /// <summary>Encodes for text and for quoted attributes, and leaves accented letters readable.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text = WebAssets.Template(file);

    public string Render(ReplyLanguage language, IReadOnlyDictionary<string, string> values) => Mark().Replace(_text, mark =>
    {
        var name = mark.Groups["name"].Value;
        return mark.Groups["kind"].Value switch
        {
            "&" => values[name],
            "t:" => Encoder.Encode(Wording.Get(language, name)),
            "a:" => WebAssets.Address(name),
            _ => Encoder.Encode(values[name]),
        };
    });

    [GeneratedRegex(@"\{\{(?<kind>&|t:|a:)?(?<name>[A-Za-z][A-Za-z0-9.-]*)\}\}")]
    private static partial Regex Mark();
}

/// <summary>A whole page of HTML.</summary>
internal sealed class PageResult(string html, int status = StatusCodes.Status200OK) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = PageLanguageCode(httpContext);
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept-Language";
        return response.WriteAsync(html, httpContext.RequestAborted);
    }

    private static string PageLanguageCode(HttpContext context) => PageLanguage.Of(context.Request).Code();
}
