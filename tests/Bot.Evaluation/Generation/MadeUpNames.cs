using System.Text;

namespace Bot.Evaluation.Generation;

/// <summary>Names nobody bears: a number written in syllables, a different name for each number.</summary>
internal static class MadeUpNames
{
    private static readonly string[] Syllables = ["ba", "bel", "ca", "dor", "du", "fen", "gal", "ho", "ju", "ka", "lin", "mo", "na", "pel", "qui", "ra", "sol", "ti", "var", "zo"];

    public static string Of(int number)
    {
        var name = new StringBuilder();
        for (var rest = (long)number + Syllables.Length * Syllables.Length; rest > 0; rest /= Syllables.Length)
        {
            name.Append(Syllables[rest % Syllables.Length]);
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
