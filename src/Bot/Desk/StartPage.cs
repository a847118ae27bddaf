using Bot.Desk.Layout;

namespace Bot.Desk;

/// <summary><c>GET /desk</c>: how many things wait, and where.</summary>
internal static class StartPage
{
    public static Task<IResult> GetAsync(HttpContext context)
    {
        var words = DeskPage.WordsOf(context);
        return Task.FromResult(new DeskPage(words["start.title"], "start", Html.None).For(context));
    }
}
