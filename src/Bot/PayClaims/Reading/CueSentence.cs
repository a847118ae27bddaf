using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Reading;

/// <summary>A sum of money in a sentence.</summary>
/// <param name="First">The first word of the sentence that is part of it.</param>
/// <param name="End">Just past the last one; the text's own conversion in parentheses belongs to it.</param>
internal sealed record PayFigure(MoneyMention Money, int First, int End);

/// <summary>A sentence as words, cues and figures, with the distances between them.</summary>
/// <remarks>Distance counts words; small words that tie a noun to its figure count little, punctuation and other figures much.</remarks>
internal sealed class CueSentence
{
    private const float OtherFigure = 7;

    private readonly float[] _weightBefore;
    private readonly float[] _barrierBefore;

    public CueSentence(string text, TextSpan span, CueLexicon lexicon, IEnumerable<MoneyMention> money)
    {
        Text = text;
        Span = span;
        Words = new List<CueWord>((span.Length / 5) + 4);
        var barriers = CutWords();
        Cues = lexicon.Find(Words);
        Figures = WithEquivalents(money);
        Cues.RemoveAll(IsInName);
        Cues.RemoveAll(IsInSource);
        Cues.RemoveAll(cue => Figures.Exists(figure => cue.First >= figure.First && cue.End <= figure.End && cue.Meaning.Kind != CueKind.Statistic));

        _weightBefore = new float[Words.Count + 1];
        _barrierBefore = new float[Words.Count + 2];
        for (var i = 0; i < Words.Count; i++)
        {
            var inside = Figures.Find(figure => figure.First <= i && i < figure.End);
            var weight = inside is null ? GapWords.Weight(Words[i].Text) : inside.First == i ? OtherFigure : 0;
            _weightBefore[i + 1] = _weightBefore[i] + weight;
            _barrierBefore[i + 1] = _barrierBefore[i] + (inside is null || inside.First == i ? barriers[i] : 0);
        }

        _barrierBefore[Words.Count + 1] = _barrierBefore[Words.Count];
    }

    public string Text { get; }

    public TextSpan Span { get; }

    public List<CueWord> Words { get; }

    public List<Cue> Cues { get; }

    public List<PayFigure> Figures { get; }

    /// <summary>How far a cue stands from a figure.</summary>
    public float Gap(Cue cue, PayFigure figure) =>
        cue.First >= figure.End ? Gap(figure.End, cue.First) : cue.End <= figure.First ? Gap(cue.End, figure.First) : 0;

    /// <summary>How far the word that begins a stretch stands behind another's end.</summary>
    public float Gap(int end, int start) => end > start ? 0 : _weightBefore[start] - _weightBefore[end] + _barrierBefore[start + 1] - _barrierBefore[end];

