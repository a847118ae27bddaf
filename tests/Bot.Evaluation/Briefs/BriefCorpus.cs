using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Articles.Ingest;
using Bot.Briefs;
using Bot.Briefs.Composing;
using Bot.Briefs.Template;
using Bot.Briefs.Verification;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Runs;
using Bot.PayClaims.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Evaluation.Briefs;

/// <summary>Writes briefs over a temporary store, as they come from the composer: nothing is left out before it is checked.</summary>
internal sealed class BriefCorpus : IDisposable
{
    private readonly TemporaryBot _bot;

    private BriefCorpus(TemporaryBot bot) => _bot = bot;

    private CorpusIndex Index => _bot.Index;

    public ClaimLedger Ledger => Index.Ledger;

    /// <param name="paths">Articles, as <c>bot ingest</c> takes them; none for the samples that come with the program.</param>
    /// <exception cref="EvaluationException">No article was taken.</exception>
    public static async Task<BriefCorpus> OverAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken) => new(await TemporaryBot.FilledAsync("briefs", async services =>
    {
        if (paths.Count == 0)
        {
            await services.GetRequiredService<SampleCorpus>().SeedAsync(cancellationToken);
        }
        else if ((await services.GetRequiredService<Ingestor>().IngestAsync(new IngestRequest([.. paths]), null, cancellationToken)).Added == 0)
        {
            throw new EvaluationException("No article was taken from these paths.");
        }
    }, cancellationToken));

    public Brief Write(BriefRequest asked) =>
        _bot.Services.GetRequiredService<BriefComposer>().Compose(asked, new BriefMaterial(Index, Audience.Managers, BriefReplies.All, BuiltInGuidance.In(asked.In())));

    /// <summary>What does not hold; and of HR's words, which are compared with the approved version as a whole, every number and name that stands in no reply they cite, as of every other line.</summary>
    public IReadOnlyList<BriefFault> Faults(Brief brief) => [.. new BriefVerifier(Index, BriefReplies.All).Faults(brief), .. brief.Replies.Index().SelectMany(reply => Unsupported(brief, reply.Index, reply.Item))];

    private IEnumerable<BriefFault> Unsupported(Brief brief, int at, BriefReply reply)
    {
        var evidence = BriefEvidence.Of(brief, reply.Cites.Select(number => brief.Citations[number - 1]), Index);
        if (evidence.Unsupported(reply.Markdown) is { } word)
        {
            yield return new BriefFault($"reply {at + 1}", $"\"{word}\" stands in no source it cites");
        }
    }

    public void Dispose() => _bot.Dispose();
}
