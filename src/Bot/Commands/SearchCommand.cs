using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Vectors;
using Bot.Answering.Retrieval.Ranking;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Commands;

/// <summary><c>bot search "…"</c>: the passages a question finds, best first, and why.</summary>
internal static class SearchCommand
{
    private const int SnippetLength = 160;

    private static readonly Argument<string> Text = new("QUESTION") { Description = "The question, in quotes." };

    private static readonly Option<bool> Explain = new("--explain") { Description = "Show what made each score." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a passage." };

    private static readonly Option<int> Count = new("--count") { Description = "How many passages.", HelpName = "N", DefaultValueFactory = _ => 10 };

    public static Command Create()
    {
        var command = new Command("search", "Show the passages a question finds.") { Text, QuestionOptions.Language, Explain, Json, Count };
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var count = parsed.GetValue(Count);
        if (count is < 1 or > PassageRanker.Read)
        {
            throw new UsageException($"--count takes 1 to {PassageRanker.Read}.");
        }

        var holder = services.GetRequiredService<CorpusIndexHolder>();
        await services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
        await holder.UpdateAsync(cancellationToken);
        var vectors = services.GetRequiredService<IQuestionVectors>();
        await vectors.PrepareAsync(cancellationToken);
        var text = parsed.GetValue(Text)!;
        var language = ReplyLanguages.Parse(parsed.GetValue(QuestionOptions.Language)) ?? ReplyLanguages.Parse(LanguageGuess.Of(text)) ?? ReplyLanguage.English;
        var query = services.GetRequiredService<QueryReader>().Read(text, null, language, holder.Current);
        IReadOnlyList<RankedPassage> found = [.. new PassageFinder(holder.Current).Find(query, Audience.Everyone, await vectors.OfAsync(text, language.Code(), cancellationToken)).Passages.Take(count)];
        var output = parsed.InvocationConfiguration.Output;
        for (var i = 0; i < found.Count; i++)
        {
            await output.WriteLineAsync(parsed.GetValue(Json) ? SearchJson.Write(found[i]) : Readable(i + 1, found[i], parsed.GetValue(Explain)));
        }

        return 0;
    }

    private static string Readable(int rank, RankedPassage passage, bool explain)
    {
        var text = passage.Text.ReplaceLineEndings(" ");
        var line = string.Create(CultureInfo.InvariantCulture, $"{rank,2}. {passage.Rank:0.000}  {passage.Passage.Id}  {passage.Article.Title}\n    {(text.Length > SnippetLength ? text[..SnippetLength] + "…" : text)}");
        var nearness = passage.Cosine is { } cosine ? string.Create(CultureInfo.InvariantCulture, $"\n    near by meaning: cosine {cosine:0.000}") : "";
        return explain ? $"{line}\n{Explanation(passage.Score)}{nearness}" : line;
    }

    private static string Explanation(ScoreExplanation score) => string.Create(
        CultureInfo.InvariantCulture,
        $"    search {score.Total:0.000} = (passage {score.PassageText:0.000} + article {score.ArticleText:0.000} + proximity {score.Proximity:0.000} + source {score.Source:0.000}) × coverage factor {score.CoverageFactor:0.000} (coverage {score.Coverage:0.00})\n    found: {string.Join(", ", score.Matches.Select(match => string.Create(CultureInfo.InvariantCulture, $"{match.Word} as {match.Term} ({match.Weight:0.00})")))}");
}

/// <summary>One found passage as JSON.</summary>
internal sealed record SearchLine(string Article, int Passage, int Start, int End, string Title, string Outlet, string Text, double Score, ScoreExplanation Explanation);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SearchLine))]
internal sealed partial class SearchJson : JsonSerializerContext
{
    private static readonly SearchJson Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(RankedPassage found) => JsonSerializer.Serialize(
        new SearchLine(found.Article.Id.Value, found.Passage.Id.Ordinal, found.Passage.Span.Start, found.Passage.Span.End, found.Article.Title, found.Article.Outlet, found.Text, found.Rank, found.Score),
        Readable.SearchLine);
}
