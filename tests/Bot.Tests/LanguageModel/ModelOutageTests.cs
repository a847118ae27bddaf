using System.Text.Json.Nodes;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.LanguageModel;

/// <summary>The service of the model is away for an hour while people ask.</summary>
public sealed class ModelOutageTests
{
    private const string Written = "Norvane confirmed in its annual report that welders get a base salary of $95,000 per year.";
    private const int Minutes = 60;
    private const int AtOnce = 4;

    // An hour in seconds, yet slow enough that a moment in which the machine does other things is no ten seconds of this clock.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(nameof(ModelTrouble.Dead))]
    [InlineData(nameof(ModelTrouble.ServerError))]
    public async Task Answers_keep_coming_the_breaker_opens_and_closes_and_doctor_says_so(string trouble)
    {
        await using var driver = await new ModelDriver(material => [new ModelStatement(Written, (ModelDriver.Source(material, ModelDriver.Base), ModelDriver.Base))], clock: _clock).StoreAsync();

        // The first answer waits for the compiler, which this clock would count ten times over.
        await driver.AskAsync();
        Assert.All(await AskAsync(driver), answer => Assert.Contains(Written, (string)answer["text"]!, StringComparison.Ordinal));
        var before = driver.Model.Calls;

        driver.Model.Trouble = Enum.Parse<ModelTrouble>(trouble);
        var slowest = TimeSpan.Zero;
        for (var minute = 0; minute < Minutes; minute++)
        {
            var began = _clock.GetUtcNow();
            foreach (var answer in await AskAsync(driver))
            {
                Assert.Equal("answered", (string)answer["outcome"]!);
                Assert.Contains("$95,000", (string)answer["text"]!, StringComparison.Ordinal);
                Assert.NotEmpty(answer["citations"]!.AsArray());
            }

            slowest = _clock.GetUtcNow() - began is var took && took > slowest ? took : slowest;
            _clock.Advance(TimeSpan.FromMinutes(1) - took);
        }

        // A trial a minute and no more: of each round one call finds the breaker half open.
        Assert.InRange(driver.Model.Calls - before, Minutes, 2 * Minutes);
        Assert.InRange(slowest.TotalSeconds, 0, 10);
        Assert.Equal((true, true), await BreakerAsync(driver));

        driver.Model.Trouble = ModelTrouble.None;
        await AskAsync(driver);
        Assert.All(await AskAsync(driver), answer => Assert.Contains(Written, (string)answer["text"]!, StringComparison.Ordinal));

        Assert.Equal((false, false), await BreakerAsync(driver));
        Assert.DoesNotContain(driver.Host.Logs, line => line.Contains("welders", StringComparison.Ordinal) || line.Contains(FakeModel.Key, StringComparison.Ordinal) || line.Contains("never to be logged", StringComparison.Ordinal));
    }

    /// <summary>Four people ask at once; time passes while they wait.</summary>
    private async Task<IReadOnlyList<JsonObject>> AskAsync(ModelDriver driver)
    {
        var asked = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => driver.AskAsync()));
        while (!asked.IsCompleted)
        {
            await Task.WhenAny(asked, Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken));
            _clock.Advance(asked.IsCompleted ? TimeSpan.Zero : Tick);
        }

        return await asked;
    }

    /// <returns>Whether it is open by the store, and whether <c>doctor</c> complains of it.</returns>
    private static async Task<(bool IsOpen, bool IsToldOf)> BreakerAsync(ModelDriver driver)
    {
        var findings = await driver.ExamineAsync();
        var told = findings.Any(finding => finding is { Name: "model use", Status: FindingStatus.Fail } && finding.Cause.Contains("breaker (chat)", StringComparison.Ordinal));
        return ((await driver.Use.BreakersAsync(TestContext.Current.CancellationToken)).Any(breaker => breaker is { Name: ModelCalls.Chat, IsOpen: true }), told);
    }
}
