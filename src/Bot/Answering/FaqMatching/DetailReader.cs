using Bot.Language;

namespace Bot.Answering.FaqMatching;

/// <summary>Reads off a question what another must not differ in.</summary>
internal sealed class DetailReader(ConceptIndex concepts)
{
    private readonly NameReader _names = new(concepts);

    /// <param name="tokens">Of the text, one for each position.</param>
    /// <param name="termsIn">The terms that stand in a part of the text.</param>
    public QuestionDetails Read(string text, ReplyLanguage language, IReadOnlyList<AnalyzedTerm> tokens, Func<TextSpan, IReadOnlyList<QuestionTerm>> termsIn)
    {
        var levels = GradeReader.Read(text, FoldedWords.In(text));
        var (quantities, years) = QuantityReader.Read(GradeReader.Without(text), language);
        var sides = new HashSet<string>(StringComparer.Ordinal);
        var turned = new List<IReadOnlyList<QuestionTerm>>();
        foreach (var clause in Clauses.In(text))
        {
            var (of, rest) = Contrasts.Read(FoldedWords.In(clause.In(text)));
            sides.UnionWith(of);
            if (Negation.Of(rest, language))
            {
                turned.Add(termsIn(clause));
            }
        }

        return new QuestionDetails(quantities, years, levels, _names.Read(text, tokens, language), turned, sides);
    }
}
