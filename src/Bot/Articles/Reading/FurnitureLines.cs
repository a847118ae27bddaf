using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Articles.Reading;

/// <summary>Lines that belong to a page and not to its article, told by their words alone, in English and French and the commonest of other languages.</summary>
internal static partial class FurnitureLines
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
        return label.Length == 0 || Labels.Contains(label) || Counter().IsMatch(line) || Repeated(label) || Arrow().IsMatch(line) || Trail().IsMatch(line);
    }

    /// <summary>Who took, drew or owns a picture.</summary>
    public static bool IsCredit(string line) => (line.Length <= LongestCall && Credit().IsMatch(line)) || (line.Length <= LongestCaption && CaptionEnd().IsMatch(line));

    /// <summary>"Read more: …", "Lire aussi : …": another story's headline.</summary>
    public static bool IsPointer(string line) => line.Length <= LongestCall && Pointer().IsMatch(line);

    /// <summary>Asks the reader to follow, subscribe, download or click.</summary>
    public static bool IsCall(string line) => line.Length <= LongestCall && Call().IsMatch(line);

    /// <summary>Rights, agencies' formulas and addresses: what stands beneath an article.</summary>
    public static bool IsImprint(string line) => line.Length <= LongestCall && Imprint().IsMatch(line);

    /// <summary>Asks for consent to cookies.</summary>
    public static bool IsConsent(string line) => Consent().IsMatch(line);

    /// <summary>How long reading takes, how often it was shared or commented.</summary>
    public static bool IsCounter(string line) => line.Length <= LongestLabel && Counter().IsMatch(line);

    /// <summary>Opens a list of other stories, comments or the author's life: nothing of the article follows it.</summary>
    public static bool OpensOtherContent(string line) => line.Length <= LongestLabel && OtherContent().IsMatch(line);

    public static bool OpensComments(string line) => OpensOtherContent(line) && (line.Contains("omment", StringComparison.Ordinal) || line.Contains("éaction", StringComparison.Ordinal));

    // Marks and arrows around a label say nothing: "Read more »", "› Plus", "OSZAR »" is a name and stays one.
    private static string Label(string line) => line.Trim(' ', '»', '›', '>', '<', '«', '‹', '→', '←', '↓', '↑', '▼', '▲', '•', '·', '|', ':', '+', '-', '–', '…', '.', '!', '×', '#', '*').ToLowerInvariant().Replace('’', '\'');

    // "Animated ArrowAnimated ArrowAnimated Arrow": what is left of icons that stood side by side.
    private static bool Repeated(string label)
    {
        for (var length = 4; length <= label.Length / 2; length++)
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

    // "NAME »", "All stories >": the mark of a link, where no quotation is closed.
    [GeneratedRegex(@"^[^«<‹.!?…]{1,40}\s?(?:»|›|>|→|▼|▾|↓)$")]
    private static partial Regex Arrow();

    // "Home > Business > Pay": the way from the front page.
    [GeneratedRegex(@"^[^<>›»«.]{2,25}(?:\s(?:>|›|»)\s[^<>›»«.]{2,25}){1,5}$")]
    private static partial Regex Trail();

    [GeneratedRegex(@"^(?:[0-9][0-9.,]*\s?k?\s*(?:comments?|shares?|views?|likes?|commentaires?|partages?|vues?|réactions?)|(?:comments?|commentaires?)\s*\(?[0-9]+\)?|[0-9]+\s*(?:min(?:ute)?s?\.?)(?: read| de lecture)?|(?:reading time|temps de lecture|lecture|read time|tempo de leitura|lesezeit|tiempo de lectura)\s*:?\s*[<~]?\s*[0-9]+.{0,12}|(?:image|photo|slide|page|diapositive)\s+[0-9]+\s*(?:of|/|sur|de)\s*[0-9]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^(?:\(?(?:photo(?:graph(?:y|s|e)?|s)?|image|picture|illustration|photo[- ]illustration|video|vidéo|crédits?|credits?)(?: (?:by|credits?|courtesy(?: of)?|par|de|d'illustration|source))?\s*(?::|©|/|\|)|(?:photo|image|picture|illustration) (?:by|courtesy|credit|source|via|par|d'illustration)\b|©|crédits? photos?\b|courtesy of\b)|(?:getty images|shutterstock|istock|adobe ?stock|unsplash|ap photo|(?:reuters|afp|ap)\s*/\s*\p{L}|/\s*(?:reuters|afp|ap|epa|sipa|belga|keystone|getty))[^.!?]{0,40}\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();

    // A caption may be as long as a paragraph; what gives it away is the credit at its end.
    [GeneratedRegex(@"(?:\b(?:photo|image|photo credit|image credit|credit|crédits?(?: photo)?|photo illustration|illustration)s?\s*:\s*\p{Lu}[^.!?:]{1,60}|\((?:(?:photo|image|crédit|credit)[^()]{1,80}|(?:ap|afp|reuters|getty)\b[^()]{0,60})\)|©\s?\p{L}[^.!?]{1,60}|\p{L}\s*/\s*(?:getty images|afp|reuters|ap|epa|sipa|belga|keystone|shutterstock))\.?\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex CaptionEnd();

    [GeneratedRegex(@"^[\s»›>→▶•\[(*-]*(?:(?:read|see|watch|also read|read also|see also|also see|read next|related|related (?:stor(?:y|ies)|posts?|articles?|coverage|links?|video)|more (?:on|from|in)(?: \S+){1,4}|more|further reading|don't miss|must read|recommended|lire|lire (?:aussi|également|encore)|à lire(?: aussi| également)?|voir (?:aussi|également)|(?:à )?(?:ré)?écouter(?: aussi)?|sur le même (?:sujet|thème)|à découvrir(?: aussi)?|pour aller plus loin|notre dossier)\s*[:>»–|-]|read more|read also\b|also read\b|lire aussi\b|à lire aussi\b|lire également\b|à lire également\b|leggi anche\b|lea también\b|lesen sie (?:auch|mehr)\b|mehr zum thema\b|leia (?:também|mais)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^[\s»›>→▶•\[(*-]*(?:(?:please )?click here\b|follow (?:us|@|\p{Lu}\S*(?:'s|’s)?(?: \S+){0,6} on\b)|like us\b|join us\b|subscribe\b|sign up\b|get (?:our|the latest|breaking|unlimited)\b.{0,80}(?:app|newsletter|inbox|news)|download (?:our|the)\b.{0,40}\bapp\b|tap here\b|(?:e-?mail|contact|reach) (?:the )?(?:author|reporter|writer)s?\b|have a (?:tip|story)\b|want more\b|support (?:our|us)\b|donate\b|(?:re)?joignez\b|suivez(?:-| )(?:nous|toute|l)|abonnez|inscrivez|recevez\b.{0,60}\b(?:newsletter|lettre|mail|boîte)|téléchargez\b.{0,40}\b(?:appli|application)\b|cliquez ici\b|soutenez\b.{0,40}\b(?:journal|rédaction|indépendan)|rejoignez\b|partagez cet\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    [GeneratedRegex(@"^(?:we (?:and our partners )?use cookies|(?:this|our) (?:web)?site uses cookies|by (?:continuing|using|browsing|clicking|choosing)\b.{0,80}\b(?:cookies?|privacy policy|terms)|we value your privacy|nous (?:et nos partenaires )?utilisons des (?:cookies|traceurs)|ce site (?:web )?utilise des cookies|en (?:poursuivant|continuant|cliquant)\b.{0,80}\bcookies)", RegexOptions.IgnoreCase)]
    private static partial Regex Consent();

    [GeneratedRegex(@"^(?:©|\(c\)\s|\(?(?:additional |with )?reporting by\b|\(?edited by\b|\(?(?:avec|with) (?:l(?:'|’))?(?:afp|reuters|ap|agences?)\)?$|this document is subject to|citation\s*:.*\bretrieved\b|copyright\b|all rights reserved|tous droits réservés|this (?:story|article|content) (?:was|is) (?:originally )?(?:published|republished|provided|distributed)\b|(?:this material|this article|cet article) .{0,20}(?:may not be|a été (?:initialement |d'abord )?publié)|https?://\S+$|www\.\S+$|source\s*:\s*\S+(?: \S+){0,5}$|via\s*:?\s*\S+(?: \S+){0,4}$|provided by \S+(?: \S+){0,5}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^[\s»›>→▶•*-]*(?:(?:top rated |reader |all |view |[0-9]+ )?comments?(?: \(?[0-9]+\)?)?|leave a (?:comment|reply)|join the (?:discussion|conversation)|post navigation|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|links|coverage|reading|videos?))?|more (?:stories|news|articles|posts|from|in|on|great)\b.{0,40}|(?:you )?(?:may|might) (?:also )?(?:like|be interested)\b.{0,30}|you(?:'|’)ll (?:also )?(?:like|love)\b.{0,20}|recommended(?: (?:for you|stories|articles|reading|videos?))?|most (?:read|popular|viewed|shared|commented)\b.{0,20}|popular (?:posts|stories|now|articles)|trending(?: now| stories)?|latest (?:news|stories|posts|articles|videos)|don(?:'|’)t miss|what to read next|read next|up next|also on \S+|about the authors?|newsletters?|tags|filed under\b.{0,40}|share this\b.{0,20}|follow us\b.{0,20}|around the web|from the web|promoted stories|sponsored (?:stories|content|links)|editor(?:'|’)?s(?:'|’)? picks?|commentaires?(?: \(?[0-9]+\)?)?|(?:voir |[0-9]+ )commentaires?|laisse[rz] (?:un|votre) commentaire|réactions|(?:articles?|nouvelles|actualités|contenus?|sujets?|vidéos?) (?:similaires?|liée?s|connexes?|associée?s|recommandée?s)|(?:à )?lire (?:aussi|également)|voir (?:aussi|également)|sur le même (?:sujet|thème)|les plus (?:lus|populaires|commentés|partagés|consultés)|dans la même (?:rubrique|catégorie)|vous aimerez (?:aussi|peut-être)\b.{0,20}|ça peut vous intéresser|cela (?:peut|pourrait) vous intéresser|nos derniers articles|derniers articles|toutes? (?:les actualités|l(?:'|’)actualité|les nouvelles|l(?:'|’)info)|à propos de l(?:'|’)auteure?|(?:à )?ne pas manquer|contenus? sponsorisés?|mots[- ]clés|étiquettes|partager\b.{0,25}|suivez-nous\b.{0,20}|notre newsletter)\s*[:»›>.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherContent();
}
