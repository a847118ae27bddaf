using Bot.Rendering.Slack;
using Bot.Tests.Fakes;

namespace Bot.Tests.Rendering.Slack;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("<!channel> look", "&lt;!channel&gt; look")]
    [InlineData("<@U1> earns $1 & more", "&lt;@U1&gt; earns $1 &amp; more")]
    [InlineData("<https://evil.example|your bank>", "&lt;https://evil.example|your bank&gt;")]
    [InlineData("&lt;!here&gt;", "&amp;lt;!here&amp;gt;")]
    public void No_text_calls_people_or_hides_a_link(string text, string mrkdwn)
    {
        Assert.Equal(mrkdwn, Mrkdwn.Escape(text));
        Assert.Null(SlackRules.OfMrkdwn(Mrkdwn.Escape(text)));
    }

    [Theory]
    [InlineData("<!channel>")]
    [InlineData("look, <@U1>")]
    [InlineData("R&D")]
    public void The_stand_in_notices_what_is_not_escaped(string text) => Assert.NotNull(SlackRules.OfMrkdwn(text));

    [Theory]
    [InlineData(50)]
    [InlineData(10)]
    public void A_long_text_is_parted_between_words_and_nothing_of_it_is_lost(int most)
    {
        const string text = "pay & bonus <and> equity 🎉🎉🎉 for everyone whoeverearnsanythingatallinasinglewordoffortyletters & more";

        var parts = Mrkdwn.Split(text, most).ToList();

        Assert.All(parts, part => Assert.InRange(part.Length, 1, most));
        Assert.All(parts, part => Assert.Null(SlackRules.OfMrkdwn(part)));
        Assert.Equal(Mrkdwn.Escape(text).Replace(" ", "", StringComparison.Ordinal), string.Concat(parts).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_fits_is_not_touched_and_a_longer_one_says_that_it_goes_on()
    {
        Assert.Equal("a b", Mrkdwn.Fit("a\nb", 3));
        Assert.Equal("a…", Mrkdwn.Fit("a b c d", 3));
    }

    [Fact]
    public void An_address_cannot_end_its_link()
    {
        var link = Mrkdwn.Link(new Uri("https://answers.example/a?x=1&y=<b>|c"), "[1]");

        Assert.Equal("<https://answers.example/a?x=1&amp;y=%3Cb%3E%7Cc|[1]>", link);
    }
}
