using Bot.Answering.Composition;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Reading;

namespace Bot.Answering.Verification;

/// <summary>What the citations of a written sentence give it to stand on: the quotes, and around them what tells who and what they speak of.</summary>
internal sealed class CitedQuotes
{
    // Who "he", "one" and "the company" are stands a few sentences before.
    private const int CharactersBefore = 400;
    private const int CharactersBehind = 200;
    private const int ShortestSentence = 5;
    private const int LongestSentence = 600;
    private const int Lead = 300;

    private readonly Func<Article, CitedArticle> _cited;
    private readonly IReadOnlyList<CitedArticle> _articles;

    private IReadOnlySet<string>? _capitals;

    /// <param name="cited">The articles as they are read for all sentences of an answer.</param>
    public CitedQuotes(IReadOnlyList<DraftQuote> quotes, ClaimLedger ledger, Func<Article, CitedArticle> cited)
    {
        (Quotes, _cited) = (quotes, cited);
        _articles = [.. quotes.Select(quote => cited(quote.Article)).Distinct()];
        Claims = [.. quotes.SelectMany(quote => ledger.InArticle(quote.Article.Id).Where(claim => claim.Span.Overlaps(quote.Span))).DistinctBy(claim => claim.Id)];
        Exact = [.. quotes.Select(quote => Read(quote.Span.In(quote.Article.Text), quote))];
        Facts = [.. quotes.Select(quote => Read(Whole(quote), quote))];
        SentencesOf = [.. quotes.Select(quote => Parts(Whole(quote)).Select(part => Read(part, quote)).ToList())];
        Sentences = [.. SentencesOf.SelectMany(sentences => sentences)];
        Claimed = Read(string.Join(". ", Claims.SelectMany(claim => new[] { claim.Employer, claim.Person, claim.Speaker, claim.SpeakerRole }).OfType<string>()), quotes[0]);
        WordsBefore = quotes.SelectMany(quote => FoldedWords.In(Preceding(quote))).ToHashSet(StringComparer.Ordinal);
        WordsOfLead = quotes.SelectMany(quote => FoldedWords.In($"{quote.Article.Title} {quote.Article.Text[..Math.Min(Lead, quote.Article.Text.Length)]}")).ToHashSet(StringComparer.Ordinal);
        BeforeOf = [.. quotes.Select(quote => Read(Preceding(quote), quote))];
        Titles = quotes.SelectMany(quote => FoldedWords.In(quote.Article.Title)).ToHashSet(StringComparer.Ordinal);
        Outlets = quotes.SelectMany(quote => FoldedWords.In(quote.Article.Outlet)).ToHashSet(StringComparer.Ordinal);
        Articles = Together(article => article.Words);
        Around = [.. quotes.Select(quote => Read(Surroundings(quote), quote))];
    }

    public IReadOnlyList<DraftQuote> Quotes { get; }

    /// <summary>The pay claims that stand in the quotes.</summary>
    public IReadOnlyList<PayClaim> Claims { get; }

    /// <summary>Of each quote as it is cited: figures must stand in it.</summary>
    public IReadOnlyList<SentenceFacts> Exact { get; }

    /// <summary>Of each quote with the whole sentences it is cut from: a denial before it and a name behind it belong to what it says.</summary>
    public IReadOnlyList<SentenceFacts> Facts { get; }

    /// <summary>Who pays, is paid and says so, as read from the article.</summary>
    public SentenceFacts Claimed { get; }

    /// <summary>Of each quote what stands before it.</summary>
    public IReadOnlyList<SentenceFacts> BeforeOf { get; }

    /// <summary>The words of the titles and of how the articles begin, folded: "we" and "the company" are mostly named there.</summary>
    public IReadOnlySet<string> WordsOfLead { get; }

    /// <summary>The words of the articles' titles, folded.</summary>
    public IReadOnlySet<string> Titles { get; }

    /// <summary>The words of the articles' outlets, folded.</summary>
    public IReadOnlySet<string> Outlets { get; }

    /// <summary>Of each quote its sentences; one at least.</summary>
    public IReadOnlyList<IReadOnlyList<SentenceFacts>> SentencesOf { get; }

