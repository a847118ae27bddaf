using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.Web;

/// <summary>The style sheet, scripts and icon of the pages, embedded in the program.</summary>
internal static class WebAssets
{
    private const string Prefix = "Bot.Channels.Web.Assets.";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
    };

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of an asset; it changes with the content, so that it may be kept for good.</summary>
    public static string Address(string name) => $"/assets/{name}?v={All[name].Version}";

    public static IResult Get(HttpContext context, string name)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Refusal.Of(context, StatusCodes.Status404NotFound, "web.refused.notFound");
        }

        // Scripts import each other without a version; those ask again each time and mostly hear "not modified".
        context.Response.Headers.CacheControl =
            context.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(asset.Content, Types[Path.GetExtension(name)], entityTag: new EntityTagHeaderValue(new StringSegment($"\"{asset.Version}\"")));
    }

    /// <summary>The text of a page's template.</summary>
    public static string Template(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static FrozenDictionary<string, Asset> Load() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal) && Types.ContainsKey(Path.GetExtension(resource)))
            .Select(resource => resource[Prefix.Length..])
            .ToFrozenDictionary(name => name, Read);

    private static Asset Read(string name)
    {
        using var stream = Open(name);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"No asset '{name}' is embedded.");

    /// <param name="Version">The beginning of the content's SHA-256, hexadecimal.</param>
    private sealed record Asset(byte[] Content, string Version);
}
