using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>The stretches of a passage that can be quoted: sentences, with a short quotation of several sentences kept in one piece.</summary>
/// <remarks>« Écoutez, le marché est chaud. Pas à ce point », a-t-il dit: cut at its first stop, nobody would know who speaks.</remarks>
internal static class QuoteUnits
{
    private static readonly HashSet<string> Persons = ["he", "she", "his", "her", "il", "elle", "lui"];

    public static IReadOnlyList<TextSpan> Of(string text, TextSpan passage)
    {
        var units = new List<TextSpan>();
        var open = 0;
        foreach (var sentence in SentenceSplitter.Split(passage.In(text)))
        {
            var span = WithoutBullet(text, new TextSpan(passage.Start + sentence.Start, sentence.Length));
            var joined = open > 0 && units.Count > 0 ? new TextSpan(units[^1].Start, span.End - units[^1].Start) : span;
            if (open > 0 && IsOneParagraph(text, joined) && QuoteTrimmer.Words(text, joined) <= QuoteTrimmer.MostWords)
            {
                units[^1] = joined;
            }
            else
            {
                units.Add(span);
                open = 0;
            }

            open = Math.Max(0, open + Opened(text, span));
        }

        return units;
    }

    private static bool IsOneParagraph(string text, TextSpan span) => !text.AsSpan(span.Start, span.Length).Contains('\n');

    /// <summary>How many quotations the sentence opens and leaves open; negative when it closes earlier ones.</summary>
    private static int Opened(string text, TextSpan span)
    {
        var balance = 0;
        for (var at = span.Start; at < span.End; at++)
        {
            balance += Mark(text, at);
        }

        return balance;
    }

    /// <summary>1 where a quotation begins, -1 where one ends.</summary>
    private static int Mark(string text, int at) => text[at] switch
    {
        '«' or '“' => 1,
        '»' or '”' => -1,
        '"' => StraightQuotes.Opens(text, at) ? 1 : -1,
        _ => 0,
    };

    /// <summary>True when no quotation is cut: none that begins within is left open, none that ends there began before.</summary>
    public static bool IsWhole(string text, TextSpan span)
    {
        var open = 0;
        for (var at = span.Start; at < span.End && open >= 0; at++)
        {
            open += Mark(text, at);
        }

        return open == 0;
    }

    /// <summary>The span back to where a quotation began that it ends, where that is near: "… still have them," said a lawyer.</summary>
    public static TextSpan FromOpening(string text, TextSpan span)
    {
        var whole = span;
        while (Opened(text, whole) < 0 && SentenceSplitter.LastBefore(text, whole.Start) is { } before)
        {
            whole = new TextSpan(before.Start, span.End - before.Start);
            if (!SentenceShape.AreTogether(text, before, span))
            {
                return span;
            }
        }

        // No opening near: what ends there began nowhere that could be shown.
        return Opened(text, whole) < 0 ? span : whole;
    }

    /// <summary>The span on to the end of a quotation that it leaves open, with who says it, where that is near: "« Pas tant que ça." alone has no speaker.</summary>
    public static TextSpan Closed(string text, TextSpan span)
    {
        span = FromOpening(text, span);
        if (Opened(text, span) <= 0)
        {
            return span;
        }

        var lineEnd = text.IndexOf('\n', span.End);
        foreach (var sentence in SentenceSplitter.Split(text[span.End..(lineEnd < 0 ? text.Length : lineEnd)]))
        {
            var joined = new TextSpan(span.Start, span.End + sentence.End - span.Start);
            if (QuoteTrimmer.Words(text, joined) > QuoteTrimmer.MostWords)
            {
                break;
            }

            if (Opened(text, joined) <= 0)
            {
                return joined;
            }
        }

        return span;
    }

    /// <summary>The span with what follows it in its paragraph, as far as that belongs to it and both are short enough to be quoted together.</summary>
    /// <param name="belongs">Whether the words that follow do.</param>
    public static TextSpan WithNext(string text, TextSpan span, Func<string, bool> belongs) =>
        Behind(text, span) is [var next, ..] && SentenceShape.AreTogether(text, span, next) && belongs(next.In(text)) ? new TextSpan(span.Start, next.End - span.Start) : span;

    /// <summary>What follows a span in its paragraph.</summary>
    public static IReadOnlyList<TextSpan> Behind(string text, TextSpan span)
    {
        var lineEnd = text.IndexOf('\n', span.End);
        return [.. Of(text, new TextSpan(span.End, (lineEnd < 0 ? text.Length : lineEnd) - span.End)).Where(unit => unit.Length > 0)];
    }

    /// <summary>The span with the sentence before it, where only that tells who "she" is that says so.</summary>
    public static TextSpan WithSpeaker(string text, TextSpan span)
    {
        return SpeakerResolver.Resolve(text, span) is { } speaker ? WithSentenceBefore(text, span, speaker) : span;
    }

    /// <summary>The span with the sentence before it, where "she" who is paid is named there alone.</summary>
    public static TextSpan WithPerson(string text, TextSpan span) =>
        FoldedWords.In(span.In(text)).Any(Persons.Contains) ? WithSentenceBefore(text, span, "") : span;

    /// <summary>The span back to the nearest sentence of its paragraph that tells who it is on, where it names nobody itself and they are short enough together.</summary>
    /// <param name="asked">Folded words of the question: whom it names itself it does not ask for.</param>
    public static TextSpan WithNamed(string text, TextSpan span, IReadOnlySet<string> asked)
    {
        var whole = span;
        while (!FullNames.TellWho(whole.In(text), asked))
        {
            if (SentenceSplitter.LastBefore(text, whole.Start) is not { } before || !SentenceShape.AreTogether(text, before, span))
            {
                return span;
            }

            whole = new TextSpan(before.Start, span.End - before.Start);
        }

        return whole;
    }

    private static TextSpan WithSentenceBefore(string text, TextSpan span, string name)
    {
        if (SentenceSplitter.LastBefore(text, span.Start) is not { } before)
        {
            return span;
        }

        var joined = new TextSpan(before.Start, span.End - before.Start);
        return before.In(text).Contains(name, StringComparison.Ordinal) && QuoteTrimmer.Words(text, joined) <= QuoteTrimmer.MostWords ? joined : span;
    }

    /// <summary>The mark of a list item is none of its words.</summary>
    public static TextSpan WithoutBullet(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && (text[start] is '•' or '-' or '*' or '–' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        return new TextSpan(start, span.End - start);
    }
}
