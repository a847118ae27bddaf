using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Verbs and nouns that tell who speaks and how it is known. Folded.</summary>
internal static class AttributionWords
{
    /// <summary>Finite verbs of saying, and French participles that follow "a", "ont" or "avait".</summary>
    private static readonly FrozenSet<string> Saying = Set("""
        said says say told tells added adds explained explains noted notes argued argues wrote writes stated states confirmed confirms insisted insists acknowledged
        acknowledges admitted admits claimed claims estimated estimates estimate recalled recalls replied replies responded answered announced announces continued continues disclosed
        discloses revealed reveals reported reports suggested suggests recounted declared declares asserted asserts maintained maintains contended denied denies disputed
        disputes rejected rejects refuted refutes dismissed dismisses clarified warned warns stressed stresses emphasised emphasized described describes reckons reckoned believes quipped joked commented testified
        promis promised promises pledged vowed promet promettait thinks think parle parlent pense detailed outlined outlines decrit decrivent decrite observed observes quips grumbled sighed mused shrugged complained recounts contested contests countered counters conceded concedes puts put calculates calculated
        dit declare explique precise ajoute affirme assure confie indique estime souligne raconte rapporte note observe reconnait admet confirme dement nie conteste refute rappelle repond
        insiste annonce revele avance soutient resume poursuit conclut glisse lache juge considere detaille temoigne plaide tempere nuance ecrit evoque chiffre calcule relate martele
        justifie reconnu admis dementi rappele repondu soutenu poursuivi conclu declarait expliquait precisait affirmait assurait confiait estimait soulignait racontait ajoutait
        disent declarent expliquent precisent ajoutent affirment assurent confient indiquent estiment soulignent racontent rapportent notent confirment dementent contestent nient refutent annoncent
        evoquent grince tranche souffle peste tonne regrette deplore rassure temporise relativise abonde rencherit ricane plaisante reprend complete denonce savoir valoir entendre
        observent considerent jugent revelent rapellent rappellent precisait nuancent appris rectifie corrige balaie balaye recuse retorque replique ironise pointe signale soupire soupirent fulmine enrage lance s'indigne s'agace sighs fumes scoffs relevent
        """);

    /// <summary>What organisations do in reports on pay.</summary>
    public static readonly FrozenSet<string> CorporateActs = Set("""
        pays paid hires hired hiring recruits recruited offers offered employs employed posted posts published publishes acquired acquires launched launches raised raises cut cuts
        granted grants awarded awards poached lured promised promises advertised advertises declined laid negotiated opened signed agreed lists listed plans
        paie paye verse verserait recrute recrutait propose proposait emploie embauche publie affiche debauche promet promettait licencie ouvre accorde octroie versait paierait
        propose-t-il proposerait aurait pratique
        """);

    /// <summary>What only people do.</summary>
    public static readonly FrozenSet<string> PersonalActs = Set("""
        earns earned resigned retired moved joined smiled laughed sighed recalls studied works worked lives negotiated signed
        gagne gagnait touche touchait percoit percevait demissionne travaille travaillait sourit soupire raconte temoigne confie
        """);

    /// <summary>What papers do with figures; also those who measure a market.</summary>
    private static readonly FrozenSet<string> Showing = Set("""
        show shows showed shown list lists listed promises promise discloses disclosed states puts put indicates indicate says mentions specifies reads advertises quotes sets surveyed polled finds found
        montre montrent montrait indique indiquent mentionne mentionnent prevoit prevoient stipule fixe fixent affiche affichent chiffre chiffrent situe situent evalue evaluent revele revelent etablit recense
        promet etat
        """);

    /// <summary>What a paper that is named first does beside showing.</summary>
    public static bool Offers(string folded) => folded is "offers" or "offered" or "propose" or "donne" or "porte" or "records" or "gives" or "provides" or "rappelle" or "has";

    public static bool IsShowing(string folded) => Showing.Contains(folded);

    /// <summary>Nouns for surveys, guides and data that people send in.</summary>
    public static readonly FrozenSet<string> Surveys = Set("""
        survey surveys spreadsheet poll polls guide guides study studies barometer benchmark benchmarks index dataset database census questionnaire
        etude etudes enquete enquetes barometre barometres sondage sondages panorama observatoire recensement palmares
        """);

