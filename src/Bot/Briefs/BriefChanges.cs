using System.Globalization;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Briefs.Template;
using Bot.Faqs;
using Bot.PayClaims;

namespace Bot.Briefs;

/// <summary>What became of a source since a brief was written.</summary>
internal enum BriefChangeKind
{
    /// <summary>The article was withdrawn.</summary>
    ArticleGone,

    /// <summary>The article was replaced by another version of it.</summary>
    ArticleChanged,

    /// <summary>Its figure was taken back, corrected, or is read otherwise now.</summary>
    ClaimChanged,

    /// <summary>HR says something else now, or nothing.</summary>
    ReplyChanged,

    /// <summary>The guidance has another version.</summary>
    TemplateChanged,
}

/// <param name="Number">Of the citation; 0 for the guidance.</param>
internal readonly record struct BriefChange(BriefChangeKind Kind, int Number);

/// <summary>Looks whether what a brief rests on is still what it was.</summary>
internal sealed class BriefChanges(CorpusIndexHolder corpus, FaqStore faqs, TemplateStore templates, TimeProvider clock)
{
    /// <summary>In the order of the citations, the guidance last.</summary>
    public async Task<IReadOnlyList<BriefChange>> SinceAsync(Brief brief, CancellationToken cancellationToken)
    {
        var index = corpus.Current;
        var approved = await faqs.ApprovedAsync(cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var changes = brief.Citations
            .Select(source => (source.Number, Kind: source.Kind switch
            {
                BriefSourceKind.Article => OfArticle(source, index),
                BriefSourceKind.Faq => approved.Any(version => version.Faq.Value == source.Id && version.Number.ToString(CultureInfo.InvariantCulture) == source.State && version.IsInForce(today)) ? null : BriefChangeKind.ReplyChanged,
                _ => (BriefChangeKind?)null,
            }))
            .Where(change => change.Kind is not null)
            .Select(change => new BriefChange(change.Kind!.Value, change.Number))
            .ToList();
        if ((await templates.ApprovedAsync(cancellationToken))?.Number is var now && (now ?? 0) != brief.Template)
        {
            changes.Add(new BriefChange(BriefChangeKind.TemplateChanged, 0));
        }

        return changes;
    }

    private static BriefChangeKind? OfArticle(BriefCitation source, CorpusIndex index) =>
        index.Find(new ArticleId(source.Id)) is not { } article ? BriefChangeKind.ArticleGone
        : article.ContentHash != source.State ? BriefChangeKind.ArticleChanged
        : source.Claims.Any(id => index.Ledger.Find(new PayClaimId(id)) is not { } claim || index.Ledger.SupersededBy(claim) is not null) ? BriefChangeKind.ClaimChanged
        : null;
}
