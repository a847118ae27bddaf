namespace Bot.Evaluation.Generation;

/// <summary>The words a made-up text of one language is drawn from, most frequent first.</summary>
/// <remarks>Function words, then roots with their endings. The sentences mean nothing; only how often words occur is like a language.</remarks>
internal sealed class Vocabulary
{
    private readonly string[] words;

    private Vocabulary(string language, string functionWords, string roots, string endings, string according, IReadOnlyList<string> amounts, string question)
    {
        Language = language;
        According = according;
        Amounts = amounts;
        Question = question;
        var function = functionWords.Split(' ');
        var stems = roots.Split(' ');
        FunctionWords = function.ToHashSet();
        words = [.. function, .. stems, .. endings.Split(' ').SelectMany(_ => stems, (ending, stem) => stem + ending)];
    }

    public static Vocabulary English { get; } = new(
        "en",
        "the of and to in a for on that with is was by at from it as said has be will not are this have an or who its their after more than which were been about out over new also",
        "market engine harbour river school council report budget winter bridge hospital minister player season garden road letter number answer question price worker office train "
        + "island doctor farmer teacher museum player picture member partner leader village summer station window kitchen morning table paper music science forest mountain weather "
        + "travel water power energy record result effort project product service system method pattern signal border corner circle centre figure measure moment minute period reason "
        + "region sector source supply target theory thread ticket timber tunnel union value vessel visit volume weight wheel wonder yield account act address advance agree allow "
        + "appear apply argue arrive assist attack attend avoid balance battle belong benefit borrow build call carry cause change charge claim clean clear climb close collect",
        "s ed ing er ers ment ments able ful less ly ness al ist ism ish ward",
        "according to",
        ["${0} million", "${0},000 a year", "{0} percent", "about ${0},500", "between ${0} and ${1} million", "€{0}K"],
        "What did {0} say about {1}?");

    public static Vocabulary French { get; } = new(
        "fr",
        "de la le et les des en un une du que pour dans est qui par sur au plus avec ne se pas ce il son sont aux cette ont mais ses été comme ou leur elle deux après entre sans dont sous",
        "marché port pont école mairie budget hiver hôpital ministre joueur saison jardin route lettre nombre réponse prix bureau train île médecin fermier musée tableau membre chef "
        + "village gare fenêtre cuisine matin papier musique science forêt montagne temps voyage eau énergie record effort projet produit service système méthode signal bord coin cercle "
        + "centre mesure moment période raison région secteur source cible théorie fil billet bois tunnel union valeur navire visite volume poids roue mode compte adresse accord avance "
        + "aide attaque bataille besoin bien bâtiment appel cause charge classe coût cours danger départ détail doute droit emploi espace étude fait force forme garde grève groupe guide",
        "s er é ée és ant ation ations eur eurs ement iste isme able ment ier ière",
        "selon",
        ["{0} millions d'euros", "{0} 000 € par an", "{0} %", "environ {0} 500 euros", "entre {0} et {1} millions de dollars", "{0},5 M€"],
        "Qu'a dit {0} au sujet de {1} ?");

    public string Language { get; }

    /// <summary>What stands before a name as the source of a sentence.</summary>
    public string According { get; }

    /// <summary>Ways to write a sum; {0} and {1} are numbers.</summary>
    public IReadOnlyList<string> Amounts { get; }

    /// <summary>A question; {0} is a name, {1} some words.</summary>
    public string Question { get; }

    public IReadOnlySet<string> FunctionWords { get; }

    public string Word(Dice dice) => words[dice.ZipfBelow(words.Length)];
}
