namespace Bot.Channels.Teams.Connector;

/// <summary>The token we send with every call: one for all conversations, kept until shortly before it ends.</summary>
internal sealed class ConnectorToken(ITokenSource source, TimeProvider clock) : IDisposable
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
                _token = fresh = await source.RequestAsync(cancellationToken);
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
