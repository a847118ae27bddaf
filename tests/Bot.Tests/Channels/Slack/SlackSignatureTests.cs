using System.Text;
using Bot.Channels.Slack;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackSignatureTests
{
    private const string Secret = "demo-signing-secret-0001";
    private const string Timestamp = "1767225600";
    private const string Body = """{"type":"url_verification","challenge":"3eZbrw1a"}""";
    private const string Signed = "v0=d78f253aa3414536e683861a7cfab711404e98aea08e9a9f2c66c9a61a2b9543";

    [Theory]
    [InlineData(Body, Signed)]
    [InlineData("command=%2Fpayanswers&text=when+is+the+bonus+paid%3F&user_id=U0EXAMPLE1&team_id=T0EXAMPLE1", "v0=cebcce2c26d3f4d637c97a764ba69e9d3bc57235e77de0438d24d5dde010dd28")]
    public void A_known_signature_holds(string body, string signature) => Assert.True(At(0).Holds(Timestamp, signature, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-360, false)]
    public void A_request_may_be_five_minutes_from_now_either_way(int secondsLater, bool holds) =>
        Assert.Equal(holds, At(secondsLater).Holds(Timestamp, Signed, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(Timestamp, "v0=d78f253aa3414536e683861a7cfab711404e98aea08e9a9f2c66c9a61a2b9544")]
    [InlineData(Timestamp, "v0=D78F253AA3414536E683861A7CFAB711404E98AEA08E9A9F2C66C9A61A2B9543")]
    [InlineData(Timestamp, "v1=d78f253aa3414536e683861a7cfab711404e98aea08e9a9f2c66c9a61a2b9543")]
    [InlineData(Timestamp, "")]
    [InlineData(Timestamp, null)]
    [InlineData(null, Signed)]
    [InlineData("", Signed)]
    [InlineData(" 1767225600", Signed)]
    [InlineData("1767225600.0", Signed)]
    [InlineData("-1767225600", Signed)]
    [InlineData("99999999999999999999", Signed)]
    public void What_is_wrong_malformed_or_missing_does_not_hold(string? timestamp, string? signature) =>
        Assert.False(At(0).Holds(timestamp, signature, Encoding.UTF8.GetBytes(Body)));

    [Fact]
    public void Without_a_secret_nothing_holds()
    {
        var signature = new SlackSignature(Options.Create(new SlackOptions()), Clock(0));

        Assert.False(signature.Holds(Timestamp, SlackSignature.Sign("", Timestamp, Encoding.UTF8.GetBytes(Body)), Encoding.UTF8.GetBytes(Body)));
    }

    [Fact]
    public void While_the_secret_is_being_changed_both_hold()
    {
        var signature = new SlackSignature(Options.Create(new SlackOptions { SigningSecret = "new", PreviousSigningSecret = Secret }), Clock(0));

        Assert.True(signature.Holds(Timestamp, Signed, Encoding.UTF8.GetBytes(Body)));
        Assert.True(signature.Holds(Timestamp, SlackSignature.Sign("new", Timestamp, Encoding.UTF8.GetBytes(Body)), Encoding.UTF8.GetBytes(Body)));
        Assert.False(signature.Holds(Timestamp, SlackSignature.Sign("older", Timestamp, Encoding.UTF8.GetBytes(Body)), Encoding.UTF8.GetBytes(Body)));
    }

    private static SlackSignature At(int secondsLater) => new(Options.Create(new SlackOptions { SigningSecret = Secret }), Clock(secondsLater));

    private static FakeTimeProvider Clock(int secondsLater) => new(DateTimeOffset.FromUnixTimeSeconds(1767225600 + secondsLater));
}
