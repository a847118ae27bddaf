namespace Bot.Answering.Composition.Spans;

/// <summary>The stretches of a sentence that could be an answer: whole words, with one at least that the question has not.</summary>
internal static class SpanCandidates
{
    public static IEnumerable<(int First, int Last)> Of(SpanSentence sentence, AskedForm form)
    {
        var words = sentence.Words;
        var isNumber = form is AskedForm.Count or AskedForm.Amount or AskedForm.Share or AskedForm.Measure;
        for (var first = 0; first < words.Length; first++)
        {
            // Who and where are said by the bare name.
            var isBeforeName = form is AskedForm.Who or AskedForm.Where && sentence.ClassAt(first + 1) == WordClass.Name && words[first].Class is WordClass.By or WordClass.In or WordClass.Of;
            if (words[first].IsMark || words[first].Class is WordClass.Percent or WordClass.Conjunction || isBeforeName)
            {
                continue;
            }

            var isNew = false;
            var open = 0;
            var fits = !isNumber && form != AskedForm.When;
            for (var last = first; last < Math.Min(words.Length, first + SpanFeatures.MostWords) && words[last].Class != WordClass.Stop; last++)
            {
                isNew |= words[last].IsContent && !words[last].IsAsked;
                fits |= words[last].Class is WordClass.Number or WordClass.Year or WordClass.Unit || (!isNumber && words[last].Class is WordClass.Calendar);
                open += words[last].Class is WordClass.OpenBracket or WordClass.OpenQuote ? 1 : words[last].Class is WordClass.CloseBracket or WordClass.CloseQuote ? -1 : 0;
                if (isNew && fits && open == 0 && !words[last].IsMark && words[last].Class is not (WordClass.Article or WordClass.Preposition or WordClass.By or WordClass.In or WordClass.Of or WordClass.Conjunction))
                {
                    yield return (first, last);
                }
            }
        }
    }
}