    /// <summary>True when these words stand together.</summary>
    public bool Says(params ReadOnlySpan<string> phrase)
    {
        for (var i = 0; i + phrase.Length <= Words.Count; i++)
        {
            var same = 0;
            while (same < phrase.Length && Words[i + same].Text == phrase[same])
            {
                same++;
            }

            if (same == phrase.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word that begins at or behind an offset of the article.</summary>
    public int WordAt(int offset)
    {
        var at = Words.FindIndex(word => word.End > offset);
        return at < 0 ? Words.Count : at;
    }

    /// <summary>"28 000 dollars par mois (24 100 euros)": what stands alone in parentheses, in another currency, converts the figure before.</summary>
    private List<PayFigure> WithEquivalents(IEnumerable<MoneyMention> money)
    {
        var figures = new List<PayFigure>();
        foreach (var figure in money.Select(FigureOf))
        {
            var mention = figure.Money;
            if (figures.Count > 0 && figures[^1] is var before && IsAloneInParentheses(mention)
                && mention.Amount.Currency is not null && before.Money.Amount.Currency is { } currency && currency != mention.Amount.Currency
                && Cues.Exists(cue => cue.Meaning.Kind == CueKind.Period && cue.First >= before.End && cue.End == figure.First)
                && figure.First - before.End <= 3)
            {
                figures[^1] = before with { Money = before.Money with { Equivalents = [.. before.Money.Equivalents, mention.Amount] } };
                continue;
            }

            figures.Add(figure);
        }

        return figures;
    }

    /// <summary>"Docket & Payroll": a word with a capital beside another is part of a name.</summary>
    private bool IsInName(Cue cue)
    {
        if (cue.End - cue.First > 1 || !IsCapital(cue.First))
        {
            return false;
        }

        var afterName = cue.First > 1 && IsCapital(cue.First - 1) && Words[cue.First].Start - Words[cue.First - 1].End <= 3;
        var beforeName = cue.First > 0 && cue.End < Words.Count && IsCapital(cue.End) && Words[cue.End].Start - Words[cue.End - 1].End == 1;
        return (afterName || beforeName) && Words.Count(word => char.IsUpper(Text[word.Start])) * 2 < Words.Count;
    }

    /// <summary>"…, according to the annual pay survey by X": up to the next comma its words are of the source, unless a figure stands among them.</summary>
    private bool IsInSource(Cue cue)
    {
        for (var i = cue.First - 1; i >= Math.Max(0, cue.First - 12); i--)
        {
            if (Text.AsSpan(Words[i].End..Words[i + 1].Start).ContainsAny(',', ';', ':'))
            {
                return false;
            }

            if (Words[i].Text is "selon" || (Words[i].Text == "according" && Words[i + 1].Text == "to") || (Words[i].Text == "apres" && i > 0 && Words[i - 1].Text == "d"))
            {
                var end = cue.End;
                while (end < Words.Count && !Text.AsSpan(Words[end - 1].End..Words[end].Start).Contains(','))
                {
                    end++;
                }

                return !Figures.Exists(figure => figure.First > i && figure.First < end);
            }
        }

        return false;
    }

    private bool IsCapital(int word) => char.IsUpper(Text[Words[word].Start]) && Words[word].End - Words[word].Start > 1;

    private bool IsAloneInParentheses(MoneyMention money) =>
        money.Whole.Start > Span.Start && Text[money.Whole.Start - 1] == '(' && money.Whole.End < Span.End && Text[money.Whole.End] == ')';

    private PayFigure FigureOf(MoneyMention money)
    {
        var first = WordAt(money.Whole.Start);
        var end = WordAt(money.Whole.End);
        return new PayFigure(money, first, Math.Max(end, first));
    }

    /// <returns>For each word what the punctuation before it weighs; one more for the end.</returns>
    private List<float> CutWords()
    {
        var barriers = new List<float>(Words.Capacity + 1);
        var barrier = 0f;
        for (var i = Span.Start; i < Span.End;)
        {
            var start = i;
            while (i < Span.End && (char.IsLetterOrDigit(Text[i]) || Folding.IsCombining(Text[i])))
            {
                i++;
            }

            if (i == start)
            {
                if (Text[i] == '/' && i + 1 < Span.End && char.IsLetter(Text[i + 1]))
                {
                    Words.Add(new CueWord("/", i, i + 1));
                    barriers.Add(barrier);
                    barrier = 0;
                }
                else
                {
                    barrier += Barrier(i);
                }

                i++;
                continue;
            }

            Words.Add(new CueWord(Folding.Fold(Text.AsSpan(start, i - start)), start, i));
            barriers.Add(barrier);
            barrier = 0;
        }

        barriers.Add(barrier);
        return barriers;
    }

    private float Barrier(int at) => Text[at] switch
    {
        // A comma between digits is part of a number.
        ',' => at + 1 < Span.End && char.IsAsciiDigit(Text[at + 1]) && at > Span.Start && char.IsAsciiDigit(Text[at - 1]) ? 0 : 2.5f,
        ';' => 7,
        ':' => 1.5f,
        '(' or ')' or '[' or ']' => 1.5f,
        '—' or '–' => 2.5f,
        '!' or '?' => 6,
        '|' => 3,
        _ => 0,
    };
}
