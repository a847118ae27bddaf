using System.Text.Json;
using Bot.Answering;
using Bot.Language;
using Bot.Rendering;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary><c>GET /</c>: the chat, in the browser's language.</summary>
internal static class ChatPage
{
    /// <summary>Seconds the page goes on waiting for a host whose deadline has passed.</summary>
    private const int PatienceBeyondDeadline = 10;

    private static readonly PageTemplate Template = new("chat.html");

    // Labels inside a reply are in the reply's language, so the script takes both.
    private static readonly string Words = JsonSerializer.Serialize(
        Enum.GetValues<ReplyLanguage>().ToDictionary(language => language.Code(), language => Wording.Section(language, "web.ui.")),
        WebJson.Default.DictionaryStringIReadOnlyDictionaryStringString);

    public static IResult Get(HttpContext context, IOptions<AnswersOptions> answers)
    {
        var language = PageLanguage.Of(context.Request);
        return new PageResult(Template.Render(language, new Dictionary<string, string>
        {
            ["lang"] = language.Code(),
            ["words"] = Words,
            ["limit"] = $"{Answerer.LongestQuestion}",
            ["patience"] = $"{answers.Value.DeadlineSeconds + PatienceBeyondDeadline}",
            ["en"] = Current(language, ReplyLanguage.English),
            ["fr"] = Current(language, ReplyLanguage.French),
        }));
    }

    private static string Current(ReplyLanguage shown, ReplyLanguage link) => shown == link ? "true" : "false";
}
