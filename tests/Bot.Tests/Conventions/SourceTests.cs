using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bot.Tests.Conventions;

public sealed partial class SourceTests
{
    [Fact]
    public void The_time_is_asked_of_a_clock_that_tests_can_own() =>
        Repository.AssertNone(
            Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Where(file => MachineClock().IsMatch(Repository.Read(file))));

    [Fact]
    public void Package_versions_are_exact_and_in_one_place()
    {
        var versions = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").ToList();
        var projects = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Append("Directory.Build.props");

        Assert.NotEmpty(versions);
        Assert.All(versions, package => Assert.Matches(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.]+)?$", package.Attribute("Version")!.Value));
        Assert.All(
            projects.SelectMany(project => XDocument.Parse(Repository.Read(project)).Descendants("PackageReference")),
            reference => Assert.True(reference.Attribute("Version") is null && reference.Attribute("VersionOverride") is null, reference.ToString()));
    }

    /// <summary>What is written past the log could hold a question; settings come through the configuration, so that what weakens a rule is named and checked.</summary>
    [Fact]
    public void Only_commands_write_to_the_console_and_nothing_reads_the_environment_by_itself() =>
        Repository.AssertNone(
            Repository.Files("src", "*.cs")
                .Where(file => !file.Contains("/Commands/", StringComparison.Ordinal) && !file.EndsWith("/Program.cs", StringComparison.Ordinal))
                .Where(file => PastTheLog().IsMatch(Repository.Read(file))));

    [GeneratedRegex(@"\bConsole\s*\.|\bEnvironment\s*\.\s*GetEnvironmentVariable")]
    private static partial Regex PastTheLog();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Utc)?(Now|Today)\b")]
    private static partial Regex MachineClock();
}
