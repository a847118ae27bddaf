using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>How a word is written.</summary>
internal enum NameShape
{
    Lower,

    /// <summary>First letter of it, or of each of its hyphenated parts, a capital.</summary>
    Capitalised,
    AllCapitals,

    /// <summary>A capital inside: "OpenAI", "iPhone".</summary>
    Camel,

    /// <summary>One capital letter, with or without full stop.</summary>
    Initial,

    /// <summary>It begins with a digit.</summary>
    Number,
}

/// <summary>One word of an article as names and voices are read from it: without elision and possessive, with hyphens and inner apostrophes.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Sentence">Index into <see cref="ClaimText.Sentences"/>.</param>
/// <param name="Opens">True at the beginning of a sentence, quotation, list item or table cell, where a capital says nothing.</param>
/// <param name="Elision">The letter before the apostrophe in front of it ("d" in "d'Uber", "q" for "qu'"); '\0' when none.</param>
/// <param name="Possessive">True before 's or a plural's lone apostrophe.</param>
internal readonly record struct NameToken(int Start, int End, string Folded, NameShape Shape, int Sentence, bool Opens, char Elision, bool Possessive)
{
    public int Length => End - Start;

    public bool IsCapital => Shape is NameShape.Capitalised or NameShape.AllCapitals or NameShape.Camel or NameShape.Initial;
}

/// <summary>The words of an article, in order.</summary>
internal sealed class NameTokens
{
    private readonly string text;
    private readonly NameToken[] tokens;
    private readonly int[] firstOfSentence;

    private NameTokens(string text, NameToken[] tokens, int[] firstOfSentence) => (this.text, this.tokens, this.firstOfSentence) = (text, tokens, firstOfSentence);

    public int Count => tokens.Length;

    public string Text => text;

    public ref readonly NameToken this[int index] => ref tokens[index];

    public static NameTokens Of(ClaimText article)
    {
        var tokens = new List<NameToken>((article.Text.Length / 5) + 4);
        var first = new int[article.Sentences.Count + 1];
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            first[i] = tokens.Count;
            NameTokenScan.Read(article.Text, article.Sentences[i], i, tokens);
        }

        first[^1] = tokens.Count;
        return new NameTokens(article.Text, [.. tokens], first);
    }

    /// <summary>The folded word, or empty outside the article.</summary>
    public string Word(int index) => index >= 0 && index < tokens.Length ? tokens[index].Folded : "";

    /// <summary>What stands between a word and the one before it: empty for a plain space.</summary>
    public ReadOnlySpan<char> GapBefore(int index)
    {
        if (index <= 0 || index >= tokens.Length)
        {
            return "\n";
        }

        ref readonly var before = ref tokens[index - 1];
        if (tokens[index].Sentence != before.Sentence)
        {
            return "\n";
        }

        var gap = text.AsSpan(before.End..tokens[index].Start);
        return (before.Possessive ? gap[(gap.Length > 1 && gap[1] is 's' or 'S' ? 2 : 1)..] : gap).Trim();
    }

    /// <summary>True when only space stands between the two words, an elision aside.</summary>
    public bool Follows(int index)
    {
        var gap = GapBefore(index);
        return gap.IsEmpty || (index < tokens.Length && tokens[index].Elision != '\0' && gap.Length <= 3 && char.IsLetter(gap[0]));
    }

    public (int From, int To) OfSentence(int sentence) => (firstOfSentence[sentence], firstOfSentence[sentence + 1]);

    /// <summary>The first word that begins at the offset or behind it.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public TextSpan Span(int first, int last) => new(tokens[first].Start, tokens[last].End - tokens[first].Start);
}
