using System.Globalization;
using Bot.Articles;
using Bot.Faqs;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Briefs.Composing;

/// <summary>Gives each source its number, in the order in which a brief comes to them; the same words have one number.</summary>
internal sealed class BriefSources
{
    private readonly List<BriefCitation> _all = [];

    public IReadOnlyList<BriefCitation> All => _all;

    public int Add(Article article, TextSpan quote, PayClaim claim)
    {
        var known = _all.FindIndex(other => other.Kind == BriefSourceKind.Article && other.Id == article.Id.Value && other.Start == quote.Start && other.End == quote.End);
        if (known >= 0)
        {
            _all[known] = _all[known] with { Claims = [.. _all[known].Claims.Append(claim.Id.Value).Distinct()] };
            return _all[known].Number;
        }

        return Add(new BriefCitation(0, BriefSourceKind.Article, article.Id.Value, article.Title)
        {
            Outlet = article.Outlet,
            Published = article.Published,
            Url = article.Url,
            Language = article.Language,
            Quote = quote.In(article.Text),
            Start = quote.Start,
            End = quote.End,
            IsSample = article.IsSample,
            Claims = [claim.Id.Value],
            State = article.ContentHash,
        });
    }

    /// <param name="title">Whose reply it is, in words.</param>
    public int Add(FaqVersion reply, FaqText text, string title) => Add(new BriefCitation(0, BriefSourceKind.Faq, reply.Faq.Value, title)
    {
        Language = text.Language,
        Quote = text.Answer,
        State = reply.Number.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>A source of ours, by its title.</summary>
    public int Add(BriefSourceKind kind, string title) =>
        _all.Find(other => other.Kind == kind && other.Title == title)?.Number ?? Add(new BriefCitation(0, kind, "", title));

    private int Add(BriefCitation citation)
    {
        _all.Add(citation with { Number = _all.Count + 1 });
        return _all.Count;
    }
}
