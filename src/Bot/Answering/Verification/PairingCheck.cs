using System.Text.RegularExpressions;
using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>Whether figures stand with what they stand with in the quotes: 2 % for rises and 1.2 % for promotions is not the other way round, nor is one company's offer another's.</summary>
internal sealed partial class PairingCheck(WordMeanings meanings)
{
    private const int Window = 7;

    private static readonly HashSet<string> Parting = ["and", "against", "but", "while", "than", "versus", "et", "contre", "mais", "que", "including", "dont", "plus"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted)
    {
        if (stated.Changes.Any(change => quoted.Sentences.Any(sentence => sentence.Changes.Contains((change.To, change.From)) && !sentence.Changes.Contains(change))))
        {
            yield return new Fault(DropReason.Number, "change turned round");
        }

        if (IsSwapped(stated, quoted))
        {
            yield return new Fault(DropReason.Number, "swapped numbers");
        }

        if (Twice().Matches(stated.Text).Any(match => NumberReader.Read(match.Groups["a"].Value) is { } value && value == NumberReader.Read(match.Groups["b"].Value) && quoted.Exact.Sum(facts => Number().Matches(facts.Text).Count(other => NumberReader.Read(other.Value) == value)) < 2))
        {
            yield return new Fault(DropReason.Number, "number twice");
        }

        if (IsOfOtherNumber(stated, quoted))
        {
            yield return new Fault(DropReason.Number, "number of something else");
        }

        if (IsOfOffice(stated, quoted))
        {
            yield return new Fault(DropReason.Name, "number of another office");
        }
    }

