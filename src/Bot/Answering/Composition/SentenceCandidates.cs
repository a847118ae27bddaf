using Bot.Answering.PayQuestions;
using Bot.Answering.Retrieval;
using Bot.Articles;
using Bot.Language;

namespace Bot.Answering.Composition;

/// <summary>The sentences among which an answer is chosen.</summary>
internal static class SentenceCandidates
{
    // Sentences of farther passages win too rarely to be worth the reading.
    private const int PassagesRead = 12;

    /// <summary>The sentences of the passages that may answer and say something of the question.</summary>
    public static IReadOnlyList<SentenceCandidate> Of(ComposeRequest request) =>
        [.. OfNamed(request, OfMatters(request, Read(request))).Where(candidate => candidate.Own.Any(own => own > 0))];

    /// <summary>All sentences of the passages, also those that say nothing of the question.</summary>
    public static IReadOnlyList<SentenceCandidate> Read(ComposeRequest request) => new SentenceReader(request.Text, request.Query, request.Wanted, request.Pay.Asked.AsksPay).Read(WithoutTranslations(request));

    /// <summary>The best passages; of one story told in two languages those in the asker's.</summary>
    private static List<RankedPassage> WithoutTranslations(ComposeRequest request)
    {
        var passages = request.Passages.Take(PassagesRead).ToList();
        var own = passages.Where(passage => passage.Article.Language == request.Query.Language.Code()).Select(passage => passage.Article.Id).Distinct().ToList();
        passages.RemoveAll(passage => passage.Article.Language != request.Query.Language.Code() && own.Exists(article => request.Pay.Ledger.TellOneStory(article, passage.Article.Id)));
        return passages;
    }

    /// <summary>Those that speak of what the question is after ("on-call pay", a raise), whatever their words for it; all where none does. A reason for it may stand elsewhere.</summary>
    private static IReadOnlyList<SentenceCandidate> OfMatters(ComposeRequest request, IReadOnlyList<SentenceCandidate> candidates)
    {
        var matters = request.Pay.Asked.Matters;

        // "Retreat" and "protection" have other meanings where nobody speaks of pay.
        var isSpokenOf = request.Pay.Asked.AsksPay || (matters.AskShare ? request.Wanted[0] is AnswerType.Amount or AnswerType.Share or AnswerType.Count : matters.IsLoose);
        if (!matters.Any || !isSpokenOf || request.Pay.Asked is { Kind: PayQuestionKind.List, Matters.AreMoreThanGrades: false } || AnswerTypeReader.IsNoSum(request.Wanted[0]))
        {
            return candidates;
        }

        var asking = request.Query.Groups.Select(group => matters.Words.Contains(group.Folded)).ToArray();
        List<SentenceCandidate> speaking = [.. candidates.Where(candidate => matters.AreIn(candidate.Text)).Select(candidate => candidate with { Own = [.. candidate.Own.Select((own, g) => asking[g] ? 1 : own)] })];
        return speaking.Count > 0 ? speaking : candidates;
    }

    /// <summary>Those in articles with a name that the question has, where there is one; of a question for a reason, a condition or a source in those with most of its names: many another sentence has a condition too.</summary>
    private static IReadOnlyList<SentenceCandidate> OfNamed(ComposeRequest request, IReadOnlyList<SentenceCandidate> candidates)
    {
        var names = Enumerable.Range(0, request.Query.Groups.Count).Where(g => request.Query.Groups[g].IsName).ToList();
        if (names.Count == 0 || candidates.Count == 0)
        {
            return candidates;
        }

        if (!AnswerTypeReader.IsNoSum(request.Wanted[0]))
        {
            var named = candidates.Where(candidate => names.Exists(g => candidate.Own[g] > 0 || candidate.Around[g] > 0)).Select(candidate => candidate.Passage.Article.Id).ToHashSet();
            return named.Count == 0 ? candidates : [.. candidates.Where(candidate => named.Contains(candidate.Passage.Article.Id))];
        }

        var strangers = candidates.Select(candidate => candidate.Passage.Article).DistinctBy(article => article.Id).ToDictionary(article => article.Id, article => Grounds.Strangers(request.Query, [article], leastShare: 0));
        var fewest = strangers.Values.Min();
        return [.. candidates.Where(candidate => strangers[candidate.Passage.Article.Id] == fewest)];
    }
}
