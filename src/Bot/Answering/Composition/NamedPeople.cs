using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers "list the executives named, with job title": each of them with the words that give the office.</summary>
internal static partial class NamedPeople
{
    private const int Fewest = 2;
    private const int Most = 10;
    private const int ArticlesRead = 4;

    // What an article is on is said so far from its beginning, in characters.
    private const int Opening = 400;

    // A longer sentence is cut to what stands around the name and the office.
    private const int WordsOfEach = 18;

    /// <returns>Null where no list of people is asked for, or no article gives two such with an office.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        // "Which directors got a bonus?" is on their pay.
        if (!Asks().IsMatch(request.Text) || (request.Pay.Asked is { AsksPay: true, Kind: not PayQuestionKind.List }))
        {
            return null;
        }

        var articles = Articles(request);
        var names = request.Query.Groups.Where(group => group.IsNameAsked).Select(group => group.Folded).ToHashSet(StringComparer.Ordinal);
        var held = articles.SelectMany(PostsHeld.In).Where(post => PostsHeld.IsLeading(post.Role) && HasSum(request, post)).ToList();

        // A table of those who lead the company has them all.
        var tabled = articles.Select(article => IsOn(article, names) ? PostsHeld.InTables(article).Where(post => HasSum(request, post)).ToList() : []).FirstOrDefault(rows => rows.Count >= Fewest);
        held = tabled ?? held;

        // "At Norvane": those whose office is there, where that is an employer which the articles give anybody an office at.
        var atNamed = tabled ?? [.. held.Where(post => IsAt(post, names)).OrderBy(post => PostsHeld.IsFormer(post.Words.In(post.Article.Text)))];
        List<PostHeld> chosen = [.. Doing(request, atNamed.Count > 0 ? atNamed : held).DistinctBy(post => post.Person)];
        var asked = NumberAsked.Of(request.Text, word => People().IsMatch(word));
        if (atNamed.Count == 0 && articles.Count > 1)
        {
            // With no company to go by, those of the article found first.
            chosen = [.. chosen.Where(post => post.Article.Id == articles[0].Id)];
        }

        if (chosen.Count < (atNamed.Count > 0 ? 1 : Fewest))
        {
            return null;
        }

        // What they do is told with them.
        var isDoing = Relative().IsMatch(request.Text);
        var quotes = new List<DraftStatement>();
        foreach (var post in chosen.Take(Math.Min(asked ?? Most, Most)))
        {
            var quote = QuoteTrimmer.Around(post.Article.Text, post.Unit, post.Words, isDoing ? QuoteTrimmer.MostWords : WordsOfEach);
            if (!quotes.Exists(other => other.Article.Id == post.Article.Id && other.Quote.Overlaps(quote)))
            {
                quotes.Add(new DraftStatement(post.Article, quote, null));
            }
        }

