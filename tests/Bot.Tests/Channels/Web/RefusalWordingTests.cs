using System.Text.RegularExpressions;
using Bot.Language;
using Bot.Rendering;
using Bot.Tests.Conventions;

namespace Bot.Tests.Channels.Web;

public sealed partial class RefusalWordingTests
{
    [Fact]
    public void Every_refusal_has_a_title_and_a_sentence_in_both_languages()
    {
        var prefixes = Repository.Files("src/Bot/Channels/Web", "*.cs").SelectMany(file => Prefix().Matches(Repository.Read(file))).Select(match => match.Groups["prefix"].Value).ToList();

        Assert.Contains("web.refused.elsewhere", prefixes);
        Assert.All(prefixes, prefix => Assert.All(Enum.GetValues<ReplyLanguage>(), language =>
        {
            Assert.NotEmpty(Wording.Get(language, prefix + ".title"));
            Assert.EndsWith(".", Wording.Get(language, prefix + ".detail").TrimEnd('}', '"'));
        }));
    }

    [Fact]
    public void Every_text_the_page_shows_is_there()
    {
        var keys = Repository.Files("src/Bot/Channels/Web/Assets", "*.js").SelectMany(file => Key().Matches(Repository.Read(file))).Select(match => match.Groups["key"].Value).Distinct().ToList();

        Assert.Contains("thinking", keys);
        Assert.All(keys, key => Assert.NotEmpty(Wording.Get(ReplyLanguage.French, "web.ui." + key)));
    }

    [GeneratedRegex(@"""(?<prefix>web\.(refused|malformed|failed)\.\w+)""")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(words\(|#say\(|say\([\w.]+, )'(?<key>\w+)'")]
    private static partial Regex Key();
}
