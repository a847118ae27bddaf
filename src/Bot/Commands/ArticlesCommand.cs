using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Articles;
using Bot.PayClaims.Stories;

namespace Bot.Commands;

/// <summary><c>bot articles</c>: what the corpus holds; with <c>--groups</c> which of it are copies of one story.</summary>
internal static class ArticlesCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print the articles as one JSON array." };

    private static readonly Option<bool> Groups = new("--groups") { Description = "Print groups of copies instead, one a line: {\"docs\":[ids]}." };

    public static Command Create()
    {
        var command = new Command("articles", "List the articles of the corpus.") { Groups, Json };
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<ArticleStore>();
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Groups))
        {
            // The lines are the same with and without --json: what reads them should not have to ask.
            foreach (var group in StoryGroups.Of(await store.AllAsync(cancellationToken), cancellationToken).Groups)
            {
                await output.WriteLineAsync(JsonSerializer.Serialize(new GroupLine([.. group.Select(id => id.Value)]), ArticleLineJson.Readable.GroupLine));
            }

            return 0;
        }

        var articles = await store.ListAsync(cancellationToken);
        if (parsed.GetValue(Json))
        {
            IReadOnlyList<ArticleLine> lines = [.. articles.Select(ArticleLine.Of)];
            await output.WriteLineAsync(JsonSerializer.Serialize(lines, ArticleLineJson.Readable.IReadOnlyListArticleLine));
        }
        else
        {
            Write(output, articles);
        }

        return 0;
    }

    private static void Write(TextWriter output, IReadOnlyList<ArticleSummary> articles)
    {
        if (articles.Count == 0)
        {
            output.WriteLine("The corpus holds no article. Bring some in: ingest PATH. Until then serve, ask and search show sample briefs.");
            return;
        }

        var ids = Width("id", articles.Select(article => article.Id.Value));
        var outlets = Width("outlet", articles.Select(article => article.Outlet));
        output.WriteLine($"{"id".PadRight(ids)}  {"date",-10}  lang  passages  {"outlet".PadRight(outlets)}  title");
        foreach (var article in articles)
        {
            var line = $"{Cut(article.Id.Value, ids)}  {IsoDay.Write(article.Published) ?? "",-10}  {article.Language,-4}  {article.Passages,8}  {Cut(article.Outlet, outlets)}  {article.Title}";
            output.WriteLine((article.IsSample ? $"{line} [sample]" : line).TrimEnd());
        }

        var samples = articles.Count(article => article.IsSample);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles.Count:N0} article{(articles.Count == 1 ? "" : "s")}{(samples > 0 ? $", {samples} of them sample briefs" : "")}"));
    }

    // Columns fit an ordinary terminal; the whole values are in --json.
    private static int Width(string head, IEnumerable<string> values) => Math.Min(36, values.Append(head).Max(value => value.Length));

    private static string Cut(string value, int width) => value.Length <= width ? value.PadRight(width) : $"{value[..(width - 1)]}…";
}

/// <summary>One article of <c>bot articles --json</c>.</summary>
/// <param name="Date">yyyy-MM-dd, or null.</param>
internal sealed record ArticleLine(string Id, string Title, string Outlet, string? Date, string Language, int Passages, bool Sample)
{
    public static ArticleLine Of(ArticleSummary article) =>
        new(article.Id.Value, article.Title, article.Outlet, IsoDay.Write(article.Published), article.Language, article.Passages, article.IsSample);
}

/// <summary>One group of <c>bot articles --groups</c>.</summary>
/// <param name="Docs">Ids of articles that are copies of one another.</param>
internal sealed record GroupLine(IReadOnlyList<string> Docs);

[JsonSerializable(typeof(IReadOnlyList<ArticleLine>))]
[JsonSerializable(typeof(GroupLine))]
internal sealed partial class ArticleLineJson : JsonSerializerContext
{
    // Letters stay letters: read by people and scripts, never by a browser.
    public static readonly ArticleLineJson Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
