using Bot.Commands;

namespace Bot.Tests.Conventions;

/// <summary>The README is all that a newcomer reads: what it lists is what there is.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Lines = Repository.Read("README.md").Split('\n');

    [Fact]
    public void Every_command_has_a_row()
    {
        var commands = CommandLine.Create().Subcommands.Where(command => !command.Hidden).Select(command => command.Name);

        Repository.AssertNone(commands.Where(command => !Lines.Any(line => line.StartsWith($"| `{command}", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_setting_has_a_row()
    {
        var settings = OptionsClasses.BySection().SelectMany(section => section.Value.GetProperties().Select(property => $"{section.Key}:{property.Name}"));

        Repository.AssertNone(settings.Where(setting => !Lines.Any(line => line.StartsWith($"| `{setting}` |", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_folder_of_the_map_exists()
    {
        var map = Lines.SkipWhile(line => line != "```text").Skip(1).TakeWhile(line => line != "```").ToList();
        var parent = "";
        var missing = new List<string>();
        foreach (var line in map)
        {
            var entry = line.Trim().Split("  ")[0];
            var isInside = line.StartsWith(' ');
            parent = isInside ? parent : entry;
            if (!Path.Exists(Path.Combine(Repository.Root, isInside ? parent + entry : entry)))
            {
                missing.Add(entry);
            }
        }

        Assert.True(map.Count > 5);
        Repository.AssertNone(missing);
    }

    [Fact]
    public void Every_folder_of_the_program_is_on_the_map()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/Bot")).Select(Path.GetFileName).Except(["bin", "obj"]);

        Repository.AssertNone(folders.OfType<string>().Where(folder => !Lines.Any(line => line.StartsWith($"  {folder}/", StringComparison.Ordinal))));
    }
}
