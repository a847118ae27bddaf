using System.Net;
using System.Text.Json;
using Bot.Health;
using Bot.Inbox;
using Bot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_host_is_ready_from_its_first_answer_on()
    {
        await using var host = new WebHost();
        using var client = host.CreateClient();

        using var response = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"status":"ready","causes":[]}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_host_with_a_part_that_is_down_lives_and_names_the_part()
    {
        await using var host = new WebHost(replace: services => services.AddSingleton<IReadinessCheck>(new Down("The index is still being built.")));
        await host.CatchUpAsync();
        using var client = host.CreateClient();

        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        using var live = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("The index is still being built.", Assert.Single(report.RootElement.GetProperty("causes").EnumerateArray()).GetString());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_part_that_hangs_is_named_and_does_not_hang_the_probe()
    {
        var clock = new FakeTimeProvider();
        var readiness = new Readiness([new Hanging()], clock);

        var asked = readiness.CausesAsync(TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("The store did not answer within 3 seconds.", Assert.Single(await asked));
    }

    [Fact]
    public async Task A_host_whose_inbox_nobody_works_on_is_not_ready()
    {
        await using var host = new WebHost();
        await host.CatchUpAsync();
        using var client = host.CreateClient();

        await host.Services.GetRequiredService<InboxWorker>().StopAsync(TestContext.Current.CancellationToken);
        using var response = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The inbox worker is not running.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Down(string cause) : IReadinessCheck
    {
        public string Part => "index";

        public Task<string?> CauseAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(cause);
    }

    private sealed class Hanging : IReadinessCheck
    {
        public string Part => "store";

        public Task<string?> CauseAsync(CancellationToken cancellationToken) => new TaskCompletionSource<string?>().Task;
    }
}
