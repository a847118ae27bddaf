using System.Globalization;

namespace Bot.Language;

/// <summary>What the index keeps of a token.</summary>
/// <param name="Term">Folded and stemmed; a number in plain digits with its scale worked in ("100 millions" → "100000000").</param>
/// <param name="Position">Ordinal of the token in its text; terms of one token share it.</param>
/// <param name="Span">Where the token stands in the text.</param>
internal readonly record struct AnalyzedTerm(string Term, int Position, TextSpan Span, TokenKind Kind);

/// <summary>The one way from text to terms, for articles and questions alike.</summary>
/// <remarks>
/// Case and accents are folded after Snowball stemming, because the French algorithm reads accents. Used by any number of threads at once.
/// </remarks>
internal sealed class Analyzer
{
    private const int LongestWord = 48;

    // Words are few and tokens many: these hold all but the rare ones of a large corpus, in seven megabytes a language at most.
    private const int Words = 1 << 16;

    private static readonly Analyzer English = new(EnglishStemmer.Stem);
    private static readonly Analyzer French = new(FrenchStemmer.Stem);
    private static readonly Analyzer Unstemmed = new(word => word);

    private readonly TermCache _known = new(Words);
    private readonly Func<string, string> _term;

    private Analyzer(Func<string, string> stem)
    {
        _term = word => Folding.Fold(stem(word));
    }

    /// <summary>The analyser for a language: English and French are stemmed, others only folded.</summary>
    public static Analyzer For(string languageCode) => languageCode switch
    {
        "en" => English,
        "fr" => French,
        _ => Unstemmed,
    };

    /// <summary>Hands each term to <paramref name="sink"/>, in text order.</summary>
    /// <returns>The number of positions, which is the text's length in tokens.</returns>
    public int Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, ITermSink, allows ref struct
    {
        var tokens = new Tokenizer(text);
        var position = 0;
        var joining = default(Token);
        var number = default(Token);
        Span<char> buffer = stackalloc char[LongestWord];
        while (tokens.Next(out var token))
        {
            var span = new TextSpan(token.Start, token.Length);
            var written = text.Slice(token.Start, token.Length);
            if (token.Kind == TokenKind.Number)
            {
                EmitNumber(text, token, position, ref sink);
            }
            else if (number.Length > 0 && token.Start == number.End && NumberReader.Scale(Lower(written, buffer)) is not null)
            {
                // "100M": the suffix went into the number's own term.
                number = default;
                continue;
            }
            else
            {
                sink.Add(Known(Singular(written)), position, span, TokenKind.Word);
            }

            if (joining.Length > 0 && token.Kind == TokenKind.Word)
            {
                // "start-up" is also found as "startup".
                var whole = new TextSpan(joining.Start, token.End - joining.Start);
                sink.Add(new IndexTerm(Term(string.Concat(text.Slice(joining.Start, joining.Length), written)), text.Slice(whole.Start, whole.Length)), position - 1, whole, TokenKind.Word);
            }

            joining = token is { JoinsNext: true, Kind: TokenKind.Word, Length: > 1 } ? token : default;
            number = token.Kind == TokenKind.Number ? token : default;
            position++;
        }

        return position;
    }

    /// <summary>The terms of a short text, such as a question.</summary>
    public IReadOnlyList<AnalyzedTerm> Analyze(string text)
    {
        var sink = new ListSink([]);
        Analyze(text, ref sink);
        return sink.Terms;
    }

    /// <summary>The index term of one word.</summary>
    public string Term(ReadOnlySpan<char> word) => Known(word).Text;

    /// <summary>"GPUs" → "GPU": no rule of a language knows the plural of an acronym.</summary>
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word is [.. { Length: > 1 } letters, 's'] && !letters.ContainsAnyExceptInRange('A', 'Z') ? letters : word;

    private IndexTerm Known(ReadOnlySpan<char> word) => _known.Of(Lower(word, stackalloc char[LongestWord]), _term);

    private static Span<char> Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length)
        {
            word = word[..buffer.Length];
        }

        for (var i = 0; i < word.Length; i++)
        {
            buffer[i] = char.ToLowerInvariant(word[i]);
        }

        return buffer[..word.Length];
    }

    private static void EmitNumber<TSink>(ReadOnlySpan<char> text, Token token, int position, ref TSink sink)
        where TSink : struct, ITermSink, allows ref struct
    {
        var span = new TextSpan(token.Start, token.Length);
        var written = text.Slice(token.Start, token.Length);
        if (NumberReader.Read(written) is not { } value)
        {
            sink.Add(new IndexTerm(written[..Math.Min(token.Length, LongestWord)].ToString(), written), position, span, TokenKind.Number);
            return;
        }

        sink.Add(new IndexTerm(Plain(value), written), position, span, TokenKind.Number);
        if (ScaleAfter(text, token.End) is { } scale && value < 1_000_000m)
        {
            sink.Add(new IndexTerm(Plain(value * scale), written), position, span, TokenKind.Number);
        }
    }

    /// <summary>The scale that follows a number: joined ("100M") or after one space ("100 millions").</summary>
    private static decimal? ScaleAfter(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        if (start < text.Length && text[start] is ' ' or '\u00A0' or '\u202F' or '-')
        {
            start++;
        }

        var stop = start;
        while (stop < text.Length && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return stop == start || stop - start > 10 ? null : NumberReader.Scale(Lower(text[start..stop], stackalloc char[LongestWord]));
    }

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private readonly struct ListSink(List<AnalyzedTerm> terms) : ITermSink
    {
        public List<AnalyzedTerm> Terms => terms;

        public void Add(IndexTerm term, int position, TextSpan span, TokenKind kind) => terms.Add(new AnalyzedTerm(term.Text, position, span, kind));
    }
}

/// <summary>Takes the terms of a text one by one; a struct, so that the loop over a corpus allocates nothing.</summary>
internal interface ITermSink
{
    void Add(IndexTerm term, int position, TextSpan span, TokenKind kind);
}
