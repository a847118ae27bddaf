using Bot.Answering.Retrieval.Ranking;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>Chooses sentences that answer together: the best first, then those that add what is still missing.</summary>
/// <param name="language">Article language of the asker.</param>
/// <param name="wanted">The kinds of thing asked for.</param>
/// <param name="first">Chooses the first of them.</param>
internal sealed class SentencePicker(float[] weights, string language, IReadOnlyList<AnswerType> wanted, FirstSentence first)
{
    // What the sentence says itself counts most; a strong passage and known surroundings help.
    private const float OwnShare = 0.55f;
    private const float AroundShare = 0.25f;
    private const float PassageShare = 0.15f;

    // Of a question that asks for two things, the sentence with the second may say little else of it.
    private const float OtherHalf = 0.3f;

    // Of two sentences that say as much, the asker's language is the easier to check.
    private const float OtherLanguage = 0.85f;

    // What an earlier sentence said already is worth this much of its weight again.
    private const float Repeated = 0.5f;

    // A later sentence must be worth this share of the first, or say this share of the question that was not said yet.
    private const float Following = 0.52f;
    private const float MuchNew = 0.22f;

    // What says less than this that is new, and is no rival of the first, only says the same again.
    private const float LittleNew = 0.15f;
    private const float Rival = 0.72f;

    // Whom it is about stands all over an article: a sentence that says nothing else of the question seldom answers.
    private const float OnlyName = 0.7f;

    // What stands in another article and says less than this share of what the first says is seldom on the same.
    private const float SaidElsewhere = 0.5f;

    // Across languages, where the first is not this sure to answer, those follow that are this likely; more than so many would hide the right one.
    private const double Sure = 0.6;
    private const double Likely = 0.2;
    private const int MostLikely = 3;

    // Two sentences with this share of common terms (Jaccard) say the same: copies of one story among them.
    private const float SameTerms = 0.6f;

    // A long sentence holds more words of any question by chance: this much is taken off for each word past the first twenty.
    private const int WordsWithoutPenalty = 20;
    private const float PenaltyPerWord = 0.002f;

    // A sentence without the kind of thing asked for may still answer; less so where that thing has a plain form.
    private readonly float _typeMissing = wanted.Average(type => type switch
    {
        AnswerType.Date or AnswerType.Duration or AnswerType.Place => 0.4f,
        AnswerType.Count or AnswerType.Amount or AnswerType.Share => 0.6f,
        AnswerType.Reason or AnswerType.Origin => 0.5f,
        _ => 0.7f,
    });

    private readonly float _total = Math.Max(1e-6f, weights.Sum());

    /// <param name="most">How many to choose at most.</param>
    /// <returns>In the order chosen, each with its worth (0 to 1) when it was chosen.</returns>
    public IReadOnlyList<PickedSentence> Pick(IReadOnlyList<SentenceCandidate> candidates, int most)
    {
        var picked = new List<PickedSentence>();
        var said = new float[weights.Length];

        // Where and when the same thing happens is told of the same words.
        var nothing = new float[weights.Length];
        var left = candidates.ToList();

        // What is worth how much was set by questions in the language of their texts.
        var goesByChance = candidates.Count > 0 && first.IsAcrossLanguages(candidates);
        while (picked.Count < most && left.Count > 0)
        {
            var missing = Missing(picked, left[0].TypeMatches.Length);
            var choices = left.Select(candidate => new PickedSentence(candidate, Worth(candidate, missing.Count > 0 ? nothing : said, missing), News(candidate, said)));
            var best = picked.Count == 0 ? First(choices) : choices.MaxBy(choice => goesByChance && missing.Count == 0 ? choice.Sentence.Chance : choice.Worth)!;
            var isOtherHalf = picked.Count > 0 && missing.Exists(type => best.Sentence.TypeMatches[type] >= 1) && best.Worth >= OtherHalf * picked[0].Worth;
            var isLikely = goesByChance && picked.Count is > 0 and < MostLikely && picked[0].Sentence.Chance < Sure && best.Sentence.Chance >= Likely;
            if (picked.Count > 0 && !isOtherHalf && !isLikely && best.Worth < Following * picked[0].Worth && best.News < MuchNew)
            {
                break;
            }

            if (picked.FindIndex(choice => Overlap(choice.Sentence, best.Sentence)) is >= 0 and var at)
            {
                // One quote that goes on, not two that begin alike.
                picked[at] = picked[at] with { Sentence = Joined(picked[at].Sentence, best.Sentence) };
                left.Remove(best.Sentence);
                continue;
            }

            picked.Add(best with { IsNeeded = picked.Count == 0 || isOtherHalf || isLikely || (!goesByChance && !IsFiller(best.Sentence, picked[0].Sentence) && Answers(best, picked[0].Sentence) && (best.News >= LittleNew || best.Worth >= Rival * picked[0].Worth)) });
            for (var g = 0; g < said.Length; g++)
            {
                said[g] = Math.Max(said[g], best.Sentence.Own[g]);
            }

            left.RemoveAll(candidate => IsWithin(candidate, best.Sentence) || Similarity(candidate, best.Sentence) >= SameTerms);
        }

        return picked;
    }

