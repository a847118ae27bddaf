using System.IO.Compression;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Articles.Reading;
using Bot.Evaluation.Scoring.Questions;
using Bot.Language;
using JsonLines = Bot.Evaluation.Reading.JsonLines;
using EvaluationException = Bot.Evaluation.Reading.EvaluationException;

namespace Bot.Evaluation.Retrieval;

/// <summary>A set of questions over an index of its corpus, in this process.</summary>
/// <param name="Questions">With what is relevant to each.</param>
internal sealed record SearchSet(string Name, CorpusIndex Index, QuestionSet Questions)
{
    private static readonly QueryReader Queries = new(new Translations(Glossary.Load().Concepts));

    /// <param name="folder">Holds <c>queries.jsonl</c>, <c>qrels.tsv</c> and <c>corpus.jsonl</c> or <c>corpus.jsonl.gz</c>.</param>
    /// <exception cref="EvaluationException">A file is missing or has a line that is none.</exception>
    public static SearchSet Load(string folder)
    {
        var changes = Articles(folder).Select((article, at) => new ArticleChange(Stored(article, at + 1), PassageSplitter.Split(new ArticleId(article.Id), article.Text), [], false)).ToList();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new SearchSet(name, CorpusIndex.Empty.With(changes, CancellationToken.None), QuestionSet.Load(folder));
    }

    /// <summary>A question as the bot reads it: in the language it recognises.</summary>
    public SearchQuery Read(SetQuestion question) =>
        Queries.Read(question.Text, null, ReplyLanguages.Parse(LanguageGuess.Of(question.Text)) ?? ReplyLanguages.Parse(question.Language) ?? ReplyLanguage.English, Index);

    private static IEnumerable<SourceArticle> Articles(string folder)
    {
        var path = JsonLines.Find(folder, "corpus.jsonl");
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        foreach (var outcome in new JsonlReader(TimeProvider.System).Read("corpus", content))
        {
            yield return outcome is ReadOutcome.Read { Article: var article } ? article : throw new EvaluationException($"{folder}: {outcome}");
        }
    }

    private static Article Stored(SourceArticle article, long version) => new()
    {
        Id = new ArticleId(article.Id),
        Title = article.Title,
        Text = article.Text,
        Outlet = article.Outlet,
        Author = article.Author,
        Url = article.Url,
        Published = article.Published,
        Language = article.Language,
        Audience = Audience.Everyone,
        IsSample = false,
        ContentHash = "",
        Version = version,
    };
}
