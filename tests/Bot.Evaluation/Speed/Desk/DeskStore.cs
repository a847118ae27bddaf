using System.Data.Common;
using Bot.Articles;
using Bot.Audit;
using Bot.Commands;
using Bot.Conversations;
using Bot.Desk.SignIn;
using Bot.Desk.Told;
using Bot.Evaluation.Runs;
using Bot.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>A store with everything that the desk shows, in every state, as a company's would be after half a year. All of it is made up.</summary>
internal sealed class DeskStore(BotProgram bot, string dataFolder, DeskSizes sizes, TimeProvider clock)
{
    /// <summary>Articles by the bot's own ingest, the rest as rows in one transaction, and what was told by its own follower.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(dataFolder);
        var corpus = Path.Combine(dataFolder, "articles.jsonl");
        await File.WriteAllLinesAsync(corpus, MadeUpArticles.Lines(sizes.Articles), cancellationToken);
        await bot.RunAsync(["ingest", corpus, "--data", dataFolder], null, cancellationToken);
        using var host = BotHost.CreateConsole([$"--Storage:Data={dataFolder}"], services => services.AddSingleton<ToldAnswers>());
        await BotHost.PrepareAsync(host.Services, cancellationToken);
        await FillAsync(host.Services, cancellationToken);
        await host.Services.GetRequiredService<ToldAnswers>().FollowAsync(cancellationToken);
    }

    private async Task FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<ArticleStore>();
        var articles = await store.AllAsync(cancellationToken);
        await using var connection = await services.GetRequiredService<DbDataSource>().OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var writing = new DeskWriting(connection, transaction, sizes, clock.GetUtcNow());
        var questions = new MadeUpQuestions(Glossary.Load(), writing.Dice);
        var answers = MadeUpAnswers.Make(sizes.DifferentAnswers, articles, sizes.Replies, writing.Dice);
        var kept = services.GetRequiredService<IOptions<PrivacyOptions>>().Value.QuestionText;
        var sent = await new TurnFilling(writing, answers, questions, kept, await store.VersionAsync(cancellationToken)).FillAsync(cancellationToken);
        await new QueueFilling(writing, DeskRoles.Console.Value).FillAsync(sent, cancellationToken);
        await new ReplyFilling(writing, questions, articles).FillAsync(cancellationToken);
        await new RecordFilling(writing, services.GetRequiredService<AuditLog>()).FillAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
