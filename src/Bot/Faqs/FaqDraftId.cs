using System.Globalization;
using System.Security.Cryptography;
using Bot.Language;

namespace Bot.Faqs;

/// <summary>Names a draft before it is saved: what is sent twice makes one draft.</summary>
internal static class FaqDraftId
{
    private const string Prefix = "faq-c";
    private const int Digits = 8;

    /// <summary>Of a draft that is made in chat.</summary>
    public static FaqId New() => new($"{Prefix}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Digits / 2))}");

    /// <summary>Of the draft that HR's answer to a question of the queue becomes.</summary>
    public static FaqId OfQueue(long item) => new(string.Create(CultureInfo.InvariantCulture, $"faq-q{item}"));

    /// <summary>Of the draft that an answer written for a company meeting becomes.</summary>
    public static FaqId OfMeeting(string question) => new($"faq-m{question}");

    /// <returns>Null when it is none that was made in chat.</returns>
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
