using Bot.Diagnosis;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage;

public sealed class StorageCheckupTests
{
    [Fact]
    public async Task A_clock_that_differs_from_the_databases_is_named()
    {
        await using var store = await TestStore.CreateAsync(Engine.Postgres);
        await using var services = store.BuildServices(_ => { });
        var checkup = services.GetServices<ICheckup>().OfType<StorageCheckup>().Single();

        var behind = await ClockAsync(checkup);
        store.Clock.AdjustTime(TimeProvider.System.GetUtcNow());
        var right = await ClockAsync(checkup);

        Assert.Equal((FindingStatus.Warn, FindingStatus.Ok), (behind.Status, right.Status));
        Assert.Matches("clock is [0-9]+ s behind the database's", behind.Cause);
    }

    [Fact]
    public async Task A_store_of_one_process_has_one_clock()
    {
        await using var store = await TestStore.CreateAsync();
        await using var services = store.BuildServices(_ => { });

        Assert.DoesNotContain("clock", await services.GetServices<ICheckup>().OfType<StorageCheckup>().Single()
            .ExamineAsync(TestContext.Current.CancellationToken).Select(finding => finding.Name).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Finding> ClockAsync(StorageCheckup checkup) =>
        await checkup.ExamineAsync(TestContext.Current.CancellationToken).SingleAsync(finding => finding.Name == "clock", TestContext.Current.CancellationToken);
}