    /// <summary>Nouns for papers that the law or a register makes public.</summary>
    public static readonly FrozenSet<string> Filings = Set("""
        filing filings proxy prospectus deliberation deliberations greffe 10-k 20-f def register registers registry registre registres accounts s-1 8-k circulaire circulaires return returns bylaw decree decrees statute decret decrets arrete
        """);

    /// <summary>Nouns for an employer's public word to those who look for work.</summary>
    public static readonly FrozenSet<string> Postings = Set("posting postings advert adverts advertisement ad ads listing listings vacancy annonce annonces");

    /// <summary>Nouns for papers that are no publication.</summary>
    public static readonly FrozenSet<string> Documents = Set("""
        document documents letter letters email emails e-mail e-mails memo memos memorandum contract contracts invoice invoices payslip payslips recording recordings
        term-sheet paperwork note notes message messages transcript transcripts slide slides presentation files file minutes schedule scale scales grid statement report reports
        lettre lettres courriel courriels mail mails contrat contrats facture factures fiche fiches bulletin bulletins proces-verbal enregistrement enregistrements tableau tableaux simulation grille grilles bareme baremes
        rapport rapports accord accords convention conventions compte-rendu piece pieces dossier releve releves comptes bilan bilans statements brochure pack slide-deck
        """);

    /// <summary>Nouns for people who are not named.</summary>
    public static readonly FrozenSet<string> People = Set("""
        person people source sources insider insiders someone colleague colleagues personne personnes proche proches temoin temoins interlocuteur interlocuteurs interlocutrice
        man woman homme femme salaries anciens others another one former friend friends relative somebody reader readers lecteur lectrice lecteurs transfuge transfuges striker strikers greviste grevistes worker workers staff staffer staffers
        """);

    /// <summary>Nouns for those who belong to somebody.</summary>
    public static readonly FrozenSet<string> Relatives = Set("father mother wife husband brother sister son daughter pere mere frere soeur epouse mari fils fille entourage");

    private static readonly FrozenSet<string> Indefinite = Set("""
        a an one two three four five six seven eight nine ten several many some multiple various dozens few another other others both
        un une deux trois quatre cinq six sept huit neuf dix plusieurs des certains certaines d'autres autre autres quelques nombreux
        """);

    /// <summary>The paper in "undocument", where a page lost the space behind the article.</summary>
    public static string Unglued(string folded) => folded.Length > 6 && folded.StartsWith("un", StringComparison.Ordinal) && Documents.Contains(folded[2..]) ? folded[2..] : folded;

    /// <summary>Verbs that say something only behind another: "fait savoir", "croit savoir", "laisse entendre", "fait état".</summary>
    public static bool NeedsHelp(string folded) => folded is "savoir" or "valoir" or "entendre" or "etat";

    public static bool IsIndefinite(string folded) => Indefinite.Contains(folded) || (folded.Length > 0 && char.IsAsciiDigit(folded[0]));

    /// <summary>"Two" alone: of people just spoken of.</summary>
    public static bool IsCount(string folded) => folded is "one" or "two" or "three" or "four" or "five" or "another" or "others" or "deux" or "trois" or "quatre" or "cinq" or "certains" or "certaines" or "d'autres";

    /// <summary>Promises: a person's own word, but of a company only what the article tells of it.</summary>
    public static bool IsPromise(string folded) => folded is "promis" or "promised" or "promises" or "pledged" or "vowed" or "promet" or "promettait";

    /// <summary>Words that stand between a French verb and its speaker: "a indiqué mardi le syndicat".</summary>
    public static bool IsDay(string folded) => folded is "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "samedi" or "dimanche" or "hier" or "mercredi" or "aussitot" or "encore" or "alors" or "toutefois" or "aussi" or "egalement" or "yesterday" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday";

    public static bool IsPronoun(string folded) => folded is "he" or "she" or "il" or "elle" or "lui" or "they" or "ils" or "elles" or "him" or "her" or "it";

    /// <summary>Words by which the article's own writers say that they found out.</summary>
    public static bool IsOwnReporting(string folded) => folded is "learned" or "learnt" or "appris" or "understands";

    private static readonly string[] InvertedEndings = ["-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles"];

    public static bool IsSaying(string folded) => Saying.Contains(folded) || (Inverted(folded) is { } verb && Saying.Contains(verb));

    /// <returns>The verb of "ajoute-t-elle" or "dit-il"; null for any other word.</returns>
    public static string? Inverted(string folded)
    {
        if (!folded.Contains('-', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var ending in InvertedEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return folded[..^ending.Length];
            }
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
