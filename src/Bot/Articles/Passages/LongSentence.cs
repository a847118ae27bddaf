using Bot.Language;

namespace Bot.Articles.Passages;

/// <summary>Cuts a sentence that is longer than a passage may be: after a clause mark, else at white space, else anywhere.</summary>
internal static class LongSentence
{
    // A clause mark is worth a piece this much shorter than an even share.
    private const double ShortestShare = 0.6;

    /// <returns>Pieces in order, without the white space around them, each within a passage's limits.</returns>
    public static IEnumerable<TextSpan> Cut(string text, TextSpan sentence, int tokens)
    {
        var start = sentence.Start;
        while (start < sentence.End)
        {
            var (end, taken) = NextCut(text, start, sentence.End, tokens);
            tokens -= taken;
            var trimmed = end;
            while (trimmed > start && char.IsWhiteSpace(text[trimmed - 1]))
            {
                trimmed--;
            }
            yield return new TextSpan(start, trimmed - start);
            start = end;
            while (start < sentence.End && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }
    }

    private static (int End, int Tokens) NextCut(string text, int start, int limit, int tokensLeft)
    {
        var left = limit - start;
        var pieces = Math.Max(
            (tokensLeft + PassageSplitter.MostTokens - 1) / PassageSplitter.MostTokens,
            (left + PassageSplitter.MostCharacters - 1) / PassageSplitter.MostCharacters);
        if (pieces <= 1)
        {
            return (limit, tokensLeft);
        }
        var share = left / pieces;
        var (clause, space, at) = ((End: 0, Tokens: 0), (End: 0, Tokens: 0), start);
        var tokens = 0;
        var inWord = false;
        for (; at < limit && at - start < PassageSplitter.MostCharacters; at++)
        {
            var c = text[at];
            var isWord = TokenCount.IsWord(c);
            var isSpace = char.IsWhiteSpace(c);
            var begins = isWord ? !inWord : !isSpace && !char.IsLowSurrogate(c);
            if (begins && tokens == PassageSplitter.MostTokens)
            {
                break;
            }
            tokens += begins ? 1 : 0;
            inWord = isWord;
            if (isSpace && at > start)
            {
                // The last place before the even share, else the first after it.
                var late = at - start > share;
                space = late && space.End > 0 ? space : (at, tokens);
                var isClause = at - start >= ShortestShare * share && text[at - 1] is ',' or ';' or ':' or '–' or '—' or ')';
                clause = !isClause || (late && clause.End > 0) ? clause : (at, tokens);
            }
        }
        if (at == limit)
        {
            return (limit, tokens);
        }
        var best = clause.End > 0 ? clause : space;
        if (best.End > 0)
        {
            return best;
        }
        // One endless word: anywhere but inside a surrogate pair.
        return (char.IsLowSurrogate(text[at]) && at - 1 > start ? at - 1 : at, tokens);
    }
}
