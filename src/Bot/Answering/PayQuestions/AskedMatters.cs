using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.PayQuestions;

/// <summary>What a question is after besides parts of pay: on-call duty, a raise, a security bill (<c>matters.tsv</c>), or a grade by its code ("K4").</summary>
internal sealed partial class AskedMatters
{
    /// <summary>Of a question that asks for nothing of the kind.</summary>
    public static readonly AskedMatters None = new([], [], new HashSet<string>());

    // As a share in percent reads among folded words, which have letters and digits only.
    private const string Percent = "percent";
    private const char Loose = '?';

    private static readonly IReadOnlyList<(string Matter, string Asking, string Telling)> Rows =
        [.. EmbeddedTable.Rows("Bot.Answering.PayQuestions.matters.tsv").Select(row => (row[0], row[1], row.Length > 2 ? row[2] : ""))];

    private static readonly CueTable Asking = new(Rows.Select(row => (row.Matter, row.Asking)));
    private static readonly CueTable Telling = new(Rows.Select(row => (row.Matter, row.Telling.Length > 0 ? $"{row.Asking}; {row.Telling}" : row.Asking)));

    private readonly IReadOnlyList<string> _matters;
    private readonly IReadOnlyList<GradeCode> _grades;

    private AskedMatters(IReadOnlyList<string> matters, IReadOnlyList<GradeCode> grades, IReadOnlySet<string> words)
    {
        (_matters, _grades, Words) = (matters, grades, words);
    }

    /// <summary>The words, folded, that ask for them.</summary>
    public IReadOnlySet<string> Words { get; }

    public bool Any => _matters.Count + _grades.Count > 0;

    /// <summary>True where figures may answer though no sentence speaks of the matter.</summary>
    public bool IsLoose => _grades.Count == 0 && _matters.All(matter => matter[^1] == Loose);

    /// <param name="earlier">The question this one follows up on, or null: it decides where the message itself names none.</param>
    public static AskedMatters Read(string question, string? earlier) =>
        Read(question) is { Any: true } own || earlier is null ? Read(question) : Read(earlier);

    /// <summary>True when the words speak of all that is asked for.</summary>
    public bool AreIn(string text)
    {
        var words = Folded(text);
        return _matters.All(matter => Telling.Has(words, matter)) && _grades.All(grade => grade.IsIn(text));
    }

    private static AskedMatters Read(string text)
    {
        var words = Folded(text);
        List<string> matters = [.. Asking.In(words, "")];
        return new AskedMatters(matters, GradeCode.In(text), Asking.WordsRead(words, matters));
    }

    private static IReadOnlyList<string> Folded(string text) => FoldedWords.In(PercentSign().Replace(text, $" {Percent} "));

    [GeneratedRegex(@"%|\bper\scent\b|\bpour\scent\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PercentSign();
}
