using Bot.Channels.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Web;

public sealed class WebOptionsTests
{
    [Fact]
    public void The_page_is_for_this_machine_unless_somebody_decides_otherwise() =>
        Assert.Equal(WebChat.Loopback, Read([]).Chat);

    [Theory]
    [InlineData("Web:Chat", "7", "Web:Chat must be")]
    [InlineData("Web:PublicUrl", "answers.example.com", "Web:PublicUrl must be")]
    [InlineData("Web:PublicUrl", "file:///etc/passwd", "Web:PublicUrl must be")]
    public void A_setting_that_cannot_hold_stops_the_start_and_says_why(string key, string value, string words)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(new() { [key] = value }));

        Assert.Contains(words, refused.Message);
    }

    [Theory]
    [InlineData("Web:Chat", "Everybody")]
    [InlineData("Web:Chatt", "Off")]
    public void A_misspelt_setting_is_named(string key, string value)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read(new() { [key] = value }));

        Assert.Contains(key.Split(':')[1], refused.Message);
    }

    private static WebOptions Read(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddWeb()
        .BuildServiceProvider()
        .GetRequiredService<IOptions<WebOptions>>().Value;
}
