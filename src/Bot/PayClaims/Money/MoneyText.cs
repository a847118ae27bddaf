using Bot.Language;

namespace Bot.PayClaims.Money;

internal enum LexemeKind : byte
{
    Word,

    /// <summary>Digits with their separators.</summary>
    Number,

    /// <summary>A currency's sign.</summary>
    Sign,

    /// <summary>A hyphen or dash that parts figures.</summary>
    Dash,

    /// <summary>Any other character that is no space.</summary>
    Mark,

    /// <summary>The end of a table cell or paragraph.</summary>
    Break,
}

/// <summary>A piece of a text as the money reader sees it.</summary>
/// <param name="Word">Null for a word without a part in writing money, and for everything that is no word.</param>
/// <param name="JoinsNext">A hyphen ties it to the word behind it: "three-million-dollar".</param>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, MoneyWord? Word, bool JoinsNext);

/// <summary>A text cut into lexemes, with what the whole text tells about doubtful currencies.</summary>
internal sealed class MoneyText(string text, string language, List<Lexeme> lexemes)
{
    private static readonly string[] Britain = ["sterling", "londres", "londonien", "britanni", "royaume-uni", "angleterre", "écoss", "gallois"];

    private bool? _hasPoundSign;
    private bool? _hasRupeeSign;
    private bool? _isOfBritain;

    public string Text => text;

    public int Count => lexemes.Count;

    public bool IsFrench { get; } = language.StartsWith("fr", StringComparison.OrdinalIgnoreCase);

    public bool IsEnglish { get; } = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    public bool HasPoundSign => _hasPoundSign ??= text.Contains('£', StringComparison.Ordinal);

    /// <summary>The text speaks of the country whose pounds French calls "livres".</summary>
    public bool IsOfBritain => _isOfBritain ??= Britain.Any(place => text.Contains(place, StringComparison.OrdinalIgnoreCase));

    public bool HasRupeeSign => _hasRupeeSign ??= text.Contains('₹', StringComparison.Ordinal);

    /// <summary>The lexeme at an index; outside the text a break.</summary>
    public Lexeme this[int index] => index >= 0 && index < lexemes.Count ? lexemes[index] : new Lexeme(LexemeKind.Break, text.Length, text.Length, null, false);

    public static MoneyText Of(string text, string language) => new(text, language, MoneyLexer.Cut(text));

    /// <summary>Where some lexemes stand in the text, <paramref name="end"/> just past the last.</summary>
    public TextSpan Span(int first, int end) => new(this[first].Start, this[end - 1].End - this[first].Start);

    /// <summary>The folded text of a known word, or an empty string.</summary>
    public string Word(int index) => this[index].Word?.Text ?? "";

    public bool IsMark(int index, char mark) => this[index] is { Kind: LexemeKind.Mark } lexeme && text[lexeme.Start] == mark;

    public ReadOnlySpan<char> Written(int index) => text.AsSpan(this[index].Start, this[index].End - this[index].Start);

    /// <summary>True when nothing stands between a lexeme and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < lexemes.Count && lexemes[index - 1].End == lexemes[index].Start;

    /// <summary>True when a line ends between a lexeme and the one before it.</summary>
    public bool IsOnNextLine(int index) => index > 0 && index < lexemes.Count && text.AsSpan(lexemes[index - 1].End, lexemes[index].Start - lexemes[index - 1].End).Contains('\n');

    /// <summary>True for a letter mark such as "US" written in capitals.</summary>
    public bool IsCapital(int index) => this[index].Kind == LexemeKind.Word && char.IsAsciiLetterUpper(text[this[index].Start]);

    /// <summary>What a scale word multiplies by; French counts a "billion" as a million millions.</summary>
    public decimal Scale(MoneyWord word) => word.Text is "billion" or "billions" && IsFrench ? 1_000_000_000_000m : word.Scale;
}
