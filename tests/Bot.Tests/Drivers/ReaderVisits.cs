using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Tests.Drivers;

/// <summary>Somebody opens the citations of an answer they were shown.</summary>
internal static partial class ReaderVisits
{
    /// <returns>What came of it, each status once; none where nothing could be opened.</returns>
    public static async Task<IReadOnlyList<HttpStatusCode>> OpenAsync(WebHost host, string shown)
    {
        using var client = host.CreateClient();
        var statuses = new HashSet<HttpStatusCode>();
        foreach (var link in ReaderLink().Matches(shown).Select(match => match.Value.Replace("&amp;", "&", StringComparison.Ordinal)).Distinct())
        {
            using var response = await client.GetAsync(new Uri(link).PathAndQuery, TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
        }

        return [.. statuses];
    }

    [GeneratedRegex(@"https://answers\.example/articles/[^|\s""<>)]+")]
    private static partial Regex ReaderLink();
}
