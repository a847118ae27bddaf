using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Slack;

/// <summary>The app manifest that an administrator gives to Slack, for one deployment. The template is <c>manifests/slack/manifest.json</c>.</summary>
internal static class SlackManifest
{
    private const string Resource = "Bot.manifests.slack.manifest.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the token must be allowed to do.</summary>
    public static IReadOnlyList<string> Scopes { get; } = [.. Load()["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => scope!.GetValue<string>())];

    /// <param name="host">The public host name, without scheme; null for Socket Mode, which needs no address.</param>
    /// <param name="command">The slash command, with its slash.</param>
    public static string Write(string? host, string command)
    {
        var manifest = Load();
        var settings = manifest["settings"]!;
        var slash = manifest["features"]!["slash_commands"]![0]!.AsObject();
        slash["command"] = command;
        if (host is null)
        {
            slash.Remove("url");
            settings["event_subscriptions"]!.AsObject().Remove("request_url");
            settings["interactivity"]!.AsObject().Remove("request_url");
            settings["socket_mode_enabled"] = true;
        }
        else
        {
            slash["url"] = $"https://{host}/slack/commands";
            settings["event_subscriptions"]!["request_url"] = $"https://{host}/slack/events";
            settings["interactivity"]!["request_url"] = $"https://{host}/slack/interactions";
        }

        return manifest.ToJsonString(Indented);
    }

    private static JsonObject Load()
    {
        using var template = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        return JsonNode.Parse(template)!.AsObject();
    }
}
