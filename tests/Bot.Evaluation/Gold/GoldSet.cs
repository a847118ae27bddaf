using System.Text.Json;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Claims;
using Bot.Evaluation.Scoring.Replies;

namespace Bot.Evaluation.Gold;

/// <summary>Articles with everything that should come of them: their pay claims, questions, and questions that suppose something wrong.</summary>
/// <param name="Articles">Folder of the article files, named by id.</param>
/// <param name="Questions"><c>questions.jsonl</c>; <paramref name="Traps"/> are <c>traps.jsonl</c>.</param>
internal sealed record GoldSet(string Name, string Articles, IReadOnlyList<ScoredClaim> Claims, IReadOnlyList<GoldQuestion> Questions, IReadOnlyList<GoldQuestion> Traps)
{
    /// <exception cref="EvaluationException">A file or the folder of articles is missing, or a line is not as it must be.</exception>
    public static GoldSet Load(string folder)
    {
        var articles = Path.Combine(folder, "articles");
        return Directory.Exists(articles)
            ? new GoldSet(
                Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), articles, ScoredClaim.Load(Path.Combine(folder, "claims.jsonl")),
                JsonLines.Read(Path.Combine(folder, "questions.jsonl"), GoldQuestion.Parse), JsonLines.Read(Path.Combine(folder, "traps.jsonl"), GoldQuestion.Parse))
            : throw new EvaluationException($"{folder} has no folder articles; wanted are articles/, claims.jsonl, questions.jsonl and traps.jsonl.");
    }
}

/// <summary>A question of a gold set.</summary>
/// <param name="History">The asker's earlier messages, oldest first.</param>
/// <param name="Wanted">The sums in the wanted evidence and claims.</param>
internal sealed record GoldQuestion(ReplyQuestion Question, IReadOnlyList<string> History, IReadOnlyList<Amount> Wanted)
{
    private static readonly string[] Ends = ["amount_low", "amount_high"];

    /// <summary>Whether the articles hold the answer; null where that is not asked (small talk) or the set leaves it open.</summary>
    public bool? IsAnswerable => Question.Kind == "smalltalk" || Question.Accept.Any(end => end == "answer" != Question.ExpectsAnswer) ? null : Question.ExpectsAnswer;

    public static GoldQuestion Parse(JsonElement row)
    {
        var question = ReplyQuestion.Parse(row);
        var ofClaims = row.List("claims", claim => Ends.Select(end => claim.Field(end)?.Number()).OfType<double>().Select(value => new Amount("", new HashSet<double> { value }, claim.Field("currency")?.GetString())));
        return new GoldQuestion(
            question, row.List("history", message => message.GetString() ?? ""), [.. question.Evidence.SelectMany(AmountReader.Read), .. ofClaims.SelectMany(amounts => amounts)]);
    }
}
