using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Duplicates;

/// <summary>Articles of which some tell one story.</summary>
/// <param name="Pairs">Every pair that counts as a copy, with its kind.</param>
internal sealed record DuplicateSet(IReadOnlySet<string> Articles, IReadOnlyDictionary<ArticlePair, string> Pairs)
{
    public const string Exact = "exact";
    public const string Near = "near";

    /// <param name="folder">Holds <c>clusters.jsonl</c> and <c>corpus.jsonl</c>, plain or gzipped.</param>
    public static DuplicateSet Load(string folder)
    {
        var clusters = JsonLines.Read(Path.Combine(folder, "clusters.jsonl"), Cluster.Parse);
        var articles = JsonLines.Read(JsonLines.Find(folder, "corpus.jsonl"), row => (Id: row.Required("id").Key(), Text: row.Text("text")));
        var pairs = new Dictionary<ArticlePair, string>();
        foreach (var cluster in clusters.Where(cluster => cluster.Duplicate))
        {
            Add(pairs, cluster.Articles, cluster.Kind);
        }

        // The clusters go by heading; articles with the same words under different headings are copies too.
        foreach (var same in articles.GroupBy(article => string.Join(' ', WordText.Words(WordText.Lower(article.Text)))))
        {
            Add(pairs, [.. same.Select(article => article.Id).Distinct()], Exact);
        }

        return new DuplicateSet(articles.Select(article => article.Id).ToHashSet(), pairs);
    }

    private static void Add(Dictionary<ArticlePair, string> pairs, IReadOnlyList<string> articles, string kind)
    {
        foreach (var pair in ArticlePair.Within(articles))
        {
            pairs[pair] = kind;
        }
    }

    /// <summary>A group of the set's list; where <paramref name="Duplicate"/> is false it is a trap: one heading, different texts.</summary>
    private sealed record Cluster(string Kind, bool Duplicate, IReadOnlyList<string> Articles)
    {
        public static Cluster Parse(JsonElement row) =>
            new(row.Text("kind"), row.Required("duplicate").IsTrue(), row.List("docs", article => article.Key()));
    }
}

/// <summary>Two articles, whichever comes first.</summary>
internal readonly record struct ArticlePair
{
    private ArticlePair(string first, string second) => (First, Second) = string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);

    public string First { get; }

    public string Second { get; }

    public static IEnumerable<ArticlePair> Within(IReadOnlyList<string> articles) =>
        articles.SelectMany((first, i) => articles.Skip(i + 1).Select(second => new ArticlePair(first, second)));
}
