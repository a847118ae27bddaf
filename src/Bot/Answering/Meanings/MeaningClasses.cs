using Bot.Language;

namespace Bot.Answering.Meanings;

/// <summary>What meanings have in common: <c>Data/classes.tsv</c>. A class is denied ("~") where each of its meanings in the sentence is.</summary>
internal static class MeaningClasses
{
    private static readonly ILookup<string, string> ClassesOf = EmbeddedTable.Rows("Bot.Answering.Meanings.Data.classes.tsv")
        .SelectMany(row => row[1].Split('|').Select(meaning => (Meaning: meaning, Class: row[0]))).ToLookup(row => row.Meaning, row => row.Class, StringComparer.Ordinal);

    /// <summary>Whether a sign is of classes.</summary>
    public static bool IsClass(string sign) => sign[0] == '*';

    /// <param name="near">Words between two that belong together.</param>
    /// <returns>Each class, each two and each three that stand in the sentence, and each two of which one shortly follows the other, with the meanings that make them up.</returns>
    public static IEnumerable<(string Sign, IReadOnlyList<Meaning> Words)> Of(IReadOnlyList<Meaning> meanings, int near)
    {
        var classes = meanings.SelectMany(meaning => ClassesOf[meaning.Name].Select(name => (Name: name, Meaning: meaning))).GroupBy(found => found.Name)
            .Select(found => (Name: found.All(one => one.Meaning.IsNegated) ? $"*{found.Key}~" : $"*{found.Key}", Words: found.Select(one => one.Meaning).ToList()))
            .OrderBy(found => found.Name, StringComparer.Ordinal).ToList();
        foreach (var (at, one) in classes.Index())
        {
            yield return (one.Name, [one.Words[0]]);
            foreach (var (behind, other) in classes.Skip(at + 1).Index())
            {
                var apart = Apart(one.Words, other.Words);
                if (apart.Count == 0)
                {
                    continue;
                }

                yield return ($"{one.Name}+{other.Name}", apart);
                foreach (var (first, second) in (((string Name, List<Meaning> Words) First, (string Name, List<Meaning> Words) Second)[])[(one, other), (other, one)])
                {
                    if (first.Words.SelectMany(word => second.Words.Where(next => next.At > word.At && next.At - word.At <= near).Select(next => (IReadOnlyList<Meaning>)[word, next])).FirstOrDefault() is { } pair)
                    {
                        yield return ($"{first.Name}>{second.Name}", pair);
                    }
                }

                foreach (var third in classes.Skip(at + behind + 2).Where(third => Apart(one.Words, third.Words).Count > 0 && Apart(other.Words, third.Words).Count > 0))
                {
                    yield return ($"{one.Name}+{other.Name}+{third.Name}", [.. apart, third.Words[0]]);
                }
            }
        }
    }

    /// <summary>One meaning of each that are not the same words; none where there are no such.</summary>
    private static List<Meaning> Apart(List<Meaning> one, List<Meaning> other)
    {
        foreach (var first in one)
        {
            foreach (var second in other.Where(second => second.At != first.At))
            {
                return [first, second];
            }
        }

        return [];
    }
}
