using System.Globalization;
using System.Text;

namespace Bot.Articles.Reading;

/// <summary>Undoes the escapes of JSON strings that strict decoding refuses.</summary>
internal static class JsonText
{
    /// <param name="raw">What stands between the quotes, or the whole token with its quotes.</param>
    /// <returns>The string; escapes that stand for nothing are left out.</returns>
    public static string Unescape(ReadOnlySpan<char> raw)
    {
        if (raw is ['"', .., '"'])
        {
            raw = raw[1..^1];
        }

        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'n': text.Append('\n'); break;
                case 'r': text.Append('\r'); break;
                case 't': text.Append('\t'); break;
                case 'b' or 'f': text.Append(' '); break;
                case 'u' when i + 4 < raw.Length && ushort.TryParse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    text.Append((char)code);
                    i += 4;
                    break;
                case 'u': break;
                default: text.Append(raw[i]); break;
            }
        }

        return text.ToString();
    }
}
