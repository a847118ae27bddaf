using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers "list all the points X made", "sum up in three bullets what X wrote": the sentences of an article in which X has the word, as many as are asked for.</summary>
internal static partial class SaidBy
{
    private const int Most = 5;

    /// <returns>Null where the question asks for no list of what one says, names nobody, or no article has two such sentences.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (!AsksForAll().IsMatch(request.Text) && !SumUp().IsMatch(request.Text) && !(request.Pay.Asked.Kind == PayQuestionKind.List && Points().IsMatch(request.Text)))
        {
            return null;
        }

        var names = request.Query.Groups.Where(group => group.IsName && group.Share >= 1).Select(group => group.Folded).ToHashSet(StringComparer.Ordinal);
        if (SumUp().IsMatch(request.Text))
        {
            // "Sum up what the story says of X" asks for no words of X.
            var who = Whose().Matches(request.Text).SelectMany(whose => FoldedWords.In(whose.Groups["who"].Value)).ToHashSet(StringComparer.Ordinal);
            names.IntersectWith(who);
            names.ExceptWith(request.Query.Outlets.SelectMany(FoldedWords.In));
        }
        else if (Told().Match(request.Text) is { Success: true } told && !FoldedWords.In(told.Groups["who"].Value).Any(names.Contains))
        {
            // "Everything the circular says X got" asks for no words of X.
            return null;
        }

        var said = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id)
            .Select(article => (Article: article, Units: QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length)).Where(unit => names.Count > 0 && HasWord(article, unit, names)).ToList()))
            .MaxBy(found => found.Units.Count);
        if (said.Units is not { Count: > 1 } units)
        {
            return null;
        }

        // Of more than are asked for, those that say the most of the question.
        var cover = new QueryCover(request.Query);
        var asked = NumberAsked.Of(request.Text, word => Items().IsMatch(word));
        var chosen = units.OrderByDescending(unit => asked is null ? 0 : ExtractiveComposer.Share(cover.Of(unit.In(said.Article.Text), said.Article.Language), request.Weights)).Take(asked ?? Most);
        return new Draft([.. chosen.OrderBy(unit => unit.Start).Select(unit => new DraftStatement(said.Article, unit, SpeakerResolver.Resolve(said.Article, unit)))], true) { Said = 1, IsList = asked is not null, IsTold = SumUp().IsMatch(request.Text) };
    }

    private static bool HasWord(Article article, TextSpan unit, HashSet<string> names)
    {
        var text = unit.In(article.Text);
        return SpeakerResolver.Says(text, names) || (SpeakerResolver.Resolve(article, unit) is { } speaker && FoldedWords.In(speaker).Any(names.Contains));
    }

    [GeneratedRegex(@"\b(?:all|every|each)\b.*\b(?:points?|arguments?|remarks?|comments?|statements?|things?)\b.*\b(?:made|makes|raised|raises|said|says|gave|gives)\b|\b(?:everything|all)\s(?:that\s)?\p{L}+(?:\s\p{L}+)?\s(?:said|says|wrote|told)\b|\btout\s(?:ce\s)?(?:que|qu['’])\s?.*\b(?:dit|déclaré|écrit|affirmé|annoncé)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForAll();

    [GeneratedRegex(@"\b(?:summari[sz]e\w*|summary|sum\sup|boil\sdown|bullets?|bullet\spoints|gist|tl;?dr|résume[rz]?|resume[rz]?|résumé|r[ée]cap\w*|synthétise\w*|puces|tirets|en\s(?:\w+\s)points)\b.*\b(?:(?:what|ce\sque?|ce\squ['’])\b.*\b(?:said|says|wrote|writes|told|announced|argued|promised|dit|dis|écrit|ecrit|déclaré|annoncé|affirmé|raconté|expliqué|promis)|(?:message|memo|mémo|note|statement|remarks|speech|letter|lettre|déclaration|discours|propos|e?-?mail)s?)\b|\b(?:message|memo|mémo|note|statement|remarks|speech|letter|lettre|déclaration|discours|e?-?mail)s?\b.*\b(?:bullets?|bullet\spoints|in\s\w+\spoints|puces|tirets|en\s\w+\s(?:points|phrases))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SumUp();

    [GeneratedRegex(@"\b(?:what|ce\sque|ce\squ['’])\s?(?<who>[^,;?]{2,50}?)\s(?:has\s|had\s|a\s|avait\s)?(?:said|says|wrote|writes|told|announced|argued|promised|dit|dis|écrit|ecrit|déclaré|annoncé|affirmé|raconté|expliqué|promis)\b|\b(?:dit|écrit|déclaré|annoncé|affirmé|expliqué)\s(?<who>[^,;?]{2,40})|(?<who>\p{L}+)['’]s?\s(?:\p{L}+\s){0,2}(?:message|memo|note|statement|remarks|speech|letter|e?-?mail)|\b(?:message|memo|mémo|note|statement|remarks|speech|letter|lettre|déclaration|discours|propos|e?-?mail)s?\s(?:\p{L}+\s)?(?:de|d['’]|du|from|of|by)\s?(?<who>[^,;?]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whose();

    [GeneratedRegex("^(?:bullets?|points?|puces?|tirets?|lines?|lignes?|phrases?|sentences?|items?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Items();

    [GeneratedRegex(@"\b(?:everything|all)\s(?<who>(?:that\s)?\p{L}+(?:\s\p{L}+)?)\s(?:said|says|wrote|told)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?:points?|arguments?|remarks?|comments?|remarques?|déclarations?|propos)\b.*\b(?:made|makes|raised|said|says|de|d['’]|faits?|faites?|avancés?|soulevés?)(?:\b|(?<=['’]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
