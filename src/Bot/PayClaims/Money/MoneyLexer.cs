using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Money;

/// <summary>Cuts a text into words, numbers, signs and marks, in one pass.</summary>
/// <remarks>
/// Unlike <see cref="Tokenizer"/> it keeps signs, dashes and brackets, and parts a number from letters behind it ("850K").
/// Emphasis marks of Markdown are left out, so that "**850 000** €" reads as one figure.
/// </remarks>
internal ref partial struct MoneyLexer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly List<Lexeme> _lexemes;
    private int _position;

    private MoneyLexer(ReadOnlySpan<char> text)
    {
        _text = text;
        _lexemes = new List<Lexeme>((text.Length / 5) + 4);
    }

    public static List<Lexeme> Cut(ReadOnlySpan<char> text)
    {
        var lexer = new MoneyLexer(text);
        lexer.Cut();
        return lexer._lexemes;
    }

    private readonly char At(int position) => position >= 0 && position < _text.Length ? _text[position] : '\0';

    private void Cut()
    {
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (char.IsAsciiDigit(character))
            {
                CutNumberOrDate();
            }
            else if (char.IsLetter(character))
            {
                CutWord();
            }
            else if (character is ' ' or '*' or '_' or '\r' or '\\' || char.IsWhiteSpace(character) && character is not ('\n' or '\t'))
            {
                _position++;
            }
            else
            {
                CutMark(character);
            }
        }
    }

    private void CutMark(char character)
    {
        var start = _position++;
        if (character == '\n')
        {
            // One line end may be a wrapped line; an empty line ends a paragraph.
            if (At(_position) == '\n' || (At(_position) == '\r' && At(_position + 1) == '\n'))
            {
                _lexemes.Add(new Lexeme(LexemeKind.Break, start, _position, null, false));
            }
        }
        else if (character is '\t' or '|')
        {
            _lexemes.Add(new Lexeme(LexemeKind.Break, start, _position, null, false));
        }
        else if (character is '-' or '–' or '—' or '‒' or '‑' or '‐' or '−' or '―')
        {
            _lexemes.Add(new Lexeme(LexemeKind.Dash, start, _position, null, false));
        }
        else
        {
            _lexemes.Add(new Lexeme(CurrencyTable.Sign(character) is null ? LexemeKind.Mark : LexemeKind.Sign, start, _position, null, false));
        }
    }

    /// <summary>« 2025-10-11 M. Tulloch » and "03/11/2025 K" have no eleven million and no thousands.</summary>
    private void CutNumberOrDate()
    {
        foreach (var date in Date().EnumerateMatches(_text[_position..]))
        {
            _position += date.Length;
            _lexemes.Add(new Lexeme(LexemeKind.Word, _position - date.Length, _position, null, false));
            return;
        }

        CutNumber();
    }

    private void CutNumber()
    {
        var start = _position;
        var run = 0;
        var hasPoint = false;
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (char.IsAsciiDigit(character))
            {
                run++;
                _position++;
            }
            else if (character is '.' or ',' && char.IsAsciiDigit(At(_position + 1)))
            {
                hasPoint = true;
                run = 0;
                _position++;
            }
            else if (IsThousandsMark(character, run, hasPoint))
            {
                run = 0;
                _position++;
            }
            else
            {
                break;
            }
        }

        Add(LexemeKind.Number, start, null);
    }

    /// <summary>A space or an apostrophe with one to three digits before it and exactly three behind.</summary>
    private readonly bool IsThousandsMark(char character, int run, bool hasPoint) =>
        character is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’' && !hasPoint && run is >= 1 and <= 3
        && char.IsAsciiDigit(At(_position + 1)) && char.IsAsciiDigit(At(_position + 2)) && char.IsAsciiDigit(At(_position + 3)) && !char.IsAsciiDigit(At(_position + 4));

    private void CutWord()
    {
        var start = _position;
        Span<char> folded = stackalloc char[MoneyVocabulary.LongestWord];
        var length = 0;
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (char.IsAsciiDigit(character))
            {
                // "USD500" is a currency and a number; "H100" and "E7" are names.
                if (length is 2 or 3 && MoneyVocabulary.Find(folded[..length])?.Currency is not null)
                {
                    break;
                }
            }
            else if (!char.IsLetter(character) && !Folding.IsCombining(character))
            {
                if (character is '\'' or '’' && IsNegation(start) || IsInitials(start))
                {
                    _position++;
                    continue;
                }

                break;
            }

            if (!Folding.IsCombining(character) && length++ < folded.Length)
            {
                folded[length - 1] = Folding.Fold(character);
            }

            _position++;
        }

        Add(LexemeKind.Word, start, Find(start, length > folded.Length ? [] : folded[..length]));
    }

    /// <summary>The apostrophe of "don't": the letters around it are n and t.</summary>
    private readonly bool IsNegation(int start) =>
        _position - start >= 2 && _text[_position - 1] is 'n' or 'N' && At(_position + 1) is 't' or 'T' && !char.IsLetter(At(_position + 2));

    /// <summary>The full stops of "U.S.".</summary>
    private readonly bool IsInitials(int start) =>
        _text[_position] == '.' && _text[start] == 'U' && (_position == start + 1 && At(_position + 1) == 'S' && !char.IsLetter(At(_position + 2)) || _position == start + 3 && _text[start + 1] == '.');

    private readonly MoneyWord? Find(int start, ReadOnlySpan<char> folded)
    {
        var word = MoneyVocabulary.Find(folded);
        if (folded.EndsWith("nt") && _text[start.._position].IndexOfAny('\'', '’') >= 0)
        {
            return MoneyVocabulary.Find("not");
        }

        if (At(_position) is '\'' or '’' or 'ʼ')
        {
            return folded switch { "d" => MoneyVocabulary.De, "l" => MoneyVocabulary.Le, _ => word };
        }

        return folded is "des" && _text[start..].IndexOfAny('è', 'È', '\u0300') is >= 0 and < 4 ? MoneyVocabulary.From : word;
    }

    private void Add(LexemeKind kind, int start, MoneyWord? word)
    {
        // A hyphen between a word or a number and a letter ties them; between numbers it parts them.
        var joins = At(_position) is '-' or '‑' or '‐' && char.IsLetter(At(_position + 1));
        _lexemes.Add(new Lexeme(kind, start, _position, word, joins));
        var isElision = kind == LexemeKind.Word && At(_position) is '\'' or '’' or 'ʼ' && char.IsLetterOrDigit(At(_position + 1));
        if (joins || isElision)
        {
            _position++;
        }
    }

    [GeneratedRegex(@"^(?:[12]\d{3}([-/])[01]\d\1[0-3]\d|[0-3]\d([-/.])[01]\d\2[12]\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
