using System.Text.RegularExpressions;
using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval.Index;
using Bot.Language;

namespace Bot.Answering;

/// <summary>Tells whether a message only makes sense after the one before ("and in euros?", « qui a dit ça ? »), and which that is.</summary>
internal static partial class FollowUp
{
    // A longer message brings its own subject.
    private const int MostWordsOfItsOwn = 4;
    private const int FewWords = 2;

    private static readonly string[] Openers = ["and", "but", "so", "then", "also", "et", "mais", "donc", "alors", "puis", "aussi"];

    private static readonly string[] Pointers =
    [
        "it", "its", "that", "this", "those", "these", "they", "them", "their", "he", "him", "his", "she", "her", "there", "same", "one",
        "ca", "cela", "c", "ce", "il", "elle", "ils", "elles", "lui", "leur", "leurs", "en", "y", "celui", "celle", "ceux", "meme", "son", "sa", "ses",
    ];

    // Here "it" and "il" point at nothing.
    private static readonly string[] Impersonal =
        ["is it true", "it true that", "is it possible", "est-il vrai", "il est vrai", "y a-t-il", "il y a", "est-ce que", "c'est quoi", "qu'est-ce", "c est quoi", "is there", "are there", "il faut", "il parait", "c'est vrai que"];

    /// <param name="history">Earlier messages of the asker, oldest first.</param>
    /// <param name="index">Given, what a message puts something new in the place of is left out of the one before it.</param>
    /// <returns>The earlier words to read it with, or null when the message stands alone.</returns>
    public static string? Earlier(string message, IReadOnlyList<string> history, ReplyLanguage language, CorpusIndex? index = null)
    {
        if (history.Count == 0 || !LeansBack(message, language))
        {
            return null;
        }

        var last = Mentions.Strip(history[^1]);
        var carried = Carried(message, last);
        return history.Count > 1 && LeansBack(last, language) ? $"{carried}\n{Carried(message, Carried(last, Mentions.Strip(history[^2])))}" : carried;

        string Carried(string later, string earlier) => index is null ? earlier : SlotFollowUp.Carried(later, earlier, language, index);
    }

    private static bool LeansBack(string message, ReplyLanguage language)
    {
        if (ComparisonSides.IsOtherSide(message))
        {
            return true;
        }

        var folded = Preposition().Replace(Folding.Fold(NamedSubject().Replace(message, "$1")), " ");
        foreach (var phrase in Impersonal)
        {
            folded = folded.Replace(phrase, " ", StringComparison.Ordinal);
        }

        var words = Analyzer.For("").Analyze(folded).DistinctBy(term => term.Position).Select(term => term.Term).ToList();
        var own = words.Count(word => word.Length > 1 && !StopWords.Contains(word, language));
        return (own <= FewWords && !AsksOfSomebody(message, language)) || (own <= MostWordsOfItsOwn && AsksWhatItIs(message, language)) || (own <= MostWordsOfItsOwn && (Openers.Contains(words.FirstOrDefault()) || words.Any(word => Pointers.Contains(word))));
    }

    /// <summary>"What does Acme pay?" is short and whole: read with a question on another company, it would be answered with that one's pay.</summary>
    private static bool AsksOfSomebody(string message, ReplyLanguage language) =>
        PayQuestionReader.Read(message, null, language).AsksPay && message.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var opener, _, _, ..] words
        && !Openers.Contains(Folding.Fold(opener)) && words.Skip(1).Any(word => char.IsUpper(word[0]));

    /// <summary>"Does total pay include shares?": asked of a figure that was told, where the message names nobody and no figure.</summary>
    private static bool AsksWhatItIs(string message, ReplyLanguage language) =>
        PayQuestionReader.Read(message, null, language) is { Kind: PayQuestionKind.Definition, Figures.Count: 0 } && !message.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Any(word => char.IsUpper(word[0]));

    // « En 2024 », « en actions »: the pronoun stands behind a subject, "ne" or « combien », or is hung on to a verb.
    [GeneratedRegex(@"(?<!\b(?:j|n|s|m|t|l|qu)['’]|\b(?:je|tu|il|elle|on|nous|vous|ils|elles|ne|qui|y|lui|leur|combien)\s|-)\ben\b")]
    private static partial Regex Preposition();

    // « Combien Meta a-t-il proposé ? »: the pronoun repeats a subject that the message names.
    [GeneratedRegex(@"(\s\p{Lu}[\w'’-]*(?:\s\p{Lu}[\w'’-]*)?\s(?:\w+['’])?\p{Ll}+)-(?:t-)?(?:ils?|elles?)\b")]
    private static partial Regex NamedSubject();
}
