using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>What words are compared by across wordings and languages: their beginnings, and the concepts of the vocabulary that they name.</summary>
internal sealed class WordMeanings(ConceptIndex concepts)
{
    private const int Beginning = 5;

    /// <summary>"confidential" and « confidentialité » begin alike.</summary>
    public static string Prefix(string word) => word.Length <= Beginning ? word : word[..Beginning];

    /// <param name="word">Folded.</param>
    public IReadOnlyList<int> Concepts(string word, SentenceFacts facts) => concepts.Of(facts.Reply, Stem(word, facts));

    /// <summary>Whether the vocabulary has it: then it is no name.</summary>
    public bool IsOrdinary(string word, SentenceFacts facts) => concepts.IsOrdinary(Stem(word, facts));

    /// <summary>What the words of a stretch of a text say: their beginnings, and the concepts with a "#" before.</summary>
    /// <param name="without">Places that do not count.</param>
    public HashSet<string> Of(SentenceFacts facts, int first, int end, IReadOnlySet<int>? without = null)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in facts.Content(first, end).Where(at => without?.Contains(at) != true))
        {
            found.Add(Prefix(facts.Words[at]));
            found.UnionWith(Concepts(facts.Words[at], facts).Select(concept => $"#{concept}"));
        }

        return found;
    }

    /// <summary>Whether a text has a word that begins like this one or names the same.</summary>
    public bool IsIn(string word, SentenceFacts of, SentenceFacts facts) =>
        facts.Words.Any(other => Prefix(other) == Prefix(word)) || (Concepts(word, of) is { Count: > 0 } concepts && facts.Words.Any(other => Concepts(other, facts).Any(concepts.Contains)));

    private static string Stem(string word, SentenceFacts facts) => Analyzer.For(facts.Language).Analyze(word) is [var term, ..] ? term.Term : word;
}
