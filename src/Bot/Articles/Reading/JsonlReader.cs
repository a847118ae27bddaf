using System.Text.Json;
using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Articles.Reading;

/// <summary>Reads one article a line: <c>{"id","title","text","url","source","author","date","lang"}</c>, all but text optional.</summary>
internal sealed class JsonlReader(TimeProvider clock) : IArticleReader
{
    // A line is one article, held in memory while it is read.
    private const int MaximumLineBytes = BoundedContent.MaximumBytes;

    // A file whose first hundred lines are all broken is not JSONL; saying so once serves better than a million refusals.
    private const int MaximumBrokenAtStart = 100;

    private readonly PublicationDate _dates = new(clock);

    public IReadOnlyList<string> Endings { get; } = [".jsonl", ".ndjson"];

    public IEnumerable<ReadOutcome> Read(string name, Stream content)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var broken = 0;
        foreach (var line in new JsonLines(content, MaximumLineBytes).Read())
        {
            var where = $"{name}:{line.Number}";
            var outcome = line.Problem is null
                ? ReadLine(where, $"{name}-{line.Number}", line.Text)
                : new ReadOutcome.Rejected(where, line.Problem);
            if (outcome is ReadOutcome.Read { Article.Id: var id } && !seen.TryAdd(id, line.Number))
            {
                outcome = new ReadOutcome.Rejected(where, $"its id was already used on line {seen[id]} of this file; give each article its own id.");
            }

            yield return outcome;
            broken += outcome is ReadOutcome.Rejected && seen.Count == 0 ? 1 : 0;
            if (broken == MaximumBrokenAtStart)
            {
                yield return new ReadOutcome.Rejected(name, $"none of its first {broken} lines is an article, so the rest was not read; write one JSON object a line.");
                yield break;
            }
        }

        if (seen.Count == 0 && broken == 0)
        {
            yield return new ReadOutcome.Rejected(name, "the file is empty.");
        }
    }

    private ReadOutcome ReadLine(string where, string fallbackId, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(where, fallbackId, json.RootElement)
                : new ReadOutcome.Rejected(where, "the line is not a JSON object; write one {…} a line.");
        }
        catch (JsonException error)
        {
            // The exception's own message quotes the text, which belongs in no log.
            return new ReadOutcome.Rejected(where, $"not valid JSON near byte {error.BytePositionInLine ?? 0} of the line; write one complete JSON object a line.");
        }
    }

    private ReadOutcome ReadObject(string where, string fallbackId, JsonElement json)
    {
        var text = PlainBlocks.Normalise(Field(json, "text", "articleBody", "body"));
        if (text.Length == 0)
        {
            return new ReadOutcome.Rejected(where, "the article has no text; put it in the field \"text\".");
        }

        if (AudienceWord.Of(Field(json, "audience")) is not { } audience)
        {
            return new ReadOutcome.Rejected(where, $"the audience is unknown; write {AudienceWord.Legal}.");
        }

        var id = WhiteSpace.Fold(Field(json, "id"));
        var language = LanguageCode.Of(Field(json, "lang", "language"));
        language = language.Length > 0 ? language : LanguageGuess.Of(text);
        return new ReadOutcome.Read(new SourceArticle
        {
            Id = id.Length > 0 ? id : fallbackId,
            Text = text,
            Title = WhiteSpace.Fold(Field(json, "title")),
            Outlet = WhiteSpace.Fold(Field(json, "source", "outlet")),
            Author = WhiteSpace.Fold(Field(json, "author")),
            Url = WebAddress.Of(Field(json, "url")),
            Published = _dates.Parse(Field(json, "date", "published"), language),
            Language = language,
            Audience = audience,
        });
    }

    /// <summary>The first of the names that holds a value; a list of strings is joined with commas, anything deeper is passed over.</summary>
    private static string Field(JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value) && Written(value) is { Length: > 0 } written)
            {
                return written;
            }
        }

        return "";
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Unescaped(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(Unescaped)),
        _ => "",
    };

    // A string with half a surrogate pair escaped in it (\ud83d alone) is legal JSON that .NET refuses to
    // decode. The rest of the article is sound, so the string is read and the white space folding leaves the halves out.
    private static string Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(value.GetRawText());
        }
    }
}
