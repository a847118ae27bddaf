using System.Text.Json;
using Bot.Answering;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Replies;
using Bot.Language;
using Bot.LanguageModel;
using Bot.PayClaims;
using Bot.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Evaluation.Gold;

/// <summary>The bot's own parts over a temporary store that holds a set's articles and nothing else.</summary>
internal sealed class GoldBot : IDisposable
{
    private readonly TemporaryBot _bot;

    private GoldBot(TemporaryBot bot) => _bot = bot;

    private CorpusIndex Index => _bot.Index;

    /// <inheritdoc cref="TemporaryBot.FilledAsync"/>
    /// <exception cref="EvaluationException">An article was not taken; says which and why.</exception>
    public static async Task<GoldBot> OverAsync(string articles, CancellationToken cancellationToken, IReadOnlyList<string>? settings = null, Action<IServiceCollection>? configure = null) => new(await TemporaryBot.FilledAsync("gold", async services =>
    {
        var report = await services.GetRequiredService<Ingestor>().IngestAsync(new IngestRequest([articles]), null, cancellationToken);
        if (report.Rejected.Count > 0)
        {
            throw new EvaluationException(string.Join('\n', report.Rejected.Select(rejection => $"{rejection.Where}: {rejection.Reason}")));
        }
    }, cancellationToken, settings, configure));

    /// <summary>The texts as stored, by the id they are cited by.</summary>
    public IEnumerable<(string Id, string Text)> Articles => Index.Articles.Select(article => (article.Id.Value, article.Text));

    /// <summary>The articles as the bot reads them.</summary>
    public IEnumerable<Article> Read => Index.Articles;

    /// <summary>What <c>bot claims --json</c> prints.</summary>
    public IReadOnlyList<ScoredClaim> Claims() => Scored(Index.ArticlesWithClaims.SelectMany(entry => entry.Claims.Select(claim => (claim, entry.Article.Text))));

    /// <summary>Wanted claims with the paper that each is from.</summary>
    public IReadOnlyList<ScoredClaim> WithOutlets(IReadOnlyList<ScoredClaim> wanted)
    {
        var outlets = Index.Articles.ToDictionary(article => SourceArticles.ShortId(article.Id.Value), article => article.Outlet);
        return [.. wanted.Select(claim => claim with { Outlet = outlets.GetValueOrDefault(claim.Article, "") })];
    }

    /// <summary>Claims as they are printed, ready to be scored.</summary>
    public static IReadOnlyList<ScoredClaim> Scored(IEnumerable<(PayClaim Claim, string Text)> claims)
    {
        var lines = claims.Select(entry => ClaimLineWriter.Write(entry.Claim, entry.Text)).ToList();
        using var json = JsonDocument.Parse(ClaimJson.Write(lines));
        return [.. json.RootElement.EnumerateArray().Select(ScoredClaim.Parse)];
    }

    /// <summary>Answers as <c>bot answer-batch</c> does; the line is that of its file.</summary>
    public async Task<GoldReply> AskAsync(GoldQuestion asked, CancellationToken cancellationToken) => (await AnswerAsync(asked, cancellationToken)).Reply;

    /// <summary>Answers likewise, and gives the answer itself beside the line.</summary>
    public async Task<(Answer Answer, GoldReply Reply)> AnswerAsync(GoldQuestion asked, CancellationToken cancellationToken)
    {
        var question = new Question { Text = asked.Question.Text, ReplyIn = ReplyLanguages.Parse(asked.Question.Language), History = asked.History };
        var started = TimeProvider.System.GetTimestamp();
        var answer = await AnswerAsync(question, cancellationToken);
        using var line = JsonDocument.Parse(AnswerJson.Write(AnswerLineWriter.Write(answer, TimeProvider.System.GetElapsedTime(started), JsonSerializer.SerializeToElement(asked.Question.Id))));
        return (answer, GoldReply.Parse(line.RootElement));
    }

    /// <summary>The answer to any question.</summary>
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => _bot.Services.GetRequiredService<Answerer>().AnswerAsync(question, cancellationToken);

    /// <summary>What a model was used for.</summary>
    public Task<IReadOnlyDictionary<string, long>> CountsAsync(CancellationToken cancellationToken) => _bot.Services.GetRequiredService<ModelUse>().TodayAsync(cancellationToken);

    public void Dispose() => _bot.Dispose();
}
