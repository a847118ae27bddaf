using System.Text.RegularExpressions;

namespace Bot.Answering.Composition;

/// <summary>"How many offers were made, and how many joined?": a sentence for each count.</summary>
internal static partial class TwoCounts
{
    // Whom a question is about stands in both of its halves.
    private const float NameShare = 0.5f;

    // What is asked to be counted came or went, in whatever words.
    private const float SameMove = 0.5f;

    /// <returns>The sentences that have the one and the other, once where one has both; null where the question asks for no two counts, or one of them stands nowhere in the article that has the first.</returns>
    public static IReadOnlyList<PickedSentence>? Of(ComposeRequest request)
    {
        // « Combien ont signé ? » reads like a sum beside offers.
        if (request.Wanted[0] != AnswerType.Count || !request.Wanted.All(wanted => wanted is AnswerType.Count or AnswerType.Amount) || Second().Match(request.Text) is not { Success: true } second)
        {
            return null;
        }

        var border = second.Groups["second"].Index;
        var isFirst = Halves(request, border);
        var candidates = SentenceCandidates.Read(request);
        if (Best(request, [.. candidates.Where(candidate => candidate.Own.Any(own => own > 0))], isFirst, request.Text[..border]) is not { } one
            || Best(request, [.. candidates.Where(candidate => candidate.Passage.Article.Id == one.Passage.Article.Id)], [.. isFirst.Select(first => !first)], request.Text[border..]) is not { } other)
        {
            return null;
        }

        return one == other ? [Picked(request, one)] : [Picked(request, one), Picked(request, other)];
    }

    private static PickedSentence Picked(ComposeRequest request, SentenceCandidate sentence) => new(sentence, (float)ExtractiveComposer.Share(sentence.Own, request.Weights), 1) { IsNeeded = true };

    /// <summary>For each word of the query whether it stands before the second count.</summary>
    private static bool[] Halves(ComposeRequest request, int border)
    {
        var at = 0;
        return [.. request.Query.Groups.Select(group =>
        {
            var found = request.Text.IndexOf(group.Word, at, StringComparison.OrdinalIgnoreCase);
            at = found < 0 ? at : found + group.Word.Length;
            return found >= 0 && found < border;
        })];
    }

    private static SentenceCandidate? Best(ComposeRequest request, IReadOnlyList<SentenceCandidate> candidates, bool[] isOwn, string half)
    {
        var query = request.Query with { Groups = [.. request.Query.Groups.Where((_, g) => isOwn[g])] };
        var (asksComing, asksGoing) = (Coming().IsMatch(half), Going().IsMatch(half));
        return candidates.Select(candidate => (Candidate: candidate, Worth: Worth(candidate))).Where(found => found.Worth > 0).OrderByDescending(found => found.Worth).Select(found => found.Candidate).FirstOrDefault();

        float Worth(SentenceCandidate candidate)
        {
            var text = candidate.Text;
            var isMove = (asksComing && Coming().IsMatch(text)) || (asksGoing && Going().IsMatch(text));
            var (matter, about) = (0f, 0f);
            for (var g = 0; g < isOwn.Length; g++)
            {
                var said = request.Weights[g] * candidate.Own[g];
                (matter, about) = request.Query.Groups[g].IsName ? (matter, about + (NameShare * said)) : isOwn[g] ? (matter + said, about) : (matter, about);
            }

            var isCounted = matter > 0 && AnswerTypeEvidence.In(text, AnswerType.Count, query) >= 1;
            return isCounted || (isMove && AnswerTypeEvidence.CountsPeople(text)) ? ((matter + about) / Math.Max(1e-6f, request.Weights.Sum())) + (isMove ? SameMove : 0) : 0;
        }
    }

    [GeneratedRegex(@"\b(?:how\smany|combien|cb)\b.*\b(?<second>(?:how\smany|(?:combien|cb)(?=\s(?:d['’]|de\s|ont\b|sont\b|en\sont|en\ssont|l['’]ont|auront|seront|se\ssont|finalement|au\sfinal)))\b)(?!\s(?:d['’]|de\s)?(?:argent|euros?|dollars?|temps|années?|mois|years?|months?|weeks?))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    [GeneratedRegex(@"\b(?:sign(?:ed|s)|join(?:ed|s|ing)?|accept(?:ed|s)?|hired?|recruited|poached|moved|came\sover|said\syes|took\sit|signé\w*|signent|rejoi\w+|accepté\w*|acceptent|recrut\w+|embauch\w+|débauch\w+|dit\soui|venus|arrivés|passés)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(?:left|leave|quit|resigned|departed|lost|gone|walked|turned\s\w+\sdown|refused|declined|quitté\w*|partis?|parties?|départs?|démissionn\w+|perdu\w*|refus\w+|décliné\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Going();
}
