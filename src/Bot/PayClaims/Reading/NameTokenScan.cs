using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Cuts one sentence into <see cref="NameToken"/>s.</summary>
internal static class NameTokenScan
{
    public static void Read(string text, TextSpan sentence, int number, List<NameToken> tokens)
    {
        var at = sentence.Start;
        var opens = true;
        while (at < sentence.End)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opens |= IsOpening(text, at);
                at++;
                continue;
            }

            var (start, elision) = SkipElision(text, at, sentence.End, opens);
            var end = End(text, start, sentence.End);
            var possessive = IsPossessive(text, end);
            tokens.Add(new NameToken(start, end, Folding.Fold(text.AsSpan(start..end)), Shape(text, start, end), number, opens && elision == '\0', elision, possessive));
            opens = false;
            at = possessive ? end + 1 : end;
            if (possessive && at < sentence.End && text[at] is 's' or 'S')
            {
                at++;
            }
        }
    }

    // A quotation, a list item, a table cell and what follows a colon begin with a capital of their own.
    private static bool IsOpening(string text, int at) => text[at] is '«' or '“' or '•' or '·' or '|' or ':'
        || (text[at] == '"' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1])));

    private static (int Start, char Elision) SkipElision(string text, int at, int end, bool opens)
    {
        var apostrophe = at;
        while (apostrophe < end && apostrophe - at < 8 && char.IsLetter(text[apostrophe]))
        {
            apostrophe++;
        }

        if (apostrophe + 1 >= end || !IsApostrophe(text[apostrophe]) || !char.IsLetterOrDigit(text[apostrophe + 1]) || !Elisions.Contains(text.AsSpan(at..apostrophe)))
        {
            return (at, '\0');
        }

        // "D'Angelo", "L'Oréal": both capitals, where a sentence does not ask for the first.
        var isName = !opens && char.IsUpper(text[at]) && char.IsUpper(text[apostrophe + 1]) && apostrophe == at + 1;
        // "m's" is no French: a single letter with 's is a possessive.
        var isPossessive = text[apostrophe + 1] is 's' && (apostrophe + 2 >= end || !char.IsLetter(text[apostrophe + 2]));
        return isName || isPossessive ? (at, '\0') : (apostrophe + 1, char.ToLowerInvariant(text[at]));
    }

    private static int End(string text, int start, int limit)
    {
        var at = start;
        while (at < limit)
        {
            var character = text[at];
            if (char.IsLetterOrDigit(character) || Folding.IsCombining(character))
            {
                at++;
            }
            else if (at + 1 < limit && char.IsLetterOrDigit(text[at + 1]) && JoinsInside(text, start, at, limit))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool JoinsInside(string text, int start, int at, int limit) => text[at] switch
    {
        '-' or '‑' or '‐' => true,
        '\'' or '’' => !(text[at + 1] is 's' or 'S' && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]))) && char.IsLetter(text[at - 1]),
        '&' => true,
        ',' or '.' when char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]) => true,
        '.' => IsInitials(text, start, at, limit) || IsDomain(text, at, limit),
        _ => false,
    };

    // "U.S", "J.P"
    private static bool IsInitials(string text, int start, int at, int limit) =>
        char.IsUpper(text[at + 1]) && char.IsUpper(text[at - 1]) && (at - 1 == start || text[at - 2] == '.') && (at + 2 >= limit || !char.IsLetter(text[at + 2]));

    // "Example.com", "Example.FYI": the part behind the stop is short and of one case.
    private static bool IsDomain(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        var ending = text.AsSpan((at + 1)..end);
        return ending.Length is >= 2 and <= 4 && char.IsLetter(text[at - 1]) && (!ending.ContainsAnyExceptInRange('a', 'z') || !ending.ContainsAnyExceptInRange('A', 'Z'));
    }

    private static bool IsPossessive(string text, int end)
    {
        if (end >= text.Length || !IsApostrophe(text[end]))
        {
            return false;
        }

        var after = end + 1 < text.Length ? text[end + 1] : ' ';
        return after is 's' or 'S' ? end + 2 >= text.Length || !char.IsLetterOrDigit(text[end + 2]) : after == ' ' && text[end - 1] == 's';
    }

    private static NameShape Shape(string text, int start, int end)
    {
        if (char.IsDigit(text[start]))
        {
            return NameShape.Number;
        }

        var (upper, lower, inner) = (0, 0, false);
        for (var i = start; i < end; i++)
        {
            if (char.IsUpper(text[i]))
            {
                upper++;
                inner |= i > start && char.IsLower(text[i - 1]) && !IsMac(text, start, i);
            }
            else if (char.IsLower(text[i]))
            {
                lower++;
            }
        }

        return (upper, lower) switch
        {
            (0, _) => NameShape.Lower,
            (1, 0) when end - start == 1 => NameShape.Initial,
            (_, 0) => NameShape.AllCapitals,
            ( > 1, 1) when text[end - 1] == 's' && !inner => NameShape.AllCapitals,
            _ when inner || (upper > 1 && IsStartOfCapitals(text, start, end)) => NameShape.Camel,
            _ when char.IsUpper(text[start]) => NameShape.Capitalised,
            _ => NameShape.Lower,
        };
    }

    // "McGrath", "MacLeod", "DeShawn" are written so by people.
    private static bool IsMac(string text, int start, int at) => at - start is 2 or 3 && text.AsSpan(start, at - start) is "Mc" or "Mac" or "De" or "Le" or "La" or "Van" or "Fitz";

    // "HSBCnet", "GPUs": capitals, then small letters.
    private static bool IsStartOfCapitals(string text, int start, int end) => end - start > 2 && char.IsUpper(text[start]) && char.IsUpper(text[start + 1]);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
