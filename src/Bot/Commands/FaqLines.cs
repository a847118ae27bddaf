using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Audit;
using Bot.Faqs;
using Bot.Language;

namespace Bot.Commands;

/// <summary>A file of replies for a batch: <c>{"id","title","text"}</c> a line, taken as approved.</summary>
internal static class FaqLines
{
    /// <returns>In the order of the file.</returns>
    /// <exception cref="UsageException">The file cannot be read, or a line is no reply.</exception>
    public static IReadOnlyList<FaqVersion> Read(string path)
    {
        try
        {
            return [.. File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Parse(line.Item, $"{path}:{line.Index + 1}"))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {e.Message}");
        }
    }

    private static FaqVersion Parse(string line, string where)
    {
        FaqWire? wire;
        try
        {
            wire = JsonSerializer.Deserialize(line, FaqLineJson.Default.FaqWire);
        }
        catch (JsonException)
        {
            wire = null;
        }

        if (wire is not { Title.Length: > 0, Text.Length: > 0 } || wire.Id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw new UsageException($"{where}: a reply needs an id, a title (the question) and a text.");
        }

        var language = ReplyLanguages.Parse(wire.Lang) ?? ReplyLanguages.Parse(LanguageGuess.Of($"{wire.Title} {wire.Text}")) ?? ReplyLanguage.English;
        var content = new FaqContent { Texts = [new FaqText(language.Code(), wire.Title, wire.Also ?? [], wire.Text)] };
        return new FaqVersion(new FaqId(wire.Id.ToString()), 1, FaqState.Approved, content, Pseudonym.Console, DateTimeOffset.UnixEpoch, Pseudonym.Console, null, null, true, null);
    }
}

/// <param name="Also">Other wordings; may be left out.</param>
internal sealed record FaqWire(JsonElement Id, string? Title, string? Text, string? Lang = null, IReadOnlyList<string>? Also = null);

[JsonSerializable(typeof(FaqWire))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class FaqLineJson : JsonSerializerContext;
