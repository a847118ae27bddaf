namespace Bot.Settings;

/// <summary>Settings that are taken, so that one configuration serves this version and the next, and that nothing uses yet. Who sets one is told.</summary>
internal static class UnusedSettings
{
    private static readonly (string Key, string Value, string Effect)[] All =
    [
        ("Web:Chat", "SignedIn", "nobody can sign in, so the page is closed"),
    ];

    /// <summary>Those that are set, each as a sentence.</summary>
    public static IEnumerable<string> Of(IConfiguration settings) =>
        from setting in All
        where string.Equals(settings[setting.Key], setting.Value, StringComparison.OrdinalIgnoreCase)
        select $"{setting.Key} is set, but in this version {setting.Effect}.";
}
