using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Articles;
using Bot.Articles.Reading;

namespace Bot.Commands;

/// <summary><c>bot extract PATH…</c>: shows what the readers find, without storing anything.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files (also .gz) and folders.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Jsonl = new("--jsonl") { Description = "One JSON object a line instead of readable text." };

    public static Command Create()
    {
        var command = new Command("extract", "Read articles and print them, without storing.") { Paths, Jsonl };
        command.SetAction(RunAsync);
        return command;
    }

    /// <returns>0 when at least one article was read, 1 when none was.</returns>
    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // No store and no host: reading needs the clock and the readers alone.
        await using var parts = new ServiceCollection().AddSingleton(TimeProvider.System).AddReaders().BuildServiceProvider();
        var files = parts.GetRequiredService<ArticleFiles>();
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var asJson = parsed.GetValue(Jsonl);
        var (read, refused) = (0, 0);

        await foreach (var outcome in ParallelReading.ReadAsync(files.Find(parsed.GetValue(Paths)!), cancellationToken))
        {
            switch (outcome)
            {
                case ReadOutcome.Read { Article: var article }:
                    read++;
                    await output.WriteLineAsync((asJson ? ExtractedLine.Json(article) : Readable(article)).AsMemory(), cancellationToken);
                    break;
                case ReadOutcome.Rejected rejected:
                    refused++;
                    await errors.WriteLineAsync($"{rejected.Where}: {rejected.Reason}".AsMemory(), cancellationToken);
                    break;
            }
        }

        if (read + refused == 0)
        {
            await errors.WriteLineAsync(files.NothingIn(parsed.GetValue(Paths)!).AsMemory(), cancellationToken);
        }

        return read > 0 ? 0 : 1;
    }

    private static string Readable(SourceArticle article)
    {
        string[] facts = [article.Outlet, article.Author, IsoDay.Write(article.Published) ?? "", article.Language, article.Url ?? ""];
        string[] head = [article.Id, article.Title, string.Join(" · ", facts.Where(fact => fact.Length > 0))];
        return $"── {string.Join("\n   ", head.Where(line => line.Length > 0))}\n\n{article.Text}\n";
    }
}

/// <summary>One line of <c>bot extract --jsonl</c>; the field names are the evaluation's.</summary>
internal sealed record ExtractedLine(string Id, string Title, string Author, string Outlet, string? Date, string Language, string ArticleBody)
{
    public static string Json(SourceArticle article) => JsonSerializer.Serialize(
        new ExtractedLine(article.Id, article.Title, article.Author, article.Outlet, IsoDay.Write(article.Published), article.Language, article.Text),
        ExtractedLineJson.Readable.ExtractedLine);
}

[JsonSerializable(typeof(ExtractedLine))]
internal sealed partial class ExtractedLineJson : JsonSerializerContext
{
    // Letters stay letters: the lines are read by people and scripts, never by a browser.
    public static readonly ExtractedLineJson Readable = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
