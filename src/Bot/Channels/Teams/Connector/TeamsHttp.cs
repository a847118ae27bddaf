namespace Bot.Channels.Teams.Connector;

/// <summary>The HTTP client of everything we ask of the platform.</summary>
internal static class TeamsHttp
{
    public const string Name = "teams";

    /// <summary>Past this the call may have arrived; what waits behind it in the conversation should not wait longer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int LongestReply = 1024 * 1024;

    public static IServiceCollection AddTeamsHttp(this IServiceCollection services)
    {
        services.AddHttpClient(Name, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Timeout, LongestReply))

            // Its own logs name addresses, and addresses hold ids of people.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Our token follows no redirect to a host that nobody checked.
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                MaxConnectionsPerServer = 64,
            });
        return services;
    }
}
