using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Tells who only watches pay, by name or by the words before it: papers, survey firms, recruiters, unions. They pay nobody here.</summary>
internal static partial class PayWatchers
{
    private const int WordsBefore = 6;

    /// <param name="text">The article's.</param>
    public static bool Is(EmployerMention mention, string text)
    {
        foreach (var word in Folding.Fold(mention.Name).Split(' ', '-', '\''))
        {
            if (EmployerWords.Watching.Contains(word))
            {
                return true;
            }
        }

        var at = mention.Span.Start;
        var words = new List<string>(WordsBefore);
        for (var i = 0; i < WordsBefore; i++)
        {
            while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '\'' or '’' or '-' or '«' or '“')
            {
                at--;
            }

            var word = WordsAround.EndingAt(text, at);
            if (word.IsEmpty)
            {
                break;
            }

            words.Add(Folding.Fold(word));
            at -= word.Length;
        }

        if (BehindSaysPaper().IsMatch(text.AsSpan(mention.Span.End, Math.Min(40, text.Length - mention.Span.End))))
        {
            return true;
        }

        // "Seen by the …", "told the …", "a filing at …": a paper or a register.
        var rest = words.SkipWhile(word => word is "the" or "l" or "le" or "la").ToList();
        if (rest is ["told", ..] or ["by", "seen" or "reviewed" or "obtained" or "interviewed" or "consulted", ..] or ["par", "interroge" or "consulte" or "consultes" or "lu" or "vu" or "obtenu" or "interrogee", ..] or ["at" or "with", "filing" or "filings" or "filed" or "accounts" or "documents" or "papers", ..] or ["d", "donnees", ..] or ["a", "confie" or "declare" or "indique" or "raconte", ..])
        {
            return true;
        }

        if (words.Contains("cabinet") && words.Exists(word => word is "recrutement" or "chasse" or "conseil"))
        {
            return true;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (EmployerWords.Watching.Contains(words[i]))
            {
                return true;
            }

            // Beyond a verb or another noun the watcher is not this one.
            if (i > 0 && words[i] is not ("de" or "du" or "des" or "d" or "la" or "le" or "l" or "the" or "of" or "by" or "par" or "firm" or "annual" or "salary" or "pay" or "recrutement" or "recruitment" or "locale" or "local" or "generale" or "general" or "l") && !RoleNouns.Contains(words[i], ""))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"…, 4 March 2026", "… s'est procuré": the paper itself.</summary>
    [GeneratedRegex(@"^(?:, (?:le )?(?:\d{1,2}(?:er)? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})|\s(?:s['’]est procuré|a pu (?:consulter|lire)|has (?:seen|learned|obtained)|a (?:consulté|appris)))", RegexOptions.CultureInvariant)]
    private static partial Regex BehindSaysPaper();
}
