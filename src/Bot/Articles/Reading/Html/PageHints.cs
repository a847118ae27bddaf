using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Bot.Articles.Reading.Html;

/// <summary>What an element is by its names.</summary>
internal enum HintKind
{
    None,

    /// <summary>Menus, sharing, related stories, advertising, comments: never part of an article.</summary>
    Furniture,

    /// <summary>What readers wrote: often longer than the article.</summary>
    Comments,

    /// <summary>Caption or credit of a picture.</summary>
    Caption,

    /// <summary>Byline, date line, reading time.</summary>
    Byline,

    /// <summary>The element that holds the article's text.</summary>
    Body,
}

/// <summary>Reads the class, id, role and itemprop names that page authors give their elements.</summary>
internal readonly record struct PageHints(HintKind Kind, bool IsArticleBody)
{
    public static readonly PageHints None = new(HintKind.None, false);

    private static readonly FrozenSet<string> FurnitureRoles = Set("navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist note");

    private static readonly FrozenSet<string> FurnitureWords = Set("""
        share shares sharing sharebar sharedaddy sharethis addthis addtoany social socials socialbar
        newsletter newsletters subscribe subscription subscriptions signup register registration login signin paywall optin
        ad ads adv advert adverts advertisement advertisements advertising adbox adslot adunit dfp gpt publicite pub sponsor sponsored sponsors promo promos promotion promotional
        related relatedposts relatedarticles recommended recommendation recommendations recommends outbrain taboola zergnet revcontent mgid
        nav navbar navigation menu menus submenu breadcrumb breadcrumbs ariane sidebar sidebars rightrail footer footnav
        cookie cookies consent gdpr rgpd tags taglist taxonomy pagination pager paging toolbar trending popular mostread mostpopular morestories readmore nextup
        modal popup popin popover hovercard flyout overlay lightbox tooltip masthead skip skiplink noprint printonly offscreen
        """);

    private static readonly FrozenSet<string> CommentWords = Set("comment comments commentlist commentaires commentaire disqus livefyre respond");

    private static readonly FrozenSet<string> FurniturePhrases = Set("""
        sr-only visually-hidden screen-reader author-bio author-box author-info about-author author-details author-card more-news more-posts breaking-news read-next read-more read-also more-on more-from more-stories see-also
        also-read also-like most-read most-popular most-viewed right-rail left-rail up-next next-post previous-post prev-post post-navigation jp-relatedposts
        lire-aussi a-lire voir-aussi plus-lus follow-us back-top in-brief
        """);

    private static readonly FrozenSet<string> CaptionWords = Set("caption captions figcaption credit credits legende photocredit copyright photographer");

    private static readonly FrozenSet<string> BylineWords = Set("byline bylines dateline date dates timestamp pubdate published signature author authors auteur bio meta postmeta");

    private static readonly FrozenSet<string> BodyWords = Set("articlebody storybody postbody entrycontent postcontent articlecontent articletext bodycontent storycontent bodytext");

    private static readonly FrozenSet<string> BodyPhrases = Set("""
        article-body story-body post-body entry-content post-content article-content article-text article-copy body-copy story-content story-text body-content
        article-fulltext content-body article-main text-copy post-text news-content news-text news-body blog-content
        """);

    private static readonly FrozenSet<string> Conditions = Set("no has with without not is hide hidden show");

    // Generated style names run to some hundred characters; more than this names nothing.
    private const int LongestClasses = 2000;

    public static PageHints Of(IElement element)
    {
        var isArticleBody = element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase);
        if (isArticleBody)
        {
            return new PageHints(HintKind.Body, true);
        }

        if (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role))
        {
            return new PageHints(HintKind.Furniture, false);
        }

        var kind = element.LocalName switch
        {
            "nav" or "footer" or "aside" => HintKind.Furniture,
            "figcaption" => HintKind.Caption,
            _ => HintKind.None,
        };
        if (kind == HintKind.None && element.Id is { } id)
        {
            kind = KindOf(id);
        }

        if (kind != HintKind.None)
        {
            return new PageHints(kind, false);
        }

        // Names that contradict each other ("sidebar-layout article-body") prove nothing.
        var isBody = false;
        foreach (var name in Names(element.GetAttribute("class")))
        {
            var named = KindOf(name);
            isBody |= named == HintKind.Body;
            kind = named is HintKind.None or HintKind.Body || (kind is HintKind.Furniture or HintKind.Comments) ? kind : named;
        }

        kind = !isBody ? kind : kind == HintKind.None ? HintKind.Body : HintKind.None;
        return new PageHints(kind, false);
    }

    // Cut by hand: the parser's own list of classes compares each with all others.
    private static string[] Names(string? classes) =>
        string.IsNullOrEmpty(classes) || classes.Length > LongestClasses ? [] : classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What one class or id name says; its words are told apart by hyphens, underscores and capitals.</summary>
    internal static HintKind KindOf(string name)
    {
        if (name.Length is 0 or > 80)
        {
            return HintKind.None;
        }

        var words = Words(name);
        if (words.Exists(Conditions.Contains))
        {
            return FurniturePhrases.Contains(string.Join('-', words)) ? HintKind.Furniture : HintKind.None;
        }

        var kind = HintKind.None;
        for (var i = 0; i < words.Count; i++)
        {
            var phrase = i + 1 < words.Count ? $"{words[i]}-{words[i + 1]}" : "";
            if (FurnitureWords.Contains(words[i]) || FurniturePhrases.Contains(phrase))
            {
                return HintKind.Furniture;
            }

            if (CommentWords.Contains(words[i]))
            {
                return HintKind.Comments;
            }

            kind = CaptionWords.Contains(words[i]) ? HintKind.Caption
                : BylineWords.Contains(words[i]) ? HintKind.Byline
                : kind == HintKind.None && (BodyWords.Contains(words[i]) || BodyPhrases.Contains(phrase)) ? HintKind.Body
                : kind;
        }

        return kind;
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isSeparator = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var isHump = !isSeparator && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (isSeparator || isHump)
            {
                if (i > start)
                {
                    words.Add(name[start..i].ToLowerInvariant());
                }

                start = isHump ? i : i + 1;
            }
        }

        return words;
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
