using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Channels.Teams;
using Bot.Channels.Teams.Connector;
using Bot.Diagnosis;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Teams;

/// <summary>What doctor says about the connection to Teams.</summary>
public sealed class TeamsCheckupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_channel_without_credentials_is_off_and_fine()
    {
        var finding = Assert.Single(await ExamineAsync(new FakeTeams(), []));

        Assert.Equal(("teams", FindingStatus.Ok), (finding.Name, finding.Status));
    }

    [Fact]
    public async Task An_app_without_a_credential_is_off_and_told_what_it_lacks()
    {
        var finding = Assert.Single(await ExamineAsync(new FakeTeams(), new() { ["Teams:AppId"] = FakeTeams.App, ["Teams:TenantId"] = FakeTeams.Tenant }));

        Assert.Equal(("teams", FindingStatus.Warn), (finding.Name, finding.Status));
        Assert.Contains("Teams:AppPassword", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_works_is_said_to()
    {
        var findings = await ExamineAsync(new FakeTeams(), Connected());

        Assert.Equal(["teams credentials", "teams token", "teams keys"], findings.Select(finding => finding.Name));
        Assert.All(findings, finding => Assert.Equal(FindingStatus.Ok, finding.Status));
    }

    [Theory]
    [InlineData(7000215, "Teams:AppPassword")]
    [InlineData(7000222, "has ended")]
    [InlineData(7000229, "az ad sp create")]
    [InlineData(700016, "Teams:AppId")]
    [InlineData(90002, "Teams:TenantId")]
    public async Task A_token_that_is_not_issued_is_told_with_what_mends_it(int number, string mend)
    {
        var teams = new FakeTeams { TokenRefusal = (HttpStatusCode.Unauthorized, $"{{\"error\":\"invalid_client\",\"error_codes\":[{number}]}}") };

        var finding = Assert.Single(await ExamineAsync(teams, Connected()), finding => finding.Status == FindingStatus.Fail);

        Assert.Contains($"AADSTS{number}", finding.Cause, StringComparison.Ordinal);
        Assert.Contains(mend, finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_fail()
    {
        var finding = Assert.Single(await ExamineAsync(new FakeTeams { IsMetadataDown = true }, Connected()), finding => finding.Status == FindingStatus.Fail);

        Assert.Contains("HTTP 503", finding.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-27", "Fail")]
    [InlineData("2026-12-20", "Warn")]
    [InlineData("2027-12-20", "Ok")]
    public async Task A_secret_near_its_end_is_told_before(string day, string expected)
    {
        var settings = Connected();
        settings["Teams:AppPasswordExpires"] = day;

        var finding = (await ExamineAsync(new FakeTeams(), settings))[0];

        Assert.Equal(expected, finding.Status.ToString());
        Assert.Contains(day, finding.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "Warn")]
    [InlineData(400, "Ok")]
    public async Task A_certificate_proves_who_we_are_and_tells_its_own_end(int days, string expected)
    {
        using var folder = new TempFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Now.AddDays(-1), Now.AddDays(days));
        folder.Write("bot.pem", $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
        var settings = new Dictionary<string, string?> { ["Teams:AppId"] = FakeTeams.App, ["Teams:TenantId"] = FakeTeams.Tenant, ["Teams:CertificatePath"] = folder.At("bot.pem") };

        var findings = await ExamineAsync(new FakeTeams(), settings);

        Assert.Equal([expected, "Ok", "Ok"], findings.Select(finding => finding.Status.ToString()));
        Assert.Contains(Now.AddDays(days).ToString("yyyy-MM-dd", null), findings[0].Cause, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Connected() => new() { ["Teams:AppId"] = FakeTeams.App, ["Teams:TenantId"] = FakeTeams.Tenant, ["Teams:AppPassword"] = FakeTeams.Secret };

    private static async Task<List<Finding>> ExamineAsync(FakeTeams teams, Dictionary<string, string?> settings)
    {
        await using var services = Build(teams, settings);
        var findings = await services.GetRequiredService<ICheckup>().ExamineAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Empty(teams.Violations);
        return findings;
    }

    private static ServiceProvider Build(FakeTeams teams, Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Now))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddTeamsAccess();
        services.AddHttpClient(TeamsHttp.Name).ConfigurePrimaryHttpMessageHandler(() => teams);
        return services.BuildServiceProvider();
    }
}
