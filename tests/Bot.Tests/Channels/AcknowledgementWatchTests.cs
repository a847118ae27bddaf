using Bot.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public sealed class AcknowledgementWatchTests
{
    [Theory]
    [InlineData(900, 0)]
    [InlineData(1_200, 1)]
    public async Task A_platform_that_had_to_wait_for_a_second_is_reported(int milliseconds, int warnings)
    {
        var clock = new FakeTimeProvider();
        var log = new Log();
        var http = new DefaultHttpContext { Request = { Path = "/slack/events" } };

        var reply = await new AcknowledgementWatch(clock, log).InvokeAsync(EndpointFilterInvocationContext.Create(http), _ =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            return ValueTask.FromResult<object?>("taken");
        });

        Assert.Equal("taken", reply);
        Assert.Equal(warnings, log.Lines.Count(line => line.Contains("/slack/events was acknowledged after 1200 ms", StringComparison.Ordinal)));
    }

    private sealed class Log : ILogger<AcknowledgementWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
