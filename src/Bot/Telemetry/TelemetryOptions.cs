using System.ComponentModel.DataAnnotations;

namespace Bot.Telemetry;

/// <summary>Where metrics and traces go: section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>The base address of a collector that takes OTLP over HTTP, such as http://collector:4318; <c>/v1/metrics</c> and <c>/v1/traces</c> are appended. Empty sends nothing.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Seconds between two reports of the metrics.</summary>
    [Range(1, 3600, ErrorMessage = "Telemetry:IntervalSeconds must be between 1 and 3600.")]
    public int IntervalSeconds { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint.Length > 0 && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Query.Length == 0))
        {
            yield return new ValidationResult("Telemetry:OtlpEndpoint must be the http(s) address of a collector, such as http://collector:4318.", [nameof(OtlpEndpoint)]);
        }
    }
}
