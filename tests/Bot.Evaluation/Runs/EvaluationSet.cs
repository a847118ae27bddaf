using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Runs;

/// <summary>A set found in a folder; which kind it is, the files say.</summary>
/// <param name="Name">The folder's name; of reply questions the file's.</param>
internal abstract record EvaluationSet(string Name, string Folder)
{
    /// <summary><c>queries.jsonl</c> and <c>corpus.jsonl</c> (or .gz): retrieval, short answers, abstention, citations.</summary>
    public sealed record OfQuestions(string Name, string Folder) : EvaluationSet(Name, Folder);

    /// <summary><c>gold.jsonl</c> and <c>html/</c>: main content of pages.</summary>
    public sealed record OfPages(string Name, string Folder) : EvaluationSet(Name, Folder);

    /// <summary><c>clusters.jsonl</c> and <c>corpus.jsonl</c>: copies of one story.</summary>
    public sealed record OfDuplicates(string Name, string Folder) : EvaluationSet(Name, Folder);

    /// <summary><c>questions….jsonl</c> and a folder of articles: whole replies.</summary>
    public sealed record OfReplies(string Name, string Folder, string Questions, string Articles) : EvaluationSet(Name, Folder);

    /// <param name="articles">Where the articles of reply questions lie; null for the folder <c>articles</c> beside them.</param>
    /// <exception cref="EvaluationException">The folder holds no set.</exception>
    public static IReadOnlyList<EvaluationSet> Recognise(string folder, string? articles)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var hasCorpus = File.Exists(JsonLines.Find(folder, "corpus.jsonl"));
        var articleFolder = articles ?? Path.Combine(folder, "articles");
        var sets = new List<EvaluationSet>();
        if (hasCorpus && File.Exists(Path.Combine(folder, "queries.jsonl")))
        {
            sets.Add(new OfQuestions(name, folder));
        }

        if (hasCorpus && File.Exists(Path.Combine(folder, "clusters.jsonl")))
        {
            sets.Add(new OfDuplicates(name, folder));
        }

        if (File.Exists(Path.Combine(folder, "gold.jsonl")) && Directory.Exists(Path.Combine(folder, "html")))
        {
            sets.Add(new OfPages(name, folder));
        }

        if (Directory.Exists(folder) && Directory.Exists(articleFolder))
        {
            var files = Directory.EnumerateFiles(folder, "questions*.jsonl").Order(StringComparer.Ordinal);
            sets.AddRange(files.Select(file => new OfReplies(Path.GetFileNameWithoutExtension(file), folder, file, articleFolder)));
        }

        return sets.Count > 0 ? sets : throw new EvaluationException(
            $"{folder} holds no set: wanted are queries.jsonl and corpus.jsonl, gold.jsonl and html/, clusters.jsonl and corpus.jsonl, or questions*.jsonl and a folder of articles (--articles).");
    }
}
