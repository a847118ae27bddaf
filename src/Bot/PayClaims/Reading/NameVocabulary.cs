using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The words that tell what a name is: titles, jobs, kinds of organisation, places. Folded.</summary>
internal static class NameVocabulary
{
    /// <summary>Titles directly before a person's name.</summary>
    public static readonly FrozenSet<string> Titles = Set("""
        mr mrs ms miss mx cllr councillor dr prof professor sir dame lord lady judge senator rev captain sgt m mm mme mmes mlle me maitre docteur professeur madame monsieur mesdames messieurs mister
        """);

    /// <summary>Job words that part names when written with capitals: "Meta CTO Ann Lee", "Chief Executive Ann Lee".</summary>
    public static readonly FrozenSet<string> CapitalJobs = Set("""
        ceo cfo cto coo cio cmo cpo chro cro ciso evp svp vp md gm pdg dg dga drh daf dsi hr rh chief executive officer president chairman chairwoman
        councilman councilwoman councillor alderman administrator quarterback goalkeeper striker midfielder defender superintendent commissioner treasurer sheriff captain coach
        chair director minister secretary spokesman spokeswoman spokesperson vice senior junior former deputy managing technology operating
        financial marketing people co-founder cofounder founder
        directeur directrice presidente ministre porte-parole vice-president vice-presidente
        """);

    /// <summary>Nouns for what a person does or is at work.</summary>
    public static readonly FrozenSet<string> Jobs = Set("""
        chief executive officer tenor soprano alto baritone dancer ballerina choreographer conductor councillor master skipper captain seafarer vintner sommelier welder carer chorister director head president vice-president chairman chairwoman chairperson chair founder founders co-founder cofounder
        co-founders ceo cfo cto coo cio cmo cpo chro cro evp svp vp spokesman spokeswoman spokesperson spokespeople spokesmen manager partner analyst
        analysts economist economists engineer engineers researcher researchers scientist scientists nurse nurses doctor doctors surgeon surgeons
        physician physicians teacher teachers lecturer lecturers professor professors lawyer lawyers attorney solicitor barrister recruiter recruiters
        headhunter headhunters consultant consultants adviser advisor advisers advisors secretary treasurer minister mayor governor principal dean
        deputy leader organiser organizer steward representative representatives delegate driver drivers pilot pilots captain coach coaches player
        players midfielder striker goalkeeper defender winger editor producer developer developers designer designers technician technicians assistant
        assistants owner owners boss bosses lead leads specialist specialists coordinator broker brokers trader traders banker bankers accountant
        accountants controller auditor auditors strategist pharmacist pharmacists midwife midwives chemist chemists physicist machinist electrician
        electricians welder welders chef chefs cook waiter waitress barista baristas farmer worker workers employee employees staffer staffers
        member members colleague colleagues candidate candidates graduate graduates intern interns apprentice apprentices foreman supervisor
        supervisors executives insider insiders negotiator mediator ombudsman commissioner chancellor rector provost trustee trustees shareholder
        investor investors associate associates counsel clerk agent agents operator operators planner buyer buyers architect architects mathematician
        paramedic paramedics radiographer anaesthetist anesthesiologist cardiologist registrar consultant resident residents postdoc postdocs
        salesperson salesman saleswoman rep reps cleaner porter firefighter firefighters officer officers trainer trainers crew actor actress singer
        conductor violinist cellist musician musicians journalist journalists reporter presenter anchor host
        pdg directeur directrice directeurs directrices dg dga drh daf dsi fondateur fondatrice cofondateur cofondatrice co-fondateur co-fondatrice porte-parole
        responsable responsables chef cheffe chefs gerant gerante associe associee associes analyste analystes economiste economistes ingenieur ingenieure ingenieurs ingenieures
        chercheur chercheuse chercheurs chercheuses scientifique scientifiques infirmier infirmiere infirmiers infirmieres medecin medecins chirurgien chirurgienne
        chirurgiens professeur professeure professeurs enseignant enseignante enseignants avocat avocate avocats recruteur recruteuse recruteurs recruteuses chasseur chasseuse chasseurs consultante
        conseiller conseillere conseillers secretaire tresorier tresoriere ministre maire prefet prefete doyen doyenne presidente vice-presidente
        delegue deleguee delegues representant representante representants syndicaliste syndicalistes conducteur conductrice conducteurs pilote pilotes commandant
        commandante entraineur entraineuse joueur joueuse joueurs redacteur redactrice producteur productrice developpeur developpeuse developpeurs
        technicien technicienne techniciens assistante patron patronne patrons specialiste specialistes coordinateur coordinatrice courtier courtiere banquier banquiere banquiers
        comptable comptables controleur controleuse auditeur auditrice pharmacien pharmacienne pharmaciens sage-femme sages-femmes chimiste cuisinier
        cuisiniere serveur serveuse agriculteur ouvrier ouvriere ouvriers salarie salariee salaries employe employee employes membre membres cadre cadres candidate
        candidats diplome diplomee diplomes stagiaire stagiaires apprenti apprentie apprentis dirigeant dirigeante dirigeants negociateur negociatrice mediateur mediatrice
        administrateur administratrice actionnaire actionnaires investisseur investisseurs juriste juristes soudeur soudeurs mecanicien mecaniciens
        electricien ambulancier aide-soignant aide-soignante interne internes agent agents operateur vendeur vendeuse vendeurs commercial commerciale commerciaux
        trader gestionnaire architecte urbaniste eleveur maraicher boulanger routier routiers chauffeur chauffeurs livreur livreurs numero journaliste collegue collegues
        tenor soprano baryton alto choriste danseur danseuse choregraphe comedien comedienne chanteur chanteuse intermittent intermittente vacataire vacataires maitresse doctorant doctorante robinetier intermittents choristes vigneron vigneronne marin marins matelot artiste artistes musicienne consultantes consultante
        rectrice recteur proviseur principale adjoint adjointe lieutenant docteure
        """);

