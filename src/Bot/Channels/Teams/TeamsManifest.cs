using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Teams;

/// <summary>The app package that an administrator uploads to Teams, for one deployment. The template is the folder <c>manifests/teams</c>.</summary>
internal static class TeamsManifest
{
    private const string Folder = "Bot.manifests.teams.";
    private const string Manifest = "manifest.json";

    private static readonly string[] Others = ["color.png", "outline.png", "fr.json"];

    // So that the same deployment gives the same file.
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="host">The public host name, without scheme.</param>
    /// <param name="appId">The bot's app registration; it names the Teams app as well.</param>
    /// <param name="version">Three numbers; Teams takes an update only with a higher one.</param>
    public static void Write(Stream package, string host, Guid appId, string version)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true);
        using (var entry = Create(zip, Manifest))
        {
            JsonSerializer.Serialize(entry, Fill(host, appId, version), Indented);
        }

        foreach (var name in Others)
        {
            using var entry = Create(zip, name);
            using var file = Open(name);
            file.CopyTo(entry);
        }
    }

    private static Stream Create(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        return entry.Open();
    }

    private static JsonObject Fill(string host, Guid appId, string version)
    {
        using var template = Open(Manifest);
        var manifest = JsonNode.Parse(template)!.AsObject();
        var (id, address) = (appId.ToString(), $"https://{host}");
        (manifest["id"], manifest["version"]) = (id, version);
        manifest["bots"]![0]!["botId"] = id;
        manifest["composeExtensions"]![0]!["botId"] = id;
        foreach (var link in (string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"])
        {
            manifest["developer"]![link] = address;
        }

        manifest["validDomains"] = new JsonArray(host);
        return manifest;
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
}