    /// <summary>True where two figures of the sentence share more with each other's surroundings in a quote than with their own.</summary>
    private bool IsSwapped(SentenceFacts stated, CitedQuotes quoted)
    {
        var here = Places(stated);
        foreach (var (there, changes) in quoted.Facts.Select(facts => (Places(facts), facts.Changes)))
        {
            for (var a = 0; a < here.Count; a++)
            {
                for (var b = a + 1; b < here.Count; b++)
                {
                    var (first, second) = (there.FindIndex(place => place.Value == here[a].Value), there.FindIndex(place => place.Value == here[b].Value));
                    if (first >= 0 && second >= 0 && here[a].Value != here[b].Value && (stated.Marks.Contains("than") || !IsChange(here[a].Value, here[b].Value, changes)) && !IsChange(here[a].Value, here[b].Value, stated.Changes) && IsSwapped(here[a], here[b], there[first], there[second], first < second))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>True where a number has behind it what in the quote stands behind another that the sentence leaves out.</summary>
    private bool IsOfOtherNumber(SentenceFacts stated, CitedQuotes quoted)
    {
        var here = Places(stated);
        return quoted.Sentences.Select(Places).Any(there => here.Any(one =>
            there.Find(place => place.Value == one.Value) is { } own
            && there.Any(other => !here.Exists(place => place.Value == other.Value) && Alike(one.Behind, other.Behind) > Alike(one.Behind, own.Behind) + 1)));
    }

    /// <summary>Told in the same order, figures have beside them what stands behind each; in another order all around counts, and what is nearest.</summary>
    private static bool IsSwapped(Place one, Place other, Place first, Place second, bool inOrder) =>
        inOrder
            ? Alike(one.Behind, second.Behind) + Alike(other.Behind, first.Behind) > Alike(one.Behind, first.Behind) + Alike(other.Behind, second.Behind) + 1
            : Alike(one.Near, second.Near) + Alike(other.Near, first.Near) > Alike(one.Near, first.Near) + Alike(other.Near, second.Near) + 1
                && Alike(one.Own, second.Own) + Alike(other.Own, first.Own) > Alike(one.Own, first.Own) + Alike(other.Own, second.Own);

    /// <summary>Figures of one thing at two times say by the words between them which is which.</summary>
    private static bool IsChange(decimal one, decimal other, IReadOnlyList<(decimal From, decimal To)> changes) => changes.Any(change => change == (one, other) || change == (other, one));

    /// <summary>The numbers of a text, years left out, each with what stands beside it up to the next.</summary>
    private List<Place> Places(SentenceFacts facts)
    {
        var words = facts.Spelled.ToList();
        var numbers = Number().Matches(facts.Text).Select(match => (match.Value, First: words.FindIndex(word => word.Span.Start == match.Index), End: words.FindIndex(word => word.Span.End >= match.Index + match.Length) + 1)).Where(number => number.First >= 0 && !IsYear(number.Value) && !IsDay(words, number.End)).ToList();
        var places = new List<Place>();
        foreach (var (at, number) in numbers.Index())
        {
            if (NumberReader.Read(number.Value) is { } value)
            {
                var next = at + 1 < numbers.Count ? numbers[at + 1].First : words.Count;
                var (before, behind) = (at > 0 ? numbers[at - 1].End : 0, Math.Min(next, number.End + Window));
                var from = Math.Max(at > 0 ? Parted(facts, numbers[at - 1].End, number.First) : 0, number.First - Window);
                var to = Math.Min(at + 1 < numbers.Count ? Parted(facts, number.End, next) : next, number.End + Window);
                var border = Math.Min(at + 1 < numbers.Count ? Border(facts, number.End, next) : words.Count, Comma(facts, number.End));
                places.Add(new Place(value, meanings.Of(facts, Math.Max(before, number.First - Window), behind), meanings.Of(facts, from, to), meanings.Of(facts, number.End, Math.Min(border, number.End + Window), facts.Measured)));
            }
        }

        return places;
    }

    /// <summary>Between two numbers, where what goes with the second begins: at a word or mark that parts them, else nearer to it than to the first.</summary>
    private static int Parted(SentenceFacts facts, int end, int next) => Border(facts, end, next) is var border && border > end ? border : ((end - 1 + next) / 2) + 1;

    /// <summary>The next word behind a comma.</summary>
    private static int Comma(SentenceFacts facts, int end)
    {
        var at = Math.Max(1, end);
        while (at < facts.Words.Count && !facts.GapBefore(at).ContainsAny(",;"))
        {
            at++;
        }

        return at;
    }

    private static bool IsDay(List<(string Word, TextSpan Span)> words, int end) => end < words.Count && MonthNames.Number(words[end].Word) > 0;

    private static bool IsYear(string number) => number.Length == 4 && number[..2] is "19" or "20";

    /// <summary>Between two figures, where what goes with the first ends and what goes with the second begins.</summary>
    private static int Border(SentenceFacts facts, int end, int next)
    {
        for (var at = next - 1; at > end; at--)
        {
            if (Parting.Contains(facts.Words[at]) || facts.GapBefore(at).ContainsAny(",;"))
            {
                return at;
            }
        }

        return end;
    }

    private static int Alike(HashSet<string> one, HashSet<string> other) => one.Count(other.Contains);

    /// <summary>True where a number that the quotes give one office is given another.</summary>
    private static bool IsOfOffice(SentenceFacts stated, CitedQuotes quoted)
    {
        var offices = Offices(stated.Marks).ToList();
        var clauses = quoted.Sentences.SelectMany(sentence => Clause.In(sentence)).ToList();
        return offices.Count > 0 && Clause.In(stated).SelectMany(clause => clause.Numbers).Any(number =>
            clauses.Where(clause => clause.Numbers.Contains(number)).ToList() is { Count: > 0 } there && there.TrueForAll(clause => Offices(clause.Marks).Any() && !Offices(clause.Marks).Intersect(offices).Any()));
    }

    private static IEnumerable<string> Offices(IReadOnlySet<string> marks) => marks.Where(mark => mark.StartsWith("office.", StringComparison.Ordinal) && mark[^1] != '+');

    [GeneratedRegex(ChangeReader.Figure)]
    private static partial Regex Number();

    [GeneratedRegex("(?<a>" + ChangeReader.Figure + @")[^\d.;]{0,16}(?:\b(?:to|and|à|et)\b|[-–])[^\d.;]{0,8}(?<b>" + ChangeReader.Figure + ")")]
    private static partial Regex Twice();

    /// <param name="Near">What the words on both sides say, up to the next numbers.</param>
    /// <param name="Own">What those of them say that stand nearer to it than to the next number.</param>
    /// <param name="Behind">What the words behind it say, its unit left out, up to where those of the next begin.</param>
    private sealed record Place(decimal Value, HashSet<string> Near, HashSet<string> Own, HashSet<string> Behind);
}
