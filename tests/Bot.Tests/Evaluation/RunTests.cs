using Bot.Evaluation.Reading;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Runs;

namespace Bot.Tests.Evaluation;

public sealed class RunTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evaluation-run-").FullName;

    [Fact]
    public void The_files_in_a_folder_say_which_set_it_is()
    {
        Assert.IsType<EvaluationSet.OfQuestions>(Recognised("queries.jsonl", "corpus.jsonl.gz"));
        Assert.IsType<EvaluationSet.OfDuplicates>(Recognised("clusters.jsonl", "corpus.jsonl"));
        Assert.IsType<EvaluationSet.OfPages>(Recognised("gold.jsonl", "html/a.html"));
        Assert.Equal("questions-dev", Assert.IsType<EvaluationSet.OfReplies>(Recognised("questions-dev.jsonl", "articles/a.txt")).Name);
    }

    [Fact]
    public void A_folder_without_a_set_says_what_is_wanted() =>
        Assert.Contains("queries.jsonl", Assert.Throws<EvaluationException>(() => EvaluationSet.Recognise(folder, null)).Message);

    [Fact]
    public async Task The_built_program_works_through_a_set_and_is_scored()
    {
        var set = Assert.Single(EvaluationSet.Recognise(StoredScore.Folder("extraction"), null));
        var runner = new SetRunner(new BotProgram(), folder, reuse: true);

        var figures = await runner.RunAsync(set, TestContext.Current.CancellationToken);
        var again = await runner.RunAsync(set, TestContext.Current.CancellationToken);

        Assert.True(figures.Figures.Single(figure => figure.Name == "recall").Value > 0.9);
        Assert.NotNull(figures.Elapsed);
        Assert.Null(again.Elapsed);
        Assert.Equal(figures.Figures, again.Figures);
    }

    [Fact]
    public async Task A_command_that_fails_leaves_no_run_and_hands_on_its_last_words()
    {
        Directory.CreateDirectory(Path.Combine(folder, "set", "html"));
        await File.WriteAllTextAsync(Path.Combine(folder, "set", "gold.jsonl"), "", TestContext.Current.CancellationToken);
        var set = Assert.Single(EvaluationSet.Recognise(Path.Combine(folder, "set"), null));

        var problem = await Assert.ThrowsAsync<EvaluationException>(() => new SetRunner(new BotProgram(), folder, reuse: false).RunAsync(set, TestContext.Current.CancellationToken));

        Assert.Contains("'bot extract' ended with 1", problem.Message);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void A_baseline_is_found_by_set_group_and_figure_and_may_lack_an_aim()
    {
        var baselines = Baselines.Load(Baselines.DefaultPath);

        Assert.Equal(0.95, baselines.Find("multihop-rag", "all", "chunk Hits@10")!.Aim);
        Assert.Null(baselines.Find("xquad", "cross", "MRR@10")!.Aim);
        Assert.Null(baselines.Find("xquad", "all", "MRR@10"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private EvaluationSet Recognised(params string[] files)
    {
        var set = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        foreach (var file in files)
        {
            var path = Path.Combine(set, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }

        return Assert.Single(EvaluationSet.Recognise(set, null));
    }
}
