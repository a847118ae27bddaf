namespace Bot.Channels.Teams.Connector;

/// <summary>A way to prove to the platform who we are.</summary>
internal interface ITokenSource
{
    /// <exception cref="Inbox.DeliveryException">No token was issued; the code says why.</exception>
    Task<IssuedToken> RequestAsync(CancellationToken cancellationToken);
}

/// <param name="Value">Null for a channel without credentials, on a machine where local test clients are let in.</param>
internal sealed record IssuedToken(string? Value, DateTimeOffset ExpiresAt);

/// <summary>For local test clients alone: no credentials, so nothing is proved.</summary>
internal sealed class NoTokenSource : ITokenSource
{
    public Task<IssuedToken> RequestAsync(CancellationToken cancellationToken) => Task.FromResult(new IssuedToken(null, DateTimeOffset.MaxValue));
}
