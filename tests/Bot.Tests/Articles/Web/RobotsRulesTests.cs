using System.Text;
using Bot.Articles.Web.Fetching;

namespace Bot.Tests.Articles.Web;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/page", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/anything", true)]
    [InlineData("User-agent: other\nDisallow: /", "/page", true)]
    [InlineData("User-agent: payanswers\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: payanswers\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: other\nUser-agent: PayAnswers/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: PayAnswers\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: PayAnswers\nDisallow: /c", "/c", false)]
    [InlineData("user-agent: * # all\ndisallow: / # but\nallow: /news # this", "/news/pay", true)]
    [InlineData("User-agent: *\nAllow: /news\nDisallow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/report.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/report.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*/draft", "/en/draft/1", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /salaires/été", "/salaires/%c3%a9t%C3%A9", false)]
    [InlineData("User-agent: *\nSitemap: x\nDisallow: /", "/page", false)]
    [InlineData("nonsense\n\n: : :\nDisallow: /", "/page", true)]
    public void The_longest_rule_of_the_groups_that_name_us_decides(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Read(Encoding.UTF8.GetBytes(file), "PayAnswers").Allows(path));

    [Fact]
    public void A_pattern_made_to_take_for_ever_does_not()
    {
        var rules = RobotsRules.Read(Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 500))}b$"), "PayAnswers");

        Assert.True(rules.Allows($"/{new string('a', 2000)}"));
    }
}
