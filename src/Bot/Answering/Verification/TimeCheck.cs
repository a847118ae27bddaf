using System.Globalization;
using Bot.Articles.Reading.Metadata;
using Bot.Language;

namespace Bot.Answering.Verification;

/// <summary>When it is: what the quotes announce, ask for or plan is not told as done.</summary>
internal static class TimeCheck
{
    private const int Participle = 2;
    private const int ShortestVerb = 5;

    private static readonly HashSet<string> Ahead = ["will", "would", "shall", "ll", "must"];

    private static readonly HashSet<string> Past = ["was", "were", "had", "did", "got", "gave", "took", "went", "rose", "fell", "began", "left", "became", "kept", "won", "made", "sent", "paid", "cut", "been", "etait", "etaient", "fut", "furent"];

    private static readonly HashSet<string> Be = ["be", "is", "are", "being", "to", "get", "gets", "of", "the", "a", "its", "their", "by"];

    private static readonly HashSet<string> Have = ["a", "ont", "avait", "avaient", "avons", "avez", "ai", "eu"];

    private static readonly HashSet<string> Participles = ["fait", "mis", "pris", "recu", "percu", "vendu", "promis", "remis", "offert", "obtenu", "perdu", "eu", "tenu", "ouvert", "conclu", "soumis", "acquis", "rendu", "rejoint"];

    private static readonly string[] NotDone = ["hedge", "plan", "wish", "report", "pledge", "open", "not", "deny", "without"];

    private static readonly string[] Sayings = ["said", "tells", "claim", "deny", "plan", "wish", "confirm", "survey", "pledge"];

    public static IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (telling.Clear.Any(clause => (IsAhead(clause) || clause.Marks.Overlaps(["wish", "pledge"])) && !IsDone(clause) && IsToldAsDone(clause, telling)))
        {
            yield return new Fault(DropReason.Modality, "told as done");
        }

        if (DaysIn(stated).Any(day => IsOtherMonth(day, quoted)))
        {
            yield return new Fault(DropReason.Number, "day of another month");
        }
    }

    /// <summary>"1 January" where the quotes have 1 April.</summary>
    private static bool IsOtherMonth((int Day, int Month) day, CitedQuotes quoted) =>
        quoted.Facts.SelectMany(DaysIn).ToList() is var there && there.Exists(other => other.Day == day.Day) && !there.Contains(day) && !ArticleDay.Dates(quoted).Any(date => date.Day == day.Day && date.Month == day.Month);

    private static IEnumerable<(int Day, int Month)> DaysIn(SentenceFacts facts) =>
        facts.Words.Index().Skip(1).Where(word => MonthNames.Number(word.Item) > 0 && int.TryParse(facts.Words[word.Index - 1], CultureInfo.InvariantCulture, out _)).Select(word => (int.Parse(facts.Words[word.Index - 1], CultureInfo.InvariantCulture), MonthNames.Number(word.Item)));

    private static bool IsToldAsDone(Clause ahead, Telling telling)
    {
        var nearest = telling.Stated.MaxBy(clause => telling.Shared(ahead, [clause]))!;
        return IsDone(nearest) && !IsAhead(nearest) && !nearest.IsReport && !nearest.Marks.Overlaps(NotDone);
    }

    private static IEnumerable<int> Places(Clause clause) => Enumerable.Range(clause.First, clause.End - clause.First);

    private static bool IsAhead(Clause clause)
    {
        var words = clause.Facts.Words;
        return clause.Facts.Language == "fr"
            ? Places(clause).Any(at => char.IsLower(clause.Facts.Text[clause.Facts.Spelled[at].Span.Start]) && words[at].Length >= ShortestVerb - 1 && (words[at].EndsWith("ra", StringComparison.Ordinal) || words[at].EndsWith("ront", StringComparison.Ordinal) || words[at].EndsWith("rons", StringComparison.Ordinal)))
            : Places(clause).Any(at => Ahead.Contains(words[at]) || (words[at] == "be" && at > 0 && words[at - 1] is "should" or "to"));
    }

    /// <summary>A verb in the past besides the word of saying.</summary>
    private static bool IsDone(Clause clause)
    {
        var facts = clause.Facts;
        var deeds = facts.Marked.Where(mark => mark.Kind == "act.publish").Select(mark => mark.At).ToHashSet();
        var telling = facts.Marked.Where(mark => Sayings.Contains(mark.Kind) && !deeds.Contains(mark.At)).SelectMany(mark => Enumerable.Range(mark.At, mark.Length)).ToHashSet();
        return Places(clause).Any(at => !telling.Contains(at) && (facts.Language == "fr" ? IsPastInFrench(facts, at, telling) : IsPast(facts.Words, at)));
    }

    private static bool IsPast(IReadOnlyList<string> words, int at) =>
        Past.Contains(words[at]) || (words[at].Length >= ShortestVerb && words[at].EndsWith("ed", StringComparison.Ordinal) && !(at > 0 && Be.Contains(words[at - 1])));

    private static bool IsPastInFrench(SentenceFacts facts, int at, HashSet<int> telling) =>
        Past.Contains(facts.Words[at]) || (IsParticiple(facts.Words[at], facts.Spelled[at].Span.In(facts.Text)) && Enumerable.Range(1, Participle).Any(back => at >= back && Have.Contains(facts.Words[at - back]) && !telling.Contains(at - back)));

    private static bool IsParticiple(string word, string written) =>
        Participles.Contains(word) || written.EndsWith('é') || written.EndsWith("ée", StringComparison.Ordinal) || written.EndsWith("és", StringComparison.Ordinal) || written.EndsWith("ées", StringComparison.Ordinal);
}
