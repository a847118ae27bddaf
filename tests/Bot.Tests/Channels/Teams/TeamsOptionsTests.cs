using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Channels.Teams;
using Bot.Channels.Teams.Trust;
using Bot.Tests.Drivers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Teams;

public sealed class TeamsOptionsTests
{
    [Fact]
    public void Without_credentials_the_channel_is_off() => Assert.False(Read([]).IsOn());

    [Theory]
    [InlineData("Teams:AppPassword=s", "Teams:AppId is missing")]
    [InlineData("Teams:AppPassword=s,Teams:AppId=a", "Teams:TenantId is missing")]
    [InlineData("Teams:AppPassword=s,Teams:AppId=a,Teams:TenantId=t,Teams:ManagedIdentity=true", "more than one credential")]
    [InlineData("Teams:AppId=a,Teams:TenantId=t,Teams:CertificatePath=/nowhere/bot.pfx", "Teams:CertificatePath")]
    [InlineData("Teams:AppPasswordExpires=next year", "Teams:AppPasswordExpires")]
    [InlineData("Teams:OpenIdMetadata=http://login.example.org/", "Teams:OpenIdMetadata must be an https address")]
    [InlineData("Teams:OpenIdMetadata=http://127.0.0.1:9/", "Teams:OpenIdMetadata must be an https address")]
    [InlineData("Teams:TokenEndpoint=http://127.0.0.1:9/token,Teams:AllowedServiceHosts=localhost", "Teams:TokenEndpoint must be an https address")]
    [InlineData("Teams:DangerouslyAllowUnauthenticatedLoopback=true,Urls=http://0.0.0.0:3978", "only this machine can reach")]
    [InlineData("Teams:DangerouslyAllowUnauthenticatedLoopback=true,Urls=http://localhost:3978;http://+:80", "only this machine can reach")]
    [InlineData("Teams:DangerouslyAllowUnauthenticatedLoopback=true,Urls=http://localhost:3978,Kestrel:Endpoints:Web:Url=http://*:80", "only this machine can reach")]
    public void A_setting_that_cannot_hold_stops_the_start_and_says_what_is_missing(string settings, string words)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(Parse(settings)));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:AppId=a,Teams:TenantId=t,Teams:AppPassword=s")]
    [InlineData("Teams:AppId=a,Teams:ManagedIdentity=true,Teams:AllowedTenants=t")]
    [InlineData("Teams:AppId=a,Teams:TenantId=t,Teams:AppPassword=s,Teams:TokenEndpoint=http://127.0.0.1:9/token,Teams:OpenIdMetadata=http://localhost:9/m,Teams:AllowedServiceHosts:0=127.0.0.1,Teams:AllowedServiceHosts:1=localhost")]
    [InlineData("Teams:DangerouslyAllowUnauthenticatedLoopback=true,Urls=http://[::1]:3978")]
    public void Each_way_to_connect_is_enough_alone(string settings) => Assert.True(Read(Parse(settings)).IsOn());

    [Fact]
    public void A_certificate_with_its_key_is_a_credential()
    {
        using var folder = new TempFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(70));
        File.WriteAllBytes(folder.At("bot.pfx"), certificate.Export(X509ContentType.Pfx, "open"));

        var options = Read(new() { ["Teams:AppId"] = "a", ["Teams:TenantId"] = "t", ["Teams:CertificatePath"] = folder.At("bot.pfx"), ["Teams:CertificatePassword"] = "open" });

        Assert.True(options.IsOn());
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://api.botframework.com/", true)]
    [InlineData("https://canary.teams.microsoft.com/x/", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://proxy.corp.example/teams/", true)]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://proxy.corp.example/teams/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil-smba.trafficmanager.net/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://smba.trafficmanager.net/?x=1", false)]
    [InlineData("ftp://smba.trafficmanager.net/", false)]
    [InlineData("/relative", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Our_token_goes_to_hosts_of_the_platform_and_to_those_that_are_listed(string? serviceUrl, bool isAllowed)
    {
        var options = Options.Create(new TeamsOptions { AllowedServiceHosts = ["proxy.corp.example", "127.0.0.1"] });

        Assert.Equal(isAllowed, new ServiceHosts(options).Allows(serviceUrl));
    }

    private static Dictionary<string, string?> Parse(string settings) => settings.Split(',').Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

    private static TeamsOptions Read(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddTeamsAccess()
        .BuildServiceProvider()
        .GetRequiredService<IOptions<TeamsOptions>>().Value;
}
