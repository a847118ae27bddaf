using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Ranking;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Cuts found passages into sentences and measures each against the question.</summary>
/// <param name="text">The question as typed.</param>
/// <param name="wanted">The kinds of thing asked for, one at least.</param>
/// <param name="asksPay">False where a sum, if one is asked for, is no pay.</param>
internal sealed class SentenceReader(string text, SearchQuery query, IReadOnlyList<AnswerType> wanted, bool asksPay)
{
    // What stands around a sentence says what it is about, but does not say it there.
    private const float BeforeWorth = 0.6f;
    private const float TitleWorth = 0.6f;
    private const float PassageWorth = 0.4f;

    // An article that asks a question itself answers it next.
    private const float AskedWorth = 0.9f;
    private const int ShortAnswer = 20;

    // "She is going to Denmark" says it of whom the sentence before it names.
    private const float PointsBackWorth = 0.85f;

    // A reason for what is asked or, as often, for something else.
    private const float InOtherWords = 0.5f;

    // In characters.
    private const int ShortestQuote = 20;

    private const float LeastScore = 1e-6f;

    // One word may be said otherwise.
    private const int LeastMatter = 2;

    private static readonly HashSet<string> AskedFor = ["year", "month", "day", "date", "city", "country", "town", "annee", "mois", "jour", "ville", "pays", "duree", "duration", "name", "names", "nom", "noms"];

    private readonly QueryMarks _marks = new(query);
    private readonly OfficeCover _offices = new(text, query);
    private readonly Dictionary<ArticleId, int> _bodies = [];

    // "Which year" says what is asked for, and nothing of it.
    private readonly bool[] _matter = [.. query.Groups.Select(group => !group.IsName && !AskedFor.Contains(group.Folded))];

    public IReadOnlyList<SentenceCandidate> Read(IReadOnlyList<RankedPassage> passages)
    {
        // None of the question's words may stand in what only a vector found.
        var best = Math.Max(LeastScore, passages.Select(passage => passage.Score.Total).DefaultIfEmpty(1).Max());
        return [.. passages.SelectMany(passage => Read(passage, passage.Score.Total / best))];
    }

    private IEnumerable<SentenceCandidate> Read(RankedPassage passage, float passageScore)
    {
        var article = passage.Article;
        var title = _marks.Cover(ArticleOpening.Of(passage.Found).Title, article.Language);
        var sentences = PassageQuotes.Of(passage).Units;
        var covers = sentences.Select(sentence => _marks.Cover(sentence.Terms, article.Language)).ToList();
        for (var i = 0; _offices.IsAsked && i < covers.Count; i++)
        {
            _offices.Apply(covers[i], sentences[i].Span.In(article.Text));
        }

        var (lastAsked, asksLittle) = (-2, _matter.Count(asked => asked) < LeastMatter);
        for (var i = 0; i < sentences.Count; i++)
        {
            var text = sentences[i].Span.In(article.Text);
            if (SentenceShape.IsQuestion(text))
            {
                lastAsked = i;
                continue;
            }

            if (!IsSentence(article, sentences[i].Span, text))
            {
                continue;
            }

            var pointsBack = i > 0 && SentenceShape.PointsBack(text) && SentenceShape.AreTogether(article.Text, sentences[i - 1].Span, sentences[i].Span);
            var own = pointsBack ? [.. covers[i].Zip(covers[i - 1], (here, before) => Math.Max(here, before * PointsBackWorth))] : covers[i];
            var around = new float[query.Groups.Count];
            for (var g = 0; g < around.Length; g++)
            {
                var passageHas = 0f;
                foreach (var cover in covers)
                {
                    passageHas = Math.Max(passageHas, cover[g]);
                }

                around[g] = Math.Max(title[g] * TitleWorth, Math.Max(i > 0 ? covers[i - 1][g] * BeforeWorth : 0, passageHas * PassageWorth));
                if (i - lastAsked == 1)
                {
                    own[g] = Math.Max(own[g], covers[lastAsked][g] * AskedWorth);
                }
            }

            // A date or a place beside nothing of what was asked is that of something else; a reason may follow what it is for, or tell it in other words.
            var saysSomething = SaysMatter(own);
            var isToldBefore = !saysSomething && i > 0 && SentenceShape.AreTogether(article.Text, sentences[i - 1].Span, sentences[i].Span) && SaysMatter(covers[i - 1]);
            var types = wanted.Select(type => saysSomething ? 1 : BesideNothing(type, isToldBefore)).Zip(wanted, (worth, type) => worth > 0 ? worth * AnswerTypeEvidence.In(text, type, query) : 0).ToArray();

            // Who "she" is can be said beside the quote where the article names her; what "it" is cannot.
            var span = pointsBack && SpeakerResolver.Resolve(article, sentences[i].Span) is null ? new TextSpan(sentences[i - 1].Span.Start, sentences[i].Span.End - sentences[i - 1].Span.Start) : sentences[i].Span;
            for (var next = i + 1; i - lastAsked == 1 && next < sentences.Count && QuoteTrimmer.Words(article.Text, span) < ShortAnswer && SentenceShape.AreTogether(article.Text, span, sentences[next].Span); next++)
            {
                // "Because it cannot wait." goes on.
                span = new TextSpan(span.Start, sentences[next].Span.End - span.Start);
            }

            yield return new SentenceCandidate(passage, span, own, around, types, passageScore, sentences[i].Terms) { SaysMatter = saysSomething || isToldBefore || asksLittle, SaysOnlyName = !saysSomething && !wanted.Contains(AnswerType.Person) && query.Groups.Count(group => group.IsName) == 1 };
        }
    }

    /// <summary>What a thing of the kind asked for is worth (0 to 1) in a sentence that says nothing else of the question.</summary>
    private float BesideNothing(AnswerType type, bool isToldBefore) => type switch
    {
        AnswerType.Amount when !asksPay => 0,
        AnswerType.Date or AnswerType.Duration or AnswerType.Place or AnswerType.Count => 0,
        AnswerType.Reason when !isToldBefore => InOtherWords,
        _ => 1,
    };

    /// <summary>More than whom it is about, where the question asks more.</summary>
    private bool SaysMatter(float[] cover) => !_matter.Contains(true) || cover.Index().Any(word => word.Item > 0 && _matter[word.Index]);

    /// <summary>Headings, lone names, by-lines and furniture say nothing that could be cited; a table row or a list item may.</summary>
    private bool IsSentence(Article article, TextSpan span, string text)
    {
        if (text.Length < ShortestQuote || text.AsSpan().Count(' ') < 3 || text == article.Title)
        {
            return false;
        }

        if (SentenceShape.IsTableRow(text))
        {
            return SentenceShape.IsDataRow(text);
        }

        if (IsOnAuthor(article, text) && !wanted.Contains(AnswerType.Person))
        {
            return false;
        }

        if (!_bodies.TryGetValue(article.Id, out var body))
        {
            _bodies.Add(article.Id, body = SentenceShape.BodyStart(article));
        }

        return SentenceShape.IsFinished(text) || (span.Start >= body && SentenceShape.IsLong(text));
    }

    /// <summary>"X is the head of…" beneath what X wrote says nothing of it.</summary>
    private static bool IsOnAuthor(Article article, string text) =>
        article.Author is { Length: > 0 } author && text.StartsWith(author, StringComparison.Ordinal) && text.AsSpan(author.Length).TrimStart() is [>= 'a' and <= 'z', ..];
}
