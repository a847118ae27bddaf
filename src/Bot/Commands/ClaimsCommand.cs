using System.CommandLine;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.PayClaims;
using Bot.PayClaims.Curation;
using Bot.PayClaims.Ledger;
using Bot.Rendering;

namespace Bot.Commands;

/// <summary><c>bot claims</c>: the pay claims found in the articles. <c>bot claims set</c> lives in <see cref="ClaimsSetCommand"/>.</summary>
internal static class ClaimsCommand
{
    private static readonly Option<string?> OfArticle = new("--article") { Description = "Only the claims of this article.", HelpName = "ID" };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the claims as one JSON array." };

    public static Command Create()
    {
        var command = new Command("claims", "List the pay claims found in the articles: who says what about whose pay.") { OfArticle, Json };
        command.SetAction((parsed, cancellationToken) => BotHost.RunAsync(parsed, (services, token) => RunAsync(parsed, services, token), cancellationToken));
        command.Subcommands.Add(ClaimsSetCommand.Create());
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
        var articles = await ReadAsync(services.GetRequiredService<ArticleStore>(), cancellationToken);
        if (parsed.GetValue(OfArticle) is { } wanted && !articles.ContainsKey(new ArticleId(wanted)))
        {
            throw new UsageException($"There is no article \"{wanted}\"; bot articles lists the ids.");
        }

        var output = parsed.InvocationConfiguration.Output;
        var ledger = new ClaimLedger([.. articles.Values.Where(entry => entry.Claims.Count > 0)]);
        var shown = ledger.Claims
            .Where(claim => parsed.GetValue(OfArticle) is not { } one || claim.Article.Value == one)
            .Select(claim => claim with { SupersededBy = claim.SupersededBy ?? ledger.SupersededBy(claim)?.Id })
            .ToList();
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(ClaimJson.Write([.. shown.Select(claim => ClaimLineWriter.Write(claim, articles[claim.Article].Article.Text))]));
            return 0;
        }

        ClaimTable.Write(output, [.. shown.GroupBy(claim => claim.Article).Select(group => (articles[group.Key].Article, group.ToList()))]);
        foreach (var orphan in await services.GetRequiredService<ClaimCurator>().OrphansAsync(cancellationToken))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Curated values wait for the claim {orphan}, which its article no longer makes. Drop them: claims set {orphan} --clear");
        }

        return 0;
    }

    private static async Task<Dictionary<ArticleId, (Article Article, IReadOnlyList<PayClaim> Claims)>> ReadAsync(ArticleStore store, CancellationToken cancellationToken)
    {
        const int ArticlesAtOnce = 2_000;
        var articles = new Dictionary<ArticleId, (Article, IReadOnlyList<PayClaim>)>();
        var version = 0L;
        while (await store.ChangesSinceAsync(version, ArticlesAtOnce, cancellationToken) is { Count: > 0 } changes)
        {
            foreach (var change in changes.Where(change => !change.Withdrawn))
            {
                articles[change.Article.Id] = (change.Article, change.Claims);
            }

            version = changes[^1].Article.Version;
        }

        return articles;
    }
}
