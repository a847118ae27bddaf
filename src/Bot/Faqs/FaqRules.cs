using Bot.Language;
using Bot.Rendering;

namespace Bot.Faqs;

/// <summary>What a reply must be to be stored or sent to review.</summary>
internal static class FaqRules
{
    /// <summary>Characters in the longest wording of a question.</summary>
    public const int LongestQuestion = 300;

    private const int MostAlternatives = 30;

    /// <summary>Characters in the longest answer: what one message of each platform holds beside its frame.</summary>
    public const int LongestAnswer = 2_400;

    private const int LongestName = 80;

    /// <summary>What keeps a content from being stored even as a draft.</summary>
    public static IEnumerable<FieldProblem> Of(FaqContent content)
    {
        if (content.Texts.Count == 0)
        {
            yield return new FieldProblem("question", "faq.problem.noText");
        }

        if (content.Texts.GroupBy(text => text.Language).Any(same => same.Count() > 1) || content.Texts.Any(text => ReplyLanguages.Parse(text.Language) is null))
        {
            yield return new FieldProblem("language", "faq.problem.language");
        }

        foreach (var text in content.Texts)
        {
            foreach (var problem in Of(text))
            {
                yield return problem;
            }
        }

        if (content.Country.Length > 0 && !(content.Country.Length == 2 && content.Country.All(char.IsAsciiLetterUpper)))
        {
            yield return new FieldProblem("country", "faq.problem.country");
        }

        if (content.Owner.Length > LongestName || content.Topic.Length > LongestName)
        {
            yield return new FieldProblem(content.Owner.Length > LongestName ? "owner" : "topic", "faq.problem.tooLong", $"{LongestName}");
        }

        if (content.EffectiveFrom > content.Expires)
        {
            yield return new FieldProblem("expires", "faq.problem.dates");
        }
    }

    /// <summary>What keeps a content from being reviewed: what readers are shown beside it must be there.</summary>
    public static IEnumerable<FieldProblem> OfReview(FaqContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Owner))
        {
            yield return new FieldProblem("owner", "faq.problem.noOwner");
        }

        if (content.ReviewBy is null)
        {
            yield return new FieldProblem("reviewBy", "faq.problem.noReview");
        }

        if (content.Expires < content.ReviewBy)
        {
            yield return new FieldProblem("reviewBy", "faq.problem.reviewAfterEnd");
        }
    }

    private static IEnumerable<FieldProblem> Of(FaqText text)
    {
        if (!text.Question.Any(char.IsLetterOrDigit))
        {
            yield return new FieldProblem($"question.{text.Language}", "faq.problem.noQuestion");
        }

        if (!text.Answer.Any(char.IsLetterOrDigit))
        {
            yield return new FieldProblem($"answer.{text.Language}", "faq.problem.noAnswer");
        }

        if (text.Answer.Length > LongestAnswer)
        {
            yield return new FieldProblem($"answer.{text.Language}", "faq.problem.tooLong", $"{LongestAnswer}");
        }

        if (text.Alternatives.Append(text.Question).Any(wording => wording.Length > LongestQuestion))
        {
            yield return new FieldProblem($"question.{text.Language}", "faq.problem.tooLong", $"{LongestQuestion}");
        }

        if (text.Alternatives.Count > MostAlternatives)
        {
            yield return new FieldProblem($"alternatives.{text.Language}", "faq.problem.tooMany", $"{MostAlternatives}");
        }
    }
}
