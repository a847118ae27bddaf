using System.Collections.Concurrent;
using Bot.Inbox;
using Bot.LanguageModel;
using Microsoft.Extensions.Options;

namespace Bot.Channels;

/// <summary>Where answers may be shown while they are written: where a model writes them, streaming is wanted, and the platform has not refused it of late.</summary>
internal sealed class StreamGate(IOptions<ChannelsOptions> channels, IOptions<OpenAIOptions> model, TimeProvider clock)
{
    // A switch of an administrator's may be turned; asking once a day costs one refused call.
    private static readonly TimeSpan Shut = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _shutUntil = new(StringComparer.Ordinal);

    /// <param name="place">What the platform allows or refuses it for, by id.</param>
    public bool IsOpen(string place) =>
        channels.Value.Streaming && model.Value.IsOn && !(_shutUntil.TryGetValue(place, out var until) && clock.GetUtcNow() < until);

    /// <summary>The platform did not take a stream there. Where it will not take the next one either, none is tried for a day.</summary>
    public void Refused(string place, DeliveryException refusal)
    {
        if (refusal.Failure != DeliveryFailure.Permanent)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var passed in _shutUntil.Where(entry => entry.Value <= now))
        {
            _shutUntil.TryRemove(passed);
        }

        _shutUntil[place] = now + Shut;
    }
}
