using Bot.Answering;
using Bot.Articles;
using Bot.Channels.Web;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Commands;

/// <summary>Builds the parts: the same services for the web host and for each console command.</summary>
internal static class BotHost
{
    /// <summary>The web host. The settings file lies beside the binary, so configuration starts there, wherever the program was launched.</summary>
    public static WebApplicationBuilder CreateWeb(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        AddBot(builder);
        builder.Services.AddWeb();
        return builder;
    }

    /// <summary>A host for one console command: the same parts without the web; warnings and errors go to stderr.</summary>
    public static IHost CreateConsole(string[] settings, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        AddBot(builder);
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    /// <summary>Checks the settings and brings the store to this program's schema. Every command calls it before its work.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetService<IStartupValidator>()?.Validate();
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
    }

    private static void AddBot(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage().AddArticles().AddAnswering();
    }
}
