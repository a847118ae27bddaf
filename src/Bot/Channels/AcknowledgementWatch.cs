using System.Globalization;
using Bot.Telemetry;

namespace Bot.Channels;

/// <summary>Warns before a platform loses patience: what it is not told in time it sends again, and in the end it stops sending.</summary>
internal sealed partial class AcknowledgementWatch(TimeProvider clock, ILogger<AcknowledgementWatch> logger) : IEndpointFilter
{
    // Slack waits three seconds; a third of that is ten times what a healthy store takes.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var started = clock.GetTimestamp();
        var reply = await next(context);
        var elapsed = clock.GetElapsedTime(started);
        BotTelemetry.Acknowledged(elapsed);
        if (elapsed >= Slow)
        {
            Log.WasSlow(logger, context.HttpContext.Request.Path, elapsed.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture));
        }

        return reply;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A call to {Path} was acknowledged after {ElapsedMs} ms; Slack gives up after 3,000 ms. See that the store's disk or server is not overloaded")]
        public static partial void WasSlow(ILogger logger, string path, string elapsedMs);
    }
}
