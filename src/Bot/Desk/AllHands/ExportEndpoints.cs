using System.Text;
using Bot.AllHands;
using Bot.AllHands.Publishing;
using Bot.Desk.Layout;

namespace Bot.Desk.AllHands;

/// <summary>A meeting as a file.</summary>
internal static class ExportEndpoints
{
    // Spreadsheets take a file without it for one in the machine's old code page.
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary><c>GET /desk/all-hands/{id}/questions.md</c>.</summary>
    public static Task<IResult> MarkdownAsync(HttpContext context, string id, AllHandsStore store) =>
        SendAsync(context, id, store, "md", "text/markdown; charset=utf-8", (session, items, words) => Encoding.UTF8.GetBytes(AllHandsMarkdown.Write(session, items, words.Language)));

    /// <summary><c>GET /desk/all-hands/{id}/questions.csv</c>.</summary>
    public static Task<IResult> CsvAsync(HttpContext context, string id, AllHandsStore store) =>
        SendAsync(context, id, store, "csv", "text/csv; charset=utf-8", (session, items, words) => [.. ByteOrderMark, .. Encoding.UTF8.GetBytes(AllHandsCsv.Write(items, words.Language))]);

    private static async Task<IResult> SendAsync(HttpContext context, string id, AllHandsStore store, string ending, string type, Func<AllHandsSession, IReadOnlyList<AllHandsItem>, DeskWords, byte[]> write)
    {
        if (await store.FindAsync(new AllHandsId(id), context.RequestAborted) is not { } session)
        {
            return DeskMessage.NotFound(context);
        }

        var items = await store.ItemsAsync(session.Id, context.RequestAborted);
        return TypedResults.File(write(session, items, DeskPage.WordsOf(context)), type, $"all-hands-{session.Plan.MeetsAt.UtcDateTime:yyyy-MM-dd}.{ending}");
    }
}
