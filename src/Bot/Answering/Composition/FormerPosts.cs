using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Composition;

/// <summary>Answers "what was X running before?", « d'où vient X ? »: the sentence that gives somebody's former office or employer, and nothing beside it.</summary>
internal static partial class FormerPosts
{
    private const int ArticlesRead = 6;
    private const int Most = 4;

    // "Ada Kern, the former head of crews", "former head of crews at Curlew, Ada Kern", in characters.
    private const int Behind = 30;
    private const int Ahead = 70;

    // "Kern came to Curlew three years ago from Teal".
    private const int Clause = 110;

    // A longer question may be after something else as well.
    private const int WordsOfPlain = 9;

    // Share of the question's weight that a sentence says where it names nobody.
    private const double Enough = 0.2;

    /// <returns>Null where something else is asked, or no article tells.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        var own = PayQuestionReader.Read(request.Text, null, request.Query.Language);
        if (!Asks().IsMatch(request.Text) || OfThings().IsMatch(request.Text) || own.AsksAmount || own.ImpliesAmount || own.Components.Count > 0 || own.Figures.Count > 0)
        {
            return null;
        }

        var articles = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id).Take(ArticlesRead).ToList();
        var people = articles.SelectMany(article => NameReader.Read(new ClaimText(article))).Where(name => name.Kind == NameKind.Person).Select(name => name.Name).Distinct().Select(FoldedWords.In).ToList();
        var asked = Named(people, request, leastShare: 1);
        asked = asked.Count > 0 ? asked : Named(people, request, leastShare: 0);
        var told = asked.Count > 0 ? OfNamed(articles, asked) : OfPeople().IsMatch(request.Text) ? OfAll(request, articles) : [];
        if (told.Count > 0)
        {
            return new Draft(told, true) { Said = 1, IsTold = asked.Count > 0 };
        }

        // That somebody is head of crews now does not tell what they were.
        var known = articles.SelectMany(article => QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length)).Where(unit => FoldedWords.In(unit.In(article.Text)).Any(asked.Contains)).Select(unit => (Article: article, Unit: unit))).ToList();
        return known.Count > 0 && FoldedWords.In(request.Text).Count <= WordsOfPlain && !known.Exists(found => Past().IsMatch(WithNext(found.Article.Text, found.Unit))) ? new Draft([new DraftStatement(known[0].Article, known[0].Unit, null)], HoldsWanted: false) { Said = 1 } : null;
    }

    /// <summary>The family names of those whom the question names; of two with one first name the one it has more of.</summary>
    private static List<string> Named(List<IReadOnlyList<string>> people, ComposeRequest request, float leastShare)
    {
        var asked = request.Query.Groups.Where(group => group.IsName && group.Share >= leastShare).Select(group => group.Folded).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(person => person.Any(asked.Contains) && !people.Exists(other => other.Count(asked.Contains) > person.Count(asked.Contains) && other.Any(word => asked.Contains(word) && person.Contains(word)))).Select(person => person[^1]).Distinct()];
    }

    private static string WithNext(string text, TextSpan unit) => QuoteUnits.WithNext(text, unit, next => Pronoun().IsMatch(next)).In(text);

    private static List<DraftStatement> OfNamed(List<Article> articles, List<string> asked) =>
        [.. asked.Select(name => articles.SelectMany(article => Units(article).Select(unit => (Article: article, Quote: Told(article, unit, name)))).FirstOrDefault(found => found.Quote is not null))
            .Where(found => found.Quote is not null).Distinct().Select(found => new DraftStatement(found.Article, found.Quote!.Value, null))];

    /// <summary>Of those whom the question does not name: "the two heads of the lab, with their former companies".</summary>
    private static List<DraftStatement> OfAll(ComposeRequest request, List<Article> articles)
    {
        var cover = new QueryCover(request.Query);
        var found = articles.SelectMany(article => Units(article).Select(unit => (Article: article, Quote: FullNames.In(unit.In(article.Text)).Select(name => Told(article, unit, FoldedWords.In(name.Value)[^1])).FirstOrDefault(quote => quote is not null)))).Where(unit => unit.Quote is not null)
            .Select(unit => (unit.Article, Quote: unit.Quote!.Value, Said: ExtractiveComposer.Share(cover.Of(QuoteUnits.WithPerson(unit.Article.Text, unit.Quote!.Value).In(unit.Article.Text), unit.Article.Language), request.Weights))).ToList();
        return [.. found.Where(unit => found.Max(other => other.Said) >= Enough && unit.Article.Id == found.MaxBy(other => other.Said).Article.Id).Take(Most).Select(unit => new DraftStatement(unit.Article, unit.Quote, null))];
    }

    private static IEnumerable<TextSpan> Units(Article article) => QuoteUnits.Of(article.Text, new TextSpan(0, article.Text.Length)).Where(unit => unit.Length > 0 && unit.In(article.Text) is var text && (Held().IsMatch(text) || Came().IsMatch(text)));

    /// <summary>The words that tell a former office of theirs; null where the sentence does not.</summary>
    private static TextSpan? Told(Article article, TextSpan unit, string name)
    {
        var text = unit.In(article.Text);
        var others = FullNames.In(text).Where(full => !FoldedWords.In(full.Value).Contains(name)).ToList();
        foreach (var (_, span) in FoldedWords.WithSpans(text).Where(word => word.Word == name && char.IsUpper(text[word.Span.Start])))
        {
            if (Held().Matches(text).Any(cue => IsNear(cue, span, Behind, Ahead)) || Came().Matches(text).Any(cue => IsNear(cue, span, Clause, 0)))
            {
                return QuoteTrimmer.Trim(article.Text, unit, stretch => FoldedWords.In(stretch).Contains(name) && (Held().IsMatch(stretch) || Came().IsMatch(stretch)) ? 1 : 0);
            }
        }

        return SpeakerResolver.Resolve(article.Text, unit) is { } speaker && FoldedWords.In(speaker).Contains(name) ? QuoteUnits.WithPerson(article.Text, unit) : null;

        // Nobody else's name stands between.
        bool IsNear(Match cue, TextSpan who, int behind, int ahead) =>
            (cue.Index >= who.End ? cue.Index - who.End <= behind : who.Start - cue.Index <= ahead && who.Start >= cue.Index)
            && !others.Exists(other => other.Index > Math.Min(cue.Index, who.Start) && other.Index < Math.Max(cue.Index, who.Start));
    }

    [GeneratedRegex(@"^[^?]{2,40}['’]s?\s(?:previous|former|prior|last|old|ex)[- ](?:jobs?|roles?|employers?|company|posts?|positions?|titles?|firm)\b|\bwhat\sdid\s(?:he|she|they|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\sdo\b.*\b(?:before|previously|earlier|formerly)\W*$|\b(?:what|where|who|whom|which)\b.*\b(?:doing|running|run|ran|leading|lead|led|heading|headed|managing|work|working|worked|employed|job|role|title|post|position|employer|company)\b.*\b(?:before|previously|earlier|formerly|beforehand)\b|\b(?:what|where|who)\b.*\b(?:was|were)\b.{2,40}\b(?:before|previously|formerly)\W*$|\bwhere\b.*\b(?:came|come|comes|coming|hired|poached|recruited)\b.*\bfrom\b|\b(?:what|whats|which|who|where|with|and|name|list|give|incl\w*)\b.*\b(?:previous|former|prior|last|old|ex)[- ](?:jobs?|roles?|employers?|compan(?:y|ies)|posts?|positions?|titles?|firms?|workplaces?)\b|\bused to (?:work|run|lead|head|manage)\b|\b(?:faisai(?:t|en)t?|dirigeai(?:t|ent)|bossai(?:t|ent)|travaillai(?:t|ent)|[ée]tai(?:t|ent)|pilotai(?:t|ent)|gérai(?:t|ent)|occupai(?:t|ent)|poste|job|boulot|fonctions?|entreprise|bo[iî]te)\b.*\b(?:avant|auparavant|précédemment|jusque-là)\b|\bd['’]où\s(?:vient|venait|viennent|venaient|sort|sortent|arrivent?|débarquent?)\b|\b(?:vient|venait|viennent|sort|arrive)(?:-t)?(?:-(?:il|elle|ils|elles))?\s(?:d['’]où|de\s(?:quelle|quel|chez\squi|quelles))\b|\b(?:quel(?:le)?s?|quoi|avec|et|donne|cite|nomme|qui)\b.*\b(?:anciens?|anciennes?|précédente?s?|ex)[- ](?:postes?|jobs?|boulots?|employeurs?|entreprises?|bo[iî]tes?|sociétés?|fonctions?|titres?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(?:He|She|Il|Elle)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    // Anything that may tell of the time before, in words not known here.
    [GeneratedRegex(@"\b(?:before|ago|earlier|years?|until|from|career|left|began|started|previous\w*|former\w*|ex|used|once|avant|auparavant|ans|années?|jusqu\w*|ancien\w*|carrière|quitté|débuté|commencé|passé\w*|parcours|depuis|venue?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:he|she|they|their|his|her|hires?|people|execs?|executives|managers|heads|leaders|il|elle|ils|elles|leurs?|son|sa|ses|dirigeants?|responsables|recrues|patrons)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPeople();

    // "Where does the figure come from?" asks for no post.
    [GeneratedRegex(@"\b(?:figures?|numbers?|money|data|info|claim|quote|quotation|rumou?r|sum|funding|budget|idea|chiffres?|argent|sous|montant|somme|données|citation|rumeur|idée|prime|salaire|infos?|phrase)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThings();

    /// <summary>Before or behind a name: a former office.</summary>
    [GeneratedRegex(@"\b(?:ancien(?:ne)?s?|ex-\p{L}+|former|formerly|previously|one-?time|erstwhile|précédemment|auparavant|jusque-là|jusqu['’]alors|transfuge|until\s(?:recently|then|last))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Held();

    /// <summary>Behind a name: where somebody came from.</summary>
    [GeneratedRegex(@"\b(?:came|comes|arrived|arrives|joined|joins|hired|poached|recruited|lured|moved|moves|jumped|defected)\b[^.;]{0,60}?\sfrom\b|\b(?:left|leaves|quit)\s[^.;]{2,60}?\sto\s(?:join|run|lead|head)\b|\b(?:vient|venait|venue?|arrivée?|arrive|débauchée?|recrutée?|passée?|issue?)\s(?:\p{L}+\s){0,2}?(?:de|d['’]|du|des|chez)(?:\s|(?<=['’]))|\b(?:a|ont|avait|ayant)\squitté\b|\b(?:ran|led|headed|managed|worked|had\sbeen|spent)\b[^.;]{2,80}?\b(?:before|until|previously|earlier)\b|\b(?:dirigeait|pilotait|travaillait|officiait)\b|\b(?:a\s(?:dirigé|piloté|passé|travaillé))\b[^.;]{2,80}?\b(?:avant|jusqu|pendant|durant|ans)\b|\bused\sto\s(?:work|run|lead|head|manage)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Came();
}
