using System.Reflection;
using Bot.Articles;

namespace Bot.Tests.Conventions;

/// <summary>The source files of the checkout the tests were built from, and the program built from them.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Bot.sln.</summary>
    public static string Root { get; } = FindRoot();

    // By one of its types: the evaluation has a Program too.
    public static Assembly Program { get; } = typeof(Article).Assembly;

    /// <summary>Files written by hand under a folder of the repository, as paths from its root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Fails and names every offender, however many: a convention is mended in one go.</summary>
    public static void AssertNone(IEnumerable<string> offenders)
    {
        var all = string.Join('\n', offenders.Order(StringComparer.Ordinal));
        Assert.True(all.Length == 0, all);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Bot.sln above {AppContext.BaseDirectory}: these tests read the sources and run from a checkout.");
    }
}
