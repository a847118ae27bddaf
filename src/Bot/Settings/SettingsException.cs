using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace Bot.Settings;

/// <summary>A setting is missing, wrong or misspelt; the message names it.</summary>
internal sealed partial class SettingsException(string message, Exception? cause = null) : Exception(message, cause)
{
    // Understood by the framework without being in the file.
    private static readonly string[] OfTheHost = ["Kestrel", "AllowedHosts", "Environment", "ContentRoot", "ApplicationName"];

    /// <summary>Checks all settings now, rather than when each is first used.</summary>
    /// <exception cref="SettingsException">One is wrong.</exception>
    public static void ThrowIfInvalid(IServiceProvider services)
    {
        ThrowIfUnknown((IConfigurationRoot)services.GetRequiredService<IConfiguration>());
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (AggregateException several)
        {
            throw new SettingsException(string.Join(" ", several.InnerExceptions.Select(Words)), several);
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
        {
            throw new SettingsException(Words(e), e);
        }
    }

    // Sections are checked key by key where they are bound; this is for a section nobody binds. The file lists them all.
    private static void ThrowIfUnknown(IConfigurationRoot configuration)
    {
        var known = configuration.Providers.OfType<JsonConfigurationProvider>().SelectMany(Sections).Concat(OfTheHost).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = configuration.Providers.OfType<CommandLineConfigurationProvider>().SelectMany(Sections);
        if (given.FirstOrDefault(section => !known.Contains(section)) is { } unknown)
        {
            throw new SettingsException($"There is no section of settings named {unknown}. Compare its spelling with appsettings.json.");
        }
    }

    private static IEnumerable<string> Sections(IConfigurationProvider provider) => provider.GetChildKeys([], null);

    // The framework says which type lacks the key; the sections are named like their types.
    [GeneratedRegex(@"properties were not found on the instance of (?:\w+\.)*(\w+)Options: (.+)$")]
    private static partial Regex Unknown();

    // The framework says what it could not convert, and not what would do.
    [GeneratedRegex(@"^Failed to convert configuration value '(.*)' at '(.+)' to type '(.+?)'", RegexOptions.Singleline)]
    private static partial Regex Unconverted();

    private static string Accepted(string type) => typeof(SettingsException).Assembly.GetType(type) is { IsEnum: true } choice
        ? string.Join(" or ", Enum.GetNames(choice))
        : type switch
        {
            "System.Boolean" => "true or false",
            "System.TimeSpan" => "a time span, such as 1.12:00:00 (days.hours:minutes:seconds)",
            _ => "a whole number",
        };

    // The framework's own words for a range, which name the field and not its section.
    [GeneratedRegex(@"failed for '(\w+)Options' members: '(\w+)' with the error: 'The field \w+ (.+?)\.?'\.?$")]
    private static partial Regex Unnamed();

    // The framework says which options type failed; operators know sections and keys, which our own messages name.
    private static string Words(Exception wrong) => wrong switch
    {
        OptionsValidationException invalid => string.Join(" ", invalid.Failures.Select(failure =>
            Unnamed().Match(failure) is { Success: true } unnamed ? $"{unnamed.Groups[1].Value}:{unnamed.Groups[2].Value} {unnamed.Groups[3].Value}."
            : failure.Split(" with the error: '") is [_, var message] ? message.TrimEnd('\'', '.') + "." : failure)),
        _ when Unknown().Match(wrong.Message) is { Success: true } unknown =>
            $"The section {unknown.Groups[1].Value} has no setting {unknown.Groups[2].Value}. Compare its spelling with appsettings.json.",
        _ when Unconverted().Match(wrong.Message) is { Success: true } unconverted =>
            $"The setting '{unconverted.Groups[2].Value}' cannot be '{unconverted.Groups[1].Value}'. Write {Accepted(unconverted.Groups[3].Value)}.",
        _ => wrong.InnerException is FormatException cause ? $"{wrong.Message} {cause.Message}" : wrong.Message,
    };
}
