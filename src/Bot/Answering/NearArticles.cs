using Bot.Answering.Retrieval;
using Bot.Articles;

namespace Bot.Answering;

/// <summary>Tells which articles share something specific with a question that none answers: one of its names where it has any, and a good part of what it is about.</summary>
internal sealed class NearArticles(SearchQuery query, float[] weights)
{
    private const double Shared = 0.4;

    private readonly QueryCover _cover = new(query, isLoose: true);

    public bool Contains(Article article)
    {
        var said = _cover.Of($"{article.Title}\n{article.Outlet}\n{article.Author}\n{article.Text}", article.Language);
        var names = Enumerable.Range(0, said.Length).Where(g => query.Groups[g].IsName).ToList();
        return (names.Count == 0 || names.Exists(g => said[g] > 0)) && said.Zip(weights).Sum(pair => pair.First * pair.Second) >= Shared * weights.Sum();
    }
}
