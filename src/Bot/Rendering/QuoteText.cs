namespace Bot.Rendering;

/// <summary>A quote on one line of a page.</summary>
internal static class QuoteText
{
    /// <summary>The words on one line, cut behind a word where they are long.</summary>
    /// <param name="longest">Characters before the mark that something was left out.</param>
    public static string OneLine(string quote, int longest)
    {
        var line = quote.ReplaceLineEndings(" ").Trim();
        return line.Length <= longest ? line : $"{line[..(line.LastIndexOf(' ', longest) is > 0 and var cut ? cut : longest)]} …";
    }
}
