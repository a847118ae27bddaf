using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Articles.Reading.Html;

/// <summary>What a page's JSON-LD says about its article (https://schema.org/NewsArticle). Empty where it says nothing.</summary>
internal sealed partial record JsonLd(string Headline, string Author, string Publisher, string Published, string Language, string Address, string Body)
{
    // Types of schema.org that are an article; pages of other types (lists, products, organisations) describe their surroundings.
    private static readonly string[] ArticleTypes =
    [
        "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "backgroundnewsarticle",
        "reviewnewsarticle", "liveblogposting", "techarticle", "scholarlyarticle", "report", "socialmediaposting", "advertisercontentarticle",
    ];

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static readonly JsonLd None = new("", "", "", "", "", "", "");

    public static JsonLd Of(IParentNode document)
    {
        var articles = new List<JsonElement>();
        var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var salvaged = None;
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json' i]"))
        {
            var text = script.TextContent;
            if (TryParse(text) is { } json)
            {
                Collect(json, articles, named);
            }
            else if (salvaged == None)
            {
                salvaged = Salvage(text);
            }
        }

        var best = articles.OrderByDescending(article => Text(article, "articleBody").Length > 0).ThenByDescending(article => Text(article, "headline").Length > 0).FirstOrDefault();
        return best.ValueKind == JsonValueKind.Object ? Facts(best, named) : salvaged;
    }

    private static JsonLd Facts(JsonElement article, Dictionary<string, JsonElement> named) => new(
        First(Text(article, "headline"), Text(article, "name")),
        Names(article, "author", named) is { Length: > 0 } author ? author : Names(article, "creator", named),
        Names(article, "publisher", named),
        First(Text(article, "datePublished"), Text(article, "dateCreated")),
        Text(article, "inLanguage"),
        AddressOf(article),
        Text(article, "articleBody"));

    private static string First(string one, string other) => one.Length > 0 ? one : other;

    private static JsonElement? TryParse(string text)
    {
        var json = text.Trim().TrimEnd(';');
        if (json.StartsWith("<!--", StringComparison.Ordinal) || json.StartsWith("//<![CDATA[", StringComparison.Ordinal) || json.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var (start, end) = (json.IndexOfAny(['{', '[']), json.LastIndexOfAny(['}', ']']));
            start = json.StartsWith("<![CDATA[", StringComparison.Ordinal) ? json.IndexOf('{', StringComparison.Ordinal) : start;
            json = start >= 0 && end > start ? json[start..(end + 1)] : json;
        }

        foreach (var attempt in (string[])[json, ControlCharacters().Replace(json, " ")])
        {
            try
            {
                // The clone outlives the document's pooled memory.
                using var document = JsonDocument.Parse(attempt, Tolerant);
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
                // Line breaks inside strings are the commonest mistake; the second attempt is without them.
            }
        }

        return null;
    }

    // The parser bounds the depth, so the walk may recurse.
    private static void Collect(JsonElement json, List<JsonElement> articles, Dictionary<string, JsonElement> named)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Collect(item, articles, named);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(json))
            {
                articles.Add(json);
            }

            if (Text(json, "@id") is { Length: > 0 } id && json.TryGetProperty("name", out _))
            {
                named.TryAdd(id, json);
            }

            foreach (var inner in json.EnumerateObject())
            {
                if (inner.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Collect(inner.Value, articles, named);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement json)
    {
        if (!json.TryGetProperty("@type", out var type))
        {
            return false;
        }

        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Written) : [Written(type)];
        return types.Any(name => ArticleTypes.Contains(name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant()));
    }

    private static string Text(JsonElement json, string property) => json.TryGetProperty(property, out var value) ? Written(value) : "";

    private static string Written(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Array => value.EnumerateArray().Select(Written).FirstOrDefault(item => item.Length > 0) ?? "",
                JsonValueKind.Object => Text(value, "@value"),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(value.GetRawText());
        }
    }

    private static string AddressOf(JsonElement article)
    {
        var page = article.TryGetProperty("mainEntityOfPage", out var value) ? value : default;
        var address = page.ValueKind == JsonValueKind.Object ? Text(page, "@id") : page.ValueKind == JsonValueKind.String ? Written(page) : "";
        return First(Text(article, "url"), address);
    }

    private static string Names(JsonElement article, string property, Dictionary<string, JsonElement> named)
    {
        if (!article.TryGetProperty(property, out var value))
        {
            return "";
        }

        var people = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        return string.Join(", ", people.Select(person => Name(person, named)).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static string Name(JsonElement person, Dictionary<string, JsonElement> named)
    {
        if (person.ValueKind != JsonValueKind.Object)
        {
            return Written(person);
        }

        var name = Text(person, "name");
        return name.Length == 0 && named.TryGetValue(Text(person, "@id"), out var meant) ? Text(meant, "name") : name;
    }

    // What is left of JSON that no parser takes: the fields whose text stands between quotes.
    private static JsonLd Salvage(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Field().Matches(text))
        {
            found.TryAdd(match.Groups["name"].Value, JsonText.Unescape(match.Groups["value"].ValueSpan));
        }

        return None with
        {
            Headline = found.GetValueOrDefault("headline", ""),
            Published = found.GetValueOrDefault("datePublished", ""),
            Body = found.GetValueOrDefault("articleBody", ""),
        };
    }

    [GeneratedRegex(@"[\u0000-\u001f]+")]
    private static partial Regex ControlCharacters();

    [GeneratedRegex(@"""(?<name>headline|datePublished|articleBody)""\s*:\s*""(?<value>(?:[^""\\]|\\.)*)""", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
