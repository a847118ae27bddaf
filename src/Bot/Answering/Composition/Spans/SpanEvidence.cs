using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>What a stretch of words is made of.</summary>
internal enum SpanShape
{
    Year,
    Date,
    Number,
    Measure,
    Share,
    Money,
    Name,
    NameInPhrase,
    Noun,
    NounOfNoun,
    Phrase,
    Clause,
}

/// <summary>Takes what speaks for a span, piece by piece.</summary>
internal interface IEvidenceSink
{
    /// <param name="at">Place among <see cref="SpanEvidence.Names"/>.</param>
    void Add(int at, float value);
}

/// <summary>What speaks for a span of a sentence to be the answer: where it begins and ends, what it is made of, how near it stands to the question's words.</summary>
/// <remarks>
/// The kinds of evidence of Rajpurkar et al., "SQuAD: 100,000+ Questions for Machine Comprehension of Text" (EMNLP 2016), section 5.2,
/// without a parse tree: word classes at the edges stand for constituents, distances in words for paths.
/// </remarks>
internal sealed class SpanEvidence
{
    public const int MostWords = 14;

    private const float Far = 4;
    private static readonly int Classes = Enum.GetValues<WordClass>().Length;
    private static readonly int Forms = Enum.GetValues<AskedForm>().Length;
    private static readonly int Shapes = Enum.GetValues<SpanShape>().Length;
    private static readonly int[] Lengths = [1, 2, 3, 4, 6, 9, 14];
    private static readonly string[] Nears = ["near", "left", "right", "focusLeft", "focusRight", "firstLeft", "firstRight", "lastLeft", "lastRight", "clause"];
    private static readonly string[] Flags = ["asked", "focusInside", "brackets", "quotes", "comma", "apposition", "sentenceStart", "sentenceEnd", "afterVerb", "beforeVerb", "nextAsked", "previousAsked", "firstAsked", "lastAsked", "open", "splitsName", "askedBy", "askedByInside", "title"];

    private static readonly List<string> _names = [];
    private static readonly int FormShape = Block("shape", Forms * Shapes, at => $"{(AskedForm)(at / Shapes)}.{(SpanShape)(at % Shapes)}");
    private static readonly int FormPrevious = Block("before", Forms * Classes, at => $"{(AskedForm)(at / Classes)}.{(WordClass)(at % Classes)}");
    private static readonly int FormNext = Block("after", Forms * Classes, at => $"{(AskedForm)(at / Classes)}.{(WordClass)(at % Classes)}");
    private static readonly int FormFirst = Block("first", Forms * Classes, at => $"{(AskedForm)(at / Classes)}.{(WordClass)(at % Classes)}");
    private static readonly int FormLast = Block("last", Forms * Classes, at => $"{(AskedForm)(at / Classes)}.{(WordClass)(at % Classes)}");
    private static readonly int Begins = Block("begins", Classes * Classes, at => $"{(WordClass)(at / Classes)}.{(WordClass)(at % Classes)}");
    private static readonly int Ends = Block("ends", Classes * Classes, at => $"{(WordClass)(at / Classes)}.{(WordClass)(at % Classes)}");
    private static readonly int FormLength = Block("length", Forms * Lengths.Length, at => $"{(AskedForm)(at / Lengths.Length)}.{Lengths[at % Lengths.Length]}");
    private static readonly int FormNear = Block("near", Forms * Nears.Length, at => $"{(AskedForm)(at / Nears.Length)}.{Nears[at % Nears.Length]}");
    private static readonly int Near = Block("near", Nears.Length, at => Nears[at]);
    private static readonly int Flag = Block("is", Flags.Length, at => Flags[at]);
    private static readonly int FormFlag = Block("is", Forms * Flags.Length, at => $"{(AskedForm)(at / Flags.Length)}.{Flags[at % Flags.Length]}");
    private static readonly int Shape = Block("shape", Shapes, at => $"{(SpanShape)at}");

    private readonly SpanSentence _sentence;
    private readonly SpanQuestion _question;
    private readonly float[] _weights;
    private readonly float _total;
    private readonly List<int>[] _places;
    private readonly int _form;
    private readonly int _firstGroup = -1;
    private readonly int _lastGroup = -1;

