using System.Collections.Concurrent;
using System.Net;

namespace Bot.Articles.Web.Fetching;

/// <summary>Whether a site lets us read an address.</summary>
internal abstract record RobotsWord
{
    private RobotsWord() { }

    public sealed record Allowed : RobotsWord;

    public sealed record Disallowed : RobotsWord;

    /// <summary>Its robots.txt cannot be had just now, which counts as a no until it can.</summary>
    /// <param name="Cause">What came instead of it.</param>
    public sealed record Unknown(WebReply Cause) : RobotsWord;
}

/// <summary>Asks each site's robots.txt before its pages, and remembers the reply for a while.</summary>
internal sealed class RobotsGate(WebTransport transport, TimeProvider clock)
{
    // RFC 9309, section 2.4: not longer than a day.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(12);

    private static readonly TimeSpan RememberedTrouble = TimeSpan.FromMinutes(10);

    private const int MostRedirects = 5;

    private const int MostSites = 1_000;

    private readonly ConcurrentDictionary<string, Known> _sites = new(StringComparer.OrdinalIgnoreCase);

    public async Task<RobotsWord> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_sites.TryGetValue(site, out var known) || known.Until <= clock.GetUtcNow())
        {
            var (rules, trouble) = await FetchAsync(new Uri(new Uri(site), "/robots.txt"), cancellationToken);
            known = new Known(rules, trouble, clock.GetUtcNow() + (rules is null ? RememberedTrouble : Remembered));
            Forget(clock.GetUtcNow());
            _sites[site] = known;
        }

        return known.Rules is null ? new RobotsWord.Unknown(known.Trouble!)
            : known.Rules.Allows(address.PathAndQuery) ? new RobotsWord.Allowed() : new RobotsWord.Disallowed();
    }

    // A site that is forgotten too early is asked once more.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (site, known) in _sites.Where(one => one.Value.Until <= now))
        {
            _sites.TryRemove(new(site, known));
        }

        if (_sites.Count >= MostSites)
        {
            foreach (var (site, _) in _sites.OrderBy(one => one.Value.Until).Take(_sites.Count - MostSites + 1).ToList())
            {
                _sites.TryRemove(site, out _);
            }
        }
    }

    private async Task<(RobotsRules? Rules, WebReply? Trouble)> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            var came = await transport.GetAsync(address, null, RobotsRules.MostBytes, cancellationToken);
            if (came is not WebReply.Answered reply)
            {
                return (null, came);
            }

            switch ((int)reply.Status)
            {
                case >= 200 and < 300:
                    return (RobotsRules.Read(reply.Body, WebTransport.ProductToken), null);
                case >= 300 and < 400 when WebReply.Next(address, reply) is { } next:
                    address = next;
                    break;
                // Section 2.3.1.3: no such file, so no rule. "Too many requests" speaks of now.
                case >= 400 and < 500 when reply.Status != HttpStatusCode.TooManyRequests:
                    return (RobotsRules.AllowAll, null);
                default:
                    return (null, reply);
            }
        }

        // Section 2.3.1.2: after five redirects it counts as not there.
        return (RobotsRules.AllowAll, null);
    }

    private sealed record Known(RobotsRules? Rules, WebReply? Trouble, DateTimeOffset Until);
}
