using System.CommandLine;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Evaluation.Generation;

namespace Bot.Evaluation.Commands;

/// <summary><c>generate N OUT.jsonl</c>: made-up articles, and questions on them, to measure size and speed with.</summary>
internal static class GenerateCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var count = new Argument<int>("N") { Description = "Articles to make." };
        var articles = new Argument<string>("OUT") { Description = "File for the articles (JSONL; gzipped where it ends in .gz)." };
        var questions = new Option<string?>("--questions") { Description = "File for the questions (JSONL).", HelpName = "FILE" };
        var relevance = new Option<string?>("--qrels") { Description = "File for which article answers which question (TSV).", HelpName = "FILE" };
        var questionCount = new Option<int>("--count") { Description = "Questions to make, spread over the articles.", DefaultValueFactory = _ => 1100 };
        var language = new Option<string>("--lang") { Description = "Language of the articles.", DefaultValueFactory = _ => "mix" };
        var seed = new Option<ulong>("--seed") { Description = "Another seed gives other articles.", DefaultValueFactory = _ => 1UL };
        language.AcceptOnlyFromAmong("en", "fr", "mix");
        var command = new Command("generate", "Make articles and questions to measure size and speed with; never quality.") { count, articles, questions, relevance, questionCount, language, seed };
        command.SetAction(parsed =>
        {
            Vocabulary[] languages = parsed.GetRequiredValue(language) switch
            {
                "en" => [Vocabulary.English],
                "fr" => [Vocabulary.French],
                _ => [Vocabulary.English, Vocabulary.French],
            };
            var generator = new ArticleGenerator(languages, parsed.GetRequiredValue(seed));
            var wanted = parsed.GetRequiredValue(count);
            Write(parsed.GetRequiredValue(articles), Enumerable.Range(0, wanted).Select(number => JsonSerializer.Serialize(generator.Article(number), Json)));
            var asked = Questions(generator, wanted, parsed.GetRequiredValue(questionCount));
            Write(parsed.GetValue(questions), asked.Select(question => JsonSerializer.Serialize(question, Json)));
            Write(parsed.GetValue(relevance), asked.Select(question => $"{question.Id}\t{question.Article}\t"));
        });
        return command;
    }

    /// <summary>Questions on articles that lie evenly apart; where one is a copy, the next article is asked about.</summary>
    public static List<GeneratedQuestion> Questions(ArticleGenerator generator, int articles, int wanted)
    {
        var questions = new List<GeneratedQuestion>();
        var step = Math.Max(1.0, (double)articles / Math.Max(1, wanted));
        var next = 0.0;
        for (var number = 0; number < articles && questions.Count < wanted; number++)
        {
            if (number >= (int)next && generator.Question(number) is { } question)
            {
                questions.Add(question);
                next += step;
            }
        }

        return questions;
    }

    private static void Write(string? path, IEnumerable<string> lines)
    {
        if (path is null)
        {
            return;
        }

        using Stream file = File.Create(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        using var writer = new StreamWriter(stream);
        foreach (var line in lines)
        {
            writer.Write(line + "\n");
        }
    }
}
