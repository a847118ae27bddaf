using System.Text.RegularExpressions;
using Bot.Answering.Composition;
using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>What somebody who denies one thing says not to deny: "he did not dispute the sum", « la direction n'en conteste pas le montant ».</summary>
internal static partial class Concessions
{
    /// <summary>The words of a denial with the sentence beside them, in the same line, that says what is not denied.</summary>
    public static TextSpan With(string text, TextSpan denial)
    {
        if (Conceding().IsMatch(denial.In(text)))
        {
            return denial;
        }

        var lineStart = text.LastIndexOf('\n', Math.Max(0, denial.Start - 1)) + 1;
        var lineEnd = text.IndexOf('\n', denial.End) is >= 0 and var at ? at : text.Length;
        var before = lineStart < denial.Start ? SentenceSplitter.Split(text[lineStart..denial.Start]) : [];
        var behind = denial.End < lineEnd ? SentenceSplitter.Split(text[denial.End..lineEnd]) : [];
        var joined = behind.Count > 0 && Conceding().IsMatch(behind[0].In(text[denial.End..lineEnd])) ? new TextSpan(denial.Start, denial.Length + behind[0].End)
            : before.Count > 0 && Conceding().IsMatch(before[^1].In(text[lineStart..denial.Start])) ? new TextSpan(lineStart + before[^1].Start, denial.End - lineStart - before[^1].Start)
            : denial;
        return QuoteTrimmer.Words(text, joined) <= QuoteTrimmer.MostWords ? joined : denial;
    }

    [GeneratedRegex(@"\b(?:did|does|do|has|have)(?:\snot|n['’]t)\s(?:disputed?|den(?:y|ied)|contest(?:ed)?|challenged?)\b|\bwithout (?:disputing|denying|contesting|challenging)\b|\bn(?:e|['’]en)\s(?:l[ea]s?\s|l['’])?(?:conteste|contestent|nie|nient|dément|démentent)\spas\b|\bn['’](?:a|ont|en a|en ont)\spas\s(?:contesté|nié|démenti)\b|\bsans (?:contester|nier|démentir)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conceding();
}
