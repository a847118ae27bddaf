using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The paper that an article goes through figure by figure without naming it each time: a filing, a published pay scale, its own survey.</summary>
internal sealed partial class RunningPaper(ClaimText text, EmployerDiscourse discourse)
{
    private const int ParagraphsBack = 6;

    // Title, standfirst, dateline, first paragraph.
    private const int LeadParagraphs = 3;

    private readonly Dictionary<int, ClaimStatus?> _known = [];

    /// <returns>The status that a figure has from the paper, where the article states it in its own voice; null when no paper is in play.</returns>
    /// <param name="before">The claim before; null when there is none.</param>
    public ClaimStatus? At(int sentence, string? employer, NameMention? person, ClaimDraft? before)
    {
        if (discourse.IsSurvey && employer is null)
        {
            return ClaimStatus.Survey;
        }

        if (Of(sentence) is null && IsOfAnother(employer, person, before))
        {
            return null;
        }

        if (InParagraph(sentence) is { } near)
        {
            return near == ClaimStatus.Confirmed && employer is null ? null : near;
        }

        if (before is { Claim.Status: ClaimStatus.PublicFiling } && before.Claim.Employer == employer && text.Paragraphs[before.Sentence] == text.Paragraphs[sentence])
        {
            return ClaimStatus.PublicFiling;
        }

        return person is not null ? OfPersons(sentence) : null;
    }

    /// <summary>What the chiefs are paid is told out of the filing that the article began with.</summary>
    public ClaimStatus? OfPersons(int sentence) => FiledBefore(sentence) || BeginsWithFiling() ? ClaimStatus.PublicFiling : null;

    private bool BeginsWithFiling()
    {
        for (var i = 0; i < text.Sentences.Count && text.Paragraphs[i] <= LeadParagraphs; i++)
        {
            if (Of(i) == ClaimStatus.PublicFiling)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ann Lee of Acme received …, according to a company filing. Paul Roy of Borel earned …": one house's filing vouches for nobody at another. Several filings may.</summary>
    public bool IsOfAnother(string? employer, NameMention? person, ClaimDraft? before) =>
        employer is not null && person is not null
        && before is { Claim: { Status: ClaimStatus.PublicFiling, Employer: { } filed, Person: { } of } } && filed != employer && of != person.Name
        && OneFiling().IsMatch(Folding.Fold(text.Sentence(before.Sentence)));

    private ClaimStatus? InParagraph(int sentence)
    {
        var paragraph = text.Paragraphs[sentence];
        for (var i = sentence; i >= 0 && text.Paragraphs[i] == paragraph; i--)
        {
            if (Of(i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private bool FiledBefore(int sentence)
    {
        for (var i = sentence - 1; i >= 0 && text.Paragraphs[sentence] - text.Paragraphs[i] <= ParagraphsBack; i--)
        {
            if (Of(i) == ClaimStatus.PublicFiling)
            {
                return true;
            }
        }

        return false;
    }

    private ClaimStatus? Of(int sentence)
    {
        if (!_known.TryGetValue(sentence, out var status))
        {
            var words = Folding.Fold(text.Sentence(sentence));
            status = Filing().IsMatch(words) ? ClaimStatus.PublicFiling : Published().IsMatch(words) ? ClaimStatus.Confirmed : null;
            _known.Add(sentence, status);
        }

        return status;
    }

    [GeneratedRegex(@"\b(?:a|its|the company.?s|un|son|leur|une|sa|de l.entreprise|du groupe|de la societe) (?:\w+ ){0,3}(?:filing|document|rapport|report|proxy|statement|circulaire)\b|\bde l.entreprise\b", RegexOptions.CultureInvariant)]
    private static partial Regex OneFiling();

    [GeneratedRegex(@"\b(?:proxy (?:statement|filing|circular)|(?:its|the|own|annual) proxy\b|10-k|20-f|s-1|tax returns?|form 990|(?:annual|remuneration|compensation) report|registration (?:document|statement)|(?:latest|annual|statutory) accounts|accounts(?:,)? (?:filed|lodged|released|published|deposited)|(?:regulatory|securities|company|court) filings?|(?:the|a|its|their) filings?\b|payroll (?:database|records)|open[- ]records|public records|documents? d.enregistrement|rapport annuel|rapport (?:de|sur les) remunerations?|circulaire|comptes (?:deposes|publies|sociaux)|journal officiel|deliberation|documents? (?:boursiers?|financiers?|reglementaires?)|(?:documents?|dossier|declarations?|rapports?) [^.]{0,40}(?:remis|depose|transmis|adresse|communique)\w* (?:a la sec|aupres de (?:la sec|l.amf)|a l.amf|au gendarme (?:boursier|de la bourse)|aux autorites boursieres)|gendarme boursier)", RegexOptions.CultureInvariant)]
    private static partial Regex Filing();

    [GeneratedRegex(@"\b(?:(?:publi|affich|devoil)\w+|posts?|posted|puts?|publish\w*|unveil\w*|releas\w+|mis\w* en ligne)\b[^.]{0,60}\b(?:grilles?|baremes?|scales?|grades?|bands|pay grid|ranges?)\b[^.]{0,60}\b(?:site|internet|online|website|web|en ligne|intranet public)\b|\bgrille\b[^.]{0,60}\bpublie\b[^.]{0,30}\bsite\b|\b(?:job|vacancy) (?:ads?|adverts?|advertisements?|postings?|listings?)\b|\bcareers? page\b|\badvertis(?:es|ed|ing) for\b|\boffres? d.emploi\b|\bannonces? (?:mises? en ligne|publiees?|de recrutement|d.emploi)\b|\baffichent? (?:sur|dans) (?:leur|son|ses|leurs)\b|\bnotice (?:taped|pinned|posted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Published();
}