    /// <summary>Nouns that say an organisation, before or behind its name, with or without a capital.</summary>
    public static readonly FrozenSet<string> Organisations = Set("""
        inc incorporated corp corporation company companies co ltd limited plc llc llp lp gmbh ag sa sas sasu sarl nv bv spa group groupe holding holdings labs lab laboratory
        laboratories laboratoire laboratoires bank banque university universite college school ecole academy academie hospital hospitals hopital hopitaux clinic clinique chu chr ehpad
        ministry ministere department departement union unions intersyndicale syndicats syndicat federation confederation council conseil institute institut association agency agence airline airlines
        airways partners capital consulting consultants solutions technologies systems industries insurance insurer assureur assurance assurances mutuelle caisse energy energie
        motors automotive foods studio studios records press times journal post news gazette tribune herald review magazine telegraph observer newspaper newsletter outlet daily weekly quotidien hebdomadaire
        mensuel revue firm firms cabinet cabinets start-up startup start-ups scale-up entreprise entreprises societe societes editeur fabricant constructeur
        operateur operator fondation foundation trust fund fonds commission committee comite office bureau authority autorite board club team equipe league
        ligue orchestra orchestre opera theatre museum musee network reseau chain chaine retailer distributeur enseigne brand marque maker manufacturer supplier
        fournisseur platform plateforme site website cooperative collectif charity ong ngo broker brokerage consultancy recruiter headhunter employer employeur giant geant rival concurrent
        subsidiary filiale parent exploitant armateur equipementier prestataire sous-traitant fournisseur lender insurer publisher operator shipowner bailleur promoteur negociant distiller winemaker winery vineyard domaine chateau maison compagnie transporteur brasserie chantier chantiers port ports aeroport airport metro railways transports logistics logistique
        media pharma pharmaceuticals data cloud cyber therapeutics biotech biotechs software robotics aerospace dynamics analytics ventures entertainment international services securities
        advisory associates stores supermarkets hotels foundry mills brewery shipyard shipyards county city borough municipality region metropole mairie collectivite
        semiconductor terminaux terminal terminals fund studio group cables quays docks forges ateliers acieries aciers papeteries papeterie verreries verrerie fonderies fonderie imprimerie imprimeries etablissements editions galeries magasins thermes cristalleries brasseries biscuiterie biscuiteries conserverie conserveries
        fromagerie fromageries laiterie laiteries raffinerie sucrerie distillerie tannerie manufacture salines carrieres scierie scieries boulangerie boulangeries menuiserie minoterie cimenterie cimenteries cafe cafes hotel restaurants
        bakery bakeries dairy farms mines mining quarries steel metals shipping lines freight cargo marine offshore subsea water power gas oil petroleum renewables wind solar nuclear rail railway railroad buses coaches aviation airport textiles mutual telecom telecoms mobile wireless broadcasting networks games interactive robotics semiconductors chips devices instruments diagnostics biosciences genomics medical healthcare health care homes housing properties realty estates construction builders engineering contractors roofing plumbing mart market markets supermarket grocery grocers outfitters apparel brands cosmetics beauty parfums vins chemicals plastics packaging paper timber lumber furniture distillers brewers breweries catering kitchens bank bancorp savings loans payments wallet asset assets trading exchange
        tribunal court cour parlement parliament senate senat nhs centre center films scop coop festival brotherhood sante
        """);

