using Bot.Answering.Retrieval;
using Bot.Articles;

namespace Bot.Answering;

/// <summary>Tells which articles share something specific with a question that none answers: one of its names where it has any, and a good part of what it is about.</summary>
internal sealed class NearArticles(SearchQuery query, float[] weights)
{
    // With one of its names less of the rest will do.
    private const double WithName = 0.25;
    private const double WithoutNames = 0.4;

    private readonly QueryCover _cover = new(query, isLoose: true);

    public bool Contains(Article article)
    {
        var said = _cover.Of($"{article.Title}\n{article.Outlet}\n{article.Author}\n{article.Text}", article.Language);
        var names = Names();
        return (names.Count == 0 || names.Exists(name => said[name.MaxBy(g => weights[g])] > 0)) && said.Zip(weights).Sum(pair => pair.First * pair.Second) >= (names.Count == 0 ? WithoutNames : WithName) * weights.Sum();
    }

    /// <summary>The words of each name: of "Harrow Hospital" the rarer one tells it from other hospitals.</summary>
    private List<List<int>> Names()
    {
        var names = new List<List<int>>();
        for (var g = 0; g < query.Groups.Count; g++)
        {
            if (!query.Groups[g].IsName)
            {
                continue;
            }

            if (names is [.., var last] && last[^1] == g - 1)
            {
                last.Add(g);
            }
            else
            {
                names.Add([g]);
            }
        }

        return names;
    }
}
