using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Duplicates;
using Bot.Evaluation.Scoring.Pages;
using Bot.Evaluation.Scoring.Questions;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Runs;

/// <summary>Has the bot work through a set and scores what came out.</summary>
/// <param name="outFolder">Where runs are kept, one file a set.</param>
/// <param name="reuse">Score a run that is already there instead of making it anew.</param>
internal sealed class SetRunner(BotProgram bot, string outFolder, bool reuse)
{
    public async Task<SetFigures> RunAsync(EvaluationSet set, CancellationToken cancellationToken)
    {
        var run = Path.Combine(outFolder, set.Name + ".jsonl");
        TimeSpan? elapsed = reuse && File.Exists(run) ? null : await MakeAsync(set, run, cancellationToken);
        return set switch
        {
            EvaluationSet.OfQuestions => new SetFigures(set.Name, CountCorpus(set), elapsed, [.. Questions(set, run), .. Times(run)]),
            EvaluationSet.OfPages => Pages(set, run, elapsed),
            EvaluationSet.OfDuplicates => new SetFigures(set.Name, CountCorpus(set), elapsed, Flat(FigureJson.Of(
                DuplicateScorer.Score(DuplicateSet.Load(set.Folder), JsonLines.Read(run, DuplicateScorer.ParseGroup))))),
            EvaluationSet.OfReplies replies => new SetFigures(set.Name, Directory.EnumerateFiles(replies.Articles).Count(), elapsed, Replies(replies, run)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<TimeSpan> MakeAsync(EvaluationSet set, string run, CancellationToken cancellationToken)
    {
        // Written beside and renamed, so that a run that was cut short is never taken for a whole one.
        var unfinished = run + ".unfinished";
        var data = Directory.CreateTempSubdirectory("bot-evaluation-").FullName;
        try
        {
            var corpus = JsonLines.Find(set.Folder, "corpus.jsonl");
            var elapsed = set switch
            {
                EvaluationSet.OfPages => await bot.RunAsync(["extract", Path.Combine(set.Folder, "html"), "--jsonl", "--data", data], unfinished, cancellationToken),
                EvaluationSet.OfDuplicates => await bot.RunAsync(["ingest", corpus, "--data", data], null, cancellationToken)
                    + await bot.RunAsync(["articles", "--groups", "--data", data], unfinished, cancellationToken),
                EvaluationSet.OfReplies replies => await AnswerAsync(replies.Questions, replies.Articles),
                _ => await AnswerAsync(Path.Combine(set.Folder, "queries.jsonl"), corpus),
            };
            File.Move(unfinished, run, overwrite: true);
            return elapsed;

            Task<TimeSpan> AnswerAsync(string questions, string articles) =>
                bot.RunAsync(["answer-batch", "--in", questions, "--out", unfinished, "--corpus", articles, "--data", data], null, cancellationToken);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
            File.Delete(unfinished);
        }
    }

    private static IEnumerable<Figure> Questions(EvaluationSet set, string run)
    {
        var score = new QuestionScorer(QuestionSet.Load(set.Folder), JsonLines.Read(run, RunLine.Parse)).Score();
        return [new Figure(Figure.All, "missing", score.Missing), .. score.Metrics.SelectMany(group => group.Value.Select(figure => new Figure(group.Key, figure.Key, figure.Value)))];
    }

    private static SetFigures Pages(EvaluationSet set, string run, TimeSpan? elapsed)
    {
        var score = PageScorer.Score(JsonLines.Read(Path.Combine(set.Folder, "gold.jsonl"), PageText.Parse), JsonLines.Read(run, PageText.Parse));
        return new SetFigures(set.Name, score.Pages, elapsed, Flat(FigureJson.Of(score)));
    }

    private static List<Figure> Replies(EvaluationSet.OfReplies set, string run) => Flat(ReplyScorer.Score(
        JsonLines.Read(set.Questions, ReplyQuestion.Parse), JsonLines.Read(run, Reply.Parse), SourceArticles.Load(set.Articles)).ToJson());

    private static IEnumerable<Figure> Times(string run)
    {
        double[] times = [.. JsonLines.Read(run, row => row.Field("elapsedMs")?.Number()).OfType<double>().Order()];
        return times.Length == 0 ? [] :
        [
            new Figure(Figure.All, "p50_ms", times[times.Length / 2]),
            new Figure(Figure.All, "p95_ms", times[(int)(times.Length * 0.95)]),
        ];
    }

    private static List<Figure> Flat(JsonObject figures) =>
        [.. figures.Where(pair => pair.Value?.GetValueKind() == JsonValueKind.Number)
            .Select(pair => new Figure(Figure.All, pair.Key, double.Parse(pair.Value!.ToJsonString(), CultureInfo.InvariantCulture)))];

    private static int CountCorpus(EvaluationSet set) => JsonLines.Lines(JsonLines.Find(set.Folder, "corpus.jsonl")).Count(line => line.Length > 0);
}
