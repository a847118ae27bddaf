using System.Text.RegularExpressions;
using Bot.Answering.Retrieval;
using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>A sentence as words and marks, each with what it says of the question.</summary>
internal sealed partial class SpanSentence
{
    private SpanSentence(string text, SpanWord[] words) => (Text, Words) = (text, words);

    public string Text { get; }

    public SpanWord[] Words { get; }

    public WordClass ClassAt(int at) => at < 0 || at >= Words.Length ? WordClass.Edge : Words[at].Class;

    public string In(int first, int last) => Text[Words[first].Start..Words[last].End];

    /// <summary>A word in lower case without accents, and without the apostrophe of an elision.</summary>
    public string Folded(int at) => Folding.Fold(Text.AsSpan(Words[at].Start, Words[at].Length).TrimEnd("'’"));

    /// <summary>The terms of a title.</summary>
    public static HashSet<string> Terms(string title, string language) => Analyzer.For(language).Analyze(title).Select(term => term.Term).ToHashSet(StringComparer.Ordinal);

    /// <param name="title">The terms of the article's title.</param>
    /// <param name="language">ISO code of the text's language.</param>
    public static SpanSentence Read(string text, HashSet<string> title, string language, QueryTerms terms)
    {
        var asked = new Dictionary<int, int>();
        var lookup = terms.In(ArticleLanguageCodes.Of(language));
        var titled = new HashSet<int>();
        foreach (var term in Analyzer.For(language).Analyze(text))
        {
            if (title.Contains(term.Term))
            {
                titled.Add(term.Span.Start);
            }

            if (lookup.TryGetValue(term.Term, out var groups))
            {
                asked.TryAdd(term.Span.Start, groups.MaxBy(group => group.Weight).Group);
            }
        }

        var words = new List<SpanWord>();
        var isFirst = true;
        foreach (var match in Word().EnumerateMatches(text))
        {
            var written = text.AsSpan(match.Index, match.Length);
            var @class = char.IsLetterOrDigit(written[0]) ? WordClasses.Of(written.TrimEnd("'’"), isFirst, language == "fr") : MarkOf(written, text, match.Index);
            var group = asked.GetValueOrDefault(match.Index, -1);
            words.Add(new SpanWord(@class, match.Index, match.Length, group, titled.Contains(match.Index)));
            isFirst = @class is WordClass.Stop or WordClass.OpenQuote || (isFirst && @class is WordClass.OtherMark or WordClass.Dash);
        }

        return new SpanSentence(text, [.. words]);
    }

    private static WordClass MarkOf(ReadOnlySpan<char> mark, string text, int at) => mark[0] switch
    {
        ',' => WordClass.Comma,
        '.' or '!' or '?' or ';' or ':' or '…' => WordClass.Stop,
        '(' or '[' => WordClass.OpenBracket,
        ')' or ']' => WordClass.CloseBracket,
        '«' or '“' => WordClass.OpenQuote,
        '»' or '”' => WordClass.CloseQuote,
        '"' => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) ? WordClass.OpenQuote : WordClass.CloseQuote,
        '-' or '–' or '—' => WordClass.Dash,
        '%' => WordClass.Percent,
        '$' or '€' or '£' => WordClass.Currency,
        '\'' or '’' when mark.Length > 1 => WordClass.Of,
        _ => WordClass.OtherMark,
    };

    [GeneratedRegex(@"(?:\b(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu)['’](?=[\p{L}\d])|\d+(?:[ \u00A0\u202F.,]\d{3})*(?:[.,]\d+)?(?!\p{L}|[.,]?\d)|['’]s\b|[\p{L}\p{N}]+(?:[-‑.&][\p{L}\p{N}]+|['’](?!s\b)\p{L}+)*|\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
