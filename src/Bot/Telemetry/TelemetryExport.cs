using Bot.LanguageModel;
using Bot.Storage;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Telemetry;

/// <summary>Sends metrics and traces to a collector while the host runs, and what is left at its end.</summary>
/// <remarks>
/// Of the framework only meters whose labels are routes and states. Its spans are left out: they hold addresses, and a link into the desk is a secret; the database's hold statements.
/// </remarks>
internal sealed class TelemetryExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private static readonly string[] Meters = [BotTelemetry.Name, ModelMetrics.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.OtlpEndpoint.Length == 0)
        {
            return Task.CompletedTask;
        }

        var resource = ResourceBuilder.CreateEmpty().AddService("pay-answers", serviceVersion: Migrator.ProgramVersion, serviceInstanceId: Guid.NewGuid().ToString("N"));
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter((exporter, reader) =>
        {
            Point(exporter, settings, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.IntervalSeconds * 1000;
        }).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(BotTelemetry.Name).AddOtlpExporter(exporter => Point(exporter, settings, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        // Each sends what it still has.
        _metrics?.Dispose();
        _traces?.Dispose();
        (_metrics, _traces) = (null, null);
    }

    private static void Point(OtlpExporterOptions exporter, TelemetryOptions settings, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{settings.OtlpEndpoint.TrimEnd('/')}/{path}");
    }
}
