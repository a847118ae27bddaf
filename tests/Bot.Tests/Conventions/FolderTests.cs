namespace Bot.Tests.Conventions;

public sealed class FolderTests
{
    private const int LongestFile = 350;

    private static readonly string[] BannedFolders = ["Services", "Models", "Helpers", "Utils", "Common", "Extensions", "Interfaces"];

    private static readonly string[] BannedEndings = ["Helper", "Helpers", "Utils", "Manager", "Processor"];

    [Fact]
    public void Folders_are_features()
    {
        var folders = Sources().SelectMany(file => file.Split('/').SkipLast(1)).Distinct().ToList();

        Assert.Contains("Answering", folders);
        Assert.Empty(folders.Intersect(BannedFolders, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_file_is_named_after_a_bag_of_things() =>
        Repository.AssertNone(Sources().Where(file => BannedEndings.Any(ending => Path.GetFileNameWithoutExtension(file).EndsWith(ending, StringComparison.Ordinal))));

    [Fact]
    public void A_file_holds_one_idea() =>
        Repository.AssertNone(Repository.Files("src", "*.cs").Where(file => File.ReadLines(Path.Combine(Repository.Root, file)).Count() > LongestFile));

    private static IEnumerable<string> Sources() => Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"));
}
