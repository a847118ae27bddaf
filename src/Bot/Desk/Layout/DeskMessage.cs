namespace Bot.Desk.Layout;

/// <summary>A page of the desk that says one thing: not for this role, not from there, gone.</summary>
internal static class DeskMessage
{
    /// <param name="key">Of two texts: <c>desk.message.KEY.title</c> and <c>.detail</c>.</param>
    public static IResult Render(HttpContext context, int status, string key, params string[] values)
    {
        var words = DeskPage.WordsOf(context);
        return new DeskPage(words[$"message.{key}.title"], null, Html.Of($"<p>{words.Get($"message.{key}.detail", values)}</p>")) { Status = status, Address = "/desk" }.For(context);
    }

    public static IResult NotFound(HttpContext context) => Render(context, StatusCodes.Status404NotFound, "notFound");
}
