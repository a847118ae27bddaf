using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Conventions;

/// <summary>The settings file at the root is the list of settings: all of them, with the defaults the program has without it.</summary>
public sealed partial class SettingsTests
{
    // Read by the host itself.
    private static readonly string[] OfTheHost = ["Urls", "Logging", "AllowedHosts"];

    public static TheoryData<string> Sections => new(OptionsBySection().Keys);

    [Fact]
    public void Every_section_binds_to_an_options_class()
    {
        using var settings = ReadSettings();

        var sections = settings.RootElement.EnumerateObject().Select(property => property.Name).Except(OfTheHost);

        Assert.Equal(OptionsBySection().Keys.Order(StringComparer.Ordinal), sections.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_option_is_listed_with_its_default(string section)
    {
        using var settings = ReadSettings();
        var type = OptionsBySection()[section];
        var listed = settings.RootElement.GetProperty(section).EnumerateObject().Select(property => property.Name);

        Assert.Equal(type.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        var bound = Activator.CreateInstance(type)!;
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build()
            .GetSection(section).Bind(bound, binder => binder.ErrorOnUnknownConfiguration = true);

        Assert.Equal(JsonSerializer.Serialize(Activator.CreateInstance(type), type), JsonSerializer.Serialize(bound, type));
    }

    // Registrations all read the same, so the source is the shortest way from a section to its class.
    private static Dictionary<string, Type> OptionsBySection() =>
        Repository.Files("src/Bot", "*.cs")
            .SelectMany(file => Binding().Matches(Repository.Read(file)))
            .ToDictionary(
                match => match.Groups["section"].Value,
                match => Repository.Program.GetTypes().Single(type => type.Name == match.Groups["type"].Value));

    private static JsonDocument ReadSettings() =>
        JsonDocument.Parse(Repository.Read("appsettings.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    [GeneratedRegex(@"AddOptions\w*<(?<type>\w+)>\(\)\s*\.BindConfiguration\(""(?<section>[^""]+)""")]
    private static partial Regex Binding();
}
