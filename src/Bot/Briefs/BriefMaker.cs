using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Briefs.Composing;
using Bot.Briefs.Template;
using Bot.Briefs.Verification;
using Bot.Faqs;
using Bot.Roles;

namespace Bot.Briefs;

/// <summary>Writes briefs from what is stored now; what does not stand in its own sources is left out before anybody sees it.</summary>
internal sealed partial class BriefMaker(CorpusIndexHolder corpus, FaqStore faqs, TemplateStore templates, BriefComposer composer, BriefStore store, ILogger<BriefMaker> logger)
{
    /// <summary>Writes one and keeps it for whoever asks.</summary>
    /// <param name="via">Where it was asked for; it stands in the audit.</param>
    /// <returns>Null when the person holds no role for it.</returns>
    public async Task<StoredBrief?> MakeAsync(Actor actor, BriefId id, BriefRequest asked, string via, CancellationToken cancellationToken) =>
        actor.MayUseBriefs ? await store.SaveAsync(actor, id, await WriteAsync(asked, RoleDirectory.AudienceOf(actor), cancellationToken), via, cancellationToken) : null;

    /// <summary>Writes one for whoever sits at the console, as a manager may see it; it is not kept.</summary>
    public async Task<Brief> PrintAsync(BriefRequest asked, CancellationToken cancellationToken)
    {
        var brief = await WriteAsync(asked, Audience.Managers, cancellationToken);
        await store.RecordPrintedAsync(cancellationToken);
        return brief;
    }

    private async Task<Brief> WriteAsync(BriefRequest asked, Audience audience, CancellationToken cancellationToken)
    {
        var (index, approved) = (corpus.Current, await faqs.ApprovedAsync(cancellationToken));
        var brief = composer.Compose(asked, new BriefMaterial(index, audience, approved, await templates.GuidanceAsync(asked.In(), cancellationToken)));
        var verifier = new BriefVerifier(index, approved);
        if (verifier.Faults(brief).Count is > 0 and var faults)
        {
            Log.LeftOut(logger, faults);
            brief = verifier.Kept(brief);
        }

        return brief;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A brief had {Faults} faults; what did not stand in its sources was left out")]
        public static partial void LeftOut(ILogger logger, int faults);
    }
}
