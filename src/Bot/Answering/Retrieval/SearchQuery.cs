using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>A question as the index sees it.</summary>
/// <param name="Groups">One for each word or number that says what the question is about, in the question's order.</param>
/// <param name="Outlets">Outlets of the corpus that the question names.</param>
/// <param name="Days">Days or months of publication that the question names.</param>
/// <param name="Asks">False for a topic, which asks for articles about it rather than for an answer.</param>
internal sealed record SearchQuery(ReplyLanguage Language, IReadOnlyList<QueryGroup> Groups, IReadOnlyList<string> Outlets, IReadOnlyList<AskedDate> Days, bool Asks);

/// <summary>One word of the question with everything that counts as it: its stems, its translations, its synonyms.</summary>
/// <param name="Word">As typed.</param>
/// <param name="IsName">True for a person, company, product or place.</param>
/// <param name="Share">1 for a word of the question, less for one taken over from the question before.</param>
/// <param name="Variants">Terms of the index, each with its weight.</param>
internal sealed record QueryGroup(string Word, TokenKind Kind, bool IsName, float Share, IReadOnlyList<QueryVariant> Variants)
{
    /// <summary>The word in lower case without accents.</summary>
    public string Folded { get; } = Folding.Fold(Word);

    /// <summary>A name that the message itself gives, and no acronym.</summary>
    public bool IsNameAsked => IsName && Share >= 1 && Word.Any(char.IsLower);

    /// <summary>Which clause of the question it stands in, from 0.</summary>
    public int Part { get; init; }
}

/// <summary>A term to look for.</summary>
/// <param name="Weight">1 for the word itself, less for translations and synonyms.</param>
/// <param name="Languages">Articles in which the term means this: a French stem is not looked for in English text.</param>
internal readonly record struct QueryVariant(string Term, float Weight, ArticleLanguages Languages);

/// <summary>Kinds of article language, as the analysers part them.</summary>
[Flags]
internal enum ArticleLanguages : byte
{
    English = 1,
    French = 2,
    Other = 4,
    All = English | French | Other,
}

internal static class ArticleLanguageCodes
{
    public static ArticleLanguages Of(string code) => code switch
    {
        "en" => ArticleLanguages.English,
        "fr" => ArticleLanguages.French,
        _ => ArticleLanguages.Other,
    };
}

/// <summary>A date named in a question.</summary>
/// <param name="Month">Null when only the year was named.</param>
/// <param name="Day">Null when only the month was named.</param>
internal readonly record struct AskedDate(int Year, int? Month, int? Day)
{
    public bool Covers(DateOnly day) => day.Year == Year && (Month is null || Month == day.Month) && (Day is null || Day == day.Day);
}
