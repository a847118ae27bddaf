namespace Bot.Articles.Reading.Metadata;

/// <summary>Language declarations as files and pages write them, brought to ISO 639-1.</summary>
internal static class LanguageCode
{
    /// <returns>Two lower-case letters; empty when the declaration names no language we can tell.</returns>
    public static string Of(string? declared)
    {
        var word = (declared ?? "").Trim().ToLowerInvariant();
        return word switch
        {
            "english" or "anglais" or "eng" => "en",
            "french" or "français" or "francais" or "fra" or "fre" => "fr",
            [>= 'a' and <= 'z', >= 'a' and <= 'z'] => word,
            [>= 'a' and <= 'z', >= 'a' and <= 'z', '-' or '_', ..] => word[..2],
            _ => "",
        };
    }
}
