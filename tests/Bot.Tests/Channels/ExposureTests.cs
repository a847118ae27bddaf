using Bot.Channels;

namespace Bot.Tests.Channels;

public sealed class ExposureTests
{
    [Theory]
    [InlineData("Thread", true, false, "Thread")]
    [InlineData("Thread", true, true, "AskerAlone")]
    [InlineData("Private", true, false, "AskerAlone")]
    [InlineData("Private", true, true, "AskerAlone")]
    [InlineData("Thread", false, true, "Thread")]
    [InlineData("Private", false, false, "Thread")]
    public void What_concerns_the_asker_alone_never_appears_before_others(string place, bool isShared, bool isPersonal, string to) =>
        Assert.Equal(Enum.Parse<ReplyTo>(to), Exposure.Of(Enum.Parse<Place>(place), isShared, isPersonal));
}
