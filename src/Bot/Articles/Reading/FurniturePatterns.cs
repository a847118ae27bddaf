using System.Text.RegularExpressions;

namespace Bot.Articles.Reading;

/// <summary>The words by which pages name their furniture. Each pattern must fail on ordinary sentences; where a sentence may begin the same way, the caller asks for more evidence.</summary>
internal static partial class FurniturePatterns
{
    private const string Opening = @"^[\s»›>→▶•\[(*-]*";

    private const string Agencies = "getty(?: images)?|shutterstock|istock(?:photo)?|adobe ?stock|unsplash|reuters|afp|ap|epa|sipa|belga|keystone";

    /// <summary>"NAME »", "All stories >": the mark of a link, where no quotation is closed.</summary>
    [GeneratedRegex(@"^[^«<‹.!?…]{1,40}\s?(?:»|›|>|→|▼|▾|↓)$")]
    public static partial Regex Arrow();

    /// <summary>"Home > Business > Pay": the way from the front page.</summary>
    [GeneratedRegex(@"^[^<>›»«.]{2,25}(?:\s(?:>|›|»)\s[^<>›»«.]{2,25}){1,5}$")]
    public static partial Regex Trail();

    [GeneratedRegex(
        @"^(?:[0-9][0-9.,]*\s?k?\s*(?:comments?|shares?|views?|likes?|commentaires?|partages?|vues?|réactions?)"
        + @"|(?:comments?|commentaires?)\s*\(?[0-9]+\)?"
        + @"|[0-9]+\s*min(?:ute)?s?\.?(?: read| de lecture)?"
        + @"|(?:reading time|read time|temps de lecture|lecture|tempo de leitura|tiempo de lectura|lesezeit)\s*:?\s*[<~]?\s*[0-9]+.{0,12}"
        + @"|(?:image|photo|slide|page|diapositive)\s+[0-9]+\s*(?:of|/|sur|de)\s*[0-9]+)$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Counter();

    /// <summary>A line about a picture. "Credit" and "crédit" alone are words of money, so a name must follow them.</summary>
    [GeneratedRegex(
        @"^\(?(?:photo(?:graph|graphy|s)?|image|picture|illustration|photo[- ]illustration|video|vidéo)(?: (?:by|credits?|courtesy(?: of)?|par|de|d'illustration|source))?\s*(?:[:©|]|/(?! ))"
        + @"|^(?:photo|image|picture|illustration) (?:by|courtesy|credit|via|par|d'illustration)\b"
        + @"|^©|^courtesy of\b|^(?:photo |image )?credits?\s*:\s*(?-i:\p{Lu})[^.!?]{1,80}$|^crédits?(?: photos?)?\s*:\s*(?-i:\p{Lu})[^.!?]{1,80}$|^crédits? photos?\b"
        + @"|^(?:getty images|shutterstock|istock|ap photo|reuters|afp)(?:\s*[/|:].{0,40})?$"
        + @"|(?:[/©|(;]|\bvia|\bphoto)\s*(?:" + Agencies + @")(?: via [^.!?]{1,30}| images| photo)?\)?$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Credit();

    /// <summary>The credit at the end of a caption, which itself may be as long as a paragraph.</summary>
    [GeneratedRegex(
        @"(?:\b(?:photo|image|photo credit|image credit|credit|crédit photo|photo illustration|illustration)s?\s*:\s*(?-i:\p{Lu})[^.!?:]{1,60}"
        + @"|\((?:photos?|images?|crédits? photos?|photo credit)\s*(?::|/|©|by\b|par\b)[^()]{1,80}\)|\((?:ap|afp|reuters|getty) (?:photo|images)[^()]{0,60}\)"
        + @"|(?<![\p{L}])©\s?\p{L}[^.!?]{1,60}|\p{L}\s*/\s*(?:" + Agencies + @"))\)?$",
        RegexOptions.IgnoreCase)]
    public static partial Regex CaptionEnd();

    [GeneratedRegex(
        Opening + @"(?:(?:read|see|watch|also read|read also|see also|also see|read next|related|related (?:stor(?:y|ies)|posts?|articles?|coverage|links?|video)"
        + @"|more (?:on|from|in)(?: \S+){1,4}|more|further reading|don't miss|must read|recommended"
        + @"|lire|lire (?:aussi|également|encore)|[àa] lire(?: aussi| également)?|(?:[àa] )?voir (?:aussi|également)|(?:[àa] )?(?:ré)?écouter(?: aussi)?|sur le même (?:sujet|thème)"
        + @"|[àa] découvrir(?: aussi)?|pour aller plus loin|notre dossier)\s*[:>»–|-]"
        + @"|(?:read more|read also|also read|(?:[àa] )?(?:lire|voir) (?:aussi|également))\b"
        + @"|(?:leggi anche|lea también|lesen sie (?:auch|mehr)|mehr zum thema|leia (?:também|mais))\b)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Pointer();

    [GeneratedRegex(
        Opening + @"(?:(?:please )?click here\b|follow (?:us\b|@|(?-i:\p{Lu})\S*(?: \S+){0,6} on\b)|like us\b|join us\b|subscribe\b|sign up\b"
        + @"|get (?:our|the latest|breaking|unlimited)\b.{0,80}(?:app|newsletter|inbox|news)|download (?:our|the)\b.{0,40}\bapp\b|tap here\b"
        + @"|(?:e-?mail|contact|reach) (?:the )?(?:author|reporter|writer)s?\b|have a (?:tip|story)\b|want more\b|support (?:our|us)\b|donate\b"
        + @"|(?:re)?joignez\b|s['’]abonner (?:à|a|dès|pour|maintenant)\b|je m['’]abonne\b|essayez\b.{0,60}\b(?:mois|gratuit)|suivez(?:-| )(?:nous|toute|l)|abonnez|inscrivez|recevez\b.{0,60}\b(?:newsletter|lettre|mail|boîte)|téléchargez\b.{0,40}\b(?:appli|application)\b"
        + @"|cliquez ici\b|soutenez\b.{0,40}\b(?:journal|rédaction|indépendan)|partagez cet\b)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Call();

    [GeneratedRegex(
        @"^(?:we (?:and our partners )?use cookies|(?:this|our) (?:web)?site uses cookies|we value your privacy"
        + @"|by (?:continuing|using|browsing|clicking|choosing)\b.{0,80}\b(?:cookies?|privacy policy|terms)"
        + @"|nous (?:et nos partenaires )?utilisons des (?:cookies|traceurs)|ce site (?:web )?utilise des cookies|en (?:poursuivant|continuant|cliquant)\b.{0,80}\bcookies)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Consent();

    [GeneratedRegex(
        @"^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|[0-9]{4})|all rights reserved|tous droits réservés|this document is subject to|citation\s*:.*\bretrieved\b"
        + @"|\(?(?:additional |with )?reporting by\b|\(?edited by\b|\(?(?:avec|with) (?:l(?:'|’))?(?:afp|reuters|ap|agences?)\)?$"
        + @"|this (?:story|article|content) (?:was|is) (?:originally )?(?:published|republished|provided|distributed)\b|(?:this material|this article) .{0,20}may not be"
        + @"|cet article a été (?:initialement |d'abord )?publié|https?://\S+$|www\.\S+$|source\s*:\s*\S+(?: \S+){0,5}$|via\s*:?\s*\S+(?: \S+){0,4}$|provided by \S+(?: \S+){0,5}$)",
        RegexOptions.IgnoreCase)]
    public static partial Regex Imprint();

    [GeneratedRegex(
        @"^(?:corrections?|clarifications?|update|editor(?:'|’)?s(?:'|’)? note|rectificatif|correctif|errata|erratum|précisions?|mise à jour|note de la rédaction|ndlr)\b[^:.]{0,40}\s?[:.–—-]\s?\p{L}.{20,}[.!?»”)]$",
        RegexOptions.IgnoreCase)]
    public static partial Regex Correction();

    /// <summary>Among the openings of other content, those that no headline follows.</summary>
    [GeneratedRegex(@"^\W*(?:share|follow|partager|suivez|(?:notre )?newsletters?|tags|filed|mots|étiquettes|leave|laisse|join|(?:\S+ )?comment)", RegexOptions.IgnoreCase)]
    public static partial Regex Invitation();

    [GeneratedRegex(
        @"^[\s»›>→▶•*-]*(?:(?:top rated |reader |all |view |[0-9]+ )?comments?(?: \(?[0-9]+\)?)?|leave a (?:comment|reply)|join the (?:discussion|conversation)|post navigation"
        + @"|related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|topics?|links|coverage|reading|videos?))?|more (?:stories|news|articles|posts|from|in|on|great)\b.{0,40}"
        + @"|(?:you )?(?:may|might) (?:also )?(?:like|be interested)\b.{0,30}|you(?:'|’)ll (?:also )?(?:like|love)\b.{0,20}|recommended(?: (?:for you|stories|articles|reading|videos?))?"
        + @"|most (?:read|popular|viewed|shared|commented)\b.{0,20}|popular (?:posts|stories|now|articles)|trending(?: now| stories)?|latest (?:news|stories|posts|articles|videos)"
        + @"|don(?:'|’)t miss|what to read next|read next|up next|also on \S+|about the authors?|newsletters?|tags|filed under\b.{0,40}|share this\b.{0,20}|follow us\b.{0,20}"
        + @"|around the web|from the web|promoted stories|sponsored (?:stories|content|links)|editor(?:'|’)?s(?:'|’)? picks?"
        + @"|commentaires?(?: \(?[0-9]+\)?)?|(?:voir |[0-9]+ )commentaires?|laisse[rz] (?:un|votre) commentaire|réactions"
        + @"|(?:articles?|nouvelles|actualités|contenus?|sujets?|vidéos?) (?:similaires?|liée?s|connexes?|associée?s|recommandée?s)"
        + @"|(?:[àa] )?(?:lire|voir) (?:aussi|également)|sur le même (?:sujet|thème)|les plus (?:lus|populaires|commentés|partagés|consultés)|dans la même (?:rubrique|catégorie)"
        + @"|vous aimerez (?:aussi|peut-être)\b.{0,20}|ça peut vous intéresser|cela (?:peut|pourrait) vous intéresser|nos derniers articles|derniers articles"
        + @"|toutes? (?:les actualités|l(?:'|’)actualité|les nouvelles|l(?:'|’)info)|à propos de l(?:'|’)auteure?|(?:[àa] )?ne pas manquer|contenus? sponsorisés?|mots[- ]clés|étiquettes"
        + @"|partager\b.{0,25}|suivez-nous\b.{0,20}|notre newsletter)\s*[:»›>.!]*$",
        RegexOptions.IgnoreCase)]
    public static partial Regex OtherContent();
}
