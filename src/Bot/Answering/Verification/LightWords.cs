using System.Collections.Frozen;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Words that add nothing by themselves, from <c>light-words.tsv</c>: to have, to make, to come, a thing, a case.</summary>
internal static class LightWords
{
    private static readonly FrozenDictionary<string, PhraseLexicon> ByLanguage = PhraseLexicon.Load("Bot.Answering.Verification.light-words.tsv");

    /// <param name="word">Folded.</param>
    public static bool Contains(string word, string language) => (ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"]).At([word], 0).Count > 0;
}
