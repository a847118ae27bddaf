using System.Text;

namespace Bot.Storage;

/// <summary>Text both engines give back unchanged, so that offsets into it hold for ever.</summary>
internal static class StorableText
{
    /// <summary>Drops U+0000, which PostgreSQL refuses, and puts U+FFFD for half a surrogate pair, which UTF-8 cannot hold.</summary>
    public static string Of(string text)
    {
        if (IsStorable(text))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone half comes as U+FFFD
        {
            if (rune.Value != 0)
            {
                storable.Append(rune);
            }
        }

        return storable.ToString();
    }

    private static bool IsStorable(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return false;
        }

        var next = 0;
        while (text[next..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var found)
        {
            next += found;
            if (!char.IsHighSurrogate(text[next]) || next + 1 == text.Length || !char.IsLowSurrogate(text[next + 1]))
            {
                return false;
            }

            next += 2;
        }

        return true;
    }
}
