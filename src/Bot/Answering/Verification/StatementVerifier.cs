using System.Buffers;
using Bot.Answering.Composition;
using Bot.Answering.Composition.Written;
using Bot.Answering.FaqMatching;
using Bot.Answering.PayQuestions;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Verification;

/// <summary>Lets a sentence that a model wrote through only when the quotes it cites carry it.</summary>
/// <remarks>It never asks what is true, only whether the sentence says what its quotes say: form, quotes, numbers, sums, parts of pay, periods, names, speakers, denials, hedges, nothing added. In doubt a sentence goes.</remarks>
internal sealed class StatementVerifier(IReadOnlyList<Article> sources, ClaimLedger ledger, ReplyLanguage language, ConceptIndex concepts)
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>[]{}|\n\r\t*_`#@\\");

    private const int MostWords = 45;
    private const int FewestWords = 3;
    private const int MostCitations = 4;
    private const int FewestQuoted = 3;

    private readonly WordMeanings _meanings = new(concepts);

    public Verified Verify(WrittenStatement written)
    {
        var text = written.Text.Trim();
        if (!HasForm(text))
        {
            return new Verified.Fails(DropReason.Form);
        }

        if (LanguageGuess.Of(text) is { Length: > 0 } guessed && guessed != language.Code())
        {
            return new Verified.Fails(DropReason.Language);
        }

        if (written.Citations.Count is 0 or > MostCitations || written.Citations.Any(citation => citation.Source < 1 || citation.Source > sources.Count))
        {
            return new Verified.Fails(DropReason.Source);
        }

        var quotes = new List<DraftQuote>();
        foreach (var citation in written.Citations)
        {
            var article = sources[citation.Source - 1];
            if (QuoteFinder.Find(article.Text, citation.Quote) is not { } span || FoldedWords.In(citation.Quote).Count < FewestQuoted || !QuoteVerifier.Holds(article.Text, span))
            {
                return new Verified.Fails(DropReason.Quote);
            }

            quotes.Add(new DraftQuote(article, span));
        }

        List<DraftQuote> cited = [.. quotes.Distinct()];
        var stated = SentenceFacts.Of(text, language.Code());
        var quoted = new CitedQuotes(cited, ledger);
        return (FigureCheck.Fault(stated, quoted) ?? ReportCheck.Fault(stated, quoted) ?? new WordCheck(_meanings).Fault(stated, quoted) ?? new PairingCheck(_meanings).Fault(stated, quoted)) is { } reason
            ? new Verified.Fails(reason)
            : new Verified.Holds(new DraftStatement(cited[0].Article, cited[0].Span, null) { Written = text, Others = cited[1..] });
    }

    private static bool HasForm(string text) =>
        FoldedWords.In(text).Count is >= FewestWords and <= MostWords && !text.AsSpan().ContainsAny(Markup) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !text.Any(char.IsControl);
}
