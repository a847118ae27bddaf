using Bot.Rendering.Slack;
using Bot.Rendering.Teams;

namespace Bot.Tests.Rendering;

/// <summary>What HR writes reads the same in both platforms, and nothing in it does more than be read.</summary>
public sealed class MarkdownWriterTests
{
    private const string Written = "## Bonus\n\nPaid **in March** and _not_ before, see [the policy](https://hr.example/pay?a=(1)).\n\n- one\n- two\n  1. deep\n\n> quoted";

    [Fact]
    public void It_is_mrkdwn_in_Slack() => Assert.Equal(
        "*Bonus*\n\nPaid *in March* and _not_ before, see <https://hr.example/pay?a=(1)|the policy>.\n\n• one\n• two\n    1. deep\n\n> quoted", new SlackMarkdown().Write(Written));

    [Fact]
    public void It_is_Markdown_in_Teams() => Assert.Equal(
        "**Bonus**\n\nPaid **in March** and _not_ before, see [the policy](https://hr.example/pay?a=%281%29).\n\n- one\n- two\n    1. deep\n\n> quoted", new TeamsHrMarkdown().Write(Written));

    [Theory]
    [InlineData("<!channel> <script>alert(1)</script>", "&lt;!channel&gt; &lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[click](javascript:alert(1))", "click")]
    [InlineData("[cited](article:wired-2025)", "cited")]
    [InlineData("![shown](https://x.example/a.png)", "shown")]
    public void It_calls_nobody_and_leads_nowhere_else_in_Slack(string markdown, string expected) => Assert.Equal(expected, new SlackMarkdown().Write(markdown));

    [Theory]
    [InlineData("<at>Everybody</at>", "&lt;at>Everybody&lt;/at>")]
    [InlineData("[click](javascript:alert(1))", "click")]
    public void It_calls_nobody_and_leads_nowhere_else_in_Teams(string markdown, string expected) => Assert.Equal(expected, new TeamsHrMarkdown().Write(markdown));
}
