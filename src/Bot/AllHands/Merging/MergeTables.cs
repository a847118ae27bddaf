using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>One thing that people ask about before a meeting.</summary>
/// <param name="IsBroad">Two questions about it need more in common.</param>
internal sealed record MeetingTopic(string Id, bool IsBroad);

/// <summary>Finds what a question is about, and in which respect.</summary>
internal sealed class MergeTables
{
    private const string Whether = "whether";

    // Where a question word links clauses, it stands in the middle.
    private const int NearBegin = 2;
    private const int NearEnd = 3;

    private static readonly HashSet<string> Linking = ["when", "who", "where", "qui", "quand", "how"];

    private readonly Dictionary<(ReplyLanguage Language, string Stem), List<(MeetingTopic Topic, IReadOnlyList<string> Stems)>> _topics = [];

    private MergeTables()
    {
        foreach (var row in Rows("topics.tsv"))
        {
            var topic = new MeetingTopic(row[0].TrimEnd('*'), row[0].EndsWith('*'));
            Add(ReplyLanguage.English, topic, row[1]);
            Add(ReplyLanguage.French, topic, row[2]);
        }
    }

    public static MergeTables Default { get; } = new();

    private static readonly PhraseTable Aspects = new(Phrases("aspects.tsv"));

    private static readonly PhraseTable Places = new(Phrases("places.tsv"));

    /// <summary>The topics of which a phrase has all its words in the question, whatever their order.</summary>
    /// <remarks>Where one phrase holds all of another and more, only the longer counts: "on-call pay" is not "on-call".</remarks>
    public IReadOnlyList<MeetingTopic> TopicsOf(string text, ReplyLanguage language)
    {
        var stems = Stems(text, language).ToHashSet(StringComparer.Ordinal);
        var found = stems.SelectMany(stem => _topics.GetValueOrDefault((language, stem), [])).Where(phrase => phrase.Stems.All(stems.Contains)).ToList();
        return [.. found.Where(phrase => phrase.Topic.IsBroad || !found.Exists(longer => IsWithin(phrase.Stems, longer.Stems))).Select(phrase => phrase.Topic).Distinct()];
    }

    /// <summary>What is wanted; whether something is so where no word asks for more.</summary>
    /// <param name="words">Folded.</param>
    public static IReadOnlySet<string> AspectsOf(IReadOnlyList<string> words)
    {
        var found = Aspects.In(words).Where(aspect => !Linking.Contains(words[aspect.At]) || aspect.Length > 1 || aspect.At <= NearBegin || aspect.At >= words.Count - NearEnd).Select(aspect => aspect.Id).ToHashSet(StringComparer.Ordinal);
        if (found.Count != 1)
        {
            found.Remove(Whether);
        }

        return found.Count > 0 ? found : [Whether];
    }

    /// <param name="words">Folded.</param>
    public static IReadOnlySet<string> PlacesOf(IReadOnlyList<string> words) => Places.In(words).Select(found => found.Id).ToHashSet(StringComparer.Ordinal);

    private static bool IsWithin(IReadOnlyList<string> one, IReadOnlyList<string> longer) => longer.Count > one.Count && one.All(longer.Contains);

    /// <summary>A table of this folder.</summary>
    public static IEnumerable<string[]> Rows(string file) => EmbeddedTable.Rows($"Bot.AllHands.Merging.Data.{file}");

    private static IEnumerable<(string Phrase, string Id)> Phrases(string file) => Rows(file).SelectMany(row => row[1].Split('|').Select(phrase => (phrase, row[0])));

    private static IEnumerable<string> Stems(string text, ReplyLanguage language) => Analyzer.For(language.Code()).Analyze(text).Select(term => term.Term);

    private void Add(ReplyLanguage language, MeetingTopic topic, string phrases)
    {
        foreach (var phrase in phrases.Split('|'))
        {
            var words = Analyzer.For(language.Code()).Analyze(phrase).DistinctBy(term => term.Position).Select(term => (term.Term, Word: Folding.Fold(term.Span.In(phrase)))).ToList();
            var telling = words.Where(word => !StopWords.Contains(word.Word, language)).ToList();

            // Of "going public" one word alone would be another matter.
            var stems = (telling.Count > 1 ? telling : words).ConvertAll(word => word.Term);

            if (!_topics.TryGetValue((language, stems[0]), out var list))
            {
                _topics.Add((language, stems[0]), list = []);
            }

            list.Add((topic, stems));
        }
    }
}
