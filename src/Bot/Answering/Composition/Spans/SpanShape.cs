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

/// <summary>Tells the shape of a span by the classes of its words.</summary>
internal static class SpanShapes
{
    public static SpanShape Of(SpanSentence sentence, int first, int last)
    {
        var seen = 0UL;
        for (var at = first; at <= last; at++)
        {
            seen |= 1UL << (int)sentence.Words[at].Class;
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
}
