using System.Text.Json.Nodes;
using Bot.Evaluation.Reporting;
using Bot.Evaluation.Scoring.Calibration;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Gold;

/// <summary>Everything measured on a gold set.</summary>
/// <param name="Echoed">Ids of traps whose reply confirms what the question supposes.</param>
/// <param name="All">Confidence over questions and traps; answerable is what the set expects an answer to, anything else is not.</param>
/// <param name="Corpus">The same over those that only the corpus decides: what a guard refuses or routes left out.</param>
/// <param name="Milliseconds">Of each reply, ascending.</param>
internal sealed record GoldScore(
    ClaimScore Claims, ReplyScore Questions, ReplyScore Traps, IReadOnlyList<string> Echoed, CalibrationScore All, CalibrationScore Corpus, IReadOnlyList<double> Milliseconds)
{
    public static GoldScore Of(GoldSet set, IReadOnlyList<ScoredClaim> claims, IReadOnlyList<GoldReply> replies, SourceArticles articles)
    {
        var byId = replies.ToDictionary(reply => reply.Reply.Id);
        var beliefs = set.Questions.Concat(set.Traps)
            .Where(asked => asked.IsAnswerable is not null && byId.ContainsKey(asked.Question.Id))
            .Select(asked => (asked.Question.Expect, Belief: new Belief(byId[asked.Question.Id].Confidence, asked.IsAnswerable == true))).ToList();
        return new GoldScore(
            ClaimScorer.Score(set.Claims, claims),
            Score(set.Questions),
            Score(set.Traps),
            [.. set.Traps.Where(trap => byId.TryGetValue(trap.Question.Id, out var said) && Echo.IsIn(said.Reply, trap.Question, trap.Wanted)).Select(trap => trap.Question.Id)],
            CalibrationScore.Of([.. beliefs.Select(entry => entry.Belief)]),
            CalibrationScore.Of([.. beliefs.Where(entry => entry.Expect is "answer" or "abstain").Select(entry => entry.Belief)]),
            [.. replies.Select(reply => reply.Reply.ElapsedMilliseconds).OfType<double>().Order()]);

        ReplyScore Score(IReadOnlyList<GoldQuestion> questions) => ReplyScorer.Score([.. questions.Select(asked => asked.Question)], [.. replies.Select(reply => reply.Reply)], articles);
    }

    public JsonObject ToJson() => new()
    {
        ["claims"] = FigureJson.Of(Claims),
        ["questions"] = Questions.ToJson(),
        ["traps"] = Traps.ToJson(),
        ["echoed"] = new JsonArray([.. Echoed.Select(id => (JsonNode?)id)]),
        ["calibration"] = FigureJson.Of(All),
        ["calibration_corpus"] = FigureJson.Of(Corpus),
        ["p50_ms"] = At(0.5),
        ["p95_ms"] = At(0.95),
    };

    /// <returns>Null without replies.</returns>
    public double? At(double share) => Milliseconds.Count == 0 ? null : Milliseconds[(int)(Milliseconds.Count * share)];
}
