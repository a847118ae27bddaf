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

    private static string Stem(string word, SentenceFacts facts) => Analyzer.For(facts.Language).Analyze(word) is [var term, ..] ? term.Term : word;
}
