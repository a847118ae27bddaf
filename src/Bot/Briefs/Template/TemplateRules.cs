using Bot.Language;
using Bot.Rendering;

namespace Bot.Briefs.Template;

/// <summary>What guidance must be to be stored, and to be reviewed.</summary>
internal static class TemplateRules
{
    /// <summary>Lines of one part: with more a brief is no page any more.</summary>
    public const int MostLines = 10;

    /// <summary>Characters of one line.</summary>
    public const int LongestLine = 300;

    /// <summary>What keeps it from being stored even as a draft. Fields are named <c>ask.en</c>.</summary>
    public static IEnumerable<FieldProblem> Problems(TemplateContent content)
    {
        foreach (var (text, part) in Parts(content))
        {
            var (lines, field) = (text.Of(part), Field(part, text.Language));
            if (lines.Count > MostLines)
            {
                yield return new FieldProblem(field, "brief.template.problem.lines", $"{MostLines}");
            }

            if (lines.Any(line => line.Length > LongestLine))
            {
                yield return new FieldProblem(field, "brief.template.problem.long", $"{LongestLine}");
            }

            if (lines.SelectMany(ContactMarks.UnknownIn).FirstOrDefault() is { } mark)
            {
                yield return new FieldProblem(field, "brief.template.problem.mark", mark, ContactMarks.All);
            }
        }
    }

    /// <summary>What keeps it from being reviewed: both languages, and something in each part a brief cannot go without.</summary>
    public static IEnumerable<FieldProblem> ProblemsOfReview(TemplateContent content)
    {
        foreach (var language in Enum.GetValues<ReplyLanguage>())
        {
            foreach (var part in new[] { GuidancePart.Ask, GuidancePart.Avoid, GuidancePart.Next })
            {
                if (content.In(language)?.Of(part) is not { Count: > 0 })
                {
                    yield return new FieldProblem(Field(part, language.Code()), "brief.template.problem.empty");
                }
            }
        }
    }

    public static string Field(GuidancePart part, string language) => $"{part.ToString().ToLowerInvariant()}.{language}";

    private static IEnumerable<(TemplateText Text, GuidancePart Part)> Parts(TemplateContent content) =>
        content.Texts.SelectMany(_ => Enum.GetValues<GuidancePart>(), (text, part) => (text, part));
}
