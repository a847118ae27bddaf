using System.Text.Json.Nodes;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>The figures of a run of replies: shares of passes, counts and times.</summary>
/// <param name="Pass">Share of questions whose reply passes every check; null without questions.</param>
/// <param name="Checks">Share of passes by check.</param>
/// <param name="Silent">Questions without a reply or with an empty one.</param>
/// <param name="QuotePrecision">Share of quotes, in answers to questions that expect one, that carry the evidence.</param>
/// <param name="Groups">Share of passes and number of questions by kind and language.</param>
/// <param name="Median">Milliseconds a reply took, as the run says; null when it does not say.</param>
internal sealed record ReplyScore(
    int Questions,
    double? Pass,
    IReadOnlyList<(string Check, double Share)> Checks,
    int Silent,
    int Quotes,
    int QuotesNotVerbatim,
    int NumbersSeen,
    int NumbersUnsupported,
    double QuotePrecision,
    int? WordsMedian,
    IReadOnlyList<(string Group, double Pass, int Questions)> Groups,
    double? Median,
    double? Percentile95,
    IReadOnlyList<ReplyFailure> Failures)
{
    /// <summary>The same names as the reference scorer prints.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["questions"] = Questions, ["pass"] = Pass };
        foreach (var (check, share) in Checks)
        {
            json[check] = share;
        }

        json["silent"] = Silent;
        json["quotes"] = Quotes;
        json["quotes_not_verbatim"] = QuotesNotVerbatim;
        json["numbers_seen"] = NumbersSeen;
        json["numbers_unsupported"] = NumbersUnsupported;
        json["quote_precision"] = QuotePrecision;
        json["words_p50"] = WordsMedian;
        json["by"] = new JsonObject(Groups.Select(group => KeyValuePair.Create(group.Group, (JsonNode?)new JsonArray(group.Pass, group.Questions))));
        json["p50_ms"] = Median;
        json["p95_ms"] = Percentile95;
        return json;
    }
}

/// <summary>A question whose reply failed, with the reasons and what was said.</summary>
internal sealed record ReplyFailure(ReplyQuestion Question, string Reasons, string Said);
