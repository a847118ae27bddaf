using Bot.Desk.Layout;

namespace Bot.Desk.SignIn;

/// <summary>What whoever is not signed in sees: how to get in.</summary>
internal static class SignedOutPage
{
    public static IResult Render(HttpContext context)
    {
        var words = DeskPage.WordsOf(context);

        // A browser keeps the session to itself when somebody comes by a link of another page; from here on it shows it.
        var again = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.ToString() + context.Request.QueryString : "/desk";
        return new DeskPage(words["signedOut.title"], null, Html.Of($"""
            <p>{words["signedOut.how"]}</p>
            <ul><li>{words["signedOut.slack"]}</li><li>{words["signedOut.teams"]}</li></ul>
            <p><a class="button" href="{again}">{words["signedOut.again"]}</a></p>
            """)) { Status = StatusCodes.Status401Unauthorized, Address = "/desk" }.For(context);
    }
}
