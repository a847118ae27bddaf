using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>Takes what speaks for a span, piece by piece.</summary>
internal interface IEvidenceSink
{
    /// <param name="at">Place among <see cref="SpanFeatures.Names"/>.</param>
    void Add(int at, float value);
}

/// <summary>What speaks for a span of a sentence to be the answer: where it begins and ends, what it is made of, how near it stands to the question's words.</summary>
/// <remarks>
/// The kinds of evidence of Rajpurkar et al., "SQuAD: 100,000+ Questions for Machine Comprehension of Text" (EMNLP 2016), section 5.2,
/// without a parse tree: word classes at the edges stand for constituents, distances in words for paths. What depends on one edge only
/// is told apart, so that it is added up once for all spans with that edge.
/// </remarks>
/// <param name="weights">Of the question's words.</param>
internal sealed class SpanEvidence(SpanSentence sentence, SpanQuestion question, float[] weights)
{
    private readonly AskedForm _form = question.Form;
    private readonly bool[] _isGivenName = [.. sentence.Words.Select((word, at) => word.Class is WordClass.Name or WordClass.Opening && FirstNames.Contains(sentence.Folded(at)))];
    private readonly SpanNearness _nearness = new(sentence, question, weights);

    public void AddFirst<TSink>(int first, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        var (here, before) = (sentence.ClassAt(first), sentence.ClassAt(first - 1));
        var governor = first - 1;
        while (governor > 0 && sentence.ClassAt(governor) is WordClass.Article or WordClass.Adverb or WordClass.OpenQuote)
        {
            governor--;
        }

        sink.Add(SpanFeatures.Before(_form, before), 1);
        sink.Add(SpanFeatures.First(_form, here), 1);
        sink.Add(SpanFeatures.Governor(_form, sentence.ClassAt(governor)), 1);
        sink.Add(SpanFeatures.Begins(before, here), 1);
        Add(SpanFlag.SentenceStart, first == 0 ? 1 : 0, ref sink);
        Add(SpanFlag.AfterVerb, before == WordClass.Be ? 1 : 0, ref sink);
        Add(SpanFlag.PreviousAsked, IsAsked(first - 1) ? 1 : 0, ref sink);
        Add(SpanFlag.FirstAsked, IsAsked(first) ? 1 : 0, ref sink);
        Add(SpanFlag.GovernedByAsked, IsAsked(governor) ? 1 : 0, ref sink);
        Add(SpanFlag.AskedBy, IsAskingPreposition(governor) ? 1 : 0, ref sink);
        Add(SpanFlag.AskedByInside, IsAskingPreposition(first) ? 1 : 0, ref sink);
    }

    public void AddLast<TSink>(int last, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        var (here, after) = (sentence.ClassAt(last), sentence.ClassAt(last + 1));
        sink.Add(SpanFeatures.After(_form, after), 1);
        sink.Add(SpanFeatures.Last(_form, here), 1);
        sink.Add(SpanFeatures.Ends(here, after), 1);
        Add(SpanFlag.SentenceEnd, after is WordClass.Edge or WordClass.Stop ? 1 : 0, ref sink);
        Add(SpanFlag.BeforeVerb, after is WordClass.Be or WordClass.Auxiliary ? 1 : 0, ref sink);
        Add(SpanFlag.NextAsked, IsAsked(last + 1) ? 1 : 0, ref sink);
        Add(SpanFlag.LastAsked, IsAsked(last) ? 1 : 0, ref sink);
    }

    /// <summary>What its edges alone do not tell.</summary>
    public void AddWhole<TSink>(int first, int last, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        Add(SpanFeatures.Shape(_form, SpanShapes.Of(sentence, first, last)), 1, ref sink);
        sink.Add(SpanFeatures.Length(_form, last - first + 1), 1);
        var (before, after) = (sentence.ClassAt(first - 1), sentence.ClassAt(last + 1));
        Add(SpanFlag.Brackets, before == WordClass.OpenBracket && after == WordClass.CloseBracket ? 1 : 0, ref sink);
        Add(SpanFlag.Quotes, before == WordClass.OpenQuote && after == WordClass.CloseQuote ? 1 : 0, ref sink);
        Add(SpanFlag.Apposition, before == WordClass.Comma && after is WordClass.Comma or WordClass.Stop ? 1 : 0, ref sink);
        Add(SpanFlag.SplitsName, (before == WordClass.Name && sentence.ClassAt(first) == WordClass.Name) || (after == WordClass.Name && sentence.ClassAt(last) == WordClass.Name) ? 1 : 0, ref sink);
        var (asked, titled, content) = (0f, 0f, 0);
        var (hasComma, hasFocus, hasGivenName) = (false, false, false);
        for (var at = first; at <= last; at++)
        {
            var word = sentence.Words[at];
            hasComma |= word.Class == WordClass.Comma;
            hasFocus |= word.IsAsked && word.Group == question.Focus;
            hasGivenName |= _isGivenName[at];
            content += word.IsContent ? 1 : 0;
            titled += word.IsContent && word.IsTitle ? 1 : 0;
            asked += word.IsContent && word.IsAsked ? 1 : 0;
        }

        Add(SpanFlag.Comma, hasComma ? 1 : 0, ref sink);
        Add(SpanFlag.FocusInside, hasFocus ? 1 : 0, ref sink);
        Add(SpanFlag.GivenName, hasGivenName ? 1 : 0, ref sink);
        Add(SpanFlag.Asked, asked / content, ref sink);
        Add(SpanFlag.Title, titled / content, ref sink);
        var near = _nearness.Of(first, last);
        for (var side = 0; side < near.Length; side++)
        {
            Add(SpanFeatures.Side(_form, (SpanSide)side), near[side], ref sink);
        }
    }

    private bool IsAsked(int at) => at >= 0 && at < sentence.Words.Length && sentence.Words[at].IsAsked;

    private bool IsAskingPreposition(int at) => at >= 0 && question.Before.Length > 0 && sentence.Folded(at) == question.Before;

    private void Add<TSink>(SpanFlag flag, float value, ref TSink sink)
        where TSink : struct, IEvidenceSink => Add(SpanFeatures.Flag(_form, flag), value, ref sink);

    /// <summary>Once for all questions and once for those of this form.</summary>
    private static void Add<TSink>((int Any, int OfForm) at, float value, ref TSink sink)
        where TSink : struct, IEvidenceSink
    {
        if (value > 0)
        {
            sink.Add(at.Any, value);
            sink.Add(at.OfForm, value);
        }
    }
}
