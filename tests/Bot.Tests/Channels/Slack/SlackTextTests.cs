using Bot.Channels.Slack;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("<@UPAYBOT01> how long is leave?", "how long is leave?")]
    [InlineData("<@UPAYBOT01|payanswers> how long?", "how long?")]
    [InlineData("how long, <@UPAYBOT01>?", "how long,  ?")]
    [InlineData("<@UPAYBOT01>", "")]
    [InlineData("does it apply to <@UBOB00001>?", "does it apply to @UBOB00001?")]
    [InlineData("does it apply to <@UBOB00001|bob>?", "does it apply to @bob?")]
    [InlineData("ask in <#CLOUNGE01|lounge>", "ask in #lounge")]
    [InlineData("<!here> and <!subteam^S1|@hr> and <!date^1392734382^{date}|18 Feb 2014>", "@here and @hr and 18 Feb 2014")]
    [InlineData("see <https://pay.example/a?b=1&amp;c=2|the page>", "see the page")]
    [InlineData("see <https://pay.example/a?b=1&amp;c=2>", "see https://pay.example/a?b=1&c=2")]
    [InlineData("R&amp;D pays &lt;$100K &amp;amp; more&gt;", "R&D pays <$100K &amp; more>")]
    [InlineData("a < b", "a < b")]
    public void A_message_reads_as_it_was_typed(string sent, string typed) => Assert.Equal(typed, SlackText.Plain(sent, "UPAYBOT01"));
}
