namespace Bot.Articles.Reading.Metadata;

/// <summary>Who may be shown an article, as files declare it.</summary>
internal static class AudienceWord
{
    public const string Legal = "everyone, managers or hr";

    /// <returns>Null when the word is none of ours: such an article must not be read, for it may be meant for few.</returns>
    public static Audience? Of(string? declared) => (declared ?? "").Trim().ToLowerInvariant() switch
    {
        "" or "everyone" or "all" or "public" or "tous" => Audience.Everyone,
        "managers" or "manager" => Audience.Managers,
        "hr" or "rh" => Audience.Hr,
        _ => null,
    };
}
