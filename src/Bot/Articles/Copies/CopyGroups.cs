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
        return new CopyGroups([.. Enumerable.Range(0, texts.Count)
            .GroupBy(groups.Find)
            .Where(group => group.Count() > 1)
            .Select(group => (IReadOnlyList<ArticleId>)[.. group.Select(texts.IdOf)])]);
    }

    /// <returns>The article alone when it has no copy.</returns>
    public IReadOnlyList<ArticleId> GroupOf(ArticleId article) => _groupOf.GetValueOrDefault(article) ?? [article];

    public bool AreCopies(ArticleId first, ArticleId second) => first == second || (_groupOf.TryGetValue(first, out var group) && group.Contains(second));
}
