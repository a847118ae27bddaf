namespace Bot.Tests.Drivers;

/// <summary>Waits for what another thread or process brings about, without sleeping.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks again and again, and fails the test when it never comes true.</summary>
    /// <param name="patience">Null for half a minute.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan? patience = null)
    {
        var most = patience ?? Patience;
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.True(TimeProvider.System.GetElapsedTime(started) < most, $"It did not come true within {most.TotalSeconds} s.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
