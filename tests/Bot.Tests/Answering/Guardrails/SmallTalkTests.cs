using Bot.Answering.Guardrails;

namespace Bot.Tests.Answering.Guardrails;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("merci")]
    [InlineData("mercii")]
    [InlineData("Mercii beaucoup !")]
    public void Thanks_are_recognised_however_long_the_i(string message) => Assert.Equal(nameof(SmallTalkKind.Thanks), SmallTalk.Recognise(message)?.ToString());
}
