using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Language;

namespace Bot.Briefs.Template;

/// <summary>HR's own guidance in each of its languages, each at most once.</summary>
internal sealed record TemplateContent(IReadOnlyList<TemplateText> Texts)
{
    /// <param name="lines">The lines of a part in a language.</param>
    public static TemplateContent Of(Func<GuidancePart, ReplyLanguage, IReadOnlyList<string>> lines) => new([.. Enum.GetValues<ReplyLanguage>().Select(language => new TemplateText(
        language.Code(), lines(GuidancePart.Frame, language), lines(GuidancePart.Ask, language), lines(GuidancePart.Avoid, language), lines(GuidancePart.Next, language)))]);

    /// <returns>Null where HR wrote none in that language.</returns>
    public TemplateText? In(ReplyLanguage language) => Texts.FirstOrDefault(text => text.Language == language.Code());

    public string Write() => JsonSerializer.Serialize(this, TemplateJson.Default.TemplateContent);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static TemplateContent Read(string json) => JsonSerializer.Deserialize(json, TemplateJson.Default.TemplateContent) ?? throw new JsonException("The template is null.");
}

/// <summary>The guidance in one language, a line each.</summary>
/// <param name="Language">ISO 639-1 code of a reply language.</param>
internal sealed record TemplateText(string Language, IReadOnlyList<string> Frame, IReadOnlyList<string> Ask, IReadOnlyList<string> Avoid, IReadOnlyList<string> Next)
{
    public IReadOnlyList<string> Of(GuidancePart part) => part switch
    {
        GuidancePart.Frame => Frame,
        GuidancePart.Ask => Ask,
        GuidancePart.Avoid => Avoid,
        _ => Next,
    };
}

[JsonSerializable(typeof(TemplateContent))]
internal sealed partial class TemplateJson : JsonSerializerContext;
