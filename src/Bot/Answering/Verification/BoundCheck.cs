using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Which way a number is bound: at least nine is not at most nine, nor is what may reach a sum at least that sum.</summary>
internal static partial class BoundCheck
{
    private const string Most = "bound.most";
    private const string Least = "bound.least";

    // "no more than about nine"
    private const int Reach = 24;

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        var there = quoted.Exact.SelectMany(In).ToHashSet();
        if (In(stated).Any(bound => there.Contains((bound.Number, bound.Kind == Most ? Least : Most)) && !there.Contains(bound)))
        {
            yield return new Fault(DropReason.Number, "bound turned round");
        }
    }

    /// <summary>Each number that is bound, and by what kind of <c>marks.tsv</c>.</summary>
    private static IEnumerable<(decimal Number, string Kind)> In(SentenceFacts facts)
    {
        foreach (var mark in facts.Marked.Where(mark => mark.Kind is Most or Least))
        {
            var from = facts.Spelled[mark.At].Span.End;
            var to = Math.Min(facts.Text.Length, facts.Spelled[mark.At + mark.Length - 1].Span.End + Reach);
            if (Number().Match(TextForms.InDigits(facts.Text[from..to])) is { Success: true } match && NumberReader.Read(match.Value) is { } number)
            {
                yield return (number, mark.Kind);
            }
        }
    }

    [GeneratedRegex(ChangeReader.Figure)]
    private static partial Regex Number();
}
