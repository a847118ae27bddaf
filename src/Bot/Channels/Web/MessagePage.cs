using Bot.Language;

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
        });
    }
}
