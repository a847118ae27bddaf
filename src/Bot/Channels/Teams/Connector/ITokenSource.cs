using Bot.Inbox;

namespace Bot.Channels.Teams.Connector;

/// <summary>A way to prove to the platform who we are.</summary>
internal interface ITokenSource
{
    /// <param name="scope">What the token is for.</param>
    /// <exception cref="DeliveryException">No token was issued; the code says why.</exception>
    Task<IssuedToken> RequestAsync(string scope, CancellationToken cancellationToken);
}

/// <param name="Value">Null for a channel without credentials, on a machine where local test clients are let in.</param>
internal sealed record IssuedToken(string? Value, DateTimeOffset ExpiresAt);

/// <summary>Without credentials nothing is proved: replies go to local test clients alone, and else nowhere.</summary>
internal sealed class NoTokenSource(bool isForTestClients) : ITokenSource
{
    public Task<IssuedToken> RequestAsync(string scope, CancellationToken cancellationToken) => isForTestClients
        ? Task.FromResult(new IssuedToken(null, DateTimeOffset.MaxValue))
        : throw new DeliveryException(DeliveryFailure.Temporary, "channel off");
}
