using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers "which newspaper reported …?" with the sentence that says whose report it is, where an article passes on another's.</summary>
internal static partial class ReportedBy
{
    // Share of the question, apart from the word for a newspaper, that the sentence must say.
    private const double SaysSomething = 0.3;

    // "Which papers spoke of X?" is after the articles themselves.
    private const int LeastMatter = 2;

    // How much more another sentence may say before the report is the article's own.
    private const double SaysMore = 0.25;

    /// <returns>Null where no newspaper is asked for, or no sentence found passes on such a report.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (!Asking().IsMatch(request.Text) || OnArticle().IsMatch(request.Text))
        {
            return null;
        }

        var words = Asking().Matches(request.Text).SelectMany(match => FoldedWords.In(match.Value)).ToHashSet(StringComparer.Ordinal);
        float[] weights = [.. request.Weights.Select((weight, g) => words.Contains(request.Query.Groups[g].Folded) ? 0 : weight)];
        List<int> matter = [.. Enumerable.Range(0, weights.Length).Where(g => weights[g] > 0 && !request.Query.Groups[g].IsName)];
        var candidates = SentenceCandidates.Of(request).Select(candidate => (Candidate: candidate, Said: ExtractiveComposer.Share(candidate.Own, weights))).ToList();
        var best = candidates.Where(found => Names(found.Candidate.Text)).OrderByDescending(found => found.Said).FirstOrDefault();
        if (best.Candidate is not { } sentence || best.Said < SaysSomething || matter.Count(g => sentence.Own[g] > 0) < LeastMatter || candidates.Exists(other => other.Said > best.Said + SaysMore))
        {
            return null;
        }

        return new Draft([new DraftStatement(sentence.Passage.Article, sentence.Span, null)], true, Report().Matches(sentence.Text).First(IsOutlet).Groups["outlet"].Value) { Said = best.Said };
    }

    private static bool Names(string sentence) => Report().Matches(sentence).Any(IsOutlet);

    /// <summary>« Selon le Courrier », "according to the Post", « d'après Ostwind Magazine »: a person has no article before the name, and no such word in it.</summary>
    private static bool IsOutlet(Match report) => report.Groups["the"].Success || Outlet().IsMatch(report.Groups["outlet"].Value);

    [GeneratedRegex(@"\b(?:articles?|story|stories|piece)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnArticle();

    [GeneratedRegex(@"\b(?:which|what|whose)\s(?:newspapers?|papers?|outlets?|magazines?|media|publications?|news\s?(?:site|agency|outlet)s?|press)\b|\b(?:which|what)\s(?:news|media)\s\p{L}+|\bquel(?:le)?s?\s(?:journal|journaux|médias?|media|quotidien|hebdo\w*|magazine|titre\sde\spresse|publication|revue|agence(?:\sde\spresse)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\sto|[Rr]eported\sby|[Cc]iting|[Qq]uoted\sby|[Rr]apporté\spar|[Rr]évélé\spar|[Cc]ité\spar|[Pp]ublié\spar|[Rr]evealed\sby|[Tt]old)\s(?:(?<the>[Tt]he|[Ll]e|[Ll]a|[Ll]es)\s|(?<the>[Ll])['’])?(?<outlet>\p{Lu}[\p{L}.&-]*(?:\s(?:\p{Lu}[\p{L}.&-]*|of|de|du|des))*)|(?:(?<the>[Tt]he|[Ll]e|[Ll]a)\s)?(?<outlet>\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*)*)\s(?:first\s|has\s|had\s)?(?:reported|revealed|wrote|a\s(?:rapporté|révélé|écrit)|rapporte|révèle|écrit)\b|(?:a\s(?:rapporté|révélé|appris|écrit)|rapporte|reports|reported)\s(?:(?<the>the|le|la)\s)?(?<outlet>\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*)*)", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(?:Times|Journal|Post|News|Tribune|Gazette|Herald|Courrier|Monde|Figaro|Échos|Echos|Magazine|Review|Press|Presse|Guardian|Bloomberg|Reuters|AFP|Associated|Agence|Standard|Observer|Chronicle|Telegraph|Mail|Express|Dépêche|Voix|Radio|TV|Information|Insider|Daily|Weekly|Quotidien|Hebdo)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Outlet();
}
