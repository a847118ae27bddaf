using Bot.Evaluation.Text;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>Judges every reply of a run and adds up.</summary>
internal static class ReplyScorer
{
    public static ReplyScore Score(IReadOnlyList<ReplyQuestion> questions, IReadOnlyList<Reply> replies, SourceArticles articles)
    {
        var byQuestion = new Dictionary<string, Reply>();
        foreach (var reply in replies)
        {
            byQuestion[reply.Id] = reply;
        }

        var tally = new ReplyTally();
        var judge = new ReplyJudge(articles, tally);
        var groups = new SortedDictionary<string, (int Passed, int Questions)>(StringComparer.Ordinal);
        var failures = new List<ReplyFailure>();
        var silent = 0;
        foreach (var question in questions)
        {
            var reply = byQuestion.GetValueOrDefault(question.Id);
            var isSilent = reply is null || WordText.IsBlank(reply.Text);
            var reasons = isSilent ? ["no answer line or empty text"] : judge.Judge(question, reply!);
            silent += isSilent ? 1 : 0;
            if (reasons.Count > 0)
            {
                failures.Add(new ReplyFailure(question, string.Join("; ", reasons), isSilent ? "" : reply!.Text));
            }

            foreach (var group in (string[])["kind " + question.Kind, "lang " + question.Language])
            {
                var (passed, count) = groups.GetValueOrDefault(group);
                groups[group] = (passed + (reasons.Count == 0 ? 1 : 0), count + 1);
            }
        }

        double[] times = [.. byQuestion.Values.Select(reply => reply.ElapsedMilliseconds).OfType<double>().Order()];
        int[] words = [.. tally.Words.Order()];
        return new ReplyScore(
            questions.Count,
            questions.Count == 0 ? null : Rounding.ToThousandth((double)(questions.Count - failures.Count) / questions.Count),
            [.. tally.Shares],
            silent,
            tally.Quotes,
            tally.QuotesNotVerbatim,
            tally.Numbers,
            tally.NumbersUnsupported,
            Rounding.ToThousandth((double)tally.QuotesWithEvidence / Math.Max(1, tally.QuotesWithEvidence + tally.QuotesWithoutEvidence)),
            words.Length == 0 ? null : words[words.Length / 2],
            [.. groups.Select(group => (group.Key, Rounding.ToThousandth((double)group.Value.Passed / group.Value.Questions), group.Value.Questions))],
            times.Length == 0 ? null : times[times.Length / 2],
            times.Length == 0 ? null : times[(int)(times.Length * 0.95)],
            failures);
    }
}
