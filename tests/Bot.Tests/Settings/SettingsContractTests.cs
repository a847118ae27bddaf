using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Commands;
using Bot.Settings;
using Bot.Tests.Conventions;
using Bot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Settings;

/// <summary>The settings that operators and other programs set, and the three ways to set them. The list is a promise: names are added to it, never taken away.</summary>
public sealed class SettingsContractTests
{
    private static readonly Dictionary<string, string> Promised = new()
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Storage:Provider"] = "Sqlite",
        ["Storage:ConnectionString"] = "",
        ["Corpus:Folders"] = "briefs,more briefs",
        ["Corpus:Feeds"] = "https://news.example/feed.xml,https://pay.example/rss",
        ["Corpus:WebRefresh"] = "02:00:00",
        ["Corpus:FollowPages"] = "60.00:00:00",
        ["Corpus:MaxPageMegabytes"] = "5",
        ["Corpus:FetchTimeoutSeconds"] = "20",
        ["Corpus:PauseMilliseconds"] = "2000",
        ["Corpus:AllowedPrivateHosts"] = "wiki.corp.example,127.0.0.1",
        ["Web:PublicUrl"] = "https://answers.example",
        ["Web:Chat"] = "SignedIn",
        ["Channels:Place"] = "Private",
        ["Contacts:HrPartner"] = "your HR partner",
        ["Contacts:CompensationTeam"] = "pay@corp.example",
        ["Contacts:Confidential"] = "the ombuds office",
        ["Contacts:Legal"] = "legal@corp.example",
        ["Contacts:Countries:FR:HrPartner"] = "votre RRH",
        ["Contacts:RightsNotice:English"] = "You may talk about pay.",
        ["Contacts:RightsNotice:French"] = "Vous pouvez parler de votre salaire.",
        ["Contacts:RightsNotice:Date"] = "2026-11-01",
        ["Privacy:QuestionText"] = "7.00:00:00",
        ["Queue:RemindAfter"] = "1.12:00:00",
        ["Roles:HrEditors"] = "slack:TPAYROLL1:UEDITOR01,teams:0e4f7a52-1111-4222-8333-944445555666:b7c1d2e3-0000-4000-8000-0000000000a1",
        ["Roles:HrApprovers"] = "slack-group:SAPPROVE1,entra-group:5f1b8f0a-2222-4333-8444-155556666777",
        ["Roles:Managers"] = "slack-group:SMANAGER1",
        ["Roles:Operators"] = "slack:TPAYROLL1:UOPERATE1",
        ["Teams:GraphBase"] = "http://127.0.0.1:9/v1.0/",
        ["Teams:AppId"] = "2d9b6f64-7c35-4d0a-8a52-5e1f0c7d9b23",
        ["Teams:TenantId"] = "0e4f7a52-1111-4222-8333-944445555666",
        ["Teams:AllowedTenants"] = "0e4f7a52-1111-4222-8333-944445555666,another",
        ["Teams:AppPassword"] = "fake-app-password",
        ["Teams:CertificatePath"] = "",
        ["Teams:CertificatePassword"] = "",
        ["Teams:ManagedIdentity"] = "False",
        ["Teams:OpenIdMetadata"] = "http://127.0.0.1:9/openid",
        ["Teams:TokenEndpoint"] = "http://127.0.0.1:9/token",
        ["Teams:AllowedServiceHosts"] = "127.0.0.1,localhost",
        ["Teams:DangerouslyAllowUnauthenticatedLoopback"] = "True",
        ["Slack:Mode"] = "Http",
        ["Slack:SigningSecret"] = "fake-signing-secret",
        ["Slack:BotToken"] = "xoxb-fake",
        ["Slack:AppToken"] = "xapp-fake",
        ["Slack:ApiBase"] = "http://127.0.0.1:9/api/",
        ["Slack:TeamId"] = "TPAYROLL1",
        ["Slack:AppId"] = "APAYROLL1",
        ["Slack:Command"] = "/ask-pay",
        ["OpenAI:Endpoint"] = "http://127.0.0.1:9/openai/v1/",
        ["OpenAI:ApiKey"] = "fake-api-key",
        ["OpenAI:ChatDeployment"] = "chat",
        ["OpenAI:EmbeddingDeployment"] = "vectors",
        ["OpenAI:TimeoutSeconds"] = "5",
        ["Embeddings:Provider"] = "Deployment",
        ["Answers:DeadlineSeconds"] = "20",
        ["Inbox:LeaseSeconds"] = "60",
    };

    private static readonly string[] Lists =
        ["Corpus:Folders", "Corpus:Feeds", "Corpus:AllowedPrivateHosts", "Roles:HrEditors", "Roles:HrApprovers", "Roles:Managers", "Roles:Operators", "Teams:AllowedTenants", "Teams:AllowedServiceHosts"];

    [Fact]
    public void On_the_command_line_every_promised_setting_is_read()
    {
        var arguments = Promised.SelectMany(setting => new[] { $"--{setting.Key}", setting.Value });

        AssertRead(BotHost.CreateWeb(SharedOptions.Settings(CommandLine.Create().Parse(SharedOptions.MarkSettings([.. arguments])))));
    }

    [Fact]
    public void In_a_file_every_promised_setting_is_read_and_lists_are_lists()
    {
        var builder = BotHost.CreateWeb([]);
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(File(Promised).ToJsonString())));

        AssertRead(builder);
    }

    [Fact]
    public async Task In_the_environment_every_promised_setting_lets_the_program_start()
    {
        using var folder = new TempFolder();
        var environment = Promised.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);

        await using var process = BotProcess.StartIn(environment, "serve", "--data", folder.Path);

        await process.ListensAsync();
        Assert.Contains("Web:Chat is set, but", process.Output);
    }

    [Fact]
    public void A_misspelt_name_stops_the_start_in_each_section()
    {
        var sections = Promised.Keys.Where(key => key.Contains(':')).Select(key => key.Split(':')[0]).Distinct();

        Assert.All(sections, section =>
        {
            var refused = Assert.Throws<SettingsException>(() => SettingsException.ThrowIfInvalid(BotHost.CreateWeb([$"--{section}:Misspelt=x"]).Build().Services));

            Assert.Contains("Misspelt", refused.Message);
        });
    }

    private static void AssertRead(WebApplicationBuilder builder)
    {
        var services = builder.Build().Services;
        SettingsException.ThrowIfInvalid(services);

        Assert.All(Promised.Where(setting => setting.Key.Split(':').Length == 2), setting => Assert.Equal(setting.Value, Read(services, setting.Key)));
    }

    private static string Read(IServiceProvider services, string key)
    {
        var (section, name) = (key.Split(':')[0], key.Split(':')[1]);
        var type = OptionsClasses.BySection()[section];
        var options = services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type));
        var value = type.GetProperty(name)!.GetValue(options.GetType().GetProperty("Value")!.GetValue(options));
        return value is SettingList list ? string.Join(',', list) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }

    private static JsonObject File(Dictionary<string, string> settings)
    {
        var file = new JsonObject();
        foreach (var (key, value) in settings)
        {
            var parts = key.Split(':');
            var at = file;
            foreach (var part in parts.SkipLast(1))
            {
                at = (JsonObject)(at[part] ??= new JsonObject());
            }

            at[parts[^1]] = Lists.Contains(key) ? new JsonArray([.. value.Split(',').Select(item => (JsonNode)item)]) : value;
        }

        return file;
    }
}
