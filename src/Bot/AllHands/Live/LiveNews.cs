using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.AllHands.Live;

/// <summary>Whose page is open.</summary>
internal enum LiveReaders
{
    /// <summary>HR's, of all questions.</summary>
    Desk,

    /// <summary>Of what employees see.</summary>
    Employees,
}

/// <summary>What changed in a meeting, as an open page is told. Ids and counts alone: words come by a request that is let in like any other.</summary>
/// <param name="From">The <see cref="AllHandsSession.Shape"/> before; null where all is told that a page needs to see whether it missed something.</param>
/// <param name="Shape">Where a page stands once it has brought what changed.</param>
/// <param name="Votes">Voters of each question of which they changed, or of all that have any.</param>
/// <param name="Changed">Questions to be shown anew, or no more.</param>
/// <param name="IsOther">The meeting itself changed: all of the page is to be brought.</param>
internal sealed record LiveNews(long? From, long Shape, IReadOnlyDictionary<string, int> Votes, IReadOnlyList<string> Changed, bool IsOther)
{
    /// <param name="before">What the page was told last; null for nothing.</param>
    /// <returns>Null where there is nothing that its readers see.</returns>
    public static LiveNews? Between(AllHandsBoard? before, AllHandsBoard now, LiveReaders readers)
    {
        var votes = new Dictionary<string, int>();
        if (before is null)
        {
            foreach (var item in now.Items.Where(item => item.Votes > 0 && Sees(readers, item)))
            {
                votes[item.Id.Value] = item.Votes;
            }

            return new LiveNews(null, now.Session.Shape, votes, [], false);
        }

        var changed = new List<string>();
        var isPublished = now.Session.State == AllHandsState.Published;
        foreach (var item in now.Items)
        {
            var was = before.Find(item.Id);
            if (ReferenceEquals(was, item))
            {
                continue;
            }

            // Of one that comes anew a page may remember votes from before.
            if (Sees(readers, item) && (was is null || was.Votes != item.Votes || !Sees(readers, was)))
            {
                votes[item.Id.Value] = item.Votes;
            }

            if (LooksOther(was, item, readers, isPublished))
            {
                changed.Add(item.Id.Value);
            }
        }

        if (before.Session.Shape != now.Session.Shape)
        {
            changed.AddRange(before.Items.Where(was => now.Find(was.Id) is null && LooksOther(was, null, readers, isPublished)).Select(was => was.Id.Value));
        }

        // Which questions seem to be one may change at the desk though no question does.
        var news = new LiveNews(before.Session.Shape, now.Session.Shape, votes, changed, now.Session.Version != before.Session.Version);
        var isNothing = news is { Votes.Count: 0, Changed.Count: 0, IsOther: false } && (readers == LiveReaders.Employees || news.From == news.Shape);
        return isNothing ? null : news;
    }

    public string Write() => JsonSerializer.Serialize(this, LiveJson.Default.LiveNews);

    private static bool Sees(LiveReaders readers, AllHandsItem item) => readers == LiveReaders.Desk || item.State == AllHandsItemState.Shown;

    private static bool LooksOther(AllHandsItem? was, AllHandsItem? now, LiveReaders readers, bool isPublished) => readers == LiveReaders.Desk
        ? was is null || now is null || was.Version != now.Version || was.Lead != now.Lead || (was.Draft is null) != (now.Draft is null)
        : ToEmployees(was, isPublished) != ToEmployees(now, isPublished);

    /// <summary>All that their page depends on: which they voted for too, which goes with the wordings.</summary>
    private static (AllHandsItemState?, HoldReason?, AllHandsWording?, int, bool, long)? ToEmployees(AllHandsItem? item, bool isPublished) => item switch
    {
        null or { State: AllHandsItemState.Waiting } => null,
        { State: AllHandsItemState.Held } => (item.State, item.Reason, null, 0, false, 0),
        _ => (item.State, null, item.Lead, item.Others.Count, item.IsAnswered, isPublished ? item.Version : 0),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LiveNews))]
internal sealed partial class LiveJson : JsonSerializerContext;
