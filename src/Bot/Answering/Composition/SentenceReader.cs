using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Cuts found passages into sentences and measures each against the question.</summary>
internal sealed class SentenceReader(SearchQuery query, AnswerType wanted)
{
    // What stands around a sentence says what it is about, but does not say it there.
    private const float BeforeWorth = 0.6f;
    private const float TitleWorth = 0.6f;
    private const float PassageWorth = 0.4f;

    // In characters.
    private const int ShortestQuote = 20;
    private const int LongestHeading = 70;

    private readonly QueryCover _cover = new(query);

    public IReadOnlyList<SentenceCandidate> Read(IReadOnlyList<RankedPassage> passages)
    {
        var best = passages.Count > 0 ? passages[0].Score.Total : 1;
        return [.. passages.SelectMany(passage => Read(passage, passage.Score.Total / best))];
    }

    private IEnumerable<SentenceCandidate> Read(RankedPassage passage, float passageScore)
    {
        var article = passage.Article;
        var title = _cover.Of(article.Title, article.Language);
        var sentences = QuoteUnits.Of(article.Text, passage.Passage.Span)
            .Where(span => span.Length > 0)
            .Select(span => (Span: span, Terms: new HashSet<string>(StringComparer.Ordinal)))
            .ToList();
        var covers = sentences.Select(sentence => _cover.Of(sentence.Span.In(article.Text), article.Language, sentence.Terms)).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var text = sentences[i].Span.In(article.Text);
            if (!IsSentence(text, article.Title))
            {
                continue;
            }

            var around = new float[query.Groups.Count];
            for (var g = 0; g < around.Length; g++)
            {
                var passageHas = 0f;
                foreach (var cover in covers)
                {
                    passageHas = Math.Max(passageHas, cover[g]);
                }

                around[g] = Math.Max(title[g] * TitleWorth, Math.Max(i > 0 ? covers[i - 1][g] * BeforeWorth : 0, passageHas * PassageWorth));
            }

            yield return new SentenceCandidate(passage, sentences[i].Span, covers[i], around, AnswerTypeEvidence.In(text, wanted, query), passageScore, sentences[i].Terms);
        }
    }

    /// <summary>Headings, lone names and furniture say nothing that could be cited; a table row or a list item may.</summary>
    private static bool IsSentence(string text, string title)
    {
        if (text.Length < ShortestQuote || text.AsSpan().Count(' ') < 3 || text == title)
        {
            return false;
        }

        // A table's header row has no figure.
        if (text.Contains(" | ", StringComparison.Ordinal))
        {
            return text.Any(char.IsAsciiDigit);
        }

        var last = text.AsSpan().TrimEnd(" »”\")]")[^1];
        return last is '.' or '!' or '?' or '…' || text.Length >= LongestHeading;
    }
}
