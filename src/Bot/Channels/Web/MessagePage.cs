using Bot.Language;
using Bot.Rendering;

namespace Bot.Channels.Web;

/// <summary>A page that says one thing: not found, not from here, broken.</summary>
internal static class MessagePage
{
    private static readonly PageTemplate Template = new("message.html");

    public static string Render(HttpContext context, int status, Problem problem)
    {
        var language = PageLanguage.Of(context.Request);
        return Template.Render(language, new Dictionary<string, string>
        {
            ["lang"] = language.Code(),
            ["title"] = problem.Title,
            ["detail"] = problem.Detail,
            ["status"] = $"{status}",

            // Whoever came by a signed link is mostly not let in there.
            ["home"] = context.Request.Query.ContainsKey("signature")
                ? ""
                : $"<p><a class=\"button\" href=\"/?lang={language.Code()}\">{PageTemplate.Encoder.Encode(Wording.Get(language, "web.message.home"))}</a></p>",
        });
    }
}
