using Bot.Evaluation.Runs;
using Bot.Evaluation.Speed.Desk;

namespace Bot.Tests.Evaluation;

public sealed class DeskSpeedTests
{
    [Fact]
    public async Task Every_page_of_the_desk_is_timed_over_a_store_that_holds_all_it_shows()
    {
        var pages = await new DeskMeasurement(new BotProgram(), new DeskSizes(1_000), TimeProvider.System).MeasureAsync(TestContext.Current.CancellationToken);

        string[] sections = ["start", "queue", "replies", "told", "insights", "claims", "articles", "contacts", "not delivered", "audit"];
        Assert.Equal(sections, pages.Select(page => page.Page.Split(',')[0]).Distinct());
        Assert.All(pages, page => Assert.True(page is { First: > 0, Latencies.P50: > 0, Bytes: > 1_000 }, page.Page));
    }
}
