using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>The small tables by which questions are told apart.</summary>
internal static class MergeTables
{
    /// <summary>What a question wants to know that no word says more of.</summary>
    public const string Whether = "whether";

    private const string HowMuch = "how-much";

    // Where a question word links clauses, it stands in the middle.
    private const int NearBegin = 2;
    private const int NearEnd = 3;

    private static readonly HashSet<string> Linking = ["when", "who", "where", "qui", "quand", "how"];

    private static readonly HashSet<string> Opening = ["is", "are", "was", "were", "do", "does", "did", "will", "would", "can", "could", "should", "shall", "has", "have", "had", "may"];

    private static readonly HashSet<string> Turned = ["sont", "seront", "est", "sera", "serait", "sommes", "peut", "pourra", "pourrait", "allez", "allons", "vont", "avez", "avons", "doit", "faut"];

    private static readonly HashSet<string> Pronouns = ["il", "elle", "on", "ils", "elles"];

    private static readonly PhraseTable Aspects = new(Phrases("aspects.tsv"));

    private static readonly ILookup<string, string> AsksOfAspects = Phrases("aspects.tsv", 2).ToLookup(row => row.Phrase, row => row.Id);

    private static readonly PhraseTable Places = new(Phrases("places.tsv"));

    private const string Incidental = "incidental";

    private static readonly ILookup<string, string> Families = Phrases("families.tsv").ToLookup(row => row.Phrase, row => row.Id);

    private static readonly ILookup<string, string> Components = Phrases("components.tsv").ToLookup(row => row.Phrase, row => row.Id);

    /// <summary>What is wanted, as far as it shows.</summary>
    /// <param name="words">Folded.</param>
    /// <param name="concepts">Those it names.</param>
    /// <param name="asksShare">A sign says that it wants a share, where no word does.</param>
    public static IReadOnlySet<string> AsksOf(IReadOnlyList<string> words, IEnumerable<NamedConcept> concepts, bool asksShare = false)
    {
        var found = Aspects.In(words).Where(aspect => !Linking.Contains(words[aspect.At]) || aspect.Length > 1 || aspect.At <= NearBegin || aspect.At >= words.Count - NearEnd).Select(aspect => aspect.Id)
            .Concat(concepts.Where(concept => !concept.Words.IsSubsetOf(Linking)).SelectMany(concept => AsksOfAspects[concept.Id])).ToHashSet(StringComparer.Ordinal);
        if (asksShare)
        {
            found.Add(HowMuch);
        }

        if (found.Count == 0 && IsYesOrNo(words))
        {
            return new HashSet<string>([Whether]);
        }

        if (found.Count > 1)
        {
            found.Remove(Whether);
        }

        return found;
    }

    /// <summary>Whether it begins as what is answered by yes or no does, or turns verb and pronoun round as such a question does.</summary>
    private static bool IsYesOrNo(IReadOnlyList<string> words) => (words.Count > 0 && Opening.Contains(words[0])) || words.Any(Turned.Contains) || words.Zip(words.Skip(1)).Any(pair => pair.First == "t" && Pronouns.Contains(pair.Second));

    /// <param name="words">Folded.</param>
    public static IReadOnlySet<string> PlacesOf(IReadOnlyList<string> words) => Places.In(words).Select(found => found.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The parts of pay that concepts name.</summary>
    public static IReadOnlySet<string> ComponentsOf(IEnumerable<string> concepts) => concepts.SelectMany(concept => Components[concept]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a concept stands in questions on anything.</summary>
    public static bool IsIncidental(string concept) => Families[concept].Contains(Incidental);

    /// <summary>Those that people mean when they name the concept.</summary>
    public static IEnumerable<string> FamiliesOf(string concept) => Families[concept].Where(family => family != Incidental);

    /// <summary>A table of this folder.</summary>
    public static IEnumerable<string[]> Rows(string file) => EmbeddedTable.Rows($"Bot.AllHands.Merging.Data.{file}");

    private static IEnumerable<(string Phrase, string Id)> Phrases(string file, int column = 1) => Rows(file).SelectMany(row => row[column].Split('|').Select(phrase => (phrase, row[0])));
}
