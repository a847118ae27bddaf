namespace Bot.Channels.Web;

/// <summary>Has a response kept nowhere, whatever its page or its failure says of itself.</summary>
internal static class NoStore
{
    // At the end, for what writes the response sets a header of its own.
    public static void Of(HttpResponse response) => response.OnStarting(() =>
    {
        response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    });
}
