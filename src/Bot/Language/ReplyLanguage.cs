namespace Bot.Language;

/// <summary>A language the bot replies in. Articles may be in any language; their code is a string.</summary>
internal enum ReplyLanguage
{
    English,
    French,
}

/// <summary>ISO 639-1 codes of the reply languages, as settings, files and answers write them.</summary>
internal static class ReplyLanguages
{
    /// <summary>All of them, a reader's own first.</summary>
    public static IReadOnlyList<ReplyLanguage> StartingWith(ReplyLanguage own) => [own, .. Enum.GetValues<ReplyLanguage>().Where(language => language != own)];

    public static string Code(this ReplyLanguage language) => language == ReplyLanguage.French ? "fr" : "en";

    /// <returns>Null when the code is neither English nor French; regional forms such as "fr-CA" are understood.</returns>
    public static ReplyLanguage? Parse(string? code) => code?.Trim().ToLowerInvariant() switch
    {
        "en" or "english" => ReplyLanguage.English,
        "fr" or "french" or "français" => ReplyLanguage.French,
        { Length: > 2 } regional when regional[2] is '-' or '_' => Parse(regional[..2]),
        _ => null,
    };
}
