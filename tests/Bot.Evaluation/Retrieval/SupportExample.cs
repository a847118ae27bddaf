using Bot.Answering;
using Bot.Answering.Composition;
using Bot.Answering.Retrieval.Confidence;
using Bot.Evaluation.Gold;
using Bot.Evaluation.Learning;
using Bot.Evaluation.Reading;
using Bot.Evaluation.Scoring.Questions;
using Bot.Language;

namespace Bot.Evaluation.Retrieval;

/// <summary>What speaks for and against the sentence that is said first to one question, and whether the corpus holds an answer.</summary>
/// <param name="Set">All gold sets are one: each has few questions that are not on pay.</param>
/// <param name="Given">The logarithm of the odds by retrieval alone (<see cref="SupportedConfidence.Given"/>).</param>
/// <param name="Features">1 and <see cref="SentenceSupport.Values"/>.</param>
internal sealed record SupportExample(string Set, string Question, double Given, double[] Features, bool IsAnswerable)
{
    private const string Gold = "gold";
    private const double Penalty = 10;
    private const int Rounds = 800;
    private const double Rate = 0.3;
    private const int Halvings = 60;

    // A set with fewer questions than these that have an answer, or that have none, counts less: one of them would weigh as much as all others.
    private const double Full = 50;

    /// <summary>The questions of a set whose replies are composed from sentences or would be.</summary>
    /// <param name="folder">A gold set, or queries and qrels beside a corpus.</param>
    public static async Task<IReadOnlyList<SupportExample>> OfAsync(string folder, CancellationToken cancellationToken)
    {
        var examples = new List<SupportExample>();
        if (Directory.Exists(Path.Combine(folder, "articles")))
        {
            var set = GoldSet.Load(folder);
            using var bot = await GoldBot.OverAsync(set.Articles, cancellationToken);
            foreach (var asked in set.Questions.Concat(set.Traps).Where(question => question.IsAnswerable is not null))
            {
                Add(Gold, $"{set.Name} {asked.Question.Id}", (await bot.AnswerAsync(asked, cancellationToken)).Answer, asked.IsAnswerable == true);
            }
        }
        else
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
            using var bot = await GoldBot.OverAsync(JsonLines.Find(folder, "corpus.jsonl"), cancellationToken);
            foreach (var asked in QuestionSet.Load(folder).Questions)
            {
                Add(name, asked.Id, await bot.AnswerAsync(new Question { Text = asked.Text, ReplyIn = ReplyLanguages.Parse(asked.Language) }, cancellationToken), asked.Answerable);
            }
        }

        return examples;

        void Add(string set, string question, Answer answer, bool isAnswerable)
        {
            if (answer is { Support: { Retrieved: > 0 } support, Grounds: null, Outcome: Outcome.Answered or Outcome.Abstained })
            {
                examples.Add(new SupportExample(set, question, SupportedConfidence.Given(support.Retrieved), [1, .. support.Values], isAnswerable));
            }
        }
    }

    /// <summary>Each set counts the same, and in it what can be answered as much as what cannot, unless it is a handful; the constant is such that as many have an answer as is said.</summary>
    /// <param name="without">The place of a kind of evidence that is left out, or null.</param>
    public static double[] Learn(IReadOnlyList<SupportExample> examples, int? without)
    {
        var spread = Enumerable.Range(0, examples[0].Features.Length).Select(at => at == 0 ? 1 : at == without ? 0 : Spread([.. examples.Select(example => example.Features[at])])).ToArray();
        var counts = examples.CountBy(example => (example.Set, example.IsAnswerable)).ToDictionary();
        var shares = examples.Select(example => example.Set).Distinct().ToDictionary(set => set, set => Math.Min(1, Math.Min(counts.GetValueOrDefault((set, true)), counts.GetValueOrDefault((set, false))) / Full));
        var scale = examples.Count / counts.Keys.Sum(key => shares[key.Set]);
        var weights = LogisticRegression.Fit(
            [.. examples.Select(example => (example.Features.Zip(spread, (value, by) => by > 0 ? value / by : 0).ToArray(), example.IsAnswerable, scale * shares[example.Set] / counts[(example.Set, example.IsAnswerable)]))],
            Penalty, Rounds, Rate, [0, .. SentenceSupport.Signs], [.. examples.Select(example => example.Given)]);
        weights = [.. weights.Zip(spread, (weight, by) => by > 0 ? weight / by : 0)];
        var wanted = examples.Average(example => example.IsAnswerable ? 1.0 : 0.0);
        var (low, high) = (weights[0] - 10, weights[0] + 10);
        for (var halving = 0; halving < Halvings; halving++)
        {
            weights[0] = (low + high) / 2;
            (low, high) = examples.Average(example => example.Believed(weights)) < wanted ? (weights[0], high) : (low, weights[0]);
        }

        return weights;
    }

    /// <returns>0 to 1.</returns>
    public double Believed(double[] weights) => LogisticModel.Chance(Given + LogisticModel.Score(weights, Features));

    /// <returns>The standard deviation.</returns>
    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }
}
