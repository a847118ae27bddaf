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
/// <remarks>It never asks what is true, only whether the sentence says what its quotes say: form, quotes, numbers, sums, parts of pay, periods, names, speakers, denials, hedges, nothing added. In doubt a sentence goes. For the sentences of one answer, one after another.</remarks>
internal sealed class StatementVerifier(IReadOnlyList<Article> sources, ClaimLedger ledger, ReplyLanguage language, ConceptIndex concepts)
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("<>[]{}|\n\r\t*_`#@\\");

    private const int MostWords = 45;
    private const int FewestWords = 3;
    private const int MostCitations = 4;
    private const int FewestQuoted = 3;

    private readonly WordMeanings _meanings = new(concepts);
    private readonly Dictionary<ArticleId, CitedArticle> _cited = [];

    public Verified Verify(WrittenStatement written)
    {
        var quotes = new List<DraftQuote>();
        return Faults(written, quotes).Select(fault => (Fault?)fault).FirstOrDefault() is { } first
            ? new Verified.Fails(first.Reason)
            : new Verified.Holds(new DraftStatement(quotes[0].Article, quotes[0].Span, null) { Written = written.Text.Trim(), Others = quotes[1..] });
    }

    /// <summary>Everything that keeps a sentence here, for whoever measures the checks.</summary>
    public IReadOnlyList<Fault> Faults(WrittenStatement written) => [.. Faults(written, [])];

    private IEnumerable<Fault> Faults(WrittenStatement written, List<DraftQuote> quotes) => Unsupported(written, quotes) is { } fault ? [fault] : Unsaid(written, quotes);

    /// <summary>A fault of form, language or quotes, else null; gathers the quotes.</summary>
    private Fault? Unsupported(WrittenStatement written, List<DraftQuote> quotes)
    {
        var text = written.Text.Trim();
        if (!HasForm(text))
        {
            return new Fault(DropReason.Form, "form");
        }

        if (LanguageGuess.Of(text) is { Length: > 0 } guessed && guessed != language.Code())
        {
            return new Fault(DropReason.Language, "language");
        }

        if (written.Citations.Count is 0 or > MostCitations || written.Citations.Any(citation => citation.Source < 1 || citation.Source > sources.Count))
        {
            return new Fault(DropReason.Source, "source");
        }

        foreach (var citation in written.Citations)
        {
            var article = sources[citation.Source - 1];
            if (QuoteFinder.Find(article.Text, citation.Quote) is not { } span || FoldedWords.In(citation.Quote).Count < FewestQuoted || !QuoteVerifier.Holds(article.Text, span))
            {
                return new Fault(DropReason.Quote, "quote");
            }

            var quote = new DraftQuote(article, span);
            if (!quotes.Contains(quote))
            {
                quotes.Add(quote);
            }
        }

        return null;
    }

    /// <summary>Faults of what is said, against quotes that stand.</summary>
    private IEnumerable<Fault> Unsaid(WrittenStatement written, List<DraftQuote> quotes)
    {
        var stated = SentenceFacts.Of(written.Text.Trim(), language.Code());
        var quoted = new CitedQuotes(quotes, ledger, Cited);
        var telling = new Telling(stated, quoted, _meanings);
        return FigureCheck.Faults(stated, quoted)
            .Concat(DenialCheck.Faults(stated, quoted, telling))
            .Concat(new ScopeCheck(_meanings).Faults(stated, quoted, telling))
            .Concat(CertaintyCheck.Faults(stated, quoted, telling))
            .Concat(TimeCheck.Faults(stated, quoted, telling))
            .Concat(new VoiceCheck(_meanings).Faults(stated, quoted, telling))
            .Concat(new WordCheck(_meanings).Faults(stated, quoted))
            .Concat(new NameCheck(_meanings).Faults(stated, quoted, telling))
            .Concat(ContrastCheck.Faults(stated, quoted, telling))
            .Concat(new RoleCheck(_meanings).Faults(stated, quoted))
            .Concat(new ReasonCheck(_meanings).Faults(stated, quoted))
            .Concat(new OrderCheck(_meanings).Faults(stated, quoted))
            .Concat(new PairingCheck(_meanings).Faults(stated, quoted))
            .Concat(ClauseFigureCheck.Faults(stated, quoted, telling))
            .Concat(BoundCheck.Faults(stated, quoted))
            .Concat(new BelongingCheck(_meanings).Faults(stated, quoted))
            .Concat(PronounCheck.Faults(stated, telling));
    }

    private CitedArticle Cited(Article article)
    {
        if (!_cited.TryGetValue(article.Id, out var cited))
        {
            _cited.Add(article.Id, cited = new CitedArticle(article));
        }

        return cited;
    }

    private static bool HasForm(string text) =>
        FoldedWords.In(text).Count is >= FewestWords and <= MostWords && !text.AsSpan().ContainsAny(Markup) && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !text.Any(char.IsControl);
}
