using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers questions on words that they quote: "who said “…”?" with the very sentence, and what the words are on with the sentence before it as well.</summary>
internal static partial class QuotedWords
{
    // A single word is a name or a scoffing "bonus"; so few as these must stand in the article between marks of its own.
    private const int FewestWords = 2;
    private const int Few = 3;

    // Of two articles with the same words one will do, and a question quotes no more than a sentence or two.
    private const double Nearly = 0.85;

    // What a quotation in another language must have of the words quoted, by translation.
    private const float IsSaid = 0.3f;

    /// <returns>Null where the question asks for no speaker, quotes nothing, or no article has it.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (AsksWhatIsMeant().IsMatch(request.Text) && (About(request) ?? Translated(request)) is { } meant)
        {
            return meant;
        }

        if (request.Pay.Asked.Kind != PayQuestionKind.Who && !request.Wanted.Contains(AnswerType.Person))
        {
            return null;
        }

        var quoted = Longest(request);
        return Best(request, quoted) is var (article, unit, said)
            ? new Draft([new DraftStatement(article, QuoteUnits.WithNamed(article.Text, QuoteUnits.Closed(article.Text, unit), quoted.ToHashSet()), SpeakerResolver.Resolve(article.Text, unit))], true) { Said = said, HoldsQuoted = true }
            : null;
    }

    /// <summary>What an article has before and around the words that the question quotes.</summary>
    /// <returns>Null where it quotes too few, or no article has them.</returns>
    public static Draft? About(ComposeRequest request)
    {
        var quoted = Longest(request);
        return quoted.Count >= Few && Best(request, quoted) is var (article, unit, said) ? WithBefore(article, unit, said) : null;
    }

    /// <summary>The quotation that says in another language what the question quotes.</summary>
    private static Draft? Translated(ComposeRequest request)
    {
        var quoted = Longest(request).ToHashSet(StringComparer.Ordinal);
        var groups = Enumerable.Range(0, request.Query.Groups.Count).Where(g => quoted.Contains(request.Query.Groups[g].Folded)).ToList();
        if (groups.Count == 0)
        {
            return null;
        }

        var cover = new QueryCover(request.Query);
        var (article, unit) = Units(request).FirstOrDefault(found => found.Article.Language != request.Query.Language.Code() && found.Unit.In(found.Article.Text) is var text
            && text.AsSpan().ContainsAny('«', '“', '"') && cover.Of(text, found.Article.Language) is var said && groups.TrueForAll(g => said[g] > IsSaid));
        return article is null ? null : WithBefore(article, unit, 1);
    }

    /// <summary>The quotation with the sentence before it, in one quote where they are short enough together.</summary>
    private static Draft WithBefore(Article article, TextSpan unit, double said)
    {
        var quote = QuoteUnits.Closed(article.Text, unit);
        List<DraftStatement> statements = [new DraftStatement(article, quote, SpeakerResolver.Resolve(article.Text, unit))];
        if (SentenceSplitter.LastBefore(article.Text, quote.Start) is { } before && SentenceShape.AreTogether(article.Text, before, quote))
        {
            var whole = new TextSpan(before.Start, quote.End - before.Start);
            if (QuoteTrimmer.Words(article.Text, whole) <= QuoteTrimmer.MostWords)
            {
                statements = [new DraftStatement(article, whole, null)];
            }
            else
            {
                statements.Insert(0, new DraftStatement(article, before, null));
            }
        }

        return new Draft(statements, true) { Said = said, HoldsQuoted = true };
    }

    private static IReadOnlyList<string> Longest(ComposeRequest request) => Quotations.In(request.Text).Select(FoldedWords.In).MaxBy(words => words.Count) ?? [];

    private static IEnumerable<(Article Article, TextSpan Unit)> Units(ComposeRequest request) =>
        request.Passages.SelectMany(passage => QuoteUnits.Of(passage.Article.Text, passage.Passage.Span).Where(unit => unit.In(passage.Article.Text) != passage.Article.Title).Select(unit => (passage.Article, unit)));

    /// <summary>The stretch that has most of the words quoted.</summary>
    private static (Article Article, TextSpan Unit, double Said)? Best(ComposeRequest request, IReadOnlyList<string> quoted)
    {
        if (quoted.Count < FewestWords)
        {
            return null;
        }

        var wanted = quoted.ToHashSet();
        var best = Units(request).Select(found => (found.Article, found.Unit, Said: Said(found.Unit.In(found.Article.Text)))).Where(found => found.Said >= Nearly).OrderByDescending(found => found.Said).FirstOrDefault();
        return best.Article is null ? null : best;

        double Said(string unit) => quoted.Count <= Few && !QuotesToo(unit, quoted) ? 0 : Share(wanted, unit);
    }

    /// <summary>The very words stand between quotation marks in what an article says.</summary>
    private static bool QuotesToo(string unit, IReadOnlyList<string> quoted) => Quotations.Double().Matches(unit).Any(match => $" {FoldedWords.Joined(match.Groups["words"].Value)} ".Contains($" {string.Join(' ', quoted)} ", StringComparison.Ordinal));

    private static double Share(HashSet<string> wanted, string unit)
    {
        var words = FoldedWords.In(unit).ToHashSet();
        return (double)wanted.Count(words.Contains) / wanted.Count;
    }

    [GeneratedRegex(@"\b(?:which|what)\b.{0,40}\b(?:statements?|claims?|means?|meant|refer\w*|about|talking|denying|denies|target\w*|aimed|context)\b|\b(?:in|out\sof)\scontext\b|\b(?:quelles?\s(?:affirmations?|phrases?|propos|déclarations?)|quels?\spropos|vis(?:e|ait|aient|ent)|de\squoi|fai(?:t|sait)\s(?:référence|allusion)|veut\sdire|voulait\sdire|à\spropos\sde|au\ssujet\sde|dans\squel\scontexte|ça\sconcerne|parl(?:e|ait)\s(?:bien\s)?(?:de|des|du)\b|parl(?:e|ait)\s(?:bien\s)?d['’])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksWhatIsMeant();
}
