using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Bot.AllHands;

/// <summary>Keeps one person from sending questions faster than somebody writes them.</summary>
/// <remarks>In memory alone: a stored time beside a voter would tell which question is whose.</remarks>
internal sealed class AskingPace(IOptions<AllHandsOptions> options, TimeProvider clock)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    public bool MayAsk(Voter voter) => !_last.TryGetValue(voter.Value, out var at) || clock.GetElapsedTime(at) >= options.Value.BetweenQuestions;

    public void Asked(Voter voter)
    {
        if (_last.Count >= MostKept)
        {
            foreach (var (old, at) in _last)
            {
                if (clock.GetElapsedTime(at) >= options.Value.BetweenQuestions)
                {
                    _last.TryRemove(old, out _);
                }
            }
        }

        _last[voter.Value] = clock.GetTimestamp();
    }
}
