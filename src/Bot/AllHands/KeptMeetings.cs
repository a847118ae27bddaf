using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Bot.AllHands;

/// <summary>What was read of meetings, at hand for a while. What is erased from the store is gone from here soon after, also where nobody asks for anything again.</summary>
/// <param name="most">The greatest sum of sizes; what goes beyond is not kept.</param>
internal sealed class KeptMeetings<T>(TimeProvider clock, long most) : IDisposable
    where T : class
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <returns>Null where it is not kept, or not any more.</returns>
    public T? Find(AllHandsId id) => _kept.Get<T>(id);

    public void Keep(AllHandsId id, T value, long size)
    {
        // A time to expire at is looked at only when somebody comes for something; a token drops its entry by itself.
        var end = new CancellationTokenSource(Longest, clock);
        _kept.Set(id, value, new MemoryCacheEntryOptions { Size = size }
            .AddExpirationToken(new CancellationChangeToken(end.Token))
            .RegisterPostEvictionCallback((_, _, _, _) => end.Dispose()));
    }

    public void Drop(AllHandsId id) => _kept.Remove(id);

    public void Dispose() => _kept.Dispose();
}
