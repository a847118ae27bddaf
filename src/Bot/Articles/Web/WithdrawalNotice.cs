using System.Text.RegularExpressions;

namespace Bot.Articles.Web;

/// <summary>Tells pages that say of themselves that they were withdrawn, by the words publishers use in English and French.</summary>
/// <remarks>
/// An article about somebody else's withdrawal must not be taken for one, so only the title and the first lines count, and only whole
/// phrases about "this article". "An earlier version of this article was removed" speaks of a correction.
/// </remarks>
internal static partial class WithdrawalNotice
{
    private const int LeadBlocks = 3;

    private const int LeadCharacters = 500;

    public static bool IsOn(SourceArticle article)
    {
        if (Label().IsMatch(article.Title) || Statement().IsMatch(article.Title))
        {
            return true;
        }

        var lead = string.Join('\n', article.Text.Split("\n\n", LeadBlocks + 1).Take(LeadBlocks));
        lead = lead[..Math.Min(lead.Length, LeadCharacters)];
        return Statement().IsMatch(lead) || lead.Split('\n').Any(line => Label().IsMatch(line));
    }

    // "RETRACTED: …", "[Retracted] …", "WITHDRAWN: …", "Article retiré". Capitals, because "Withdrawn: the offer that …" is a headline.
    [GeneratedRegex(@"^\s*[\[(]?\s*(?:RETRACTED|WITHDRAWN|RÉTRACTÉE?|RETIRÉE?|(?:RETRACTED|WITHDRAWN) ARTICLE|ARTICLE (?:RETRACTED|WITHDRAWN|RÉTRACTÉ|RETIRÉ|DÉPUBLIÉ)|[Aa]rticle (?:retracted|withdrawn|rétracté|retiré|dépublié))\s*(?:[\])]|:|[-–—] |$)|^\s*[\[(](?:Retracted|Withdrawn|Rétracté|Retiré)[\])]")]
    private static partial Regex Label();

    // It opens a line or a sentence: further in, "a photo with", "an earlier headline for" or "the company said that" may stand before it.
    private const string Opening = @"(?<=^[\s\[(*_""“«•]*|\n[\s\[(*_""“«•]*|[.!?…][""”’»)\]]*\s+)(?:(?:editor['’]?s['’]? note|editors['’] note|update|retraction|note de la rédaction|note de l['’]éditeur|mise à jour)\s*[:–—-]\s*)?";

    [GeneratedRegex(Opening + @"(?:(?:this|the following) (?:article|story|post|piece|page|item|interview) (?:has been|have been|was|is|has now been|is being) (?:(?:fully|formally|permanently|now) )?(?:retracted|withdrawn|unpublished|taken down|removed(?= from (?:our|the|this) (?:web)?site| from publication| by the (?:publisher|editors?)|[.;,])|deleted(?=[.;,]))"
        + @"|(?:we|the editors?|the publisher|the (?:newspaper|magazine)) (?:have|has|is|are)? ?(?:now |fully |formally )*(?:retract(?:ed|ing)?|withdr(?:awn|ew|aw)|withdrawing|unpublished) (?:this|the following) (?:article|story|post|piece|interview)"
        + @"|(?:cet article|ce texte|cette page|cette publication|cet entretien|ce billet|cette enquête) (?:a été|est|vient d['’]être|a depuis été) (?:(?:définitivement|désormais|entièrement) )?(?:rétractée?|dépubliée?|retirée?(?= de (?:notre|ce) site| de la publication| du site| par (?:la rédaction|l['’]éditeur)|[.;,])|supprimée?(?= de notre site| par la rédaction|[.;,]))"
        + @"|(?:nous|la rédaction|l['’]éditeur) (?:avons|a|retirons|retire|rétractons|rétracte|dépublions|dépublie) ?(?:retiré|rétracté|dépublié)? (?:cet article|ce texte|cette publication|cet entretien|ce billet|cette enquête)(?=[.;,]| de notre site| du site))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();
}
