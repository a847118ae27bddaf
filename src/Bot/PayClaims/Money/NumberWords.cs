namespace Bot.PayClaims.Money;

/// <summary>Numbers in words, English and French: "three million", "quatre-vingt mille", "half a million", "un million et demi", "une dizaine de millions".</summary>
internal static class NumberWords
{
    private const decimal LargestScale = 1_000_000_000_000m;

    /// <param name="Value">The number, its scale words included.</param>
    /// <param name="Scale">The largest scale word in it, or 1.</param>
    /// <param name="End">The lexeme behind it.</param>
    /// <param name="IsAbout">A collective, which only says about how many.</param>
    internal readonly record struct Reading(decimal Value, decimal Scale, int End, bool IsAbout);

    public static Reading? Read(MoneyText text, int at) => Fraction(text, at) ?? Collective(text, at) ?? Cardinal(text, at);

    /// <summary>The half of "et demi" and "and a half" behind a scale, or 0; moves behind it.</summary>
    public static decimal Half(MoneyText text, ref int at)
    {
        if (text.Word(at) == "et" && text.Word(at + 1) is "demi" or "demie")
        {
            at += 2;
            return 0.5m;
        }

        if (text.Word(at) == "and" && text.Word(at + 1) == "a" && text.Word(at + 2) == "half")
        {
            at += 3;
            return 0.5m;
        }

        return 0m;
    }

    /// <summary>"half a million", "un demi-million", "three quarters of a million".</summary>
    private static Reading? Fraction(MoneyText text, int at)
    {
        var i = at;
        var parts = 1;
        if (text.Word(i) is "a" or "an" or "un" or "une" or "three" or "trois")
        {
            parts = text.Word(i) is "three" or "trois" ? 3 : 1;
            i++;
        }

        decimal? fraction = text.Word(i) switch
        {
            "half" or "demi" when parts == 1 => 0.5m,
            "quarter" or "quarters" or "quart" or "quarts" => 0.25m * parts,
            _ => null,
        };
        if (fraction is null)
        {
            return null;
        }

        i++;
        i += text.Word(i) is "of" or "de" ? 1 : 0;
        i += text.Word(i) is "a" or "un" ? 1 : 0;
        return text[i].Word is { Scale: >= 1_000_000m, IsAbbreviation: false } word ? new Reading(fraction.Value * text.Scale(word), text.Scale(word), i + 1, false) : null;
    }

    /// <summary>"une dizaine de millions". Before "milliers" and alone it stays open and is no number.</summary>
    private static Reading? Collective(MoneyText text, int at)
    {
        var i = text.Word(at) is "une" or "la" ? at + 1 : at;
        if (text[i].Word is not { Collective: > 0 } collective || text.Word(i + 1) != "de")
        {
            return null;
        }

        return text[i + 2].Word is { IsAbbreviation: false, Scale: > 0, Text: not ("millier" or "grand") } scale
            ? new Reading(collective.Collective * text.Scale(scale), text.Scale(scale), i + 3, true)
            : null;
    }

    private static Reading? Cardinal(MoneyText text, int at)
    {
        var i = at;
        decimal total = 0, group = 0, largest = 1, previousScale = decimal.MaxValue;
        var last = 0;
        if (text.Word(i) is "a" or "an" && !text.Written(i).Contains('à') && text[i + 1].Word is { } next && (next.Count == 100 || next is { Scale: > 0, IsAbbreviation: false }))
        {
            group = 1;
            last = 1;
            i++;
        }

        while (true)
        {
            var word = text[i].Word;
            if (word is { Count: 100 } && group < 100 && word.Text is not "cents" | text.IsFrench | group > 1)
            {
                group = Math.Max(1, group) * 100;
                last = 100;
            }
            else if (word is { Count: > 0 and < 100 } && Continues(last, word.Count, text, i))
            {
                group = last == 4 && word.Count == 20 ? group + 76 : group + word.Count;
                last = last == 4 && word.Count == 20 ? 80 : word.Count;
            }
            else if (word is { Scale: > 0, IsAbbreviation: false } && text.Scale(word) <= LargestScale && (group > 0 || word.Text is "mille" && i == at) && total < LargestScale)
            {
                var scale = text.Scale(word);
                if (scale >= previousScale && total > 0)
                {
                    break;
                }

                total += Math.Max(1, group) * scale;
                group = 0;
                last = 1000;
                previousScale = scale;
                largest = Math.Max(largest, scale);
            }
            else if (IsLinked(text, i, last, at))
            {
                // "one hundred and fifty", "vingt et un": the number goes on behind the link.
            }
            else
            {
                break;
            }

            i++;
        }

        var value = total + group;
        if (i == at || value == 0)
        {
            return null;
        }

        return HalfBeforeScale(text, value, largest, i) ?? new Reading(value, largest, i, false);
    }

    /// <summary>"one and a half million", "two point five million".</summary>
    private static Reading? HalfBeforeScale(MoneyText text, decimal value, decimal largest, int at)
    {
        if (largest > 1)
        {
            return null;
        }

        var i = at;
        var part = Half(text, ref i);
        if (part == 0 && text.Word(i) is "point" or "virgule" && text[i + 1].Word is { Count: > 0 and < 10 } digit)
        {
            part = digit.Count / 10m;
            i += 2;
        }

        return part > 0 && text[i].Word is { Scale: > 0, IsAbbreviation: false } scale
            ? new Reading((value + part) * text.Scale(scale), text.Scale(scale), i + 1, false)
            : null;
    }

    /// <summary>Whether a number word can follow the one before it in one number: "twenty" then "five", "soixante" then "dix".</summary>
    private static bool Continues(int last, int next, MoneyText text, int at) => last switch
    {
        0 => true,
        // Indefinite "a" and "un" do not begin again inside a number.
        100 or 1000 => text.Word(at) is not ("a" or "une"),
        4 => next == 20 && text.Word(at) is "vingt" or "vingts",
        10 => next is >= 7 and <= 9 && text.Word(at) is "sept" or "huit" or "neuf",
        60 or 80 => next < 20,
        >= 20 and < 100 => next < 10 || (next == 11 && text.Word(at - 1) == "et"),
        _ => false,
    };

    private static bool IsLinked(MoneyText text, int at, int last, int start) => text.Word(at) switch
    {
        // Between two hundred and three hundred: there the link parts two numbers.
        "and" => last == 100 && text[at + 1].Word is { Count: > 0 and < 100 } && text.Word(start - 1) != "between",
        "et" => last is >= 20 and < 100 && text.Word(at + 1) is "un" or "une" or "onze" && text[at + 2].Word is not { Scale: >= 1_000_000m },
        _ => false,
    };
}
