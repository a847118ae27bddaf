using System.Text.RegularExpressions;

namespace Bot.Answering;

/// <summary>What a question says it is not after: "what do they offer besides pay?", « à part le salaire ».</summary>
internal static partial class Excepted
{
    // What is left must still ask something.
    private const int LeastWords = 3;

    /// <returns>The question without it; as it was where nothing is excepted.</returns>
    public static string Without(string question) =>
        Phrase().Replace(question, " ", 1) is var rest && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords ? rest : question;

    [GeneratedRegex(@"\b(?:besides|other than|apart from|aside from|in addition to|outre|hormis|excepté|à part|en dehors d(?:e|u|es)\b|en plus d(?:e|u|es)\b)[\s'’](?:[\p{L}'’-]+\s?){1,4}(?=[,?.;:!]|$)|^(?:[\p{L}'’-]+\s){1,2}(?:aside|mis à part|mise à part),", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();
}
