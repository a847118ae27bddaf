using System.Diagnostics;
using System.Globalization;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Speed.Sizes;
using Bot.Tests.Drivers;

namespace Bot.Tests.Evaluation;

public sealed class OtherEngineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_line_is_what_it_measured_and_a_failure_names_the_program()
    {
        Assert.Equal("two", await OtherEngine.RunAsync("sh -c", ["echo one; echo two"], Cancellation));
        Assert.Contains("'sh -c' ended with 3", (await Assert.ThrowsAsync<EvaluationException>(() => OtherEngine.RunAsync("sh -c", ["exit 3"], Cancellation))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_no_longer_leaves_no_program_running()
    {
        using var folder = new TempFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var file = folder.At("process");
        var running = OtherEngine.RunAsync("sh -c", [$"echo $$ > {file}.part && mv {file}.part {file} && exec sleep 600"], stop.Token);
        await Until.TrueAsync(() => Task.FromResult(File.Exists(file)));
        var process = int.Parse(await File.ReadAllTextAsync(file, Cancellation), CultureInfo.InvariantCulture);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.DoesNotContain(Process.GetProcesses(), other => other.Id == process);
    }
}
