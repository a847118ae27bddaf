namespace Bot.Settings;

/// <summary>Settings that are taken, so that one configuration serves this version and the next, and that nothing uses yet. Who sets one is told.</summary>
internal static class UnusedSettings
{
    private static readonly (string Key, string? Value, string Effect)[] All =
    [
        ("Roles:HrEditors", null, "there is no desk for HR to open"),
        ("Roles:HrApprovers", null, "there is no desk for HR to open"),
        ("Roles:Managers", null, "in chat everybody is answered from what is open to everyone"),
        ("Roles:Operators", null, "there is no desk for operators to open"),
        ("Web:Chat", "SignedIn", "nobody can sign in, so the page is closed"),
    ];

    /// <summary>Those that are set, each as a sentence.</summary>
    public static IEnumerable<string> Of(IConfiguration settings) =>
        from setting in All
        where IsSet(settings.GetSection(setting.Key), setting.Value)
        select $"{setting.Key} is set, but in this version {setting.Effect}.";

    private static bool IsSet(IConfigurationSection section, string? value) => value is null
        ? section.Value is { Length: > 0 } || section.GetChildren().Any()
        : string.Equals(section.Value, value, StringComparison.OrdinalIgnoreCase);
}
