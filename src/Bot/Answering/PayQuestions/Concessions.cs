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

        var lineEnd = TextLine.At(text, denial.End).End;
        TextSpan? behind = denial.End < lineEnd && SentenceSplitter.Split(text[denial.End..lineEnd]) is [var next, ..] ? new TextSpan(denial.End + next.Start, next.Length) : null;
        var joined = behind is { } after && Conceding().IsMatch(after.In(text)) ? new TextSpan(denial.Start, after.End - denial.Start)
            : SentenceSplitter.LastBefore(text, denial.Start) is { } before && Conceding().IsMatch(before.In(text)) ? new TextSpan(before.Start, denial.End - before.Start)
            : denial;
        return QuoteTrimmer.Words(text, joined) <= QuoteTrimmer.MostWords ? joined : denial;
    }

    [GeneratedRegex(@"\b(?:did|does|do|has|have)(?:\snot|n['’]t)\s(?:disputed?|den(?:y|ied)|contest(?:ed)?|challenged?)\b|\bwithout (?:disputing|denying|contesting|challenging)\b|\bn(?:e|['’]en)\s(?:l[ea]s?\s|l['’])?(?:conteste|contestent|nie|nient|dément|démentent)\spas\b|\bn['’](?:a|ont|en a|en ont)\spas\s(?:contesté|nié|démenti)\b|\bsans (?:contester|nier|démentir)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conceding();
}
