using System.IO.Compression;
using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Ingest;
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
        var changes = Drafts(folder).Select(draft => new ArticleChange(draft.Article, draft.Passages, draft.Claims, false)).ToList();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new SearchSet(name, CorpusIndex.Empty.With(changes, CancellationToken.None), QuestionSet.Load(folder));
    }

    /// <summary>A question as the bot reads it: in the language it recognises.</summary>
    public SearchQuery Read(SetQuestion question) =>
        Queries.Read(question.Text, null, ReplyLanguages.Parse(LanguageGuess.Of(question.Text)) ?? ReplyLanguages.Parse(question.Language) ?? ReplyLanguage.English, Index);

    private static IEnumerable<ArticleDraft> Drafts(string folder)
    {
        var path = JsonLines.Find(folder, "corpus.jsonl");
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        foreach (var outcome in new JsonlReader(TimeProvider.System).Read("corpus", content))
        {
            var (draft, reason) = outcome is ReadOutcome.Read { Article: var article } ? DraftMaker.Make(article, path, new IngestRequest([path])) : (null, $"{outcome}");
            yield return draft ?? throw new EvaluationException($"{path}: {reason}");
        }
    }
}
