using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Articles;
using Bot.Language;

namespace Bot.Faqs;

/// <summary>What HR wrote: a question, its reply, and for whom and how long it holds.</summary>
internal sealed record FaqContent
{
    /// <summary>The reply in each of its languages, each at most once; never empty once checked.</summary>
    public required IReadOnlyList<FaqText> Texts { get; init; }

    public Audience Audience { get; init; } = Audience.Everyone;

    /// <summary>ISO 3166-1 alpha-2 code of the only country it holds for; empty for all.</summary>
    public string Country { get; init; } = "";

    /// <summary>A word or two it is filed under; empty for none.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Who answers for it, as readers see it: "Compensation team".</summary>
    public string Owner { get; init; } = "";

    /// <summary>The first day (UTC) it is said; null for at once.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The day by which somebody looks at it again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The last day (UTC) it is said; null for no end.</summary>
    public DateOnly? Expires { get; init; }

    /// <returns>The text in a language, or else in the first.</returns>
    public FaqText In(ReplyLanguage language) => Texts.FirstOrDefault(text => text.Language == language.Code()) ?? Texts[0];

    /// <summary>The articles the reply relies on: links to <c>article:ID</c> in its Markdown.</summary>
    public IReadOnlyList<ArticleId> Articles() => [.. Texts.SelectMany(text => FaqMarkdown.Articles(text.Answer)).Distinct()];

    public string Write() => JsonSerializer.Serialize(this, FaqJson.Default.FaqContent);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static FaqContent Read(string json) => JsonSerializer.Deserialize(json, FaqJson.Default.FaqContent) ?? throw new JsonException("The content is null.");

    /// <summary>By value, lists included.</summary>
    public bool IsSameAs(FaqContent other) => Write() == other.Write();
}

/// <summary>The reply in one language.</summary>
/// <param name="Language">ISO 639-1 code: en or fr.</param>
/// <param name="Question">As HR would ask it.</param>
/// <param name="Alternatives">Other wordings of the same question.</param>
/// <param name="Answer">Markdown; a link to <c>article:ID</c> cites an article.</param>
internal sealed record FaqText(string Language, string Question, IReadOnlyList<string> Alternatives, string Answer);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FaqContent))]
internal sealed partial class FaqJson : JsonSerializerContext;