    /// <param name="weights">Of the question's words.</param>
    public SpanEvidence(SpanSentence sentence, SpanQuestion question, float[] weights)
    {
        (_sentence, _question, _weights) = (sentence, question, weights);
        _total = Math.Max(1e-6f, weights.Sum());
        _form = (int)question.Form;
        _places = new List<int>[weights.Length];
        for (var g = 0; g < weights.Length; g++)
        {
            _places[g] = [];
        }

        foreach (var (at, word) in sentence.Words.Index())
        {
            if (word.IsAsked)
            {
                _places[word.Group].Add(at);
            }
        }

        _firstGroup = Array.FindIndex(_places, places => places.Count > 0);
        _lastGroup = Array.FindLastIndex(_places, places => places.Count > 0);
    }

    /// <summary>One name for each kind of evidence, in order.</summary>
    public static IReadOnlyList<string> Names => _names;

    public void AddFirst<TSink>(int first, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        var (here, before) = ((int)_sentence.ClassAt(first), (int)_sentence.ClassAt(first - 1));
        sink.Add(FormPrevious + (_form * Classes) + before, 1);
        sink.Add(FormFirst + (_form * Classes) + here, 1);
        sink.Add(Begins + (before * Classes) + here, 1);
        AddFlag(6, first == 0, ref sink);
        AddFlag(8, (WordClass)before == WordClass.Be, ref sink);
        AddFlag(11, first > 0 && _sentence.Words[first - 1].IsAsked, ref sink);
        AddFlag(16, _question.Before.Length > 0 && IsWord(first - 1, _question.Before), ref sink);
        AddFlag(17, _question.Before.Length > 0 && IsWord(first, _question.Before), ref sink);
        AddFlag(12, _sentence.Words[first].IsAsked, ref sink);
    }

    public void AddLast<TSink>(int last, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        var (here, after) = ((int)_sentence.ClassAt(last), (int)_sentence.ClassAt(last + 1));
        sink.Add(FormNext + (_form * Classes) + after, 1);
        sink.Add(FormLast + (_form * Classes) + here, 1);
        sink.Add(Ends + (here * Classes) + after, 1);
        AddFlag(7, (WordClass)after is WordClass.Edge or WordClass.Stop, ref sink);
        AddFlag(9, (WordClass)after is WordClass.Be or WordClass.Auxiliary, ref sink);
        AddFlag(10, last + 1 < _sentence.Words.Length && _sentence.Words[last + 1].IsAsked, ref sink);
        AddFlag(13, _sentence.Words[last].IsAsked, ref sink);
    }

    public void AddWhole<TSink>(int first, int last, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        var shape = (int)ShapeOf(first, last);
        sink.Add(FormShape + (_form * Shapes) + shape, 1);
        sink.Add(Shape + shape, 1);
        sink.Add(FormLength + (_form * Lengths.Length) + Array.FindIndex(Lengths, most => last - first + 1 <= most), 1);
        var (before, after) = (_sentence.ClassAt(first - 1), _sentence.ClassAt(last + 1));
        AddFlag(2, before == WordClass.OpenBracket && after == WordClass.CloseBracket, ref sink);
        AddFlag(3, before == WordClass.OpenQuote && after == WordClass.CloseQuote, ref sink);
        AddFlag(5, before == WordClass.Comma && after is WordClass.Comma or WordClass.Stop, ref sink);
        AddFlag(15, (before == WordClass.Name && _sentence.ClassAt(first) == WordClass.Name) || (after == WordClass.Name && _sentence.ClassAt(last) == WordClass.Name), ref sink);
        var (commas, asked, content, titled) = (0, 0f, 0, 0f);
        var balance = 0;
        for (var at = first; at <= last; at++)
        {
            var word = _sentence.Words[at];
            commas += word.Class == WordClass.Comma ? 1 : 0;
            balance += word.Class is WordClass.OpenBracket or WordClass.OpenQuote ? 1 : word.Class is WordClass.CloseBracket or WordClass.CloseQuote ? -1 : 0;
            content += word.IsContent ? 1 : 0;
            titled += word.IsContent && word.IsTitle ? 1 : 0;
            asked += word.IsContent && word.IsAsked ? 1 : 0;
            if (word.Group >= 0 && word.Group == _question.Focus)
            {
                AddFlag(1, true, ref sink);
            }
        }

        AddFlag(4, commas > 0, ref sink);
        AddFlag(14, balance != 0, ref sink);
        if (asked > 0)
        {
            sink.Add(Flag, asked / content);
            sink.Add(FormFlag + (_form * Flags.Length), asked / content);
        }

        if (titled > 0)
        {
            sink.Add(Flag + 18, titled / content);
            sink.Add(FormFlag + (_form * Flags.Length) + 18, titled / content);
        }

        AddNearness(first, last, ref sink);
    }