    /// <summary>Beside one that has what is asked for, what has nothing of the kind answers only where it says much that is new.</summary>
    private static bool Answers(PickedSentence choice, SentenceCandidate first) => !choice.Sentence.SaysOnlyName && (choice.Sentence.TypeMatch > 0 || first.TypeMatch < 1 || choice.News >= MuchNew);

    private bool IsFiller(SentenceCandidate sentence, SentenceCandidate first) =>
        sentence.Passage.Article.Id != first.Passage.Article.Id && ExtractiveComposer.Share(sentence.Own, weights) < SaidElsewhere * ExtractiveComposer.Share(first.Own, weights);

    /// <summary>What is said first, at the worth of the best: by that the others are measured.</summary>
    private PickedSentence First(IEnumerable<PickedSentence> choices)
    {
        var byWorth = choices.OrderByDescending(choice => choice.Worth).ToList();
        var sentence = first.Of([.. byWorth.Select(choice => choice.Sentence)]);
        return new PickedSentence(sentence, byWorth[0].Worth, News(sentence, new float[weights.Length]));
    }

    private static bool IsWithin(SentenceCandidate candidate, SentenceCandidate picked) =>
        candidate.Passage.Article.Id == picked.Passage.Article.Id && candidate.Span.Start >= picked.Span.Start && candidate.Span.End <= picked.Span.End;

    private static bool Overlap(SentenceCandidate first, SentenceCandidate second) =>
        first.Passage.Article.Id == second.Passage.Article.Id && first.Span.Overlaps(second.Span);

    /// <summary>Both, where they are short enough together; else the first.</summary>
    private static SentenceCandidate Joined(SentenceCandidate first, SentenceCandidate second)
    {
        var start = Math.Min(first.Span.Start, second.Span.Start);
        var span = new TextSpan(start, Math.Max(first.Span.End, second.Span.End) - start);
        return QuoteTrimmer.Words(first.Passage.Article.Text, span) <= QuoteTrimmer.MostWords ? first with { Span = span } : first;
    }

    /// <summary>Which of the kinds of thing asked for no picked sentence holds yet.</summary>
    private static List<int> Missing(List<PickedSentence> picked, int types) =>
        [.. Enumerable.Range(0, types).Where(type => picked.Count > 0 && !picked.Exists(choice => choice.Sentence.TypeMatches[type] >= 1))];

    private float Worth(SentenceCandidate candidate, float[] said, List<int> missing)
    {
        var own = 0f;
        var around = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            var news = 1 - ((1 - Repeated) * said[g]);
            own += weights[g] * candidate.Own[g] * news;
            around += weights[g] * Math.Max(candidate.Own[g], candidate.Around[g]) * news;
        }

        var worth = (OwnShare * own / _total) + (AroundShare * around / _total) + (PassageShare * candidate.PassageScore);
        var words = Math.Min(QuoteTrimmer.MostWords, candidate.Words);
        var ease = candidate.Passage.Article.Language == language ? 1 : OtherLanguage;
        var match = missing.Count > 0 ? missing.Average(type => candidate.TypeMatches[type]) : candidate.TypeMatch;
        return worth * ease * (candidate.SaysOnlyName ? OnlyName : 1) * (_typeMissing + ((1 - _typeMissing) * match)) * (1 - (PenaltyPerWord * Math.Max(0, words - WordsWithoutPenalty)));
    }

    /// <summary>Share of the question's weight that the sentence says and no earlier one did.</summary>
    private float News(SentenceCandidate candidate, float[] said)
    {
        var news = 0f;
        for (var g = 0; g < weights.Length; g++)
        {
            news += weights[g] * Math.Max(0, candidate.Own[g] - said[g]);
        }

        return news / _total;
    }

    private static float Similarity(SentenceCandidate first, SentenceCandidate second)
    {
        var common = TermMark.Common(first.Terms, second.Terms);
        return (float)common / Math.Max(1, first.Terms.Length + second.Terms.Length - common);
    }
}

/// <param name="Worth">0 to 1, when it was chosen.</param>
/// <param name="News">Share (0 to 1) of the question's weight that it was the first to say.</param>
internal sealed record PickedSentence(SentenceCandidate Sentence, float Worth, float News)
{
    /// <summary>False when the answer says as much without it.</summary>
    public bool IsNeeded { get; init; }
}
