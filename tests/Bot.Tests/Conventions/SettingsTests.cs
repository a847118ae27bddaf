using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Conventions;

/// <summary>The settings file at the root is the list of settings: all of them, with the defaults the program has without it.</summary>
public sealed class SettingsTests
{
    // Read by the host itself.
    private static readonly string[] OfTheHost = ["Urls", "Logging", "AllowedHosts"];

    public static TheoryData<string> Sections => new(OptionsClasses.BySection().Keys);

    [Fact]
    public void Every_section_binds_to_an_options_class()
    {
        using var settings = ReadSettings();

        var sections = settings.RootElement.EnumerateObject().Select(property => property.Name).Except(OfTheHost);

        Assert.Equal(OptionsClasses.BySection().Keys.Order(StringComparer.Ordinal), sections.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Every_option_is_listed_with_its_default(string section)
    {
        using var settings = ReadSettings();
        var type = OptionsClasses.BySection()[section];
        var listed = settings.RootElement.GetProperty(section).EnumerateObject().Select(property => property.Name);

        Assert.Equal(type.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

        var bound = Activator.CreateInstance(type)!;
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).Build()
            .GetSection(section).Bind(bound, binder => binder.ErrorOnUnknownConfiguration = true);

        Assert.Equal(JsonSerializer.Serialize(Activator.CreateInstance(type), type), JsonSerializer.Serialize(bound, type));
    }

    private static JsonDocument ReadSettings() =>
        JsonDocument.Parse(Repository.Read("appsettings.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
}
