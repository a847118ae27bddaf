using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bot.Tests.Conventions;

public sealed partial class SourceTests
{
    [Fact]
    public void The_time_is_asked_of_a_clock_that_tests_can_own() =>
        Assert.Empty(Offenders(MachineClock()));

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

    private static IEnumerable<string> Offenders(Regex banned) =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Where(file => banned.IsMatch(Repository.Read(file)));

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Utc)?(Now|Today)\b")]
    private static partial Regex MachineClock();
}
