using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>The words, folded, that tell whether an organisation pays, is left, or only watches.</summary>
internal static class EmployerWords
{
    /// <summary>What a payer does: the organisation before one of these is its subject.</summary>
    public static readonly FrozenSet<string> Paying = Of("""
        pay pays paying paid offer offers offered offering give gives giving gave hand hands handing handed dangle dangles dangling dangled propose proposes proposed raise raises raised raising lift lifts lifted lifting
        increase increases increased boost boosts boosted set sets earmarked starts start promise promises promised promising lure lures lured luring hire hires hired hiring poach poached poaching recruit recruits recruited recruiting advertise advertises advertised
        sought seeks seek seeking lists awarded awards spends introduced gone matched matches match doubled doubling unveiled budgets puts throwing grants granted agreed will tempts tempted guarantees guaranteed allocates allocated reserves reserved posted posts discloses disclosed announced confirmed sweetened countered counters
        paie paient payer paye payent paiera verse versent verser versera verserait propose proposent proposer proposait proposerait offre offrent offrir offrait offrira offert promet promettent promis embauche embauchent recrute recrutent debauche debaucher debauchent
        augmente augmentent releve relevent porte annonce debloque accorde accordent remunere remunerent affiche affichent fixe prevoit prevoient distribue distribuent alloue consacre reserve mobilise attire seduit garantit garantissent prime dedommage aligne rehausse revalorise debourse sort mis met aurait auraient va vient confirme reagi fait publie
        """);

    // French verbs have too many forms to list.
    private static readonly string[] PayingStems = ["accord", "propos", "promett", "embauch", "recrut", "debauch", "augment", "debloqu", "remuner", "distribu", "garanti", "revaloris", "rehauss", "versera", "verseron", "gratifi", "dedommag"];

    public static bool Pays(string word) => Paying.Contains(word) || (word.Length > 6 && Array.Exists(PayingStems, stem => word.StartsWith(stem, StringComparison.Ordinal)) && !word.EndsWith("ment", StringComparison.Ordinal) && !word.EndsWith("tion", StringComparison.Ordinal) && !word.EndsWith("ations", StringComparison.Ordinal) && !word.EndsWith("eur", StringComparison.Ordinal));

    // Of the words above those that say nothing else.
    private static readonly FrozenSet<string> Plainly = Of("""
        pay pays paying paid offer offers offered give gives gave hand hands handed dangles dangled promises promised awarded awards grants granted guarantees guaranteed
        paie paient paye payent payait paiera verse versent versait versera verserait propose proposent proposait proposerait offre offrent offrait offrirait offrira offert promet promettent promis accorde accordent remunere remunerent paierait garantit
        """);

    /// <summary>Verbs that pay or offer, and do nothing else in a text on pay.</summary>
    public static bool PaysPlainly(string word) => Plainly.Contains(word);

    public static readonly FrozenSet<string> Rivals = Of("rival rivals rivale rivales rivaux concurrent concurrents concurrente competitor competitors");

    /// <summary>Words before the name of an organisation that is left or robbed of people.</summary>
    public static readonly FrozenSet<string> Leaving = Of("former formerly ex ancien ancienne anciens anciennes from leave leaves leaving left quitte quitter quittent quittant fuir depuis against contre");

    /// <summary>What watches pay and does not pay it: behind these nouns, or with one of them in its name, an organisation is no employer.</summary>
    public static readonly FrozenSet<string> Watching = Of("""
        union unions syndicat federation confederation recruiter headhunter headhunters search consultancy consultants survey study report barometer barometre guide enquete etude analyst analysts newspaper magazine association observatory observatoire observer
        institute institut guild guilde data index statistics insee census bureau panel website platform site recruteur chasseur sondage journal daily tribunal court regulator regulateur dares apec lobby alliance teamsters brotherhood coalition caregivers hebdo gazette tribune times post herald courier quotidien dispatch lettre ledger echo news review weekly monthly wsj nyt afp cnbc delegue deleguee delegate delegates
        courier examiner lantern sentinel chronicle standard mercury argus inquirer recorder bulletin monitor register globe mirror voice telegraph observer insider wire newsletter mail courrier voix depeche progres parisien matin soir eclaireur republicain figaro hebdomadaire mensuel magazine revue presse
        forum mediation mediator mediateur arbitration ombudsman prudhommes workers ouvriers travailleurs soignants commission sec amf cgt cfdt fo cftc cfe cgc unsa sud usw uaw unite gmb unison rmt aslef seiu ibew inspection acas parlement parliament senat senate congress ligue league federation treasury tresor prefecture sous urssaf greffe companies shareholder shareholders investor investors actionnaire actionnaires investisseur investisseurs
        """);

