using Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Settings;

public sealed class UnusedSettingsTests
{
    [Fact]
    public void Who_closes_the_page_by_a_setting_of_the_next_version_is_told() =>
        Assert.Equal("Web:Chat is set, but in this version nobody can sign in, so the page is closed.", Assert.Single(UnusedSettings.Of(Settings(("Web:Chat", "signedin")))));

    [Fact]
    public void Nothing_is_said_of_settings_that_are_used() => Assert.Empty(UnusedSettings.Of(Settings(
        ("Web:Chat", "Loopback"), ("Roles:HrEditors", "slack:T1:UANA"), ("Roles:HrApprovers:0", "slack:T1:UBEN"), ("Roles:Managers", "slack:T1:UCLEO"), ("Roles:Operators", "slack:T1:UDAN"))));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
