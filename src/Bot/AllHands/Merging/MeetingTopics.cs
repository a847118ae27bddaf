using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>Finds what a question is about by the words that stand in it together, however far apart.</summary>
internal sealed class MeetingTopics
{
    private readonly Dictionary<(ReplyLanguage Language, string Stem), List<(string Topic, IReadOnlyList<string> Stems)>> _topics = [];

    private MeetingTopics()
    {
        foreach (var row in MergeTables.Rows("topics.tsv"))
        {
            Add(ReplyLanguage.English, row[0], row[1]);
            Add(ReplyLanguage.French, row[0], row[2]);
        }
    }

    public static MeetingTopics Default { get; } = new();

    /// <summary>The topics of which a phrase has all its words in the question, whatever their order.</summary>
    /// <remarks>Where one phrase holds all of another and more, only the longer counts: "on-call pay" is not "on-call".</remarks>
    public IReadOnlySet<string> Of(string text, ReplyLanguage language)
    {
        var stems = Stems(text, language).ToHashSet(StringComparer.Ordinal);
        var found = stems.SelectMany(stem => _topics.GetValueOrDefault((language, stem), [])).Where(phrase => phrase.Stems.All(stems.Contains)).ToList();
        return found.Where(phrase => !found.Exists(longer => IsWithin(phrase.Stems, longer.Stems))).Select(phrase => phrase.Topic).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsWithin(IReadOnlyList<string> one, IReadOnlyList<string> longer) => longer.Count > one.Count && one.All(longer.Contains);

    private static IEnumerable<string> Stems(string text, ReplyLanguage language) => Analyzer.For(language.Code()).Analyze(text).Select(term => term.Term);

    private void Add(ReplyLanguage language, string topic, string phrases)
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
