using Bot.Answering.FaqMatching;
using Bot.Language;

namespace Bot.AllHands.Merging;

/// <summary>A question of a meeting as it is compared with others.</summary>
/// <param name="Employers">Companies by one of their names, their well-known leaders among them.</param>
/// <param name="Trigrams">Runs of three letters, which related words of both languages share.</param>
internal sealed record MergeReading(
    QuestionReading Question, IReadOnlySet<string> Topics, IReadOnlySet<string> BroadTopics, IReadOnlySet<string> Aspects, IReadOnlySet<string> Employers, IReadOnlySet<string> Places, IReadOnlySet<string> Names,
    IReadOnlySet<string> Trigrams)
{
    private const int Letters = 3;

    private static readonly string[] OfPay = ["base", "bonus", "equity"];

    /// <summary>The parts of pay it is about, where it says which.</summary>
    public IReadOnlySet<string> Components { get; } = BroadTopics.Where(topic => OfPay.Contains(topic)).ToHashSet(StringComparer.Ordinal);

    public static MergeReading Of(QuestionReading question)
    {
        var words = FoldedWords.In(question.Text).ToList();
        var topics = MergeTables.Default.TopicsOf(question.Text, question.Language);
        var places = MergeTables.PlacesOf(words);
        var employers = words.Select(EmployerOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = question.Details.Names.Sure.Where(name => EmployerOf(name) is null && MergeTables.PlacesOf([name]).Count == 0).ToHashSet(StringComparer.Ordinal);
        return new MergeReading(
            question, Ids(topics, isBroad: false), Ids(topics, isBroad: true), MergeTables.AspectsOf(words), employers, places, names,
            question.Terms.Where(term => !term.IsNumber).SelectMany(term => TrigramsOf(term.Word)).ToHashSet(StringComparer.Ordinal));
    }

    /// <returns>The first of a company's names; null for a word that is none.</returns>
    private static string? EmployerOf(string word) => NameReader.CompanyOf(word) is { } company ? NameReader.AliasesOf(company).Append(company).Min(StringComparer.Ordinal) : null;

    private static HashSet<string> Ids(IReadOnlyList<MeetingTopic> topics, bool isBroad) => topics.Where(topic => topic.IsBroad == isBroad).Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> TrigramsOf(string word)
    {
        var padded = $" {word} ";
        return Enumerable.Range(0, Math.Max(0, padded.Length - Letters + 1)).Select(at => padded.Substring(at, Letters));
    }
}
