namespace Bot.Articles.Copies;

/// <summary>The articles of a corpus that are copies of one another: reprints, updates of one story, a story within a longer one.</summary>
internal sealed class CopyGroups
{
    private readonly Dictionary<ArticleId, IReadOnlyList<ArticleId>> _groupOf;

    private CopyGroups(IReadOnlyList<IReadOnlyList<ArticleId>> groups)
    {
        Groups = groups;
        _groupOf = groups.SelectMany(group => group.Select(id => (id, group))).ToDictionary(pair => pair.id, pair => pair.group);
    }

    /// <summary>Groups of two or more, ids in order, groups in the order of their first id.</summary>
    public IReadOnlyList<IReadOnlyList<ArticleId>> Groups { get; }

    /// <summary>The same for the same articles, in whatever order they come.</summary>
    public static CopyGroups Of(IEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        // An article without words is a copy of nothing.
        var texts = new CopyTexts([.. articles.OrderBy(article => article.Id.Value, StringComparer.Ordinal)], cancellationToken);
        var groups = new UnionFind(texts.Count);
        texts.JoinSameWords(groups);
        new LikeTexts(texts, cancellationToken).Join(groups);
        new ContainedTexts(texts, cancellationToken).Join(groups);
        return From(groups, texts.IdOf, texts.Count);
    }

    /// <summary>The groups with more pairs known to be copies.</summary>
    public CopyGroups With(IReadOnlyCollection<(ArticleId First, ArticleId Second)> pairs)
    {
        ArticleId[] ids = [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Concat(_groupOf.Keys).Distinct().OrderBy(id => id.Value, StringComparer.Ordinal)];
        var places = ids.Select((id, place) => (id, place)).ToDictionary(entry => entry.id, entry => entry.place);
        var joined = new UnionFind(ids.Length);
        foreach (var (first, second) in pairs.Concat(Groups.SelectMany(group => group.Skip(1).Select(id => (group[0], id)))))
        {
            joined.Join(places[first], places[second]);
        }

        return From(joined, place => ids[place], ids.Length);
    }

    /// <returns>The article alone when it has no copy.</returns>
    public IReadOnlyList<ArticleId> GroupOf(ArticleId article) => _groupOf.GetValueOrDefault(article) ?? [article];

    public bool AreCopies(ArticleId first, ArticleId second) => first == second || (_groupOf.TryGetValue(first, out var group) && group.Contains(second));

    private static CopyGroups From(UnionFind groups, Func<int, ArticleId> idOf, int count) => new([.. Enumerable.Range(0, count)
        .GroupBy(groups.Find)
        .Where(group => group.Count() > 1)
        .Select(group => (IReadOnlyList<ArticleId>)[.. group.Select(idOf)])]);
}
