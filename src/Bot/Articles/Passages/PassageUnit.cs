using Bot.Language;

namespace Bot.Articles.Passages;

/// <summary>What kind of line a unit comes from.</summary>
internal enum UnitKind
{
    Sentence,
    Heading,
    TableRow,
}

/// <summary>How far a unit stands from the one before it.</summary>
internal enum UnitGap
{
    /// <summary>It is the rest of the same sentence, cut because the sentence is longer than a passage.</summary>
    None,
    Space,
    LineBreak,
    BlankLine,
}

/// <summary>The least a passage is made of: a sentence, a heading, a table row, or a piece of a sentence too long for one passage.</summary>
internal readonly record struct PassageUnit(TextSpan Span, int Tokens, UnitKind Kind, UnitGap Gap)
{
    // Longer blocks of one line are paragraphs that lost their stop.
    private const int LongestHeading = 120;

    // So many short blocks in a row are a list or a menu; only the last can head what follows.
    private const int HeadingRun = 4;

    /// <summary>The units of a text, in order, holding every sentence.</summary>
    public static List<PassageUnit> Of(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        var units = new List<PassageUnit>(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var gap = GapBetween(text, i == 0 ? 0 : sentences[i - 1].End, sentence.Start);
            gap = i == 0 ? UnitGap.BlankLine : gap;
            var follows = i + 1 == sentences.Count ? UnitGap.None : GapBetween(text, sentence.End, sentences[i + 1].Start);
            AddSentence(units, text, sentence, gap, follows);
        }
        DemoteHeadingRuns(units);
        return units;
    }

    private static void AddSentence(List<PassageUnit> units, string text, TextSpan sentence, UnitGap gap, UnitGap follows)
    {
        var content = text.AsSpan(sentence.Start, sentence.Length);
        var tokens = TokenCount.Of(content);
        if (tokens > PassageSplitter.MostTokens || content.Length > PassageSplitter.MostCharacters)
        {
            foreach (var piece in LongSentence.Cut(text, sentence, tokens))
            {
                units.Add(new PassageUnit(piece, TokenCount.Of(text.AsSpan(piece.Start, piece.Length)), UnitKind.Sentence, gap));
                gap = UnitGap.None;
            }
            return;
        }
        var kind = gap >= UnitGap.LineBreak && IsRow(content) ? UnitKind.TableRow
            : gap == UnitGap.BlankLine && follows >= UnitGap.LineBreak && ReadsAsHeading(content) ? UnitKind.Heading
            : UnitKind.Sentence;
        units.Add(new PassageUnit(sentence, tokens, kind, gap));
    }

    private static UnitGap GapBetween(string text, int end, int start) => text.AsSpan(end..start).Count('\n') switch
    {
        0 => UnitGap.Space,
        1 => UnitGap.LineBreak,
        _ => UnitGap.BlankLine,
    };

    private static bool IsRow(ReadOnlySpan<char> content) =>
        content.StartsWith("| ") || content.EndsWith(" |") || (content.Contains(" | ", StringComparison.Ordinal) && !content.Contains('\n'));

    private static bool ReadsAsHeading(ReadOnlySpan<char> content)
    {
        if (content.Length > LongestHeading || content.Contains('\n') || content[0] == '•')
        {
            return false;
        }

        // Nothing is left of a line of closing marks.
        var bare = content.TrimEnd("\"”’»)] \u00A0");
        return !bare.IsEmpty && (char.IsLetterOrDigit(bare[^1]) || bare[^1] is '?' or '!' or ':' or '%' or '€' or '$');
    }

    private static void DemoteHeadingRuns(List<PassageUnit> units)
    {
        var run = 0;
        for (var i = 0; i <= units.Count; i++)
        {
            if (i < units.Count && units[i].Kind == UnitKind.Heading)
            {
                run++;
                continue;
            }
            for (var k = i - run; run >= HeadingRun && k < i - 1; k++)
            {
                units[k] = units[k] with { Kind = UnitKind.Sentence };
            }
            run = 0;
        }
    }
}
