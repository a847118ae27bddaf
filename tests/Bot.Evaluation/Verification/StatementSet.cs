using System.Text.Json;
using Bot.Answering.Composition.Written;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Evaluation.Reading;
using Bot.Language;
using Bot.PayClaims.Ledger;

namespace Bot.Evaluation.Verification;

/// <summary>A sentence as a model could have written it.</summary>
/// <param name="Kind">What is false in it; empty for a faithful one.</param>
internal sealed record StatementCase(string Id, string Kind, ReplyLanguage Language, WrittenStatement Written)
{
    public bool IsFaithful => Kind.Length == 0;
}

/// <summary>Articles with sentences that their quotes carry and sentences that they do not: <c>sources.jsonl</c>, <c>faithful.jsonl</c>, <c>false.jsonl</c>.</summary>
internal sealed record StatementSet(string Name, IReadOnlyList<Article> Sources, ClaimLedger Ledger, IReadOnlyList<StatementCase> Cases)
{
    /// <exception cref="EvaluationException">A file is missing, or a line is not as it must be.</exception>
    public static StatementSet Load(string folder)
    {
        var sources = JsonLines.Read(Path.Combine(folder, "sources.jsonl"), ReadArticle);
        var numbers = sources.Index().ToDictionary(source => source.Item.Article.Id.Value, source => source.Index + 1);
        var cases = new[] { ("faithful.jsonl", false), ("false.jsonl", true) }
            .SelectMany(file => JsonLines.Read(Path.Combine(folder, file.Item1), row => ReadCase(row, numbers, file.Item2 ? row.Text("kind") : ""))).ToList();
        return new StatementSet(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), [.. sources.Select(source => source.Article)],
            new ClaimLedger([.. sources.Select(source => (source.Article, source.Claims))]), cases);
    }

    private static ArticleDraft ReadArticle(JsonElement row)
    {
        var source = new SourceArticle
        {
            Id = row.Text("id"),
            Title = row.Text("title"),
            Outlet = row.Text("outlet"),
            Language = row.Text("lang"),
            Published = DateOnly.TryParse(row.Text("date"), System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
            Text = row.Text("text"),
        };
        var (draft, reason) = DraftMaker.Make(source, "sources.jsonl", new IngestRequest(["sources.jsonl"]));
        return draft ?? throw new FormatException(reason);
    }

    private static StatementCase ReadCase(JsonElement row, Dictionary<string, int> numbers, string kind) => new(
        row.Text("id"), kind, ReplyLanguages.Parse(row.Text("lang")) ?? throw new FormatException("lang must be en or fr."),
        new WrittenStatement(row.Text("statement"), row.List("cites", cite => new WrittenCitation(
            numbers.TryGetValue(cite.Text("source"), out var number) ? number : throw new FormatException("a citation names no source of sources.jsonl."), cite.Text("quote")))));
}