    /// <summary>Organisation words weak enough to be parts of other things; they need a capital and a second word.</summary>
    public static readonly FrozenSet<string> Particles = Set("de van von der den bin ibn al el da dos di del della ten ter la le du des y zu af av");

    /// <summary>Words between the kind of an organisation and its name: "Centre hospitalier universitaire de Valmont".</summary>
    public static readonly FrozenSet<string> OrganisationAdjectives = Set("""
        hospitalier hospitaliere hospitaliers universitaire regional regionale national nationale general generale central centrale superieur superieure populaire
        mutuel mutuelle intercommunal departemental departementale municipal municipale international internationale polytechnique francais francaise europeen europeenne suisse
        """);

    public static readonly FrozenSet<string> OrganisationLinks = Set("of de du des d la le les l et and for pour the & et");

    /// <summary>Words with a capital that name no one: days, months, languages, money, letters of the trade.</summary>
    public static readonly FrozenSet<string> NotNames = Set("""
        i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
        jan feb mar apr jun jul aug sep sept oct nov dec janv fevr avr juil
        english french american british german european canadian swiss italian spanish indian chinese japanese belgian dutch irish scottish welsh australian
        african asian american americans europeans canadians britons germans parisian londoner nordic scandinavian swedish danish norwegian finnish polish portuguese brazilian mexican korean israeli turkish
        italien italienne norvegien norvegienne suedois suedoise danois danoise neerlandais polonais polonaise portugais japonais chinois coreen bresilien mexicain espagnole allemande canadienne americaine anglaise ecossais irlandais britannique marocain algerien tunisien senegalais indien indienne russe turc grec autrichien hongrois tcheque finlandais
        anglais francais francaise americain allemand europeen canadien suisses italien espagnol belge
        ai ia it ti hr rh ceo cfo cto coo cio cmo cpo chro cro ciso pdg dg dga drh daf dsi vp svp evp md usd eur gbp chf cad inr aud jpy cdi cdd rsu rsus bspce smic tc gpu gpus cpu ml
        llm llms mba phd bsc msc q&a r&d m&a faq ttc ht etp fte rtt ote kpi esg ipo vc gdp pib am pm tv pdf id ok cv url p10 p25 p50 p75 p90 psu psus lti sti ltip arr btp cse b2b ev evs ipos
        sbf cac ftse nasdaq dow rue avenue boulevard quai place route edition economie enquete redaction digest pme pmi eti tpe cp cm1 cm2 ce1 ce2 sme smes btw eu ue tva vat
        ctc tjm hew icu er gp gps mba mbas ceos cfos nok sek dkk pln czk jpy krw sgd hkd nzd lng hta ag cao ccn rbt nao intl q1 q2 q3 q4 h1 h2 rugby football
        bac internet web covid christmas easter noel ramadan brexit linkedin twitter facebook-like
        actualite actualites accueil avantages photo photos image images illustration credit source sources update updated correction mise tableau table figure graphique encadre note
        staff member employee participant audience moderator interviewer host questioner salarie salariee intervieweur animateur animatrice moderateur moderatrice salle
        """);

    /// <summary>What begins sentences and is not told from a name by the lists of common words.</summary>
    public static readonly FrozenSet<string> Openers = Set("""
        prenons voyons regardons passons notons rappelons citons imaginons retenons restons commencons take consider meet enter yesterday today tomorrow meanwhile however although though despite while since still yet even among around nearly almost about over under last next this
        that these those asked contacted reached according under speaking writing responding earlier later overall another several both neither either
        former ex inside outside across within without beyond unlike like instead perhaps maybe often sometimes never always everyone nobody none nothing
        hier demain aujourd'hui pourtant toutefois cependant neanmoins ainsi enfin ensuite puis selon d'apres malgre depuis pendant durant parmi interroge interrogee
        interroges contacte contactee contactes joint jointe sollicite sollicitee sollicites questionne questionnee reste outre grace quant quand lorsque bien meme plusieurs certains certaines
        premierement deuxiemement troisiemement quatriemement firstly secondly thirdly lastly first second third finally directly ah oh eh he hmm bon ben bah bref alors well so signe signee signed exclusive exclusif erratum wanted
        nombreux rares ni aucun aucune chaque tous toutes ancien ancienne anciens cote face hors via vu voici voila ecoutez listen look oui non yes no ok
        """);

