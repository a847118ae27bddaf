using System.Collections.Frozen;

namespace Bot.Articles.Reading;

/// <summary>Lines that belong to a page and not to its article, told by their words alone, in English and French and the commonest of other languages.</summary>
internal static class FurnitureLines
{
    // A sentence may begin with any of these words; a label is short.
    private const int LongestLabel = 60;

    private const int LongestCall = 220;

    private const int LongestCaption = 600;

    private static readonly FrozenSet<string> Labels = Set("""
        share|share this|share this article|share on facebook|share on twitter|tweet|email|print|save|copy link|copied|close|caption|caption close|menu|search|home|skip to content|skip to main content
        advertisement|advertising|sponsored|sponsored content|story continues below advertisement|story continues below|article continues below|article continues after advertisement|scroll to continue
        subscribe|subscribe now|sign up|sign in|log in|login|register|read more|more|show more|see more|load more|view more|learn more|continue reading|full story|next|previous|back to top|top|up next
        comments|view comments|leave a comment|leave a reply|add a comment|post a comment|follow us|follow|like|play|pause|mute|loading|loading...|download|listen|watch|video|photo|photos|gallery|tags|topics|filed under
        related|related articles|related stories|recommended|most read|most popular|trending|latest news|all news|down icon|up icon|arrow|icon|logo|select a language|select language|select a country|select country
        media playback is unsupported on your device|this video can not be played|this video cannot be played|image|image credit|original article|source|ad|ads
        partager|partagez|partager sur facebook|partager sur twitter|partager cet article|tweeter|envoyer|envoyer par e-mail|imprimer|enregistrer|copier le lien|lien copié|fermer|légende|rechercher|recherche|accueil|aller au contenu|aller au contenu principal
        publicité|annonce|sponsorisé|contenu sponsorisé|la suite après la publicité|la suite après cette publicité|article réservé aux abonnés|s'abonner|je m'abonne|abonnez-vous|s'inscrire|se connecter|connexion|identifiez-vous
        lire la suite|lire plus|en savoir plus|voir plus|afficher plus|plus|suite|suivant|précédent|retour en haut|haut de page|à suivre|commentaires|voir les commentaires|laisser un commentaire|réagir|commenter|suivez-nous|suivre|écouter|regarder|vidéo|diaporama|galerie|mots-clés|thèmes|étiquettes
        articles similaires|articles liés|articles connexes|nouvelles similaires|actualités similaires|à lire aussi|lire aussi|voir aussi|sur le même sujet|les plus lus|le plus lu|les plus populaires|tendances|toutes les actualités|toute l'actualité|toutes les nouvelles|dernières actualités
        sélectionner la langue|sélectionnez la langue|sélectionner une langue|sélectionnez une langue|choisir la langue|sélectionner le pays|sélectionnez un pays|sélectionner un pays|choisir un pays|icône|icône bas|télécharger|chargement|chargement...
        """);

    /// <summary>A control, a heading of a list of links, or another label that stands alone.</summary>
    public static bool IsLabel(string line)
    {
        if (line.Length > LongestLabel)
        {
            return false;
        }

        var label = Label(line);
        return label.Length == 0 || Labels.Contains(label) || FurniturePatterns.Counter().IsMatch(line) || Repeated(label) || FurniturePatterns.Arrow().IsMatch(line) || FurniturePatterns.Trail().IsMatch(line);
    }

    /// <summary>Who took, drew or owns a picture.</summary>
    public static bool IsCredit(string line) => (line.Length <= LongestCall && FurniturePatterns.Credit().IsMatch(line)) || (line.Length <= LongestCaption && FurniturePatterns.CaptionEnd().IsMatch(line));

    /// <summary>"Read more: …", "Lire aussi : …": another story's headline.</summary>
    public static bool IsPointer(string line) => line.Length <= LongestCall && FurniturePatterns.Pointer().IsMatch(line);

    /// <summary>Asks the reader to follow, subscribe, download or click.</summary>
    public static bool IsCall(string line) => line.Length <= LongestCall && FurniturePatterns.Call().IsMatch(line);

    /// <summary>Rights, agencies' formulas and addresses: what stands beneath an article.</summary>
    public static bool IsImprint(string line) => line.Length <= LongestCall && FurniturePatterns.Imprint().IsMatch(line);

    /// <summary>The editors' note on what an article said wrongly or says anew; a bare date of change is none.</summary>
    public static bool IsCorrection(string line) => FurniturePatterns.Correction().IsMatch(line);

    /// <summary>Asks for consent to cookies.</summary>
    public static bool IsConsent(string line) => FurniturePatterns.Consent().IsMatch(line);

    /// <summary>How long reading takes, how often it was shared or commented.</summary>
    public static bool IsCounter(string line) => line.Length <= LongestLabel && FurniturePatterns.Counter().IsMatch(line);

    /// <summary>Opens a list of other stories, comments or the author's life: nothing of the article follows it.</summary>
    public static bool OpensOtherContent(string line) => line.Length <= LongestLabel && FurniturePatterns.OtherContent().IsMatch(line);

    /// <summary>Opens a list of other stories: the next headline is not the article's.</summary>
    public static bool OpensStories(string line) => OpensOtherContent(line) && !FurniturePatterns.Invitation().IsMatch(line);

    public static bool OpensComments(string line) => OpensOtherContent(line) && (line.Contains("omment", StringComparison.Ordinal) || line.Contains("éaction", StringComparison.Ordinal));

    // Marks and arrows around a label say nothing: "Read more »", "› Plus", "OSZAR »" is a name and stays one.
    private static string Label(string line) => line.Trim(' ', '»', '›', '>', '<', '«', '‹', '→', '←', '↓', '↑', '▼', '▲', '•', '·', '|', ':', '+', '-', '–', '…', '.', '!', '×', '#', '*').ToLowerInvariant().Replace('’', '\'');

    // "Animated ArrowAnimated ArrowAnimated Arrow": what is left of icons that stood side by side. Twice may be a word ("couscous").
    private static bool Repeated(string label)
    {
        for (var length = 4; length <= label.Length / 3; length++)
        {
            if (label.Length % length == 0 && label.AsSpan(0, label.Length - length).SequenceEqual(label.AsSpan(length)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string labels) =>
        labels.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
