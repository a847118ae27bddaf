namespace Bot.Channels.Teams.Connector;

/// <summary>The token we send with every call to a conversation: one for all of them.</summary>
internal sealed class ConnectorToken(ITokenSource source, TimeProvider clock) : KeptToken(source, "https://api.botframework.com/.default", clock);

/// <summary>The token we ask the directory with.</summary>
internal sealed class GraphToken(ITokenSource source, TimeProvider clock) : KeptToken(source, "https://graph.microsoft.com/.default", clock);

/// <summary>A token for one purpose, kept until shortly before it ends.</summary>
internal abstract class KeptToken(ITokenSource source, string scope, TimeProvider clock) : IDisposable
{
    // A call that begins with it must still be on time at the other end.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1);
    private IssuedToken? _token;

    /// <returns>Null without credentials.</returns>
    /// <exception cref="Inbox.DeliveryException">No token was issued.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (_token is { } known && IsGood(known))
        {
            return known.Value;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            // Somebody may have asked while we waited.
            if (_token is not { } fresh || !IsGood(fresh))
            {
                _token = fresh = await source.RequestAsync(scope, cancellationToken);
            }

            return fresh.Value;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Forgets a token the platform did not take.</summary>
    public void Drop(string? refused)
    {
        if (_token is { } known && known.Value == refused)
        {
            _token = null;
        }
    }

    public void Dispose() => _asking.Dispose();

    private bool IsGood(IssuedToken token) => token.ExpiresAt == DateTimeOffset.MaxValue || clock.GetUtcNow() < token.ExpiresAt - Early;
}