    public static readonly FrozenSet<string> Places = Set("""
        france germany allemagne spain espagne italy italie belgium belgique switzerland suisse luxembourg netherlands pays-bas ireland irlande portugal austria autriche poland pologne
        sweden suede norway norvege denmark danemark finland finlande greece grece turkey turquie ukraine russia russie england angleterre scotland ecosse wales britain royaume-uni uk u.k
        europe usa us u.s u.s.a etats-unis america amerique canada quebec ontario alberta manitoba mexico mexique brazil bresil argentina argentine chile chili colombia colombie india inde
        china chine japan japon korea coree singapore singapour taiwan vietnam thailand thailande indonesia indonesie malaysia philippines australia australie zealand africa afrique asia asie
        morocco maroc algeria algerie tunisia tunisie egypt egypte senegal nigeria kenya israel qatar dubai uae
        paris lyon marseille toulouse nice nantes bordeaux lille strasbourg rennes grenoble montpellier dijon rouen reims metz nancy brest angers tours limoges caen toulon
        london londres manchester birmingham leeds glasgow edinburgh cardiff belfast dublin bristol liverpool cambridge oxford sheffield newcastle
        berlin munich hamburg francfort frankfurt cologne zurich geneva geneve lausanne bern berne basel bale bruxelles brussels anvers liege gand madrid barcelona barcelone milan rome turin
        amsterdam rotterdam vienna vienne stockholm oslo copenhagen copenhague helsinki warsaw varsovie prague lisbon lisbonne athens
        arctic arctique antarctic pacific atlantic atlantique pacifique mediterranee
        york washington boston chicago seattle austin dallas houston denver atlanta miami philadelphia detroit phoenix portland minneapolis pittsburgh baltimore cleveland
        california californie texas florida floride oregon colorado massachusetts illinois ohio michigan georgia virginia pennsylvania arizona nevada utah minnesota wisconsin maryland jersey
        toronto montreal vancouver ottawa calgary edmonton winnipeg halifax bangalore bengaluru mumbai delhi hyderabad pune chennai kolkata tokyo seoul shanghai beijing pekin hong-kong sydney melbourne auckland
        bretagne normandie alsace lorraine bourgogne provence occitanie aquitaine auvergne picardie ile-de-france silicon
        """);

    /// <summary>What follows the hyphen in words that no name is: "Geneva-based", "First-year", "Right-hander".</summary>
    public static readonly FrozenSet<string> HyphenTails = Set("""
        based owned listed born led run backed funded born educated trained built bred style year years day night week month hour time timer term level room hand hander handed half back wide class quarter carrier
        side place job care end rate shift duty rise only home office range size scale sized paid bas haut parole dessus dessous ci la
        """);

    /// <summary>Second words of places of two words whose first is in doubt ("Silicon Valley").</summary>
    public static readonly FrozenSet<string> PlaceNouns = Set("valley city street wall bay island islands county state states river coast north south east west square vallee ville rue avenue saint-denis kingdom");

    private static readonly FrozenSet<string> Common = Glossary.Load().Concepts
        .SelectMany(concept => concept.English.Concat(concept.French))
        .Where(term => !term.Contains(' ', StringComparison.Ordinal))
        .Select(Folding.Fold)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for words that a sentence may begin with: everyday words of either language.</summary>
    public static bool IsCommon(string folded) =>
        IsGrammar(folded) || Common.Contains(folded) || Openers.Contains(folded) || Jobs.Contains(folded) || Organisations.Contains(folded)
        || (folded.Length > 4 && folded[^1] is 's' && Common.Contains(folded[..^1]));

    /// <summary>True for articles, pronouns, prepositions and the like.</summary>
    public static bool IsGrammar(string folded) => StopWords.Contains(folded, ReplyLanguage.English) || StopWords.Contains(folded, ReplyLanguage.French);

    public static bool IsLevel(string folded) => folded.Length <= 4 && char.IsAsciiDigit(folded[^1]) && char.IsAsciiLetter(folded[0]);

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
