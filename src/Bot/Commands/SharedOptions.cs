using System.CommandLine;

namespace Bot.Commands;

/// <summary>Options every command takes, and settings given as <c>--Key:Name value</c>.</summary>
internal static class SharedOptions
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the store and everything else the bot keeps.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    /// <summary>The arguments for the configuration: the data folder, and the tokens no command knew.</summary>
    /// <exception cref="UsageException">A token is neither a setting nor a value of one.</exception>
    public static string[] Settings(ParseResult parsed)
    {
        var settings = new List<string> { "--Storage:Data", parsed.GetValue(Data)! };
        var tokens = parsed.UnmatchedTokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!IsSetting(token))
            {
                throw new UsageException($"'{token}' is neither a command, an option nor a setting. Settings read --Key:Name value; see --help.");
            }

            settings.Add(token);
            if (!token.Contains('=', StringComparison.Ordinal) && i + 1 < tokens.Count)
            {
                settings.Add(tokens[++i]);
            }
        }

        return [.. settings];
    }

    // Top-level keys have no colon, so they are named; the last three are what test hosts pass.
    private static readonly string[] TopLevel = ["urls", "environment", "contentroot", "applicationname"];

    private static bool IsSetting(string token)
    {
        if (!token.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = token[2..].Split('=')[0];
        return key.Contains(':', StringComparison.Ordinal) || TopLevel.Contains(key.ToLowerInvariant());
    }
}

/// <summary>The command line cannot be carried out as written; the message says why and what would do.</summary>
internal sealed class UsageException(string message) : Exception(message);
