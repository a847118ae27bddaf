using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Channels.Web;

/// <summary>What was posted to <c>/api/chat</c>: a question, or why it cannot be read.</summary>
internal abstract partial record ChatRequest
{
    private ChatRequest() { }

    /// <param name="Language">The language the reply must be in; null lets the question decide.</param>
    /// <param name="Conversation">The id an earlier answer gave; null begins a conversation.</param>
    public sealed record Asked(string Text, ReplyLanguage? Language, string? Conversation) : ChatRequest;

    /// <param name="Wording">Prefix of the texts that say what is wrong and how to mend it.</param>
    public sealed record Malformed(string Wording) : ChatRequest;

    /// <returns>Bad input never throws.</returns>
    public static ChatRequest Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(WithoutByteOrderMark(body));
            return Read(json.RootElement);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no valid Unicode, such as half of a surrogate pair.
            return new Malformed("web.malformed.json");
        }
    }

    private static ChatRequest Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Malformed("web.malformed.object");
        }

        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return new Malformed("web.malformed.text");
        }

        if (!TryGetOptional(root, "lang", out var lang) || (lang is not null && ReplyLanguages.Parse(lang) is null))
        {
            return new Malformed("web.malformed.lang");
        }

        return TryGetOptional(root, "conversation", out var conversation) && (conversation is null || ConversationForm().IsMatch(conversation))
            ? new Asked(text.GetString()!, ReplyLanguages.Parse(lang), conversation)
            : new Malformed("web.malformed.conversation");
    }

    /// <returns>False when the value is there and is no string; null and empty count as absent.</returns>
    private static bool TryGetOptional(JsonElement root, string name, out string? value)
    {
        value = null;
        if (!root.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (found.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        value = found.GetString() is { Length: > 0 } text ? text : null;
        return true;
    }

    // Some shells put one before piped text.
    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    [GeneratedRegex(@"^[\x21-\x7E]{1,128}\z")]
    private static partial Regex ConversationForm();
}
