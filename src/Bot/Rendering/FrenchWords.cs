using Bot.Language;

namespace Bot.Rendering;

/// <summary>French words that change with what follows them.</summary>
internal static class FrenchWords
{
    private static readonly Dictionary<string, string> Documents = EmbeddedTable.Rows("Bot.Rendering.documents.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>A name behind "of": « d'Altis », « de Norvik »; in English as it is, the sentence has its "of".</summary>
    public static string Of(string name, ReplyLanguage language) =>
        language != ReplyLanguage.French ? name : Folding.Fold(name) is ['a' or 'e' or 'i' or 'o' or 'u', ..] or ['y', not ('a' or 'e' or 'i' or 'o' or 'u'), ..] ? $"d'{name}" : $"de {name}";

    /// <summary>An outlet that is called by a kind of document, with its article: « le communiqué du syndicat », « l'enquête de Norvik »; others as they are.</summary>
    public static string Outlet(string outlet, ReplyLanguage language)
    {
        var first = outlet.Split(' ')[0];
        return language == ReplyLanguage.French && first.Length < outlet.Length && Documents.TryGetValue(Folding.Fold(first), out var article) ? $"{article}{char.ToLowerInvariant(outlet[0])}{outlet[1..]}" : outlet;
    }
}
