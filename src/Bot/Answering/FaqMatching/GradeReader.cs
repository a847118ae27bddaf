using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>The levels, grades and kinds of employment that a question is about.</summary>
/// <param name="Grades">Of a ladder: "level 5", "e6", "band c".</param>
/// <param name="Kinds">By their ids in <c>levels.tsv</c>: senior, intern, part time.</param>
internal sealed record QuestionLevels(IReadOnlySet<string> Grades, IReadOnlySet<string> Kinds);

/// <summary>Reads levels in the ways they are written.</summary>
internal static partial class GradeReader
{
    /// <summary>The rows of <c>levels.tsv</c>, by id.</summary>
    public static PhraseTable Kinds { get; } = PhraseTable.Load("levels.tsv", row => row[1], row => row[0]);

    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10",
        ["un"] = "1", ["deux"] = "2", ["trois"] = "3", ["quatre"] = "4", ["cinq"] = "5", ["sept"] = "7", ["huit"] = "8", ["neuf"] = "9", ["dix"] = "10",
    };

    /// <param name="words">Folded, of the text.</param>
    public static QuestionLevels Read(string text, IReadOnlyList<string> words) => new(
        Grade().Matches(Folding.Fold(text)).Select(IdOf).ToHashSet(StringComparer.Ordinal), Kinds.In(words).Select(found => found.Id).ToHashSet(StringComparer.Ordinal));

    public static bool IsGrade(string word) => Grade().IsMatch(word);

    /// <summary>The text with a space for each grade, whose number counts nothing.</summary>
    public static string Without(string text) => Grade().Replace(text, " ");

    /// <summary>The number without the words around it, so that "L3", "G3", "niveau 3" and "level three" are one.</summary>
    private static string IdOf(Match grade)
    {
        var number = Numbers.GetValueOrDefault(grade.Groups["number"].Value, grade.Groups["number"].Value);
        return grade.Groups["letters"].Value is { Length: > 0 } letters and not ("l" or "g" or "n") ? $"{letters}{number}" : $"level {number}";
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?<letters>l|ic|e|m|p|t|g|n)-?(?<number>\d{1,2})s?|(?:band|bande|grade|groupe|group|classe|categorie|catégorie|category|echelon|échelon)\s+(?<number>[a-h])(?=[\s,;.?!)]|$)|(?:(?:levels?|niveaux?|grades?|echelons?|échelons?|classe|bands?|position|coefficient)\s+|(?:lvl|niv|ech|éch|gr|cat|coef)\.?\s?)(?<number>\d{1,3}(?:\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|un|deux|trois|quatre|cinq|sept|huit|neuf|dix))\+?(?![\p{L}\p{N}%])", RegexOptions.IgnoreCase)]
    private static partial Regex Grade();
}
