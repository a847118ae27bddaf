using Bot.Channels.Slack;
using Bot.Tests.Conventions;
using NJsonSchema;

namespace Bot.Tests.Channels.Slack;

/// <summary>What an administrator uploads is what Slack takes.</summary>
public sealed class SlackManifestTests
{
    private const string Template = "manifests/slack/manifest.json";

    public static TheoryData<string, string> Manifests => new MatrixTheoryData<string, string>(["v1", "v2"], ["template", "http", "socket"]);

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task It_is_valid_by_Slacks_schemas(string version, string kind)
    {
        var schema = await SchemaAsync(version);
        var manifest = kind switch
        {
            "template" => Repository.Read(Template),
            "http" => SlackManifest.Write("answers.example", "/marketpay"),
            _ => SlackManifest.Write(null, "/marketpay"),
        };

        Assert.Empty(schema.Validate(manifest));
    }

    [Theory]
    [InlineData("v1", "\"background_color\"", "\"backgroundColor\"")]
    [InlineData("v1", "\"/payanswers\"", "\"payanswers\"")]
    [InlineData("v2", "\"type\": \"message\"", "\"type\": \"massage\"")]
    public async Task A_wrong_manifest_is_noticed(string version, string right, string wrong)
    {
        var schema = await SchemaAsync(version);

        Assert.NotEmpty(schema.Validate(Repository.Read(Template).Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void It_names_the_addresses_and_the_command_of_the_deployment()
    {
        var manifest = SlackManifest.Write("answers.example", "/marketpay");

        Assert.Contains("\"https://answers.example/slack/events\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"https://answers.example/slack/interactions\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"https://answers.example/slack/commands\"", manifest, StringComparison.Ordinal);
        Assert.Contains("\"/marketpay\"", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("payanswers.example.com", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void In_socket_mode_it_names_no_address()
    {
        var manifest = SlackManifest.Write(null, "/payanswers");

        Assert.DoesNotContain("https://", manifest, StringComparison.Ordinal);
        Assert.Contains("\"socket_mode_enabled\": true", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_scope_is_explained_in_the_README()
    {
        var readme = Repository.Read("README.md").Split('\n');

        Repository.AssertNone(SlackManifest.Scopes.Append("channels:history").Append("groups:history").Append("usergroups:read").Where(scope => !readme.Any(line => line.StartsWith($"| `{scope}` |", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_shortcuts_are_those_the_program_answers()
    {
        var template = Repository.Read(Template);

        Assert.Contains($"\"{SlackInteractions.AskAboutMessage}\"", template, StringComparison.Ordinal);
        Assert.Contains($"\"{SlackInteractions.AskQuestion}\"", template, StringComparison.Ordinal);
        Assert.Contains($"\"{SlackInteractions.SaveDraft}\"", template, StringComparison.Ordinal);
    }

    private static Task<JsonSchema> SchemaAsync(string version) => JsonSchema.FromJsonAsync(Repository.Read($"tests/Bot.Tests/Fixtures/Schemas/slack-manifest.{version}.schema.json"), TestContext.Current.CancellationToken);
}
