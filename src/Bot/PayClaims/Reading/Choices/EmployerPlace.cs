using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>Where an employer was named last and whose paragraph a figure stands in: signs beside those of the figure's own sentence.</summary>
internal sealed class EmployerPlace(ClaimText text, EmployerDiscourse discourse)
{
    // "The", "At the", "Chez": what may stand before a name that opens its paragraph.
    private const int OpeningLength = 8;
    private const int SentencesToHeading = 12;
    private const int LongestHeading = 110;

    public IEnumerable<string> Of(string name, EmployerQuestion question) => [.. LastNamed(name, question), .. Paragraph(name, question)];

    /// <summary>How the sentence that named it last speaks of it, and whether the figure's own sentence points back. Nothing where its own sentence names it.</summary>
    private IEnumerable<string> LastNamed(string name, EmployerQuestion question)
    {
        if (discourse.In(question.Index).Any(mention => mention.Name == name))
        {
            yield break;
        }

        for (var i = question.Index - 1; i >= 0; i--)
        {
            List<EmployerMention> mentions = [.. discourse.In(i)];
            if (mentions.FindLastIndex(mention => mention.Name == name) is not (>= 0 and var last))
            {
                continue;
            }

            var apart = question.Index - i == 1 ? "before" : text.Paragraphs[i] == text.Paragraphs[question.Index] ? "paragraph" : text.Paragraphs[question.Index] - text.Paragraphs[i] == 1 ? "next" : "far";
            var (before, behind) = Around(mentions[last].Span);
            yield return $"away:{apart}:{(last == 0 ? "first" : "later")}:{(last == mentions.Count - 1 ? "last" : "")}";
            yield return $"away.points:{apart}:{EmployerContext.HasStandIn(question.Sentence, question.Figure)}:{EmployerContext.SpeaksAsPayer(question.Sentence)}:{Pronoun(question)}";
            yield return $"away.others:{apart}:{discourse.In(question.Index).Any(mention => !discourse.Names.Watches(mention.Name))}";
            yield return $"away-:{apart}:{before}";
            yield return $"away+:{apart}:{behind}";
            yield break;
        }
    }

    /// <summary>Whether it opens the paragraph, is named in it, and stands in the heading above.</summary>
    private IEnumerable<string> Paragraph(string name, EmployerQuestion question)
    {
        var start = question.Index;
        while (start > 0 && text.Paragraphs[start - 1] == text.Paragraphs[question.Index])
        {
            start--;
        }

        List<EmployerMention> mentions = [.. Enumerable.Range(start, question.Index - start + 1).SelectMany(discourse.In)];
        var first = mentions.Count > 0 ? mentions[0] : null;
        yield return $"opens:{(first is null ? "nobody" : first.Name == name ? "it" : "other")}:{Math.Min(3, question.Index - start)}";
        if (first?.Name == name)
        {
            yield return $"opens.at:{first.Span.Start - text.Sentences[start].Start < OpeningLength}";
        }

        var before = mentions.FindAll(mention => mention.Span.End <= question.Figure.Money.Span.Start);
        yield return $"inside:{Math.Min(3, before.Count(mention => mention.Name == name))}:{Math.Min(3, before.Select(mention => mention.Name).Distinct().Count())}";
        for (var i = start - 1; i >= Math.Max(0, start - SentencesToHeading); i--)
        {
            if (IsHeading(i))
            {
                var named = discourse.In(i);
                yield return $"heading:{(named.Any(mention => mention.Name == name) ? "it" : named.Count > 0 ? "other" : "nobody")}";
                yield break;
            }
        }
    }

    private bool IsHeading(int sentence) =>
        (sentence == 0 || text.Paragraphs[sentence - 1] != text.Paragraphs[sentence]) && text.Paragraphs[sentence + 1] != text.Paragraphs[sentence]
        && text.Sentences[sentence].Length <= LongestHeading && text.Text[text.Sentences[sentence].End - 1] is not ('.' or '…' or '»' or '”' or '"' or ';');

    private static string Pronoun(EmployerQuestion question)
    {
        var before = question.Sentence.Words.Take(question.Figure.First).Select(word => word.Text).ToList();
        return before.Exists(word => word is "he" or "she" or "il" or "elle" or "his" or "her" or "him" or "lui") ? "one"
            : before.Exists(word => word is "they" or "ils" or "elles" or "their" or "leur" or "leurs") ? "many" : "no";
    }

    /// <summary>The kinds of word on both sides of a name, as its sentence has them; "s" before the second where the name owns it.</summary>
    private (string Before, string Behind) Around(TextSpan name)
    {
        var sentence = text.Sentences[text.SentenceAt(name.Start)];
        var before = FoldedWords.In(text.Text[sentence.Start..name.Start]);
        var behind = FoldedWords.In(text.Text[Math.Min(name.End, sentence.End)..sentence.End]);
        var owns = behind.Count > 0 && behind[0] == "s" ? 1 : 0;
        return (before.Count == 0 ? "^" : Kind(before[^1]), (owns == 1 ? "s" : "") + (behind.Count == owns ? "$" : Kind(behind[owns])));
    }

    private static string Kind(string word) => word switch
    {
        _ when EmployerWords.Workplace.Contains(word) => "at",
        _ when EmployerWords.Belonging.Contains(word) => "of",
        _ when EmployerWords.Leaving.Contains(word) => "leaving",
        _ when EmployerWords.Rivals.Contains(word) => "rival",
        _ when EmployerWords.Pays(word) => "pays",
        _ when SayingWords.Contains(word) => "says",
        _ when EmployerWords.Heads.Contains(word) => "head",
        _ when RoleNouns.Contains(word, "") => "role",
        _ when EmployerWords.Kinds.Contains(word) => "kind",
        _ when EmployerWords.Articles.Contains(word) => "the",
        _ => "other",
    };
}
