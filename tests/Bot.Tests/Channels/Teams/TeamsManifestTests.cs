using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Conventions;
using Bot.Tests.Drivers;
using NJsonSchema;

namespace Bot.Tests.Channels.Teams;

/// <summary>What an administrator uploads to Teams.</summary>
public sealed class TeamsManifestTests
{
    private const string Id = "8d1f4c66-2b0a-4c3e-8f57-6a9e0d1c7b42";

    [Fact]
    public async Task The_package_is_one_zip_with_four_files_at_its_root()
    {
        using var folder = new TempFolder();

        var end = await WriteAsync(folder);

        using var zip = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder.At("out"), "*.zip")));
        Assert.Equal(0, end.ExitCode);
        Assert.Equal(["color.png", "fr.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetFiles(folder.At("out"), "*.json"));
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Fact]
    public async Task The_manifest_is_valid_and_names_this_deployment()
    {
        using var folder = new TempFolder();
        await WriteAsync(folder);
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("tests/Bot.Tests/Fixtures/Schemas/teams-manifest.schema.json"), TestContext.Current.CancellationToken);

        var json = Read(folder, "manifest.json");

        var manifest = JsonNode.Parse(json)!;
        Assert.Empty(schema.Validate(json));
        Assert.Equal((Id, Id, Id), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["composeExtensions"]![0]!["botId"]!));
        Assert.Equal(("answers.example.com", "2.1.0"), ((string)manifest["validDomains"]![0]!, (string)manifest["version"]!));
        Assert.DoesNotContain("0000", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"https://example.com", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_with_a_misspelt_field_is_not_valid()
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read("tests/Bot.Tests/Fixtures/Schemas/teams-manifest.schema.json"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(schema.Validate(Repository.Read("manifests/teams/manifest.json").Replace("\"bots\"", "\"bot\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_text_of_the_manifest_is_there_in_French_and_fits()
    {
        var manifest = JsonNode.Parse(Repository.Read("manifests/teams/manifest.json"))!;
        var french = JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read("manifests/teams/fr.json"))!;
        List<string> keys = ["name.short", "name.full", "description.short", "description.full"];
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        keys.AddRange(lists.SelectMany((list, i) => list!["commands"]!.AsArray().SelectMany((_, j) => Both($"bots[0].commandLists[{i}].commands[{j}]"))));
        keys.AddRange(Both("composeExtensions[0].commands[0]").Concat(Both("composeExtensions[0].commands[0].parameters[0]")).Concat(Both("composeExtensions[0].commands[1]")));

        Assert.Equal(keys.Order(StringComparer.Ordinal), french.Keys.Where(key => key != "$schema").Order(StringComparer.Ordinal));
        Assert.All(french, text => Assert.InRange(text.Value.Length, 1, Longest(text.Key)));
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_Teams_asks_for(string name, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Repository.Root, "manifests/teams", name));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((size, size), (BitConverter.ToInt32([.. png[16..20].Reverse()]), BitConverter.ToInt32([.. png[20..24].Reverse()])));
    }

    [Theory]
    [InlineData("--domain", "https://answers.example.com")]
    [InlineData("--domain", "localhost")]
    [InlineData("--domain", "answers.example.com:443")]
    [InlineData("--app-id", "pay-answers")]
    [InlineData("--app-version", "2")]
    public async Task A_wrong_value_is_named_and_nothing_is_written(string option, string value)
    {
        using var folder = new TempFolder();

        var end = await WriteAsync(folder, (option, value));

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(option, end.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named_with_what_mends_it()
    {
        using var folder = new TempFolder();

        // As where a file is another user's: a folder of its name is closed to everybody.
        Directory.CreateDirectory(folder.At("out/pay-answers-teams.zip"));
        var end = await WriteAsync(folder);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("pay-answers-teams.zip", end.Error, StringComparison.Ordinal);
        Assert.Contains("choose another place", end.Error, StringComparison.Ordinal);
    }

    private static Task<CommandEnd> WriteAsync(TempFolder folder, params (string Option, string Value)[] changes)
    {
        var options = new Dictionary<string, string> { ["--out"] = folder.At("out"), ["--domain"] = "answers.example.com", ["--app-id"] = Id, ["--app-version"] = "2.1.0" };
        foreach (var (option, value) in changes)
        {
            options[option] = value;
        }

        return CommandLineDriver.RunAsync(["manifests", "--data", folder.At("data"), .. options.SelectMany(option => new[] { option.Key, option.Value })]);
    }

    private static string Read(TempFolder folder, string name)
    {
        using var zip = ZipFile.OpenRead(Directory.GetFiles(folder.At("out"), "*.zip").Single());
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Both(string key) => [$"{key}.title", $"{key}.description"];

    // As Microsoft's schema of such files has it.
    private static int Longest(string key) => key switch
    {
        "$schema" => 200,
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4_000,
        _ => key.EndsWith(".title", StringComparison.Ordinal) ? 32 : 128,
    };
}
