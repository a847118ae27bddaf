using Bot.Answering;
using Bot.Answering.Retrieval.Confidence;
using Bot.Evaluation.Learning;

namespace Bot.Evaluation.Gold;

/// <summary>A question of a gold set as confidence is learnt from it.</summary>
/// <param name="IsAsked">True as the set asks it; false for a question made unanswerable by taking away the articles that answer it.</param>
internal sealed record GroundsExample(string Set, bool IsAsked, double[] Features, bool IsAnswerable)
{
    /// <summary>The questions and traps of a set on pay that the corpus decides, over all its articles and over those that do not answer.</summary>
    public static async Task<IReadOnlyList<GroundsExample>> OfAsync(GoldSet set, CancellationToken cancellationToken)
    {
        var examples = new List<GroundsExample>();
        var asked = set.Questions.Concat(set.Traps).Where(question => question.IsAnswerable is not null && question.Question.Expect is "answer" or "abstain").ToList();
        await AddAsync(set.Articles, asked, true);
        foreach (var same in asked.Where(question => question.IsAnswerable == true && question.Question.Documents.Count > 0).GroupBy(question => string.Join(' ', question.Question.Documents.Order(StringComparer.Ordinal))))
        {
            var rest = Directory.CreateTempSubdirectory("bot-gold-rest-").FullName;
            try
            {
                var others = Directory.EnumerateFiles(set.Articles).Where(file => !same.First().Question.Documents.Contains(Path.GetFileNameWithoutExtension(file))).ToList();
                others.ForEach(file => File.Copy(file, Path.Combine(rest, Path.GetFileName(file))));
                if (others.Count > 0)
                {
                    await AddAsync(rest, [.. same], false);
                }
            }
            finally
            {
                Directory.Delete(rest, recursive: true);
            }
        }

        return examples;

        async Task AddAsync(string articles, IReadOnlyList<GoldQuestion> questions, bool isAsked)
        {
            using var bot = await GoldBot.OverAsync(articles, cancellationToken);
            foreach (var question in questions)
            {
                var (answer, _) = await bot.AnswerAsync(question, cancellationToken);
                if (answer is { Grounds: { } grounds, Outcome: Outcome.Answered or Outcome.Abstained })
                {
                    examples.Add(new GroundsExample(set.Name, isAsked, [1, .. grounds.Values], isAsked && question.IsAnswerable == true));
                }
            }
        }
    }

    // Weighed so that those made unanswerable count together as much as those that are.
    private const double Penalty = 1;
    private const int Rounds = 2_000;
    private const double Rate = 0.3;
    private const int Halvings = 60;

    /// <returns>The weights of <see cref="Features"/>, the constant such that the questions as asked have an answer as often as is said.</returns>
    public static double[] Learn(IReadOnlyList<GroundsExample> examples)
    {
        var asked = examples.Where(example => example.IsAsked).ToList();
        var made = examples.Count(example => !example.IsAsked);
        var share = made == 0 ? 0 : (double)asked.Count(example => !example.IsAnswerable) / made;
        var weights = LogisticRegression.Fit([.. examples.Select(example => (example.Features, example.IsAnswerable, example.IsAsked ? 1 : share))], Penalty, Rounds, Rate);
        var wanted = asked.Average(example => example.IsAnswerable ? 1.0 : 0.0);
        var (low, high) = (weights[0] - 10, weights[0] + 10);
        for (var halving = 0; halving < Halvings; halving++)
        {
            weights[0] = (low + high) / 2;
            (low, high) = asked.Average(example => example.Believed(weights)) < wanted ? (weights[0], high) : (low, weights[0]);
        }

        return weights;
    }

    /// <returns>0 to 1.</returns>
    public double Believed(double[] weights) => LogisticModel.Chance(LogisticModel.Score(weights, Features));
}
