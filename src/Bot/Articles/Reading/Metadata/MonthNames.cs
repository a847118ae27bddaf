using System.Collections.Frozen;

namespace Bot.Articles.Reading.Metadata;

/// <summary>The months as English and French pages write them, whole and shortened, with and without accents.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Numbers = Build();

    /// <returns>1 to 12; 0 when the word is no month.</returns>
    public static int Number(string word) => Numbers.GetValueOrDefault(word.ToLowerInvariant());

    private static FrozenDictionary<string, int> Build()
    {
        string[] names =
        [
            "january jan janvier janv",
            "february feb février fevrier févr fevr fév fev",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug août aout",
            "september sep sept septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec décembre decembre déc",
        ];
        return names
            .SelectMany((words, index) => words.Split(' ').Select(word => (word, Number: index + 1)))
            .ToFrozenDictionary(month => month.word, month => month.Number, StringComparer.Ordinal);
    }
}