    public static readonly FrozenSet<string> Surveying = Of("survey surveys poll barometer barometre guide enquete etude study index sondage federation observatoire observatory");

    /// <summary>Kinds of employer that stand for a name: "the bank", "la clinique".</summary>
    public static readonly FrozenSet<string> Kinds = Of("""
        company firm group bank hospital clinic university college school startup start lab laboratory publisher carrier airline retailer maker manufacturer giant agency council ministry department insurer fund shop operator club trust utility studio brand chain plant factory employer business broker office developer supplier charity museum brewer
        entreprise groupe societe compagnie banque hopital clinique universite ecole lycee laboratoire editeur etablissement mairie maison geant constructeur enseigne ministere direction association agence fonds assureur cabinet startup operateur club start usine studio marque chaine fabricant employeur centre musee office transporteur brasseur
        """);

    /// <summary>Public bodies that are called by their place: "the Tilden county council".</summary>
    public static readonly FrozenSet<string> Bodies = Of("council department district university hospital authority college school police county trust commission board ministry library");

    /// <summary>Those who lead an employer: "the chief executive" is the one of the employer spoken of.</summary>
    public static readonly FrozenSet<string> Heads = Of("ceo cfo chief chairman chairwoman chair president founder director boss head pdg dg directeur directrice presidente patron patronne dirigeant dirigeante fondateur fondatrice drh predecessor predecesseur successor successeur");

    /// <summary>Kinds of employer that French sets before a name without an article of its own: "la clinique Saint-…".</summary>
    public static readonly FrozenSet<string> Introducing = Of("clinique hopital chu universite lycee ecole centre mairie ville banque college musee maison");

    public static readonly FrozenSet<string> Articles = Of("the l la le this that same its their ce cet cette meme son sa du au said");

    public static readonly FrozenSet<string> Workplace = Of("at chez within inside");

    public static readonly FrozenSet<string> Belonging = Of("of de d du des for a pour by par");

    /// <summary>Words that say a figure is of a market, not of one employer.</summary>
    public static readonly FrozenSet<string> Market = Of("typical typically nationwide nationally national nationale national industry sector market secteur marche profession country pays valley region average moyenne moyen median mediane elsewhere ailleurs france generally agencies freelances freelancers interim interimaires independants");

    /// <summary>Names, folded, of whole markets, of regions, faiths and parties, of what a head of state or government is head of, of kinds of studio and of plan: they are written like a house's and are none.</summary>
    public static readonly FrozenSet<string> NoHouse = FrozenSet.Create(
        StringComparer.Ordinal,
        "wall street", "silicon valley", "big tech", "big law", "big four", "big pharma", "square mile", "cac 40", "sbf 120", "ftse 100", "ftse 250", "fortune 500", "french tech",
        "us", "u.s", "u.s.", "usa", "uk", "u.k", "u.k.", "eu", "ue", "etats-unis", "united states", "united kingdom", "royaume-uni", "europe", "republique", "la republique", "republic", "premiere", "premier", "prime", "white house", "maison blanche", "elysee", "l'elysee", "matignon", "aaa", "aa", "plan d'epargne d'entreprise",
        "gulf", "golfe", "catholic", "catholique", "protestant", "christian", "jewish", "muslim", "lib dems", "liberal democrats", "labour", "tories", "tory", "conservatives", "greens", "democrats", "republicans", "les republicains", "rassemblement national", "parti socialiste");

    private static FrozenSet<string> Of(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
