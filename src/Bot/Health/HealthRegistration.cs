using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Health;

internal static class HealthRegistration
{
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services.AddSingleton<Readiness>().AddSingleton<IReadinessCheck, StoreCheck>().AddSingleton<IReadinessCheck, IndexCheck>();

    public static void MapHealth(this WebApplication app)
    {
        // Open to probes from anywhere, whoever may use the pages; a cause names a part, never its address or its secrets.
        app.MapGet("/health/live", () => Report("live", [], StatusCodes.Status200OK));
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<JsonHttpResult<HealthReport>> ReadyAsync(Readiness readiness, CancellationToken cancellationToken)
    {
        var causes = await readiness.CausesAsync(cancellationToken);
        return causes.Count == 0
            ? Report("ready", causes, StatusCodes.Status200OK)
            : Report("not ready", causes, StatusCodes.Status503ServiceUnavailable);
    }

    private static JsonHttpResult<HealthReport> Report(string status, IReadOnlyList<string> causes, int code) =>
        TypedResults.Json(new HealthReport(status, causes), HealthJson.Default.HealthReport, statusCode: code);
}

/// <param name="Status">live, ready or not ready.</param>
/// <param name="Causes">What is not up, in words.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<string> Causes);

/// <summary>The wire format of the health paths.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
