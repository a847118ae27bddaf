using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Nouns that stand for a source: a company without its name, a paper, a survey by its name.</summary>
internal static class SpeakerNouns
{
    public static bool IsAnyCompany(string word) => word is "company" or "firm" or "group" or "business" or "employer" or "start-up" or "startup" or "management" or "entreprise" or "societe" or "groupe" or "direction" or "compagnie" or "maison" or "cabinet" or "enseigne" or "editeur"
        or "hospital" or "university" or "college" or "school" or "bank" or "club" or "agency" or "union" or "syndicat" or "banque" or "hopital" or "universite" or "clinique" or "agence" or "federation" or "fund" or "retailer" or "airline" or "maker" or "constructeur" or "fabricant" or "transporteur";

    public static bool IsPaper(string word) => AttributionWords.Surveys.Contains(word) || AttributionWords.Filings.Contains(word) || AttributionWords.Documents.Contains(word) || AttributionWords.Postings.Contains(word);

    public static bool IsSurvey(NameMention organisation) => Folding.Fold(organisation.Name).Split(' ').Any(AttributionWords.Surveys.Contains);

    /// <summary>"… who asked not to be named", "… proche du dossier".</summary>
    public static bool IsTold(NameTokens tokens, int from, int head)
    {
        for (var i = from; i < head; i++)
        {
            if (tokens[i].Folded is "who" or "qui" or "familiar" or "proche" or "proches" or "close" or "anonyme" or "anonymes" or "anonymous")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words of recruiting, surveys and salary sites.</summary>
    public static bool IsMarketWord(string folded, bool isOfName) =>
        AttributionWords.Surveys.Contains(folded)
        || folded is "recrutement" or "recruitment" or "recruiter" or "recruiters" or "headhunter" or "staffing" or "interim" or "chasseur" or "platform" or "plateforme" or "site" or "website"
        || (folded == "search" && !isOfName);
}
