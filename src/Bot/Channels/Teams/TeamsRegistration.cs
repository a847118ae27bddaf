using Bot.Channels.Teams.AllHands;
using Bot.Channels.Teams.Briefs;
using Bot.Channels.Teams.Checks;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Hr;
using Bot.Channels.Teams.Invokes;
using Bot.Channels.Teams.Trust;
using Bot.Channels.Teams.Turns;
using Bot.Diagnosis;
using Bot.Inbox;
using Bot.Roles;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Teams;

internal static partial class TeamsRegistration
{
    /// <summary>Settings and credentials, for whoever only looks.</summary>
    public static IServiceCollection AddTeamsAccess(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TeamsOptions>()
            .BindConfiguration("Teams", binder => binder.ErrorOnUnknownConfiguration = true)
            .PostConfigure<IConfiguration>((teams, settings) =>
            {
                teams.AllowedTenants.FillFrom(settings.GetSection("Teams:AllowedTenants"));
                teams.AllowedServiceHosts.FillFrom(settings.GetSection("Teams:AllowedServiceHosts"));
            })
            .ValidateDataAnnotations()
            .Validate<IConfiguration>(
                (teams, settings) => !teams.DangerouslyAllowUnauthenticatedLoopback || LoopbackListening.Holds(settings),
                "Teams:DangerouslyAllowUnauthenticatedLoopback is for a host that only this machine can reach. Set Urls to http://localhost:3978, or take it out.");
        return services
            .AddTeamsHttp()
            .AddSingleton<ServiceHosts>()
            .AddSingleton<SigningKeys>()
            .AddSingleton(SourceOf)
            .AddSingleton<ConnectorToken>()
            .AddSingleton<ICheckup, TeamsCheckup>();
    }

    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddTeamsAccess()
        .AddSingleton<ConnectorTokens>()
        .AddSingleton<CallerGate>()
        .AddSingleton<ConnectorClient>()
        .AddSingleton<TeamsWords>()
        .AddSingleton<TeamsOutbox>()
        .AddSingleton<TeamsStreams>()
        .AddSingleton<PrivateChats>()
        .AddSingleton<OutsiderRule>()
        .AddSingleton<TeamsAlone>()
        .AddSingleton<TeamsDesk>()
        .AddSingleton<AnswerActions>()
        .AddSingleton<TeamsRoles>()
        .AddSingleton<HrActions>()
        .AddSingleton<TeamsBriefs>()
        .AddSingleton<TeamsNews>()
        .AddSingleton<TeamsReminders>()
        .AddSingleton<TeamsFaqDrafts>()
        .AddSingleton<TeamsAllHandsScreen>()
        .AddSingleton<TeamsAllHands>()
        .AddSingleton<TeamsAllHandsFollowing>()
        .AddSingleton<TeamsChecks>()
        .AddSingleton<GraphToken>()
        .AddSingleton<IGroupDirectory, EntraGroups>()
        .AddSingleton<FeedbackInvokes>()
        .AddSingleton<SearchInvoke>()
        .AddSingleton<InvokeHandler>()
        .AddSingleton<IActivityHandler, TeamsHandler>();

    /// <summary>Opens the address where there are credentials, and says where there are none.</summary>
    public static void MapTeams(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        if (!settings.IsOn())
        {
            Log.Off(app.Logger);
            return;
        }

        if (settings.DangerouslyAllowUnauthenticatedLoopback)
        {
            Log.Unauthenticated(app.Logger);
        }

        app.MapPost(MessagesEndpoint.Path, MessagesEndpoint.PostAsync).AddEndpointFilter<AcknowledgementWatch>();
    }

    // Chosen once; nothing further in asks which it is.
    private static ITokenSource SourceOf(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<TeamsOptions>>();
        return options.Value switch
        {
            { ManagedIdentity: true } identity => EntraTokenSource.OfManagedIdentity(identity),
            { CertificatePath.Length: > 0 } certificate => EntraTokenSource.OfCertificate(certificate, services.GetRequiredService<IHttpClientFactory>()),
            { AppPassword.Length: > 0 } => ActivatorUtilities.CreateInstance<SecretTokenSource>(services),
            _ => new NoTokenSource(options.Value.DangerouslyAllowUnauthenticatedLoopback),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Teams is off: it has no credentials. Set Teams:AppId, Teams:TenantId and one of Teams:AppPassword, Teams:CertificatePath and Teams:ManagedIdentity to turn it on")]
        public static partial void Off(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "Teams:DangerouslyAllowUnauthenticatedLoopback is on: any program on this machine can speak as anybody. Never use it where people do")]
        public static partial void Unauthenticated(ILogger logger);
    }
}
