namespace Bot.Language;

internal enum TokenKind
{
    Word,

    /// <summary>Digits with their separators, whole: "850 000", "1,54", "$1.5".</summary>
    Number,
}

/// <summary>One token as it stands in the text.</summary>
/// <param name="JoinsNext">True when a hyphen ties it to the next token ("start-up").</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, bool JoinsNext)
{
    public int End => Start + Length;
}

/// <summary>Walks the words and numbers of a text, without allocating.</summary>
/// <remarks>
/// French elisions (l', d', qu', …) and the English 's are left out; a number keeps its thousands and decimal marks, also
/// narrow and no-break spaces; hyphens part words and say so; initials with full stops ("U.S.") and "Q&amp;A" stay whole.
/// </remarks>
internal ref struct Tokenizer(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    public bool Next(out Token token)
    {
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (char.IsAsciiDigit(character))
            {
                token = ReadNumber();
                return true;
            }

            if (char.IsLetterOrDigit(character))
            {
                if (ReadWord(out token))
                {
                    return true;
                }

                continue;
            }

            _position++;
        }

        token = default;
        return false;
    }

    private Token ReadNumber()
    {
        var start = _position;
        while (_position < _text.Length)
        {
            if (char.IsAsciiDigit(_text[_position]))
            {
                _position++;
            }
            else if (IsDecimalMark(_position) || IsThousandsMark(start, _position))
            {
                _position++;
            }
            else
            {
                break;
            }
        }

        return new Token(TokenKind.Number, start, _position - start, IsHyphenBeforeLetter(_position));
    }

    private readonly bool IsDecimalMark(int at) =>
        _text[at] is '.' or ',' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    /// <summary>A space or an apostrophe parts thousands when one to three digits stand before it and exactly three follow.</summary>
    private readonly bool IsThousandsMark(int start, int at)
    {
        if (_text[at] is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’') || at + 3 >= _text.Length)
        {
            return false;
        }

        var before = 0;
        while (at - 1 - before >= start && char.IsAsciiDigit(_text[at - 1 - before]))
        {
            before++;
        }

        if (before is 0 or > 3 || !char.IsAsciiDigit(_text[at + 1]) || !char.IsAsciiDigit(_text[at + 2]) || !char.IsAsciiDigit(_text[at + 3]))
        {
            return false;
        }

        // "2024 100 offers": a leading group of four digits is a year; a fourth digit after the mark is another number.
        return at + 4 >= _text.Length || !char.IsAsciiDigit(_text[at + 4]);
    }

    private bool ReadWord(out Token token)
    {
        var start = _position;
        while (_position < _text.Length)
        {
            var character = _text[_position];
            if (char.IsLetterOrDigit(character) || Folding.IsCombining(character))
            {
                _position++;
            }
            else if (character is '.' or '&' && IsInitial(start) && _position + 1 < _text.Length && char.IsLetter(_text[_position + 1])
                && (_position + 2 >= _text.Length || !char.IsLetter(_text[_position + 2])))
            {
                _position++;
            }
            else
            {
                break;
            }
        }

        var length = _position - start;
        if (_position < _text.Length && _text[_position] is '\'' or '’' or 'ʼ')
        {
            if (Elisions.Contains(_text.Slice(start, length)) && _position + 1 < _text.Length && char.IsLetterOrDigit(_text[_position + 1]))
            {
                _position++;
                token = default;
                return false;
            }

            if (IsPossessive(_position))
            {
                _position += 2;
                token = new Token(TokenKind.Word, start, length, false);
                return true;
            }
        }

        token = new Token(TokenKind.Word, start, length, IsHyphenBeforeLetter(_position));
        return true;
    }

    /// <summary>True while the word so far is single letters parted by marks: "U", "U.S", "Q".</summary>
    private readonly bool IsInitial(int start) => _position - start == 1 || _text[_position - 2] is '.' or '&';

    private readonly bool IsPossessive(int apostrophe) =>
        apostrophe + 1 < _text.Length && _text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= _text.Length || !char.IsLetterOrDigit(_text[apostrophe + 2]));

    private readonly bool IsHyphenBeforeLetter(int at) =>
        at + 1 < _text.Length && _text[at] is '-' or '‑' or '‐' && char.IsLetterOrDigit(_text[at + 1]);
}

/// <summary>French words that lose their vowel before another: the part before the apostrophe.</summary>
internal static class Elisions
{
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length > 7)
        {
            return false;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return lower is "l" or "d" or "j" or "m" or "n" or "s" or "t" or "c" or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu" or "presqu" or "quelqu";
    }
}
