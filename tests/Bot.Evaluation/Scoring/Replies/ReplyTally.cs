namespace Bot.Evaluation.Scoring.Replies;

/// <summary>What is counted over all replies while they are judged.</summary>
internal sealed class ReplyTally
{
    private readonly Dictionary<string, (int Passed, int Judged)> checks = [];

    public List<int> Words { get; } = [];

    /// <summary>Quotes, in answers to questions that expect one, that carry the evidence.</summary>
    public int QuotesWithEvidence { get; set; }

    public int QuotesWithoutEvidence { get; set; }

    public int Quotes { get; set; }

    public int QuotesNotVerbatim { get; set; }

    public int Numbers { get; set; }

    public int NumbersUnsupported { get; set; }

    /// <summary>Share of passes by check, in the order the checks were first made.</summary>
    public IEnumerable<(string Check, double Share)> Shares =>
        checks.Select(check => (check.Key, Rounding.ToThousandth((double)check.Value.Passed / check.Value.Judged)));

    public void Record(string check, bool passed)
    {
        var (before, judged) = checks.GetValueOrDefault(check);
        checks[check] = (before + (passed ? 1 : 0), judged + 1);
    }
}
