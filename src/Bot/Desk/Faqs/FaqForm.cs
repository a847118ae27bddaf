using Bot.Articles;
using Bot.Faqs;
using Bot.Language;
using Bot.Rendering;

namespace Bot.Desk.Faqs;

/// <summary>A reply as it stands in the editor's form: text in every field, right or wrong, so that nothing typed is ever lost.</summary>
internal sealed class FaqForm
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private FaqForm() { }

    /// <summary>The newest version its writer saw; 0 for a new reply.</summary>
    public int BasedOn { get; private init; }

    /// <returns>Empty for a field that is not there.</returns>
    public string this[string field] => _values.GetValueOrDefault(field, "");

    public static string Field(string name, ReplyLanguage language) => $"{name}.{language.Code()}";

    /// <summary>An empty form, which proposes a review in half a year.</summary>
    public static FaqForm Empty(DateOnly today) => new() { _values = { ["reviewBy"] = IsoDay.Write(today.AddMonths(6)) ?? "" } };

    public static FaqForm Of(FaqVersion version)
    {
        var (content, form) = (version.Content, new FaqForm { BasedOn = version.Number });
        foreach (var text in content.Texts)
        {
            form._values[$"question.{text.Language}"] = text.Question;
            form._values[$"alternatives.{text.Language}"] = string.Join('\n', text.Alternatives);
            form._values[$"answer.{text.Language}"] = text.Answer;
        }

        form._values["first"] = content.Texts is [var shown, ..] ? shown.Language : "";
        form._values["audience"] = content.Audience.ToString();
        (form._values["country"], form._values["topic"], form._values["owner"]) = (content.Country, content.Topic, content.Owner);
        form._values["effectiveFrom"] = IsoDay.Write(content.EffectiveFrom) ?? "";
        form._values["reviewBy"] = IsoDay.Write(content.ReviewBy) ?? "";
        form._values["expires"] = IsoDay.Write(content.Expires) ?? "";
        return form;
    }

    public static FaqForm Read(IFormCollection sent)
    {
        var form = new FaqForm { BasedOn = int.TryParse(sent["basedOn"], out var number) ? number : 0 };
        foreach (var (name, value) in sent)
        {
            form._values[name] = value.ToString().ReplaceLineEndings("\n").Trim();
        }

        return form;
    }

    /// <summary>The same over a newer version that its writer now knows of.</summary>
    public FaqForm Over(int number)
    {
        var form = new FaqForm { BasedOn = number };
        foreach (var (name, value) in _values)
        {
            form._values[name] = value;
        }

        return form;
    }

    /// <summary>What was written; what cannot be read of it is left out and is a problem.</summary>
    public FaqContent Content(out IReadOnlyList<FieldProblem> problems)
    {
        var found = new List<FieldProblem>();
        DateOnly? Day(string field)
        {
            var day = IsoDay.Read(this[field]);
            if (day is null && this[field].Length > 0)
            {
                found.Add(new FieldProblem(field, "desk.problem.day"));
            }

            return day;
        }

        var content = new FaqContent
        {
            Texts = [.. Enum.GetValues<ReplyLanguage>().Where(IsWritten).OrderByDescending(language => language.Code() == this["first"]).Select(Text)],
            Audience = Enum.TryParse<Audience>(this["audience"], out var audience) ? audience : Audience.Everyone,
            Country = this["country"].ToUpperInvariant(),
            Topic = this["topic"],
            Owner = this["owner"],
            EffectiveFrom = Day("effectiveFrom"),
            ReviewBy = Day("reviewBy"),
            Expires = Day("expires"),
        };
        problems = [.. found, .. FaqRules.Of(content)];
        return content;
    }

    private bool IsWritten(ReplyLanguage language) =>
        (this[Field("question", language)] + this[Field("alternatives", language)] + this[Field("answer", language)]).Length > 0;

    private FaqText Text(ReplyLanguage language) => new(
        language.Code(), this[Field("question", language)],
        this[Field("alternatives", language)].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), this[Field("answer", language)]);
}