    /// <summary>Of each sentence of the quotes.</summary>
    public IReadOnlyList<SentenceFacts> Sentences { get; }

    /// <summary>Of each quote with its article's title and outlet and what stands before and behind.</summary>
    public IReadOnlyList<SentenceFacts> Around { get; }

    /// <summary>The part of pay named last before the quotes: what "it" and "one" mean there.</summary>
    public PayComponent? Before => BeforeOf.Select(before => before.LastComponent).FirstOrDefault(component => component is not null);

    /// <summary>The words before the quotes, folded: among them is who "he" is.</summary>
    public IReadOnlySet<string> WordsBefore { get; }

    /// <summary>The words that the articles write like names, folded.</summary>
    public IReadOnlySet<string> Capitals => _capitals ??= Together(article => article.Capitals);

    /// <summary>Every word of the articles, folded.</summary>
    public IReadOnlySet<string> Articles { get; }

    /// <summary>Whether the word is of the organisation that one of the articles is about.</summary>
    /// <param name="word">Folded.</param>
    public bool IsSubject(string word) => _articles.Any(article => article.Subject.Contains(word));

    /// <summary>Whether the word is of the name that the title, or else the text, of one of the articles has first: a director of whom it says no more is its director.</summary>
    /// <param name="word">Folded.</param>
    public bool IsFirst(string word) => _articles.Any(article => article.First.Contains(word));

    /// <summary>Whether the articles have the word at the beginning of the name of an organisation and in no person's.</summary>
    /// <param name="word">Folded.</param>
    public bool IsOrganisation(string word)
    {
        var named = _articles.SelectMany(article => article.Named);
        return named.Any(name => name.Kind == NameKind.Organisation && name.Words is [var first, ..] && first == word) && !named.Any(name => name.Kind == NameKind.Person && name.Words.Contains(word));
    }

    /// <summary>The sentences of the articles, and their titles, that have a word.</summary>
    /// <param name="word">Folded.</param>
    public IEnumerable<SentenceFacts> SentencesWith(string word) => _articles.SelectMany(article => article.SentencesWith(word));

    private IReadOnlySet<string> Together(Func<CitedArticle, IReadOnlySet<string>> words) =>
        _articles is [var only] ? words(only) : _articles.SelectMany(words).ToHashSet(StringComparer.Ordinal);

    private SentenceFacts Read(string text, DraftQuote of) => _cited(of.Article).Read(text);

    private static string Whole(DraftQuote quote)
    {
        var text = quote.Article.Text;
        var from = Math.Max(0, quote.Span.Start - LongestSentence);
        var near = text[from..Math.Min(text.Length, quote.Span.End + LongestSentence)];
        var sentences = SentenceSplitter.Split(near).Where(sentence => sentence.Start + from < quote.Span.End && sentence.End + from > quote.Span.Start).ToList();
        return sentences.Count == 0 ? quote.Span.In(text) : near[sentences[0].Start..sentences[^1].End];
    }

    private static string Preceding(DraftQuote quote) => quote.Article.Text[Math.Max(0, quote.Span.Start - CharactersBefore)..quote.Span.Start];

    private static string Surroundings(DraftQuote quote)
    {
        var text = quote.Article.Text;
        var to = Math.Min(text.Length, quote.Span.End + CharactersBehind);
        return $"{quote.Article.Title}\n{quote.Article.Outlet}\n{Preceding(quote)}{text[quote.Span.Start..to]}";
    }

    /// <summary>Its sentences; one of a few words ("€55 million.") goes with the next.</summary>
    private static IEnumerable<string> Parts(string quote)
    {
        var begin = -1;
        var sentences = SentenceSplitter.Split(quote);
        for (var at = 0; at < sentences.Count; at++)
        {
            begin = begin < 0 ? sentences[at].Start : begin;
            if (at == sentences.Count - 1 || FoldedWords.In(quote[begin..sentences[at].End]).Count >= ShortestSentence)
            {
                yield return quote[begin..sentences[at].End];
                begin = -1;
            }
        }
    }
}
