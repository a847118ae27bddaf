using System.CommandLine;
using Bot.Answering;
using Bot.Answering.FaqMatching;
using Bot.Answering.Retrieval.Index;
using Bot.Answering.Retrieval.Index.Snapshots;
using Bot.Answering.Retrieval.Vectors;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Articles.Reading;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Commands;

/// <summary><c>bot answer-batch --in q.jsonl --out a.jsonl [--corpus PATH…] [--faq FILE]</c>: one answer a line, in the questions' order.</summary>
internal static class AnswerBatchCommand
{
    private static readonly Option<string> In = new("--in") { Description = "Questions: {\"id\",\"text\",\"lang?\",\"history?\"} a line.", HelpName = "FILE", Required = true };

    private static readonly Option<string> Out = new("--out") { Description = "Where the answers go, one JSON object a line.", HelpName = "FILE", Required = true };

    private static readonly Option<string[]> Corpus = new("--corpus")
    {
        Description = "Answer from these files and folders alone, in a temporary store.",
        HelpName = "PATH",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Faq = new("--faq")
    {
        Description = "Replies to take as approved, in place of the store's: {\"id\",\"title\",\"text\"} a line, title being the question.",
        HelpName = "FILE",
    };

    public static Command Create()
    {
        var command = new Command("answer-batch", "Answer a file of questions. The sample briefs are never used.") { In, Out, Corpus, Faq };
        command.SetAction(RunAsync);
        return command;
    }

    /// <returns>0; 1 when a line was no question or no article could be read.</returns>
    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(In) is { Length: > 0 } from && parsed.GetValue(Out) is { Length: > 0 } to && Path.GetFullPath(from) == Path.GetFullPath(to))
        {
            throw new UsageException("--in and --out name the same file; the answers would overwrite the questions.");
        }

        var questions = QuestionFile.Read(parsed.GetValue(In)!);
        var faqs = parsed.GetValue(Faq) is { } file ? FaqLines.Read(file) : null;
        if (parsed.GetValue(Corpus) is not { Length: > 0 } paths)
        {
            return await BotHost.RunAsync(
                parsed,
                (services, token) => AnswerAsync(parsed, services, questions, faqs, token),
                cancellationToken,
                services => services.AddSingleton(parts => new CorpusIndexHolder(parts.GetRequiredService<ArticleStore>(), parts.GetRequiredService<SnapshotFolder>()) { LeavesOutSamples = true }));
        }

        using var folder = new TemporaryFolder();
        return await BotHost.RunAsync(
            parsed,
            async (services, token) =>
            {
                var report = await services.GetRequiredService<Ingestor>().IngestAsync(new IngestRequest(paths), null, token);
                foreach (var rejection in report.Rejected)
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"{rejection.Where}: {rejection.Reason}");
                }

                if (report is { Accepted: 0, Rejected.Count: 0 })
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync(services.GetRequiredService<ArticleFiles>().NothingIn(paths));
                }

                var code = await AnswerAsync(parsed, services, questions, faqs, token);
                return report.Accepted == 0 ? 1 : code;
            },
            cancellationToken,
            settings: ["--Storage:Provider=Sqlite", "--Storage:ConnectionString=", $"--Storage:Data={folder.Path}"]);
    }

    private static async Task<int> AnswerAsync(ParseResult parsed, IServiceProvider services, IReadOnlyList<QuestionLine> questions, IReadOnlyList<FaqVersion>? faqs, CancellationToken cancellationToken)
    {
        var replies = services.GetRequiredService<FaqIndexHolder>();
        if (faqs is not null)
        {
            replies.Hold(faqs);
        }

        await replies.UpdateAsync(cancellationToken);
        await services.GetRequiredService<CorpusIndexHolder>().UpdateAsync(cancellationToken);
        await services.GetRequiredService<IQuestionVectors>().PrepareAsync(cancellationToken);
        var answerer = services.GetRequiredService<Answerer>();
        var clock = services.GetRequiredService<TimeProvider>();
        var path = parsed.GetValue(Out)!;
        await using var output = OutputFile.Create(path);
        var broken = 0;

        // In shares, so that the cores work and the lines still leave in order and are not all held at once.
        foreach (var share in questions.Chunk(256))
        {
            var lines = new string?[share.Length];
            await Parallel.ForAsync(0, share.Length, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, async (i, token) =>
            {
                if (share[i] is QuestionLine.Asked asked)
                {
                    var started = clock.GetTimestamp();
                    var answer = await answerer.AnswerAsync(asked.Question, token);
                    lines[i] = AnswerJson.Write(AnswerLineWriter.Write(answer, clock.GetElapsedTime(started), asked.Id));
                }
            });
            for (var i = 0; i < share.Length; i++)
            {
                if (share[i] is QuestionLine.Broken bad)
                {
                    broken++;
                    await parsed.InvocationConfiguration.Error.WriteLineAsync($"{bad.Where}: {bad.Reason}");
                }
                else
                {
                    await output.WriteLineAsync(lines[i].AsMemory(), cancellationToken);
                }
            }
        }

        return broken > 0 ? 1 : 0;
    }

    /// <summary>A folder that goes when the batch ends, however it ends.</summary>
    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("pay-answers-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
