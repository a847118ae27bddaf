namespace Bot.Answering.Composition.Spans;

/// <summary>What is or is not so of a span.</summary>
internal enum SpanFlag
{
    /// <summary>As a share: of its words of meaning those that the question has.</summary>
    Asked,
    FocusInside,
    Brackets,
    Quotes,
    Comma,
    Apposition,
    SentenceStart,
    SentenceEnd,
    AfterVerb,
    BeforeVerb,
    NextAsked,
    PreviousAsked,
    FirstAsked,
    LastAsked,
    SplitsName,

    /// <summary>The preposition that the question asks with stands before it.</summary>
    AskedBy,
    AskedByInside,

    /// <summary>As a share: of its words of meaning those of the article's title.</summary>
    Title,
    GivenName,
    GovernedByAsked,
}

/// <summary>What of the question is near, and on which side.</summary>
internal enum SpanSide
{
    Near,
    Left,
    Right,
    FocusLeft,
    FocusRight,
    FirstLeft,
    FirstRight,
    LastLeft,
    LastRight,

    /// <summary>Not distance: what no comma parts from the span.</summary>
    Clause,
}

/// <summary>The kinds of evidence in one order, each with its name in the weights' file.</summary>
internal static class SpanFeatures
{
    private static readonly int[] Lengths = [1, 2, 3, 4, 6, 9, 14];

    // By words: the place of the shortest length that is no less.
    private static readonly int[] LengthOf = [.. Enumerable.Range(0, Lengths[^1] + 1).Select(words => Array.FindIndex(Lengths, most => words <= most))];

    private static readonly int Classes = Enum.GetValues<WordClass>().Length;
    private static readonly int Shapes = Enum.GetValues<SpanShape>().Length;
    private static readonly int Sides = Enum.GetValues<SpanSide>().Length;
    private static readonly int Flags = Enum.GetValues<SpanFlag>().Length;

    private static readonly List<string> _names = [];
    private static readonly int _shape = Block("shape", 1, Shapes, _ => "", at => $"{(SpanShape)at}");
    private static readonly int _formShape = OfForm("shape", Shapes, at => $"{(SpanShape)at}");
    private static readonly int _before = OfForm("before", Classes, ClassName);
    private static readonly int _after = OfForm("after", Classes, ClassName);
    private static readonly int _first = OfForm("first", Classes, ClassName);
    private static readonly int _last = OfForm("last", Classes, ClassName);
    private static readonly int _governor = OfForm("governor", Classes, ClassName);
    private static readonly int _begins = Block("begins", Classes, Classes, ClassName, ClassName);
    private static readonly int _ends = Block("ends", Classes, Classes, ClassName, ClassName);
    private static readonly int _length = OfForm("length", Lengths.Length, at => $"{Lengths[at]}");
    private static readonly int _side = Block("near", 1, Sides, _ => "", at => $"{(SpanSide)at}");
    private static readonly int _formSide = OfForm("near", Sides, at => $"{(SpanSide)at}");
    private static readonly int _flag = Block("is", 1, Flags, _ => "", at => $"{(SpanFlag)at}");
    private static readonly int _formFlag = OfForm("is", Flags, at => $"{(SpanFlag)at}");

    public static int MostWords => Lengths[^1];

    public static IReadOnlyList<string> Names => _names;

    public static int Before(AskedForm form, WordClass @class) => _before + ((int)form * Classes) + (int)@class;

    public static int After(AskedForm form, WordClass @class) => _after + ((int)form * Classes) + (int)@class;

    public static int First(AskedForm form, WordClass @class) => _first + ((int)form * Classes) + (int)@class;

    public static int Last(AskedForm form, WordClass @class) => _last + ((int)form * Classes) + (int)@class;

    /// <summary>The first word before the span that is no article or adverb.</summary>
    public static int Governor(AskedForm form, WordClass @class) => _governor + ((int)form * Classes) + (int)@class;

    public static int Begins(WordClass before, WordClass first) => _begins + ((int)before * Classes) + (int)first;

    public static int Ends(WordClass last, WordClass after) => _ends + ((int)last * Classes) + (int)after;

    public static int Length(AskedForm form, int words) => _length + ((int)form * Lengths.Length) + LengthOf[words];

    public static (int Any, int OfForm) Shape(AskedForm form, SpanShape shape) => (_shape + (int)shape, _formShape + ((int)form * Shapes) + (int)shape);

    public static (int Any, int OfForm) Side(AskedForm form, SpanSide side) => (_side + (int)side, _formSide + ((int)form * Sides) + (int)side);

    public static (int Any, int OfForm) Flag(AskedForm form, SpanFlag flag) => (_flag + (int)flag, _formFlag + ((int)form * Flags) + (int)flag);

    private static string ClassName(int at) => $"{(WordClass)at}";

    private static int OfForm(string name, int size, Func<int, string> member) => Block(name, Enum.GetValues<AskedForm>().Length, size, at => $"{(AskedForm)at}", member);

    private static int Block(string name, int rows, int size, Func<int, string> row, Func<int, string> member)
    {
        var start = _names.Count;
        for (var at = 0; at < rows * size; at++)
        {
            _names.Add(string.Join('.', new[] { name, row(at / size), member(at % size) }.Where(part => part.Length > 0)));
        }

        return start;
    }
}
