using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Reads off a question what another must not differ in.</summary>
internal static class DetailReader
{
    /// <param name="terms">Of the text, with where each stands.</param>
    /// <returns>The details, and the places of the terms that a negation reaches.</returns>
    public static (QuestionDetails Details, IReadOnlySet<int> Negated) Read(string text, ReplyLanguage language, QuestionNames names, IReadOnlyList<(QuestionTerm Term, TextSpan Span)> terms)
    {
        var levels = GradeReader.Read(text, FoldedWords.In(text));
        var (quantities, years) = QuantityReader.Read(GradeReader.Without(text), language);
        var sides = new HashSet<string>(StringComparer.Ordinal);
        var turned = new List<IReadOnlyList<QuestionTerm>>();
        var negated = new HashSet<int>();
        foreach (var clause in Clauses.In(text))
        {
            var words = FoldedWords.WithSpans(clause.In(text)).ToList();
            List<string> written = [.. words.Select(word => word.Word)];
            var (of, turning) = Contrasts.Read(written);
            sides.UnionWith(of);
            if (Negation.Read(written, turning, language) is { } negation)
            {
                var reached = negation.Reaches.Select(reach => First(terms, clause.Start, words, reach)).Where(at => at >= 0).ToHashSet();
                negated.UnionWith(reached);
                turned.Add([.. terms.Index().Where(term => IsIn(term.Item.Span, clause)).Select(term => term.Item.Term with { MayBeNegated = reached.Contains(term.Index) })]);
            }
        }

        return (new QuestionDetails(quantities, years, levels, names, turned, sides), negated);
    }

    /// <summary>The first term among these words; -1 without one.</summary>
    private static int First(IReadOnlyList<(QuestionTerm Term, TextSpan Span)> terms, int start, List<(string Word, TextSpan Span)> words, (int From, int To) reach)
    {
        if (reach.From >= reach.To)
        {
            return -1;
        }

        var (first, last) = (words[reach.From].Span, words[reach.To - 1].Span);
        var among = new TextSpan(start + first.Start, last.Start + last.Length - first.Start);
        return terms.Index().Where(term => IsIn(term.Item.Span, among)).Select(term => term.Index).DefaultIfEmpty(-1).First();
    }

    private static bool IsIn(TextSpan span, TextSpan part) => span.Start >= part.Start && span.Start < part.Start + part.Length;
}
