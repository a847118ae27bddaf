using System.Security.Cryptography;
using Bot.Language;

namespace Bot.Faqs;

/// <summary>Names a draft that is made in chat before it is saved: a form that a platform sends twice makes one draft.</summary>
internal static class FaqDraftId
{
    private const string Prefix = "faq-c";
    private const int Digits = 8;

    public static FaqId New() => new($"{Prefix}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Digits / 2))}");

    /// <returns>Null when it is none that was made here.</returns>
    public static FaqId? Read(string? text) =>
        text is { Length: 13 } && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length..].All(char.IsAsciiHexDigitLower) ? new FaqId(text) : null;

    /// <summary>What a draft from chat holds; the rest is HR's to fill in.</summary>
    /// <param name="otherwise">The language where the answer does not tell.</param>
    public static FaqContent Content(string question, string answer, ReplyLanguage otherwise)
    {
        var language = ReplyLanguages.Parse(LanguageGuess.Of(answer)) ?? ReplyLanguages.Parse(LanguageGuess.Of(question)) ?? otherwise;
        return new FaqContent { Texts = [new FaqText(language.Code(), question, [], answer)] };
    }
}
