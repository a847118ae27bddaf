using Bot.Faqs;
using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>An approved reply as it is matched.</summary>
/// <param name="Target">Every wording of its question, in all its languages, the question of the first before the others; and its answers.</param>
internal sealed record FaqEntry(FaqVersion Version, MatchTarget Target)
{
    public static FaqEntry Of(FaqVersion version, QuestionReader reader)
    {
        var texts = version.Content.Texts.Select(text => (Text: text, Language: ReplyLanguages.Parse(text.Language) ?? ReplyLanguage.English)).ToList();
        return new FaqEntry(version, new MatchTarget(
            [.. texts.Select(of => reader.Read(of.Text.Question, of.Language))],
            [.. texts.SelectMany(of => of.Text.Alternatives.Where(wording => wording.Length > 0).Select(wording => reader.Read(wording, of.Language)))],
            [.. texts.Select(of => reader.Read(of.Text.Answer, of.Language))]));
    }
}
