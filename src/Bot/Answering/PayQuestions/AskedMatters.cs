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

    /// <summary>True when a share in percent would answer it.</summary>
    public bool AskShare => _matters.Any(matter => matter is "change?" or "percentage");

    /// <summary>True when it is after more than a grade's pay.</summary>
    public bool AreMoreThanGrades => _matters.Count > 0;

    /// <summary>True where figures may answer though no sentence speaks of the matter.</summary>
    public bool IsLoose => Any && _grades.Count == 0 && _matters.All(matter => matter[^1] == Loose);

    /// <summary>True for a condition: when shares vest, what must be repaid, how much notice is due, who is eligible. No sum answers it.</summary>
    public bool IsCondition => _matters.Any(matter => matter is "vesting?" or "notice?" or "eligibility?" or "repay?");

    /// <param name="earlier">The question this one follows up on, or null: it decides where the message itself names none.</param>
    public static AskedMatters Read(string question, string? earlier)
    {
        var own = Read(question);
        return own.Any || earlier is null ? own : Read(earlier);
    }

    /// <summary>True when the words speak of all that is asked for, and of one grade of those named.</summary>
    public bool AreIn(string text)
    {
        var told = Telling.On(Folded(text));
        return _matters.All(told.Has) && (_grades.Count == 0 || _grades.Any(grade => grade.IsIn(text)));
    }

    private static AskedMatters Read(string text)
    {
        var asked = Asking.On(Folded(text));
        List<string> matters = [.. asked.In("")];
        return new AskedMatters(matters, GradeCode.In(text), asked.WordsRead(matters));
    }

    private static IReadOnlyList<string> Folded(string text) => FoldedWords.In(PercentSign().Replace(text, $" {Percent} "));

    [GeneratedRegex(@"%|\bper\scent\b|\bpour\scent\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PercentSign();
}
