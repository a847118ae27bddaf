using Bot.PayClaims.Filling;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.PayClaims.Filling;

public sealed class FillingFollowerTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_model_that_failed_is_left_alone_for_half_a_minute_and_what_comes_later_is_asked_about_too()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Articles.SaveAsync([FillingDriver.EnglishDraft()], TestContext.Current.CancellationToken);
        await using var driver = FillingDriver.Over(store, FillingDriver.Careful);
        (driver.Model.Trouble, driver.Model.TroubleLasts) = (ModelTrouble.WrongKey, 1);
        using var follower = new FillingFollower(driver.Filler, store.Articles, store.Clock, NullLogger<FillingFollower>.Instance);
        await follower.StartAsync(TestContext.Current.CancellationToken);
        await Until.TrueAsync(() => Task.FromResult(driver.Model.Calls == 1));

        var passed = TimeSpan.Zero;
        await Until.TrueAsync(async () =>
        {
            var isFilled = (await driver.ClaimAsync("norvane")).Filled.Count > 0;
            passed += isFilled ? TimeSpan.Zero : Step;
            store.Clock.Advance(Step);
            return isFilled;
        });
        await store.Articles.SaveAsync([FillingDriver.FrenchDraft()], TestContext.Current.CancellationToken);
        await Until.TrueAsync(async () =>
        {
            store.Clock.Advance(Step);
            return (await driver.ClaimAsync("borel")).Employer == "Borel";
        });

        Assert.True(passed >= FillingFollower.Pause, passed.ToString());
        await follower.StopAsync(TestContext.Current.CancellationToken);
    }
}
