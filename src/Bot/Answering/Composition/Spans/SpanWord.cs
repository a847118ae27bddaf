namespace Bot.Answering.Composition.Spans;

/// <summary>What a word or mark is, as far as its form and the closed word classes tell.</summary>
internal enum WordClass
{
    /// <summary>Beyond the first and the last word.</summary>
    Edge,
    Article,
    Preposition,

    /// <summary>"by", « par »: who did it follows.</summary>
    By,

    /// <summary>"in", « à »: where or when follows.</summary>
    In,

    /// <summary>"because", « afin »: a reason follows.</summary>
    Because,
    Of,
    Conjunction,
    Relative,
    Pronoun,
    Be,
    Auxiliary,

    /// <summary>"called", « nommé »: a name follows.</summary>
    Naming,
    Number,
    Year,
    Calendar,
    Unit,
    Percent,
    Currency,
    Name,
    Opening,
    Adverb,
    Participle,
    Infinitive,
    Plain,
    Comma,
    Stop,
    OpenBracket,
    CloseBracket,
    OpenQuote,
    CloseQuote,
    Dash,
    OtherMark,
}

/// <summary>One word or mark of a sentence.</summary>
/// <param name="Start">In the sentence.</param>
/// <param name="Group">Which word of the question it says; -1 when none.</param>
/// <param name="IsTitle">True for a word of the article's title.</param>
internal readonly record struct SpanWord(WordClass Class, int Start, int Length, int Group, bool IsTitle)
{
    public int End => Start + Length;

    public bool IsAsked => Group >= 0;

    /// <summary>Carries meaning of its own: an answer has one such word that the question has not.</summary>
    public bool IsContent => Class is WordClass.Number or WordClass.Year or WordClass.Calendar or WordClass.Unit or WordClass.Name or WordClass.Opening or WordClass.Naming or WordClass.Participle or WordClass.Infinitive or WordClass.Plain or WordClass.Adverb;

    public bool IsMark => Class >= WordClass.Comma;
}
