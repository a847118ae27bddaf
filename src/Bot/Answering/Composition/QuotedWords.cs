using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Answers "who said “…”?" with the very sentence, where an article has the words that the question quotes.</summary>
internal static partial class QuotedWords
{
    // A single word is a name or a scoffing "bonus"; so few as these must stand in the article between marks of its own.
    private const int FewestWords = 2;
    private const int Few = 3;

    // Of two articles with the same words one will do, and a question quotes no more than a sentence or two.
    private const double Nearly = 0.85;

    /// <returns>Null where the question asks for no speaker, quotes nothing, or no article has it.</returns>
    public static Draft? Find(ComposeRequest request)
    {
        if (request.Pay.Asked.Kind != PayQuestionKind.Who && !request.Wanted.Contains(AnswerType.Person))
        {
            return null;
        }

        var quoted = Quoted().Matches(request.Text).Select(match => FoldedWords.In(match.Groups["words"].Value)).MaxBy(words => words.Count);
        if (quoted is null || quoted.Count < FewestWords)
        {
            return null;
        }

        var wanted = quoted.ToHashSet();
        var best = request.Passages.SelectMany(passage => QuoteUnits.Of(passage.Article.Text, passage.Passage.Span).Select(unit => (passage.Article, Unit: unit, Said: Said(unit.In(passage.Article.Text)))))
            .Where(found => found.Said >= Nearly).OrderByDescending(found => found.Said).FirstOrDefault();
        if (best.Article is null)
        {
            return null;
        }

        var quote = QuoteUnits.WithNamed(best.Article.Text, QuoteUnits.Closed(best.Article.Text, best.Unit), wanted);
        return new Draft([new DraftStatement(best.Article, quote, SpeakerResolver.Resolve(best.Article.Text, best.Unit))], true) { Said = best.Said };

        double Said(string unit) => quoted.Count <= Few && !QuotesToo(unit, quoted) ? 0 : Share(wanted, unit);
    }

    /// <summary>The very words stand between quotation marks in what an article says.</summary>
    private static bool QuotesToo(string unit, IReadOnlyList<string> quoted) => Quoted().Matches(unit).Any(match => $" {FoldedWords.Joined(match.Groups["words"].Value)} ".Contains($" {string.Join(' ', quoted)} ", StringComparison.Ordinal));

    private static double Share(HashSet<string> wanted, string unit)
    {
        var words = FoldedWords.In(unit).ToHashSet();
        return (double)wanted.Count(words.Contains) / wanted.Count;
    }

    [GeneratedRegex(@"[«“""](?<words>[^«»“”""]+)[»”""]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
