using System.Text.RegularExpressions;

namespace Bot.Tests.Conventions;

/// <summary>Every section of settings with the class it binds to.</summary>
internal static partial class OptionsClasses
{
    // Registrations all read the same, so the source is the shortest way from a section to its class.
    public static Dictionary<string, Type> BySection() =>
        Repository.Files("src/Bot", "*.cs")
            .SelectMany(file => Binding().Matches(Repository.Read(file)))
            .ToDictionary(
                match => match.Groups["section"].Value,
                match => Repository.Program.GetTypes().Single(type => type.Name == match.Groups["type"].Value));

    [GeneratedRegex(@"AddOptions\w*<(?<type>\w+)>\(\)\s*\.BindConfiguration\(""(?<section>[^""]+)""")]
    private static partial Regex Binding();
}
