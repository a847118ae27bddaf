using Bot.Channels.Slack.AllHands;
using Bot.Channels.Slack.Api;
using Bot.Channels.Slack.Briefs;
using Bot.Channels.Slack.Checks;
using Bot.Channels.Slack.Hr;
using Bot.Channels.Slack.Socket;
using Bot.Diagnosis;
using Bot.Inbox;
using Bot.Roles;
using Bot.Storage.Sharing;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Slack;

internal static class SlackRegistration
{
    // Slack answers within a second or two; what takes longer counts as lost, and is looked for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What talks to Slack, for commands that look at it.</summary>
    public static IServiceCollection AddSlackApi(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SlackOptions>()
            .BindConfiguration("Slack", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations();

        // Its own logging would write addresses, and a response address is a secret.
        services.AddHttpClient(SlackApi.ClientName, client => client.Timeout = Patience)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
        return services
            .AddSingleton<SlackPauses>()
            .AddSingleton<StoreTopic>(provider => provider.GetRequiredService<SlackPauses>())
            .AddSingleton<SlackApi>()
            .AddSingleton<SlackWorkspace>()
            .AddSingleton<SlackSignature>()
            .AddSingleton<ICheckup, SlackCheckup>();
    }

    public static IServiceCollection AddSlack(this IServiceCollection services) => services
        .AddSlackApi()
        .AddSingleton<SlackPeople>()
        .AddSingleton<SlackWords>()
        .AddSingleton<SlackOutbox>()
        .AddSingleton<SlackAlone>()
        .AddSingleton<SlackDesk>()
        .AddSingleton<SlackAside>()
        .AddSingleton<SlackStatus>()
        .AddSingleton<SlackStops>()
        .AddSingleton<StoreTopic>(provider => provider.GetRequiredService<SlackStops>())
        .AddSingleton<SlackStreams>()
        .AddSingleton<SlackBriefs>()
        .AddSingleton<SlackIntake>()
        .AddSingleton<SlackSubmissions>()
        .AddSingleton<SlackInteractions>()
        .AddSingleton<SlackQuestions>()
        .AddSingleton<SlackUnfolding>()
        .AddSingleton<SlackHome>()
        .AddSingleton<IGroupDirectory, SlackUserGroups>()
        .AddSingleton<SlackRoles>()
        .AddSingleton<SlackNews>()
        .AddSingleton<SlackReminders>()
        .AddSingleton<SlackOwnQuestions>()
        .AddSingleton<SlackHomeHr>()
        .AddSingleton<SlackHrForms>()
        .AddSingleton<SlackHrPresses>()
        .AddSingleton<SlackFaqDrafts>()
        .AddSingleton<SlackVisitors>()
        .AddSingleton<SlackAllHandsScreen>()
        .AddSingleton<SlackAllHandsModals>()
        .AddSingleton<SlackAllHands>()
        .AddSingleton<SlackHomeAllHands>()
        .AddSingleton<SlackChecks>()
        .AddSingleton<IActivityHandler, SlackHandler>()
        .AddSingleton<SlackModals>()
        .AddHostedService(provider => provider.GetRequiredService<SlackModals>())
        .AddHostedService<SlackStart>()
        .AddSingleton<SlackEnvelopes>()
        .AddHostedService<SlackSocketMode>();

    public static void MapSlack(this WebApplication app)
    {
        // Closed where there is nothing to check a request with; in Socket mode nothing comes this way.
        var options = app.Services.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (!options.IsOn || options.Mode != SlackMode.Http)
        {
            return;
        }

        var slack = app.MapGroup("/slack").AddEndpointFilter<RouteGroupBuilder, AcknowledgementWatch>();
        slack.MapPost("/events", SlackEndpoints.EventsAsync);
        slack.MapPost("/interactions", SlackEndpoints.InteractionsAsync);
        slack.MapPost("/commands", SlackEndpoints.CommandsAsync);
    }
}
