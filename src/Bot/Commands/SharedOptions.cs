using System.CommandLine;
using System.Text.RegularExpressions;

namespace Bot.Commands;

/// <summary>What every command takes: the data folder, and any setting as <c>--Key:Name value</c> or <c>--Key:Name=value</c>.</summary>
internal static partial class SharedOptions
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the store and everything else the bot keeps.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    /// <summary>Where <see cref="MarkSettings"/> puts settings, so that no command takes one for a path or a question.</summary>
    public static readonly Option<string[]> Setting = new("--setting")
    {
        Hidden = true,
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Rewrites settings in the command line as values of <see cref="Setting"/>; what follows a bare "--" is left as it is.</summary>
    /// <exception cref="UsageException">A setting has no value.</exception>
    public static IReadOnlyList<string> MarkSettings(IReadOnlyList<string> arguments)
    {
        var marked = new List<string>(arguments.Count);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                marked.AddRange(arguments.Skip(i));
                break;
            }

            if (!SettingToken().IsMatch(argument))
            {
                marked.Add(argument);
                continue;
            }

            var setting = argument[2..];
            if (!setting.Contains('=', StringComparison.Ordinal))
            {
                if (i + 1 == arguments.Count || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    throw new UsageException($"The setting {argument} has no value. Settings read --Key:Name value or --Key:Name=value.");
                }

                setting = $"{setting}={arguments[++i]}";
            }

            marked.Add(Setting.Name);
            marked.Add(setting);
        }

        return marked;
    }

    /// <summary>The arguments for the configuration. A data folder that was not named leaves the word to the environment.</summary>
    public static string[] Settings(ParseResult parsed)
    {
        var settings = (parsed.GetValue(Setting) ?? []).Select(setting => $"--{setting}");
        return parsed.GetResult(Data) is { Implicit: false } ? [$"--Storage:Data={parsed.GetValue(Data)}", .. settings] : [.. settings];
    }

    // A key has a colon; those without one are named, and the last three are what test hosts pass.
    [GeneratedRegex(@"^--(?:[a-z]\w*(?::[\w.-]+)+|urls|environment|contentRoot|applicationName)(?:=|$)", RegexOptions.IgnoreCase)]
    private static partial Regex SettingToken();
}

/// <summary>The command line cannot be carried out as written; the message says why and what would do.</summary>
internal sealed class UsageException(string message) : Exception(message);
