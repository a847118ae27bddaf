using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Channels.Teams;

/// <summary>The two ways to prove who we are that need no secret.</summary>
public sealed class TeamsIdentityTests
{
    [Fact]
    public async Task A_certificate_signs_for_the_token_that_replies_carry()
    {
        using var folder = new TempFolder();
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(90));
        await File.WriteAllBytesAsync(folder.At("bot.pfx"), certificate.Export(X509ContentType.Pfx, "fake-password"), TestContext.Current.CancellationToken);
        await using var maren = await TeamsDriver.StartAsync(new Dictionary<string, string?>
        {
            ["Teams:AppPassword"] = "", ["Teams:CertificatePath"] = folder.At("bot.pfx"), ["Teams:CertificatePassword"] = "fake-password",
        });

        await maren.WriteAsync("hello");

        Assert.NotEmpty(TeamsDriver.Text(await maren.ReplyAsync()));
        var said = await new JsonWebTokenHandler().ValidateTokenAsync(maren.Teams.Assertion, new TokenValidationParameters
        {
            ValidIssuer = FakeTeams.App,
            ValidAudience = $"https://login.microsoftonline.com/{FakeTeams.Tenant}/oauth2/v2.0/token",
            IssuerSigningKey = new X509SecurityKey(certificate),
        });
        Assert.True(said.IsValid, said.Exception?.Message);
    }

    /// <remarks>As a process: Azure.Identity finds the machine's endpoint in the environment.</remarks>
    [Fact]
    public async Task The_identity_of_the_machine_is_asked_for_a_token_of_the_platform()
    {
        using var folder = new TempFolder();
        await using var machine = new Machine();
        var site = await machine.StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["IDENTITY_ENDPOINT"] = $"{site}/msi/token", ["IDENTITY_HEADER"] = "fake-header",
            ["Teams__AppId"] = FakeTeams.App, ["Teams__TenantId"] = FakeTeams.Tenant, ["Teams__ManagedIdentity"] = "true",
            ["Teams__OpenIdMetadata"] = $"{site}/openid", ["Teams__AllowedServiceHosts"] = "127.0.0.1", ["Urls"] = "http://127.0.0.1:0",
        };

        await using var doctor = await BotProcess.RunInAsync(environment, "doctor", "--json", "--data", folder.At("data"));

        var teams = JsonNode.Parse(doctor.Output)!.AsArray().Where(finding => ((string)finding!["name"]!).StartsWith("teams", StringComparison.Ordinal)).ToList();
        Assert.All(teams, finding => Assert.Equal("ok", (string?)finding!["status"]));
        Assert.Equal(3, teams.Count);
        var asked = Assert.Single(machine.Asked);
        Assert.Equal(("https://api.botframework.com", FakeTeams.App, "fake-header"), (asked["resource"], asked["client_id"], asked["header"]));
    }

    /// <summary>What an Azure machine with an identity answers on its inside, and the platform's keys.</summary>
    private sealed class Machine : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly TeamsSigner _signer = new();

        public Machine()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            _app = builder.Build();
            _app.MapGet("/msi/token", Token);
            _app.MapGet("/openid", () => Results.Text(TeamsSigner.Metadata($"{_app.Urls.First()}/keys").ToJsonString(), "application/json"));
            _app.MapGet("/keys", () => Results.Text(_signer.KeySet().ToJsonString(), "application/json"));
        }

        public ConcurrentQueue<Dictionary<string, string>> Asked { get; } = new();

        public async Task<string> StartAsync()
        {
            await _app.StartAsync(TestContext.Current.CancellationToken);
            return _app.Urls.First();
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private IResult Token(HttpRequest request)
        {
            Asked.Enqueue(new(request.Query.Select(value => KeyValuePair.Create(value.Key, value.Value.ToString()))) { ["header"] = request.Headers["X-IDENTITY-HEADER"].ToString() });
            var expires = TimeProvider.System.GetUtcNow().AddHours(8).ToUnixTimeSeconds();
            return Results.Text($$"""{"access_token":"of-the-machine","expires_on":"{{expires}}","resource":"https://api.botframework.com","token_type":"Bearer"}""", "application/json");
        }
    }
}
