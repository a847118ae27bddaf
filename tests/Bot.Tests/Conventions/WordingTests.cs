using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Conventions;

/// <summary>What is said in one language is said in the other.</summary>
public sealed partial class WordingTests
{
    private const string Folder = "src/Bot/Rendering/Wording";

    public static TheoryData<string> Files => new(Repository.Files(Folder, "*.json").Select(file => Path.GetFileName(file).Split('.')[0]).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void English_and_French_say_the_same_things_with_the_same_marks(string file)
    {
        var english = Read(file, "en");
        var french = Read(file, "fr");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        Assert.All(english.Keys, key => Assert.Equal(Marks(english[key]), Marks(french[key])));
        Assert.All(english.Concat(french), entry => Assert.False(string.IsNullOrWhiteSpace(entry.Value), entry.Key));
    }

    [Fact]
    public void No_key_has_two_texts()
    {
        var keys = Repository.Files(Folder, "*.en.json").SelectMany(file => Keys(Repository.Read(file)));

        Assert.Distinct(keys);
    }

    [Fact]
    public void Every_phrase_the_program_can_say_has_its_words()
    {
        var words = Repository.Files(Folder, "*.en.json").SelectMany(file => Keys(Repository.Read(file))).ToHashSet();

        var said = Repository.Files("src/Bot", "*.cs").SelectMany(file => SaidKey().Matches(Repository.Read(file))).Select(match => match.Groups["key"].Value).ToList();

        Assert.NotEmpty(said);
        Repository.AssertNone(said.Except(words));
    }

    private static Dictionary<string, string> Read(string file, string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read($"{Folder}/{file}.{language}.json"))!;

    // A dictionary would keep the last of two equal keys and hide the first.
    private static IEnumerable<string> Keys(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(property => property.Name)];
    }

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Mark();

    // A key put together at run time, or the start of one that names a section, is not a whole literal and is left out.
    [GeneratedRegex(@"(new Phrase\(|Wording\.Get\([^,()]*, )""(?<key>[^""{]+)""")]
    private static partial Regex SaidKey();
}
