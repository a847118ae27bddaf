namespace Bot.Telemetry;

internal static class TelemetryRegistration
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TelemetryOptions>()
            .BindConfiguration("Telemetry", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        return services.AddHostedService<TelemetryExport>();
    }
}
