using System.Data.Common;
using Bot.Diagnosis;
using Bot.Storage.Sharing;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions>()
            .BindConfiguration("Storage", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();
        services.AddSingleton<DataFolder>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<StoreState>();
        services.AddSingleton<SecretKeys>();
        services.AddSingleton<GroupedWrites>();
        services.AddSingleton<StoreLeader>().AddSingleton<StoreTeller>();
        services.AddSingleton<ICheckup, StorageCheckup>();

        // The one place that asks which engine it is.
        services.AddSingleton<Dialect>(provider => Options(provider).Provider == StorageProvider.Postgres
            ? new PostgresDialect()
            : new SqliteDialect(provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<DbDataSource>(provider => Options(provider).Provider == StorageProvider.Postgres
            ? NpgsqlDataSource.Create(Options(provider).ConnectionString)
            : new SqliteDataSource(SqliteConnectionString(provider)));
        return services;
    }

    /// <summary>Hears of what other processes write, where several share the store.</summary>
    public static IServiceCollection AddStoreNews(this IServiceCollection services) => services.AddHostedService<StoreNews>();

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static string SqliteConnectionString(IServiceProvider provider)
    {
        var given = Options(provider).ConnectionString;
        return string.IsNullOrWhiteSpace(given) ? $"Data Source={provider.GetRequiredService<DataFolder>().File("bot.db")}" : given;
    }
}
