using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers "list all the points X made": every sentence of an article in which X has the word.</summary>
internal static partial class SaidBy
{
    private const int Most = 5;

    /// <returns>Null where the question asks for no list of what one says, names nobody, or no article has two such sentences.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (!AsksForAll().IsMatch(request.Text) && !(request.Pay.Asked.Kind == PayQuestionKind.List && Points().IsMatch(request.Text)))
        {
            return null;
        }

        var names = request.Query.Groups.Where(group => group.IsName && group.Share >= 1).Select(group => group.Folded).ToHashSet(StringComparer.Ordinal);
        if (Told().Match(request.Text) is { Success: true } told && !FoldedWords.In(told.Groups["who"].Value).Any(names.Contains))
        {
            // "Everything the circular says X got" asks for no words of X.
            return null;
        }

        var said = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id)
            .Select(article => (Article: article, Units: QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length)).Where(unit => names.Count > 0 && HasWord(article, unit, names)).ToList()))
            .MaxBy(found => found.Units.Count);
        return said.Units is { Count: > 1 } units
            ? new Draft([.. units.Take(Most).Select(unit => new DraftStatement(said.Article, unit, SpeakerResolver.Resolve(said.Article, unit)))], true) { Said = 1 }
            : null;
    }

    private static bool HasWord(Article article, TextSpan unit, HashSet<string> names)
    {
        var text = unit.In(article.Text);
        return SpeakerResolver.Says(text, names) || (SpeakerResolver.Resolve(article, unit) is { } speaker && FoldedWords.In(speaker).Any(names.Contains));
    }

    [GeneratedRegex(@"\b(?:all|every|each)\b.*\b(?:points?|arguments?|remarks?|comments?|statements?|things?)\b.*\b(?:made|makes|raised|raises|said|says|gave|gives)\b|\b(?:everything|all)\s(?:that\s)?\p{L}+(?:\s\p{L}+)?\s(?:said|says|wrote|told)\b|\btout\s(?:ce\s)?(?:que|qu['’])\s?.*\b(?:dit|déclaré|écrit|affirmé|annoncé)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForAll();

    [GeneratedRegex(@"\b(?:everything|all)\s(?<who>(?:that\s)?\p{L}+(?:\s\p{L}+)?)\s(?:said|says|wrote|told)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:points?|arguments?|remarks?|comments?|remarques?|déclarations?|propos)\b.*\b(?:made|makes|raised|said|says|de|d['’]|faits?|faites?|avancés?|soulevés?)(?:\b|(?<=['’]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
