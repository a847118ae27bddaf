using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Conventions;
using NJsonSchema;

namespace Bot.Tests.Fakes;

/// <summary>What Teams takes and what it does not.</summary>
internal static class TeamsRules
{
    public const string CardKind = "application/vnd.microsoft.card.adaptive";

    private const int MostBytes = 80 * 1024;
    private const int MostCardBytes = 28 * 1024;

    private static readonly Lazy<JsonSchema> Cards = new(() => JsonSchema.FromJsonAsync(Repository.Read("tests/Bot.Tests/Fixtures/Schemas/adaptive-card-1.5.schema.json")).GetAwaiter().GetResult());

    /// <param name="mayBeFirst">People may be written to who have not just written; what HR's people wrote is not machine-made.</param>
    public static IEnumerable<string> Problems(string conversation, JsonObject message, string body, bool mayBeFirst)
    {
        if ((string?)message["from"]?["id"] is not { } from || !from.StartsWith("28:", StringComparison.Ordinal)
            || (string?)message["recipient"]?["id"] is null || (string?)message["conversation"]?["id"] != conversation || ((string?)message["replyToId"] is null && !mayBeFirst))
        {
            yield return "an activity does not say from whom, to whom, where or about what";
        }

        // Counted as UTF-16.
        if (Encoding.Unicode.GetByteCount(body) > MostBytes)
        {
            yield return "an activity is too large";
        }

        if ((string?)message["type"] == "typing")
        {
            yield break;
        }

        var text = (string?)message["text"];
        var cards = message["attachments"] as JsonArray ?? [];
        if (text is null == (cards.Count == 0) || text is "")
        {
            yield return "an activity has text and a card, or neither";
        }

        if (text is not null && (string?)message["textFormat"] != "markdown")
        {
            yield return "text without its format";
        }

        if (cards.Count > 0 && string.IsNullOrEmpty((string?)message["summary"]))
        {
            yield return "a card without a summary for notifications";
        }

        foreach (var problem in cards.SelectMany(card => CardProblems(card!["content"]!.AsObject())).Concat(mayBeFirst && message["entities"] is null ? [] : EntityProblems(message["entities"] as JsonArray ?? [], text ?? "")))
        {
            yield return problem;
        }
    }

    public static IEnumerable<string> CardProblems(JsonObject card)
    {
        if (Encoding.UTF8.GetByteCount(card.ToJsonString()) > MostCardBytes)
        {
            yield return "a card is too large";
        }

        foreach (var error in Cards.Value.Validate(card.ToJsonString()))
        {
            yield return $"a card is not of its schema: {error.Path} {error.Kind}";
        }
    }

    private static IEnumerable<string> EntityProblems(JsonArray entities, string text)
    {
        // HR's own words say whose they are, and no machine made them.
        var isByHr = text.StartsWith("HR's reply", StringComparison.Ordinal) || text.StartsWith("Réponse des RH", StringComparison.Ordinal);
        if (entities is not [JsonObject { } root] || (string?)root["type"] != "https://schema.org/Message" || (string?)root["@type"] != "Message"
            || root["additionalType"]?[0]?.ToString() != (isByHr ? null : "AIGeneratedContent"))
        {
            yield return "not exactly one root message entity that says whether it is machine-made";
            yield break;
        }

        var citations = root["citation"] as JsonArray ?? [];
        if (citations.Count > 20)
        {
            yield return "more than 20 citations";
        }

        if (citations.Select(citation => (int)citation!["position"]!).Distinct().Count() != citations.Count)
        {
            yield return "two citations of one number";
        }

        foreach (var citation in citations.OfType<JsonObject>())
        {
            var appearance = citation["appearance"] as JsonObject ?? [];
            var keywords = appearance["keywords"] as JsonArray ?? [];
            if (!text.Contains($"[{citation["position"]}]", StringComparison.Ordinal))
            {
                yield return "a citation without its mark in the text";
            }

            if ((string?)appearance["name"] is not { Length: > 0 and <= 80 } || (string?)appearance["abstract"] is not { Length: > 0 and <= 160 }
                || keywords.Count > 3 || keywords.Any(word => ((string)word!).Length is 0 or > 28))
            {
                yield return "a citation beyond its limits";
            }
        }
    }
}