    private void AddNearness<TSink>(int first, int last, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        Span<float> near = stackalloc float[10];
        for (var g = 0; g < _places.Length; g++)
        {
            var (left, right, inClause) = (0f, 0f, 0f);
            foreach (var at in _places[g])
            {
                left = at < first ? Math.Max(left, 1 / (1 + ((first - at - 1) / Far))) : left;
                right = at > last ? Math.Max(right, 1 / (1 + ((at - last - 1) / Far))) : right;
                inClause = Math.Max(inClause, IsSameClause(Math.Min(at, first), Math.Max(at, last)) ? 1 : 0);
            }

            var share = _weights[g] / _total;
            near[0] += share * Math.Max(left, right);
            near[1] += share * left;
            near[2] += share * right;
            near[9] += share * inClause;
            if (g == _question.Focus)
            {
                (near[3], near[4]) = (left, right);
            }

            if (g == _firstGroup)
            {
                (near[5], near[6]) = (left, right);
            }

            if (g == _lastGroup)
            {
                (near[7], near[8]) = (left, right);
            }
        }

        for (var i = 0; i < near.Length; i++)
        {
            if (near[i] > 0)
            {
                sink.Add(Near + i, near[i]);
                sink.Add(FormNear + (_form * Nears.Length) + i, near[i]);
            }
        }
    }

    private bool IsWord(int at, string word) => at >= 0 && Folding.Fold(_sentence.Text.AsSpan(_sentence.Words[at].Start, _sentence.Words[at].Length).TrimEnd("'’")) == word;

    private bool IsSameClause(int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (_sentence.Words[at].Class is WordClass.Comma or WordClass.Stop)
            {
                return false;
            }
        }

        return true;
    }

    private SpanShape ShapeOf(int first, int last)
    {
        var seen = 0UL;
        for (var at = first; at <= last; at++)
        {
            seen |= 1UL << (int)_sentence.Words[at].Class;
        }

        bool Has(WordClass @class) => (seen & (1UL << (int)@class)) != 0;
        var hasNumber = Has(WordClass.Number) || Has(WordClass.Year);
        if (Has(WordClass.Auxiliary) || Has(WordClass.Be) || Has(WordClass.Relative) || Has(WordClass.Pronoun) || Has(WordClass.Stop))
        {
            return SpanShape.Clause;
        }

        if (hasNumber && Has(WordClass.Percent))
        {
            return SpanShape.Share;
        }

        if (hasNumber && Has(WordClass.Currency))
        {
            return SpanShape.Money;
        }

        if (Has(WordClass.Calendar) && !Has(WordClass.Name))
        {
            return SpanShape.Date;
        }

        if (hasNumber && (seen & ~((1UL << (int)WordClass.Number) | (1UL << (int)WordClass.Year) | (1UL << (int)WordClass.Article))) == 0)
        {
            return Has(WordClass.Year) ? SpanShape.Year : SpanShape.Number;
        }

        if (hasNumber && (Has(WordClass.Unit) || !Has(WordClass.Name)))
        {
            return SpanShape.Measure;
        }

        var isPhrase = Has(WordClass.Preposition) || Has(WordClass.By) || Has(WordClass.In) || Has(WordClass.Because) || Has(WordClass.Infinitive) || Has(WordClass.Conjunction);
        return Has(WordClass.Name) || Has(WordClass.Opening)
            ? Has(WordClass.Plain) || Has(WordClass.Participle) || isPhrase ? SpanShape.NameInPhrase : SpanShape.Name
            : isPhrase ? SpanShape.Phrase : Has(WordClass.Of) ? SpanShape.NounOfNoun : SpanShape.Noun;
    }

    private void AddFlag<TSink>(int flag, bool isSet, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        if (isSet)
        {
            sink.Add(Flag + flag, 1);
            sink.Add(FormFlag + (_form * Flags.Length) + flag, 1);
        }
    }

    private static int Block(string name, int size, Func<int, string> member)
    {
        var start = _names.Count;
        _names.AddRange(Enumerable.Range(0, size).Select(at => $"{name}.{member(at)}"));
        return start;
    }
}
