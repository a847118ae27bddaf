using System.Collections.Frozen;
using System.Text.Json;
using Bot.Channels.Teams.Connector;
using Bot.Channels.Teams.Wire;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Teams.Trust;

/// <summary>A key the platform signs with.</summary>
/// <param name="Endorsements">The channels it may speak for.</param>
internal sealed record ConnectorKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>The keys the platform signs its tokens with, read from its OpenID metadata and kept.</summary>
/// <remarks>A key we do not know is looked for at once, so that a rotation costs nobody an answer, but not more often than <see cref="MostReads"/> times a minute.</remarks>
internal sealed partial class SigningKeys(IHttpClientFactory clients, ServiceHosts hosts, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    /// <summary>In one minute, so that made-up key ids cannot make us hammer the platform, and one of them does not hide a rotation that comes right after it.</summary>
    public const int MostReads = 6;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // A read that failed tells nothing, and until one succeeds nobody is let in: Teams does not deliver again what we refuse.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    // Microsoft asks for a read a day at least: withdrawn keys must go.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim _reading = new(1);
    private FrozenDictionary<string, ConnectorKey> _keys = FrozenDictionary<string, ConnectorKey>.Empty;

    // By the machine's ticks: after a clock was set back nobody would be let in until it is again as late as it was.
    private readonly Queue<long> _reads = new(MostReads);
    private long? _readAt;
    private long? _failedAt;

    /// <returns>Null when the platform has no such key, or does not answer.</returns>
    public async Task<ConnectorKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(keyId, out var key) && IsWithin(Lifetime, _readAt))
        {
            return key;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (MayRead(keyId))
            {
                await ReadAsync(cancellationToken);
            }
        }
        finally
        {
            _reading.Release();
        }

        return _keys.GetValueOrDefault(keyId);
    }

    /// <summary>Reads the keys now.</summary>
    /// <returns>What failed, or null.</returns>
    public async Task<string?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(TeamsHttp.Name);
            var metadata = OpenIdConnectConfiguration.Create(await client.GetStringAsync(options.Value.OpenIdMetadata, cancellationToken));
            if (!Uri.TryCreate(metadata.JwksUri, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || hosts.Allows(metadata.JwksUri)))
            {
                return "its jwks_uri is no https address";
            }

            var json = await client.GetStringAsync(address, cancellationToken);
            var endorsed = JsonSerializer.Deserialize(json, TeamsJson.Wire.EndorsedKeys)?.Keys ?? [];
            var endorsements = endorsed.Where(key => key.Kid is not null).ToLookup(key => key.Kid!, key => key.Endorsements ?? [], StringComparer.Ordinal);
            _keys = JsonWebKeySet.Create(json).Keys
                .Where(key => key.Kid is { Length: > 0 } && key.Kty == JsonWebAlgorithmsKeyTypes.RSA)
                .DistinctBy(key => key.Kid, StringComparer.Ordinal)
                .ToFrozenDictionary(key => key.Kid, key => new ConnectorKey(key, [.. endorsements[key.Kid].SelectMany(names => names)]), StringComparer.Ordinal);
            _readAt = clock.GetTimestamp();
            return _keys.Count > 0 ? null : "it lists no key";
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or ArgumentException or InvalidOperationException)
        {
            return e is HttpRequestException { StatusCode: { } status } ? $"HTTP {(int)status}" : e.GetType().Name;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }

    public void Dispose() => _reading.Dispose();

    // Somebody may have read them while we waited.
    private bool MayRead(string keyId)
    {
        if ((_keys.ContainsKey(keyId) && IsWithin(Lifetime, _readAt)) || IsWithin(AfterFailure, _failedAt))
        {
            return false;
        }

        while (_reads.TryPeek(out var oldest) && !IsWithin(Minute, oldest))
        {
            _reads.Dequeue();
        }

        return _reads.Count < MostReads;
    }

    private bool IsWithin(TimeSpan span, long? since) => since is { } at && clock.GetElapsedTime(at) < span;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var failure = await TryReadAsync(cancellationToken);
        _failedAt = failure is null ? null : clock.GetTimestamp();
        if (failure is not null)
        {
            Log.NotRead(logger, failure, _keys.Count);
            return;
        }

        _reads.Enqueue(clock.GetTimestamp());
        Log.Read(logger, _keys.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Read {Keys} signing keys of Teams")]
        public static partial void Read(ILogger logger, int keys);

        [LoggerMessage(2, LogLevel.Error, "The signing keys of Teams could not be read: {Failure}; the {Keys} known before stay in use")]
        public static partial void NotRead(ILogger logger, string failure, int keys);
    }
}

/// <summary>The part of a key set that the library does not read.</summary>
internal sealed record EndorsedKeys(IReadOnlyList<EndorsedKey>? Keys);

internal sealed record EndorsedKey(string? Kid, IReadOnlyList<string>? Endorsements);
