using System.CommandLine;
using System.Data.Common;
using Bot.AllHands;
using Bot.Answering;
using Bot.Articles;
using Bot.Audit;
using Bot.Briefs;
using Bot.Channels;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Desk;
using Bot.Escalation;
using Bot.Faqs;
using Bot.Feedback;
using Bot.Health;
using Bot.Inbox;
using Bot.Insights;
using Bot.LanguageModel;
using Bot.MessageChecks;
using Bot.PayClaims;
using Bot.PayClaims.Filling;
using Bot.PayClaims.Storing;
using Bot.Privacy;
using Bot.Roles;
using Bot.Settings;
using Bot.Storage;
using Bot.Telemetry;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Commands;

/// <summary>Builds the parts: the same services for the web host and for each console command.</summary>
internal static class BotHost
{
    /// <summary>The web host. The settings file lies beside the binary, so configuration starts there, wherever the program was launched.</summary>
    public static WebApplicationBuilder CreateWeb(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        AddBot(builder);
        builder.Services.AddTelemetry().AddStoreNews().AddChannels().AddInboxWorker().AddQueueReminding().AddAllHandsWorkers().AddHealth().AddWeb().AddDesk().AddSlack().AddTeams();
        return builder;
    }

    /// <summary>A host for one console command: the same parts without the web; warnings and errors go to stderr.</summary>
    public static IHost CreateConsole(string[] settings, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        AddBot(builder);
        builder.Logging.AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    /// <summary>Runs a console command over a checked configuration and a store of this program's schema.</summary>
    /// <param name="work">Gets the services; what it returns is the exit code.</param>
    /// <param name="settings">Settings that win over the command line's.</param>
    public static async Task<int> RunAsync(
        ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken, Action<IServiceCollection>? configure = null,
        params string[] settings)
    {
        using var host = CreateConsole([.. SharedOptions.Settings(parsed), .. settings], configure);
        return await ExplainStoreAsync(host.Services, async () =>
        {
            await PrepareAsync(host.Services, cancellationToken);

            // A host does this beside its work.
            await host.Services.GetRequiredService<ClaimRereading>().RunAsync(cancellationToken);
            return await work(host.Services, cancellationToken);
        });
    }

    /// <summary>Checks the settings and brings the store to this program's schema. Every command calls it before its work.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        SettingsException.ThrowIfInvalid(services);
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
    }

    /// <summary>Turns what the engine reports into words an operator can act on.</summary>
    /// <exception cref="StoreException">The engine failed for a reason outside the program.</exception>
    public static async Task<int> ExplainStoreAsync(IServiceProvider services, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException e) when (services.GetRequiredService<Dialect>().Explain(e) is { } explanation)
        {
            throw new StoreException(explanation, e);
        }
    }

    private static void AddBot(IHostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage().AddAudit().AddRoles().AddArticles().AddPayClaims().AddFaqs().AddConversations().AddFeedback().AddEscalation().AddAllHands().AddInsights().AddPrivacy().AddInbox().AddLanguageModel().AddClaimFilling(builder.Configuration).AddAnswering(builder.Configuration).AddBriefs().AddMessageChecks();
    }
}
