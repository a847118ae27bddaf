using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Scoring.Replies;
using Bot.LanguageModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Bot.Evaluation.Comparing;

/// <summary>The same questions answered once without a model and once with one, and what became of the sentences it wrote.</summary>
/// <param name="Counts">The bot's own counters of the run with the model: tokens, calls, failures, sentences kept and dropped by reason.</param>
/// <param name="Written">Every sentence of the model that came whole, with what the independent check finds unsupported in it.</param>
/// <param name="Left">Those that left in an answer, likewise.</param>
internal sealed record Comparison(
    ComparedSide Without, ComparedSide With, IReadOnlyDictionary<string, long> Counts, IReadOnlyList<(string Sentence, IReadOnlyList<string> Problems)> Written, IReadOnlyList<(string Sentence, IReadOnlyList<string> Problems)> Left)
{
    /// <param name="settings">Of the bot, for the run with the model, as on its command line.</param>
    public static async Task<Comparison> RunAsync(string articles, IReadOnlyList<GoldQuestion> questions, ModelTape tape, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        // Without vectors and with nothing read in the background, both search the same store; what differs is what the model does to a question and to an answer.
        string[] off = ["--OpenAI:Endpoint=", "--OpenAI:ApiKey=", "--OpenAI:ChatDeployment=", "--OpenAI:EmbeddingDeployment=", "--Embeddings:Provider=Deployment"];
        string[] on = [.. settings, "--OpenAI:EmbeddingDeployment=", "--Embeddings:Provider=Deployment", "--OpenAI:ReadsClaims=false"];
        ComparedSide without;
        using (var plain = await GoldBot.OverAsync(articles, cancellationToken, off))
        {
            without = await AskAsync(plain);
        }

        using var bot = await GoldBot.OverAsync(articles, cancellationToken, on, services => services.Configure<HttpClientFactoryOptions>(
            ModelConnection.ClientName, client => client.HttpMessageHandlerBuilderActions.Add(builder => builder.AdditionalHandlers.Add(tape.NewHandler()))));
        var with = await AskAsync(bot);
        var check = new SupportCheck(bot.Read.Select(article => $"{article.Title}\n{article.Text}"));
        return new Comparison(
            without, with, await bot.CountsAsync(cancellationToken),
            [.. tape.Calls.Where(call => call.Reply.Asks == "statements").SelectMany(call => Sentences(call.Material, call.Reply)).Select(one => (one.Text, check.Problems(one.Text, one.Citations)))],
            [.. with.Written.Select(statement => (statement.Written!, check.Problems(statement.Written!, [.. statement.Citations.Select(citation => (citation.Quote, citation.Article.Text, Heading(citation)))])))]);

        async Task<ComparedSide> AskAsync(GoldBot asked)
        {
            var answers = new List<(Answer, GoldReply)>();

            // One after another: a time is that of a single asker.
            foreach (var question in questions)
            {
                answers.Add(await asked.AnswerAsync(question, cancellationToken));
            }

            return ComparedSide.Of(questions, answers, SourceArticles.Of(asked.Articles, articles));
        }
    }

    private static string Heading(Citation citation) => $"{citation.Article.Title} {citation.Article.Outlet} {citation.Article.Author} {citation.Article.Published:yyyy-MM-dd} {citation.Article.Published?.Year} {citation.Article.Published?.Day}";

    /// <summary>The sentences of a reply with the sources they name, as the model was given them; none of a reply that is no whole JSON.</summary>
    private static IEnumerable<(string Text, IReadOnlyList<(string Quote, string Text, string Heading)> Citations)> Sentences(JsonObject material, TapedReply reply)
    {
        var sources = material["sources"]!.AsArray().ToDictionary(source => (int)source!["id"]!, source => source!.AsObject());
        foreach (var statement in Parsed(reply.Content))
        {
            yield return ((string?)statement["text"] ?? "", [.. (statement["citations"] as JsonArray ?? []).OfType<JsonObject>().Select(citation =>
                sources.TryGetValue((int?)citation["source"] ?? 0, out var source)
                    ? ((string?)citation["quote"] ?? "", (string)source["text"]!, $"{source["title"]} {source["outlet"]} {source["date"]} {string.Join(' ', ((string?)source["date"] ?? "").Split('-'))}")
                    : ("", "", ""))]);
        }
    }

    private static IReadOnlyList<JsonObject> Parsed(string content)
    {
        try
        {
            return [.. (JsonNode.Parse(content)?["statements"] as JsonArray ?? []).OfType<JsonObject>()];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