        return new Draft(quotes, true) { Said = 1, IsList = true };
    }

    /// <summary>"The two executives who wrote to staff": those whose sentence says what the question says of them, or has them speak where it says that.</summary>
    private static List<PostHeld> Doing(ComposeRequest request, List<PostHeld> held)
    {
        if (Relative().Match(request.Text).Groups["does"] is not { Success: true } does)
        {
            return held;
        }

        if (Speak().IsMatch(does.Value))
        {
            return held.FindAll(post => FoldedWords.In(post.Person).ToHashSet() is var person && post.Unit.In(post.Article.Text) is var unit && SpeakerResolver.Says(unit, person)
                && !(ByOther().Match(unit) is { Success: true } by && !FoldedWords.In(by.Groups["by"].Value).Any(person.Contains)));
        }

        var words = FoldedWords.In(does.Value).ToHashSet(StringComparer.Ordinal);
        var asked = Enumerable.Range(0, request.Query.Groups.Count).Where(g => !request.Query.Groups[g].IsName && words.Contains(request.Query.Groups[g].Folded) && !Form().IsMatch(request.Query.Groups[g].Folded)).ToList();
        var cover = new QueryCover(request.Query);
        return asked.Count == 0 ? held : held.FindAll(post => cover.Of(post.Unit.In(post.Article.Text), post.Article.Language) is var own && asked.Exists(g => own[g] > 0));
    }

    /// <summary>Those of the outlet asked about, else those found first.</summary>
    private static List<Article> Articles(ComposeRequest request)
    {
        var found = request.Passages.Select(passage => passage.Article).DistinctBy(article => article.Id).ToList();
        var ofOutlet = found.FindAll(article => request.Query.Outlets.Contains(article.Outlet));
        return [.. (ofOutlet.Count > 0 ? ofOutlet : found).Take(ArticlesRead)];
    }

    /// <summary>True for an article the headline or the beginning of which has a name asked about.</summary>
    private static bool IsOn(Article article, HashSet<string> names) => names.Count == 0 || FoldedWords.In($"{article.Title}\n{article.Text[..Math.Min(Opening, article.Text.Length)]}").Any(names.Contains);

    /// <summary>A former office was elsewhere, or is no more: where the rest of the sentence goes on counts.</summary>
    private static bool IsAt(PostHeld post, HashSet<string> names)
    {
        var (text, words) = (post.Article.Text, post.Words.In(post.Article.Text));
        var said = PostsHeld.IsFormer(words) ? text[post.Words.End..post.Unit.End] is var rest && rest.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? rest[comma..] : "" : $"{post.Affiliation} {words}";
        var own = FoldedWords.In(post.Person);
        return names.Count > 0 && FoldedWords.In(said).Any(word => names.Contains(word) && !own.Contains(word));
    }

    /// <summary>Where what they are paid is asked for too, only words with a sum tell it.</summary>
    private static bool HasSum(ComposeRequest request, PostHeld post) => !request.Pay.Asked.AsksPay || AnswerTypeEvidence.AmountIn(post.Unit.In(post.Article.Text)).Length > 0;

    [GeneratedRegex(@"\b(?:list|name|cite[rz]?|give|show|enumerate|liste[rz]?|donne[rz]?|nomme[rz]?|énumère[rz]?)\b.{0,50}\b(?:execs?|executives?|managers?|bosses|leaders|ceos?|chiefs|directors|founders|dirigeant(?:e?s)|patron(?:ne)?s|pdg|cadres|directeurs|directrices|fondateurs|responsables)\b|\b(?:who\s(?:are|were)|which|quels?|quelles?|qui\ssont)\b.{0,40}\b(?:execs?|executives?|managers?|bosses|leaders|ceos?|chiefs|directors|founders|dirigeant(?:e?s)|patron(?:ne)?s|pdg|cadres|directeurs|directrices|fondateurs|responsables)\b.*\b(?:named?|names|mentioned|cited|quoted|appears?|speaks?|spoke|wrote|said|in\sthe\s(?:article|story|piece|memo)|nommé\w*|nomme|cité\w*|mentionné\w*|évoqué\w*|parl\w+|dans\s(?:l[e\u2019\x27a]|cet)|fonctions?|titles?|titres?|roles?|rôles?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(?:execs?|executives?|managers?|bosses|leaders|ceos?|chiefs|directors|founders|dirigeant(?:e?s)|patron(?:ne)?s|pdg|cadres|directeurs|directrices|fondateurs|responsables)\b.*?\b(?:who|that|qui)\s(?<does>.+)$|\b(?:which|quels|quelles)\b.{0,40}?\b(?:execs?|executives?|managers?|bosses|leaders|ceos?|chiefs|directors|founders|dirigeant(?:e?s)|patron(?:ne)?s|pdg|cadres|directeurs|directrices|fondateurs|responsables)\s(?<does>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    /// <summary>« …, a précisé Marchal »: the word is somebody else's than the one the sentence is on.</summary>
    [GeneratedRegex(@",\s(?:a\s\p{L}+é|dit|said|says|added|told|wrote|indique|précise|affirme|selon|according\sto)\s(?<by>\p{Lu}[\p{L}'’-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ByOther();

    // Words that only say that the article has them.
    [GeneratedRegex("^(?:named|mentioned|cited|quoted|appear|appears|article|articles|story|piece|job|title|titles|role|roles|nommes|nommees|cites|citees|mentionnes|papier|fonction|fonctions|titre|titres|poste|postes)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:execs?|executives?|managers?|bosses|leaders|ceos|chiefs|directors|founders|people|dirigeante?s|patronn?e?s|pdg|cadres|directeurs|directrices|fondateurs|responsables|personnes)$", RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:speaks?|spoke|spoken|say|says|said|told|wrote|denied|deny|answered|quoted|parl\w+|dis(?:ent|ait)|dit|ont\s(?:dit|écrit|démenti|répondu|réagi|nié)|écri\w+|démenti?\w*|répond\w*|réagi\w*|s['’]expriment)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speak();
}
