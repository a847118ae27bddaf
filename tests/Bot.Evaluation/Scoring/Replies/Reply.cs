using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>A reply of the system under test: a line of <c>answer-batch</c>.</summary>
/// <param name="Outcome">answered, faq, abstained, refused or routed; empty when absent.</param>
/// <param name="ElapsedMilliseconds">Null when the run does not give it.</param>
internal sealed record Reply(string Id, string Outcome, string Language, string Text, IReadOnlyList<ReplyCitation> Citations, double? ElapsedMilliseconds)
{
    public bool IsAnswer => Outcome is "answered" or "faq";

    public static Reply Parse(JsonElement row) => new(
        row.Required("id").Key(), row.Text("outcome"), row.Text("language"), row.Text("text"),
        row.List("citations", ReplyCitation.Parse), row.Field("elapsedMs")?.Number());
}

/// <summary>A citation of a reply.</summary>
/// <param name="Article">As written; "None" when absent.</param>
/// <param name="Kind">article, faq or notice.</param>
/// <param name="Heading">When, in what and where the source was published: words that may carry a figure of the reply.</param>
internal sealed record ReplyCitation(string Article, string Kind, string Quote, IReadOnlyList<string> Heading)
{
    /// <summary>FAQs and notices are not articles, so their quotes are not looked up.</summary>
    public bool IsOurs => Kind is "faq" or "notice";

    public static ReplyCitation Parse(JsonElement row) => new(
        row.Field("article").Words(), row.Text("kind"), row.Text("quote"),
        [.. new[] { "published", "title", "outlet" }.Select(name => row.Field(name) is { } value && value.IsTrue() ? ((JsonElement?)value).Words() : "")]);
}
